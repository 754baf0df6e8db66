// The page of the desk: lists what was collected, by document and in the order of its clauses, and hands it out as
// Markdown or CSV with its citations. The words stand in the page (data-… and templates), not here.
(function () {
  'use strict';
  var desk = window.policybook && window.policybook.desk;
  var page = document.querySelector('.desk');
  if (!desk || !page) return;
  var words = page.dataset;
  var list = page.querySelector('.desk-list');
  var tools = page.querySelector('.desk-tools');
  var status = page.querySelector('.desk-status');

  // 3-10 follows 3-9, and 7b follows 7.
  function parts(path) {
    return path.split(/[\/-]/).map(function (part) { return /^\d/.test(part) ? part.padStart(6, '0') : part; }).join('\u0001');
  }
  function byPlace(a, b) {
    var x = parts(a.clause || a.id), y = parts(b.clause || b.id);
    if (x !== y) return x < y ? -1 : 1;
    if (a.kind !== b.kind) return a.kind === 'clause' ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  }
  function sorted() {
    return desk.items().slice().sort(byPlace);
  }
  function clone(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }
  function fill(element, selector, text) {
    var target = element.querySelector(selector);
    if (text) target.textContent = text;
    else target.remove();
  }

  function entry(item) {
    var line = clone('desk-item');
    var place = line.querySelector('.desk-place');
    place.textContent = item.place;
    place.href = document.documentElement.dataset.root + item.path;
    line.querySelector('.desk-id').textContent = item.id;
    fill(line, '.figure-value', item.figure);
    fill(line, '.quote', item.quote ? words.quoteOpen + item.quote + words.quoteClose : '');
    var text = line.querySelector('.desk-text');
    item.text.split('\n').forEach(function (block) {
      var paragraph = document.createElement('p');
      paragraph.textContent = block;
      text.appendChild(paragraph);
    });
    line.querySelector('.desk-citation').textContent = item.citation;
    line.querySelector('.desk-edition').textContent = item.edition;
    line.querySelector('.desk-added').textContent = item.added;
    var button = line.querySelector('.desk-remove');
    button.setAttribute('aria-label', button.textContent + ' ' + item.place + ' ' + item.figure);
    button.addEventListener('click', function () {
      var lines = Array.from(list.querySelectorAll('.desk-remove'));
      var at = lines.indexOf(button);
      desk.remove(item.id);
      var rest = list.querySelectorAll('.desk-remove');
      (rest[Math.min(at, rest.length - 1)] || page.querySelector('h1')).focus();
    });
    return line;
  }

  function paint() {
    var items = sorted();
    list.textContent = '';
    var group = null, title = null;
    items.forEach(function (item) {
      if (!group || title !== item.document) {
        title = item.document;
        var section = clone('desk-group');
        section.querySelector('.desk-document').textContent = title;
        section.querySelector('.desk-region').textContent = item.region;
        group = section.querySelector('.desk-items');
        list.appendChild(section);
      }
      group.appendChild(entry(item));
    });
    page.querySelector('.desk-needs').hidden = true;
    page.querySelector('.desk-empty').hidden = items.length > 0;
    tools.hidden = !items.length;
    tools.querySelector('.desk-total').textContent = String(items.length);
  }

  function markdown() {
    var lines = ['# ' + words.heading + ' ' + desk.today(), ''];
    var title = null;
    sorted().forEach(function (item) {
      if (title !== item.document) {
        title = item.document;
        lines.push('## ' + title, '');
      }
      lines.push('### ' + item.place + (item.figure ? ' ' + item.figure : ''), '');
      if (item.quote) lines.push(item.text + ' **' + item.figure + '** ' + words.quoteOpen + item.quote + words.quoteClose, '');
      else item.text.split('\n').forEach(function (text) { lines.push('> ' + text, '>'); });
      if (!item.quote) lines.splice(-1, 1, '');
      lines.push('- ' + words.citation + ' ' + item.citation);
      lines.push('- ' + words.link + ' <' + item.url + '>');
      lines.push('- ' + words.id + ' ' + item.id + ' · ' + words.edition + ' ' + item.edition + ' · ' + words.added + ' ' + item.added, '');
    });
    return lines.join('\n');
  }

  function csv() {
    var names = ['kind', 'id', 'region', 'document', 'place', 'text', 'figure', 'quote', 'citation', 'url', 'edition', 'added'];
    var rows = [words.columns.split('|')].concat(sorted().map(function (item) {
      return names.map(function (name) {
        var value = String(item[name] || '');
        return name === 'kind' ? words[value] || value : value;
      });
    }));
    return window.policybook.csv(rows);
  }

  function download(text, type, ending) {
    var name = words.file + '-' + desk.today() + '.' + ending;
    window.policybook.save(name, type, text);
    status.textContent = name;
  }

  // copy.js copies what data-copy-from names; the texts are made when they are asked for.
  var area = page.querySelector('#desk-copy');
  tools.querySelectorAll('[data-copy-from]').forEach(function (button) {
    button.addEventListener('click', function () {
      area.value = button.dataset.format === 'csv' ? csv() : markdown();
    });
  });
  tools.querySelector('[data-download="md"]').addEventListener('click', function () { download(markdown(), 'text/markdown', 'md'); });
  tools.querySelector('[data-download="csv"]').addEventListener('click', function () { download(csv(), 'text/csv', 'csv'); });

  var clear = tools.querySelector('.desk-clear');
  var asked = false;
  clear.addEventListener('click', function () {
    if (!asked) {
      asked = true;
      clear.textContent = clear.dataset.sure;
      return;
    }
    desk.clear();
    page.querySelector('h1').focus();
  });
  clear.addEventListener('blur', function () {
    asked = false;
    clear.textContent = clear.dataset.label;
  });

  desk.onChange(paint);
  paint();
}());
