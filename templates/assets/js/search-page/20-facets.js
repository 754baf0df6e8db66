// What narrows the results: the choices beside them with their counts, and above the results those that were made.
(function () {
  'use strict';
  var parts = window.policybook && window.policybook.searchPage;
  if (!parts) return;
  var form = document.getElementById('search-facets');
  var chosen = document.getElementById('search-chosen');
  var names = parts.facets = ['region', 'kind', 'theme', 'year', 'issuer'];

  function inputs() {
    return Array.from(form.querySelectorAll('input'));
  }
  function groupOf(facet) {
    return form.querySelector('details[data-facet="' + facet + '"]');
  }

  // The label of a choice, with the mark of its region; null where the page has no such choice.
  parts.choice = function (facet, value) {
    var input = inputs().find(function (one) { return one.name === facet && one.value === value; });
    return input ? input.parentNode.querySelector('.choice-label') : null;
  };
  // All values that can be chosen, by facet.
  parts.choices = function () {
    var choices = {};
    inputs().forEach(function (input) { (choices[input.name] = choices[input.name] || []).push(input.value); });
    return choices;
  };
  parts.isNarrowed = function (state) {
    return names.some(function (facet) { return state[facet].length; });
  };
  // What narrows already is shown.
  parts.openNarrowed = function (state) {
    names.forEach(function (facet) {
      if (groupOf(facet) && state[facet].length) groupOf(facet).open = true;
    });
  };
  // What closed groups count need not be loaded.
  parts.counted = function () {
    return names.filter(function (facet) { return !groupOf(facet) || groupOf(facet).open; });
  };
  parts.counts = function (result, state, counted) {
    inputs().forEach(function (input) {
      var n = (result.facets[input.name] || {})[input.value] || 0;
      input.checked = state[input.name].indexOf(input.value) >= 0;
      var known = counted.indexOf(input.name) >= 0;
      var row = input.parentNode;
      row.querySelector('.choice-count').textContent = known ? String(n) : '';
      row.classList.toggle('empty', known && n === 0 && !input.checked);
    });
  };

  // The choices that were made, each to be taken away, and all of them at once.
  var all = null;
  parts.chosen = function (state, remove, removeAll) {
    chosen.textContent = '';
    all = parts.button(parts.words.removeAll, '', removeAll);
    names.forEach(function (facet) {
      state[facet].forEach(function (value) {
        var label = parts.choice(facet, value);
        var text = label ? label.textContent : value;
        chosen.appendChild(parts.button(text + ' ×', parts.said('remove', text), function () { remove(facet, value); }));
      });
    });
    if (chosen.children.length > 1) chosen.appendChild(all);
    chosen.hidden = !chosen.children.length;
  };
  // How many results there are without the choices, where there are none with them.
  parts.withoutChoices = function (total) {
    all.textContent = parts.said('without', String(total));
    chosen.appendChild(all);
  };

  // A group that is opened is counted.
  parts.whenOpened = function (count) {
    Array.from(form.querySelectorAll('details[data-facet]')).forEach(function (group) {
      group.addEventListener('toggle', function () {
        if (group.open && !group.querySelector('.choice-count').textContent) count();
      });
    });
  };
}());
