// How an answer is shown: its results, and what is told of it.
(function () {
  'use strict';
  var layout = document.getElementById('search-layout');
  if (!layout) return;
  var policybook = window.policybook = window.policybook || {};
  var parts = policybook.searchPage = {};
  var words = parts.words = layout.dataset;
  var notes = document.getElementById('search-notes');

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function said(key, detail, other) {
    return (words[key] || '').split('#').join(detail).split('@').join(other);
  }
  // A word that can be pressed.
  function button(text, label, pressed) {
    var made = element('button', 'word', text);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
      made.title = label;
    }
    made.addEventListener('click', pressed);
    return made;
  }
  function marked(parent, text, marks) {
    var at = 0;
    marks.forEach(function (mark) {
      parent.appendChild(document.createTextNode(text.slice(at, mark[0])));
      parent.appendChild(element('mark', '', text.slice(mark[0], mark[1])));
      at = mark[1];
    });
    parent.appendChild(document.createTextNode(text.slice(at)));
  }

  // Results come in Chinese or English; on a page in a third language the browser is told which.
  parts.language = document.documentElement.dataset.content;
  function inContent(element) {
    if (document.documentElement.lang.indexOf(parts.language) !== 0) element.lang = parts.language;
    return element;
  }

  // Where a result leads: to its place, with the words to be marked there.
  function address(hit, state) {
    var cut = hit.url.indexOf('#');
    if (!state.q) return hit.url;
    var params = new URLSearchParams();
    params.set('hl', state.q);
    state.declined.forEach(function (word) { params.append('no', word); });
    return (cut < 0 ? hit.url : hit.url.slice(0, cut)) + '?' + params.toString() + (cut < 0 ? '' : hit.url.slice(cut));
  }
  function figureOf(hit) {
    var figure = element('p', 'hit-figure');
    figure.appendChild(inContent(element('span', 'figure-value', hit.figure)));
    if (hit.deadline) {
      var deadline = element('span', 'badge deadline', said('deadline', hit.deadline));
      if (hit.deadline[0] === '[') deadline.title = words.inferred;
      figure.appendChild(deadline);
    }
    return figure;
  }
  // Of a plan of several years the first and the last, as the page's language joins them.
  function yearsOf(hit) {
    var ends = hit.year.split('-');
    return ends.length === 1 ? hit.year : document.getElementById('search-hits').dataset.years.replace('#', ends[0]).replace('#', ends[1]);
  }
  parts.hit = function (hit, state) {
    var item = element('li', 'hit hit-' + hit.kind);
    var head = element('p', 'hit-head');
    var region = hit.region && parts.choice('region', hit.region);
    if (region) head.appendChild(region.cloneNode(true));
    if (hit.year) head.appendChild(element('span', 'hit-year', yearsOf(hit)));
    head.appendChild(element('span', 'badge', words[hit.kind] || hit.kind));
    if (hit.path) head.appendChild(inContent(element('span', 'hit-path', hit.path)));
    var title = element('h3', 'hit-title');
    var link = inContent(element('a', ''));
    marked(link, hit.title, hit.titleMarks);
    link.href = address(hit, state);
    title.appendChild(link);
    item.appendChild(title);
    item.appendChild(head);
    if (hit.figure) item.appendChild(figureOf(hit));
    var snippet = inContent(element('p', 'hit-snippet'));
    marked(snippet, hit.snippet, hit.marks);
    if (hit.snippet.indexOf('‖') >= 0) snippet.title = words.original;
    item.appendChild(snippet);
    return item;
  };

  // How many there are, and how many of them have all the words.
  parts.found = function (result, narrowed) {
    if (!result.total) return narrowed ? words.noneNarrowed : words.none;
    // Where a word stands nowhere, the notes say so.
    if (result.complete === result.total || result.absent.length) return said('found', String(result.total));
    return said(result.complete ? 'foundComplete' : 'foundPartly', String(result.total), String(result.complete));
  };

  function facetName(facet) {
    return words['facet' + facet[0].toUpperCase() + facet.slice(1)];
  }
  function unknownValue(notice) {
    var text = said('unknownValue', facetName(notice.facet), notice.text);
    return notice.near.length ? text + said('unknownValueNear', notice.near.join(words.separator)) : text;
  }
  // As pressed: ask (another question), all (whether results with some of the words count), drop (a word that was searched
  // beside).
  parts.notes = function (result, state, pressed) {
    notes.textContent = '';
    function line(text) {
      var p = element('p', 'results-note', text);
      notes.appendChild(p);
      return p;
    }
    result.notices.forEach(function (notice) {
      if (notice.facet) line(unknownValue(notice));
      else line(said(notice.code.replace(/-([a-z])/g, function (all, c) { return c.toUpperCase(); }), notice.text));
    });
    if (result.absent.length) line(said(result.total && !result.instead.length ? 'absentPartly' : 'absent', result.absent.map(function (word) { return said('quoted', word); }).join(words.separator)));
    if (result.didYouMean) {
      parts.meant([result.didYouMean], pressed.ask);
      if (result.instead.length) notes.lastChild.appendChild(document.createTextNode(words.instead));
    }
    result.offers.forEach(function (offer) {
      var name = offer.name + said('within', offer.within.join(words.separator));
      line(said('offer', facetName(offer.facet)) + ' ').appendChild(button(name, '', function () { pressed.ask(offer.query); }));
    });
    if (state.all || (result.complete && result.complete < result.total)) {
      line('').appendChild(button(state.all ? words.some : said('every', String(result.complete)), '', pressed.all));
    }
    if (result.beside.length) {
      var also = line(words.beside + ' ');
      result.beside.forEach(function (word) {
        also.appendChild(button(word + ' ×', said('drop', word), function () { pressed.drop(word); }));
      });
    }
  };
  // Other questions that may be meant.
  parts.meant = function (questions, ask) {
    var meant = element('p', 'results-note', words.meant + ' ');
    questions.forEach(function (question) {
      meant.appendChild(button(question, '', function () { ask(question); }));
    });
    notes.appendChild(meant);
  };

  parts.element = element;
  parts.said = said;
  parts.button = button;
}());
