// Sorts and filters the table of figures, and saves the rows shown as CSV. Filter and order stand in the address:
// targets.html?q=…&region=wuhan,gansu&kind=target&sort=-deadline. Values of one field are alternatives; fields add up.
(function () {
  'use strict';
  var form = document.querySelector('.filters');
  var table = document.querySelector('table.targets');
  if (!form || !table) return;
  var texts = form.dataset;
  var fill = window.policybook.fill;
  var folded = window.policybook.folded;
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);
  var status = form.querySelector('[role="status"]');
  var download = form.querySelector('[data-download]');
  var words = form.elements.q;
  var order = form.elements.sort;
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // The words of a cell, without what is only for the eye or only for the page.
  function plain(cell) {
    var copy = cell.cloneNode(true);
    copy.querySelectorAll('.no-csv, [aria-hidden="true"]').forEach(function (part) { part.remove(); });
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  var rows = Array.from(body.rows).map(function (row, i) {
    return { row: row, place: i, text: folded(row.textContent), cells: Array.from(row.cells) };
  });
  var facets = Array.from(form.querySelectorAll('.facet')).map(function (details) {
    var boxes = Array.from(details.querySelectorAll('input'));
    return { details: details, boxes: boxes, name: boxes.length ? boxes[0].name : '' };
  });

  // What is asked for

  function chosen(facet) {
    return facet.boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
  }
  function read() {
    var query = new URLSearchParams(location.search);
    words.value = query.get('q') || '';
    facets.forEach(function (facet) {
      var values = (query.get(facet.name) || '').split(',');
      facet.boxes.forEach(function (box) { box.checked = values.includes(box.value); });
    });
    var sort = query.get('sort') || '';
    order.value = Array.from(order.options).some(function (o) { return o.value === sort; }) ? sort : '';
  }
  function write() {
    var query = [];
    if (words.value.trim()) query.push('q=' + encodeURIComponent(words.value.trim()));
    facets.forEach(function (facet) {
      var values = chosen(facet);
      if (values.length) query.push(facet.name + '=' + values.join(','));
    });
    if (order.value) query.push('sort=' + order.value);
    history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : '') + location.hash);
  }

  // Filtering

  function filter() {
    var wanted = folded(words.value).split(/\s+/).filter(Boolean);
    var choices = facets.map(chosen);
    var shown = 0;
    var counts = facets.map(function () { return {}; });
    rows.forEach(function (entry) {
      var said = wanted.every(function (word) { return entry.text.includes(word); });
      var misses = [];
      facets.forEach(function (facet, i) {
        if (choices[i].length && !choices[i].includes(entry.row.dataset[facet.name])) misses.push(i);
      });
      entry.row.hidden = !said || misses.length > 0;
      if (!entry.row.hidden) shown += 1;
      // An option counts the rows that choosing it would show: those that only this field keeps out count as well.
      facets.forEach(function (facet, i) {
        if (!said || misses.some(function (miss) { return miss !== i; })) return;
        var value = entry.row.dataset[facet.name];
        counts[i][value] = (counts[i][value] || 0) + 1;
      });
    });
    facets.forEach(function (facet, i) {
      facet.boxes.forEach(function (box) {
        var count = counts[i][box.value] || 0;
        var label = box.closest('label');
        label.querySelector('.facet-count').textContent = String(count);
        label.classList.toggle('is-empty', count === 0);
      });
      facet.details.classList.toggle('is-used', choices[i].length > 0);
      facet.details.querySelector('.facet-chosen').textContent = choices[i].length ? ' ' + choices[i].length : '';
    });
    status.textContent = fill(texts.status, shown, rows.length);
    download.textContent = fill(texts.csv, shown);
    download.disabled = shown === 0;
    document.querySelector('.nothing').hidden = shown > 0;
  }

  // Sorting: by the rank that the page gives, else by the words; cells that state nothing come last either way

  function key(entry, column) {
    var cell = entry.cells[column];
    return cell.dataset.sort === undefined ? plain(cell) : cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
  }
  function sort() {
    var name = order.value.replace(/^-/, '');
    var down = order.value.charAt(0) === '-';
    var column = heads.findIndex(function (head) { return head.dataset.column === name; });
    heads.forEach(function (head, i) {
      if (i === column) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    var sorted = rows.map(function (entry) {
      return { entry: entry, key: column < 0 ? entry.place : key(entry, column) };
    });
    sorted.sort(function (a, b) {
      if (a.key === null || b.key === null) {
        return (a.key === null) - (b.key === null) || a.entry.place - b.entry.place;
      }
      var by = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
      return (down ? -by : by) || a.entry.place - b.entry.place;
    });
    var fragment = document.createDocumentFragment();
    sorted.forEach(function (item) { fragment.appendChild(item.entry.row); });
    body.appendChild(fragment);
  }
  heads.filter(function (head) { return !head.hidden; }).forEach(function (head) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    button.title = fill(texts.sortby, head.textContent);
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var name = head.dataset.column;
      order.value = order.value === name ? '-' + name : order.value === '-' + name ? '' : name;
      sort();
      write();
    });
  });

  // Download: what is shown, in the order shown

  function csv() {
    var canonical = document.querySelector('link[rel="canonical"]');
    var base = canonical ? canonical.href : location.href;
    var lines = [heads.map(plain).concat(texts.address)];
    Array.from(body.rows).filter(function (row) { return !row.hidden; }).forEach(function (row) {
      var address = new URL(row.querySelector('a[data-address]').getAttribute('href'), base).href;
      lines.push(Array.from(row.cells).map(plain).concat(address));
    });
    return window.policybook.csv(lines);
  }
  download.addEventListener('click', function () {
    window.policybook.save('policybook-targets.csv', 'text/csv', csv());
  });

  // The form

  var waiting = 0;
  words.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { filter(); write(); }, 150);
  });
  form.addEventListener('change', function (event) {
    if (event.target === order) sort();
    filter();
    write();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.querySelector('[data-reset]').addEventListener('click', function () {
    words.value = '';
    order.value = '';
    facets.forEach(function (facet) { facet.boxes.forEach(function (box) { box.checked = false; }); });
    sort();
    filter();
    write();
  });
  function close(except) {
    facets.forEach(function (facet) { if (facet.details !== except) facet.details.open = false; });
  }
  facets.forEach(function (facet) {
    facet.details.addEventListener('toggle', function () { if (facet.details.open) close(facet.details); });
    facet.details.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !facet.details.open) return;
      facet.details.open = false;
      facet.details.querySelector('summary').focus();
    });
  });
  document.addEventListener('click', function (event) {
    if (!event.target.closest('.facet')) close(null);
  });
  window.addEventListener('popstate', function () { read(); sort(); filter(); });

  form.hidden = false;
  read();
  sort();
  filter();
}());
