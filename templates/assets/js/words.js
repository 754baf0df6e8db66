// What the scripts of several pages do with words.
(function () {
  'use strict';
  window.policybook = window.policybook || {};
  // Puts details in their places: {0}, {1} …
  window.policybook.fill = function (text) {
    var details = Array.prototype.slice.call(arguments, 1);
    return text.replace(/\{(\d)\}/g, function (all, i) { return details[i]; });
  };
  // Widths and case folded, so that （ finds ( and Ａ finds a.
  window.policybook.folded = function (text) {
    return text.normalize('NFKC').toLowerCase();
  };
}());
