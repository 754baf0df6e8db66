// The language switch leads to the same place of the twin page: the same anchor, the same filters.
(function () {
  'use strict';
  function aim(event) {
    var link = event.target.closest ? event.target.closest('a.language') : null;
    if (!link) return;
    var target = new URL(link.href);
    target.search = location.search;
    target.hash = location.hash;
    link.href = target.href;
  }
  // Before the browser follows it, by mouse, by keyboard, or into a new tab.
  ['pointerdown', 'focusin', 'click'].forEach(function (kind) {
    document.addEventListener(kind, aim, true);
  });
}());
