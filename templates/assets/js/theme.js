// Light, dark, or as the system says; the choice is kept in this browser only.
(function () {
  'use strict';
  var root = document.documentElement;
  var key = 'policybook-theme';
  function stored() {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }
  function apply(theme) {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }
  apply(stored());
  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('.theme-switch');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var dark = root.dataset.theme ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      var next = dark ? 'light' : 'dark';
      apply(next);
      try { localStorage.setItem(key, next); } catch (e) { /* private mode: the choice lasts for this page */ }
    });
  });
}());
