// The ledger of terms is filtered by status, region and words; the choice stands in the address.
(function () {
  'use strict';
  var form = document.querySelector('.ledger-filter');
  if (!form) return;
  var rows = Array.from(document.querySelectorAll('.ledger-row'));
  var shown = form.querySelector('.ledger-shown');
  var fields = ['status', 'region', 'q'];

  var folded = window.policybook.folded;
  var words = rows.map(function (row) { return folded(row.dataset.words); });

  function fromAddress() {
    var query = new URLSearchParams(location.search);
    fields.forEach(function (name) { form.elements[name].value = query.get(name) || ''; });
    fields.slice(0, 2).forEach(function (name) {
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = '';
    });
  }
  function toAddress() {
    var address = new URL(location.href);
    fields.forEach(function (name) {
      var value = form.elements[name].value.trim();
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    });
    try { history.replaceState(null, '', address.href); } catch (e) { /* a browser that refuses it on disk */ }
  }
  function filter() {
    var status = form.elements.status.value;
    var region = form.elements.region.value;
    var wanted = folded(form.elements.q.value.trim()).split(/\s+/);
    var count = 0;
    rows.forEach(function (row, i) {
      var fits = (!status || row.dataset.status === status)
        && (!region || row.dataset.regions.split(' ').indexOf(region) >= 0)
        && wanted.every(function (word) { return words[i].indexOf(word) >= 0; });
      row.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = String(count);
  }
  function changed() {
    filter();
    toAddress();
  }
  // A link to a term shows it, whatever is filtered.
  function reveal() {
    var row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row || !row.hidden) return;
    form.reset();
  }

  form.hidden = false;
  form.addEventListener('input', changed);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () {
    // The fields are empty only after the event.
    setTimeout(function () {
      changed();
      var row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (row) row.scrollIntoView();
    });
  });
  addEventListener('hashchange', reveal);
  fromAddress();
  filter();
  reveal();
}());
