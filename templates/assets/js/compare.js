// Chooses regions and themes of the matrix by hiding what is not chosen; the choice stands in the address:
// compare.html?regions=wuhan,gansu&themes=crops. What is all chosen is left out of it.
(function () {
  'use strict';
  var LEAST = 2;
  var form = document.querySelector('.chooser');
  if (!form) return;
  var status = form.querySelector('[role="status"]');
  var texts = form.dataset;
  var fill = window.policybook.fill;
  var most = Number(texts.most);

  function boxes(name) {
    return Array.from(form.querySelectorAll('input[name="' + name + '"]'));
  }
  var regions = boxes('regions');
  var themes = boxes('themes');

  function chosen(inputs) {
    return inputs.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
  }
  function choose(inputs, ids) {
    inputs.forEach(function (box) { box.checked = ids.includes(box.value); });
  }

  // The ids that a parameter of the address names and the page knows; null where the address has no such parameter.
  function named(name, inputs) {
    var value = new URLSearchParams(location.search).get(name);
    if (value === null) return null;
    var ids = value.split(',');
    return inputs.map(function (box) { return box.value; }).filter(function (id) { return ids.includes(id); });
  }
  function read() {
    var places = named('regions', regions);
    if (!places || places.length < LEAST) places = regions.map(function (box) { return box.value; });
    choose(regions, places.slice(0, most));
    var subjects = named('themes', themes);
    if (subjects && subjects.length) choose(themes, subjects);
    else choose(themes, themes.map(function (box) { return box.value; }));
  }
  function write() {
    var query = [];
    [['regions', regions], ['themes', themes]].forEach(function (part) {
      var ids = chosen(part[1]);
      if (ids.length && ids.length < part[1].length) query.push(part[0] + '=' + ids.join(','));
    });
    // A page opened from disk may refuse; the choice is shown all the same.
    try { history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : '') + location.hash); } catch (e) { return; }
  }
  function show() {
    var places = chosen(regions);
    var subjects = chosen(themes);
    document.querySelectorAll('.matrix-row').forEach(function (row) {
      row.hidden = !subjects.includes(row.dataset.theme);
    });
    document.querySelectorAll('.matrix-cell').forEach(function (cell) {
      cell.hidden = !places.includes(cell.dataset.region);
    });
    status.textContent = subjects.length
      ? fill(texts.status, places.length, subjects.length) : texts.nothemes;
  }

  form.addEventListener('change', function (event) {
    var box = event.target;
    var count = chosen(regions).length;
    if (box.name === 'regions' && (count < LEAST || count > most)) {
      box.checked = !box.checked;
      status.textContent = count < LEAST ? texts.toofew : texts.toomany;
      return;
    }
    show();
    write();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.querySelector('[data-all]').addEventListener('click', function () {
    themes.forEach(function (box) { box.checked = true; });
    show();
    write();
  });
  form.querySelector('[data-none]').addEventListener('click', function () {
    themes.forEach(function (box) { box.checked = false; });
    show();
    write();
  });
  form.querySelector('[data-copy]').addEventListener('click', function () {
    var link = location.href;
    window.policybook.copy(link).then(
      function () { status.textContent = texts.copied; },
      function () { status.textContent = fill(texts.copyfailed, link); });
  });
  window.addEventListener('popstate', function () { read(); show(); });

  form.hidden = false;
  read();
  show();
  // Rows above the one that the address points to may just have gone.
  var row = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (row) row.scrollIntoView();
}());
