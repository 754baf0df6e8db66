// Where the official text lies beside the digest: shows one, the other, or both; for the page or for one clause.
(function () {
  'use strict';
  var switches = Array.from(document.querySelectorAll('.rendition-switch'));
  if (!switches.length) return;

  function press(group, choice) {
    group.querySelectorAll('button').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.show === choice));
    });
  }
  function show(group, choice) {
    press(group, choice);
    group.parentElement.querySelectorAll('[data-rendition]').forEach(function (words) {
      words.hidden = choice !== 'both' && words.dataset.rendition !== choice;
    });
  }
  function choose(group, choice) {
    if (group.dataset.scope === 'clause') show(group, choice);
    else switches.forEach(function (other) { (other === group ? press : show)(other, choice); });
  }

  switches.forEach(function (group) {
    group.hidden = false;
    group.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (button) choose(group, button.dataset.show);
    });
    if (group.dataset.scope === 'clause') show(group, 'digest');
  });
}());
