// The desk: a reader collects clauses and figures while reading. They are kept in this browser only (localStorage);
// nothing is sent anywhere. Whatever carries data-desk-… attributes gets a button; desk.html lists what was collected.
(function () {
  'use strict';
  var root = new URL(document.documentElement.dataset.root || '.', location.href);
  // Several sites may share a host, so the key names the folder that this one stands in.
  var key = 'policybook-desk:' + root.pathname;
  var fields = ['id', 'kind', 'clause', 'region', 'document', 'place', 'text', 'figure', 'quote', 'citation'];
  var memory = [];
  var listeners = [];

  function read() {
    try {
      var items = JSON.parse(localStorage.getItem(key) || '[]');
      return Array.isArray(items) ? items.filter(function (item) { return item && item.id; }) : [];
    } catch (e) {
      return memory;
    }
  }
  function write(items) {
    memory = items;
    var kept = true;
    try { localStorage.setItem(key, JSON.stringify(items)); } catch (e) { kept = false; }
    changed();
    return kept;
  }
  function has(id) {
    return read().some(function (item) { return item.id === id; });
  }
  function remove(id) {
    return write(read().filter(function (item) { return item.id !== id; }));
  }
  function changed() {
    listeners.forEach(function (listener) { listener(); });
  }

  function today() {
    var now = new Date();
    function two(n) { return (n < 10 ? '0' : '') + n; }
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }

  // The published address where the site knows it, else the one that the reader sees.
  function address(href) {
    var canonical = document.querySelector('link[rel="canonical"]');
    return new URL(href, canonical ? canonical.href : location.href).href;
  }

  // Marked words that stand in the page: line by line where they are blocks, a table's cells parted by spaces.
  function wordsOf(part) {
    var blocks = part.querySelectorAll('p:not(.rendition-label), li, tr');
    return (blocks.length ? Array.from(blocks) : [part]).map(function (block) {
      var pieces = block.cells ? Array.from(block.cells) : [block];
      return pieces.map(function (piece) { return piece.textContent.replace(/\s+/g, ' ').trim(); }).join(' ');
    }).join('\n');
  }
  // What is said of a thing stands on its element, in a marked part of it, or on what lies around it.
  function said(element, field) {
    var name = 'desk' + field.charAt(0).toUpperCase() + field.slice(1);
    for (var at = element; at; at = at.parentElement) {
      if (at.dataset[name] !== undefined) return at.dataset[name];
      var part = at.matches('[data-desk-id]') && at.querySelector('[data-desk-part="' + field + '"]');
      if (part) return wordsOf(part);
    }
    return '';
  }

  function itemOf(element) {
    var data = element.dataset;
    var item = {};
    fields.forEach(function (field) { item[field] = said(element, field); });
    item.url = address(data.deskHref);
    // From the root of the site, so that the desk finds it again wherever the site is read.
    var here = new URL(data.deskHref, location.href);
    item.path = here.pathname.slice(root.pathname.length) + here.hash;
    item.edition = words.edition;
    item.added = today();
    return item;
  }

  window.policybook = window.policybook || {};
  window.policybook.desk = {
    items: read,
    remove: remove,
    clear: function () { return write([]); },
    today: today,
    onChange: function (listener) { listeners.push(listener); }
  };

  var link = document.querySelector('.desk-link');
  if (!link) return;
  var words = link.dataset;
  var count = link.querySelector('.desk-count');

  function paint() {
    var kept = {};
    var items = read();
    items.forEach(function (item) { kept[item.id] = true; });
    count.textContent = items.length ? String(items.length) : '';
    count.hidden = !items.length;
    document.querySelectorAll('.desk-toggle').forEach(function (button) {
      var on = Boolean(kept[button.dataset.id]);
      button.setAttribute('aria-pressed', String(on));
      button.textContent = on ? words.added : words.add;
      button.setAttribute('aria-label', button.textContent + ' ' + button.dataset.name);
    });
  }

  document.querySelectorAll('[data-desk-id]').forEach(function (element) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'bare desk-toggle';
    button.dataset.id = element.dataset.deskId;
    button.dataset.name = element.dataset.deskFigure ? element.dataset.deskFigure + ' ' + element.dataset.deskText : said(element, 'place');
    button.title = words.title;
    button.addEventListener('click', function () {
      if (has(button.dataset.id)) remove(button.dataset.id);
      else if (!write(read().concat(itemOf(element)))) button.title = words.unkept;
    });
    var slot = Array.from(element.querySelectorAll('.desk-slot')).find(function (candidate) {
      return candidate.closest('[data-desk-id]') === element;
    });
    (slot || element).appendChild(button);
  });

  listeners.push(paint);
  addEventListener('storage', function (event) { if (event.key === key) changed(); });
  addEventListener('pageshow', function (event) { if (event.persisted) changed(); });
  paint();
}());
