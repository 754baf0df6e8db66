// Copy buttons: of a link (data-copy-href), or of the text of another element (data-copy-from, its id); and copying for the
// scripts of pages.
(function () {
  'use strict';

  // A page read from disk copies the address of its published twin, where it knows one.
  function fullAddress(href) {
    var canonical = document.querySelector('link[rel="canonical"]');
    var here = canonical && !/^https?:$/.test(location.protocol) ? canonical.href : location.href;
    return new URL(href, here).href;
  }

  // Where the clipboard is not open to scripts (plain http), the old way by a selection still works.
  function bySelection(text) {
    var area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    area.setAttribute('readonly', '');
    document.body.appendChild(area);
    var focused = document.activeElement;
    area.select();
    var done = false;
    try { done = document.execCommand('copy'); } catch (e) { /* the promise tells */ }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done ? Promise.resolve() : Promise.reject(new Error('copy'));
  }

  // Gives a promise that is broken where the browser lets nothing be copied.
  function copy(text) {
    if (!navigator.clipboard || !window.isSecureContext) return bySelection(text);
    return navigator.clipboard.writeText(text).catch(function () { return bySelection(text); });
  }

  window.policybook = window.policybook || {};
  window.policybook.copy = copy;

  var status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.appendChild(status);

  function confirm(button) {
    var words = button.dataset.done;
    if (!button.dataset.label) button.dataset.label = button.textContent;
    button.textContent = words;
    button.classList.add('done');
    status.textContent = words;
    setTimeout(function () {
      button.textContent = button.dataset.label;
      button.classList.remove('done');
      status.textContent = '';
    }, 1800);
  }

  function wanted(button) {
    if (button.dataset.copyHref) return fullAddress(button.dataset.copyHref);
    var source = document.getElementById(button.dataset.copyFrom);
    return source.value === undefined ? source.textContent : source.value;
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.copy');
    if (!button) return;
    copy(wanted(button)).then(function () { confirm(button); }, function () { /* the link beside it still works */ });
  });
  document.querySelectorAll('.copy[hidden]').forEach(function (button) { button.hidden = false; });
}());
