// The search page: the box with its suggestions, results, facets, and the address that holds all of it.
(function () {
  'use strict';
  var policybook = window.policybook;
  var form = document.getElementById('search');
  var box = document.getElementById('search-words');
  var layout = document.getElementById('search-layout');
  var browse = document.getElementById('search-browse');
  if (!form || !layout || !browse) return;
  var words = layout.dataset;
  var facetForm = document.getElementById('search-facets');
  var count = document.getElementById('search-found');
  var notes = document.getElementById('search-notes');
  var list = document.getElementById('search-hits');
  var more = document.getElementById('search-more');
  var page = 10;
  var facets = ['region', 'kind', 'theme', 'year', 'issuer'];
  var state = read();
  var turn = 0;
  var answered = false;
  var offered = 0;

  // The words for it are shown where the scripts of the engine cannot run; the ways to browse stay.
  function fail(text) {
    layout.removeAttribute('aria-busy');
    browse.hidden = false;
    list.textContent = '';
    notes.textContent = '';
    more.hidden = true;
    count.textContent = text;
    count.hidden = false;
  }
  if (typeof Promise === 'undefined' || !policybook || !policybook.search) {
    fail(typeof Promise === 'undefined' ? words.old : words.failed);
    return;
  }

  function read() {
    var params = new URLSearchParams(location.search);
    var found = { q: params.get('q') || '', declined: params.getAll('no'), all: params.get('all') === '1', shown: Math.min(200, Number(params.get('n')) || page) };
    facets.forEach(function (facet) { found[facet] = params.getAll(facet); });
    return found;
  }
  function address() {
    var params = new URLSearchParams();
    if (state.q) params.set('q', state.q);
    facets.forEach(function (facet) { state[facet].forEach(function (value) { params.append(facet, value); }); });
    state.declined.forEach(function (word) { params.append('no', word); });
    if (state.all) params.set('all', '1');
    if (state.shown > page) params.set('n', String(state.shown));
    var query = params.toString();
    return location.pathname + (query ? '?' + query : '');
  }
  function keep(push) {
    var next = address();
    if (next === location.pathname + location.search) return;
    // A page opened from disk may refuse; results come all the same.
    try { history[push ? 'pushState' : 'replaceState'](null, '', next); } catch (e) { return; }
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function said(key, detail, other) {
    return (words[key] || '').split('#').join(detail).split('@').join(other);
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
  function label(facet, value) {
    var input = Array.from(facetForm.elements).find(function (e) { return e.name === facet && e.value === value; });
    return input ? input.parentNode.querySelector('.choice-label') : null;
  }

  // Results come in Chinese or English; on a page in a third language the browser is told which.
  var content = document.documentElement.dataset.content;
  function inContent(element) {
    if (document.documentElement.lang.indexOf(content) !== 0) element.lang = content;
    return element;
  }

  function showHit(hit) {
    var item = element('li', 'hit hit-' + hit.kind);
    var head = element('p', 'hit-head');
    var region = hit.region && label('region', hit.region);
    if (region) head.appendChild(region.cloneNode(true));
    if (hit.year) head.appendChild(element('span', 'hit-year', hit.year));
    head.appendChild(element('span', 'badge', words[hit.kind] || hit.kind));
    if (hit.path) head.appendChild(inContent(element('span', 'hit-path', hit.path)));
    var title = element('h3', 'hit-title');
    var link = inContent(element('a', ''));
    marked(link, hit.title, hit.titleMarks);
    var cut = hit.url.indexOf('#');
    var file = cut < 0 ? hit.url : hit.url.slice(0, cut);
    var params = new URLSearchParams();
    if (state.q) params.set('hl', state.q);
    state.declined.forEach(function (word) { params.append('no', word); });
    link.href = file + (state.q ? '?' + params.toString() : '') + (cut < 0 ? '' : hit.url.slice(cut));
    title.appendChild(link);
    item.appendChild(title);
    item.appendChild(head);
    if (hit.figure) {
      var figure = element('p', 'hit-figure');
      figure.appendChild(inContent(element('span', 'figure-value', hit.figure)));
      if (hit.deadline) {
        var deadline = element('span', 'badge deadline', said('deadline', hit.deadline));
        if (hit.deadline[0] === '[') deadline.title = words.inferred;
        figure.appendChild(deadline);
      }
      item.appendChild(figure);
    }
    var snippet = inContent(element('p', 'hit-snippet'));
    marked(snippet, hit.snippet, hit.marks);
    if (hit.snippet.indexOf('‖') >= 0) snippet.title = words.original;
    item.appendChild(snippet);
    return item;
  }

  function showNotes(result) {
    notes.textContent = '';
    function line(text) {
      var p = element('p', 'results-note', text);
      notes.appendChild(p);
      return p;
    }
    result.notices.forEach(function (notice) {
      line(said(notice.code.replace(/-([a-z])/g, function (all, c) { return c.toUpperCase(); }), notice.text));
    });
    if (result.absent.length) line(said('absent', result.absent.map(function (word) { return said('quoted', word); }).join(words.separator)));
    if (result.didYouMean) {
      var meant = line(words.meant + ' ');
      var button = element('button', 'word', result.didYouMean);
      button.type = 'button';
      button.addEventListener('click', function () {
        ask(result.didYouMean);
        box.focus();
        close();
      });
      meant.appendChild(button);
      if (result.instead.length) meant.appendChild(document.createTextNode(words.instead));
    }
    if (state.all || (result.complete && result.complete < result.total)) {
      var every = line('');
      var only = element('button', 'word', state.all ? words.some : said('every', String(result.complete)));
      only.type = 'button';
      only.addEventListener('click', function () {
        state.all = !state.all;
        change();
        count.focus();
      });
      every.appendChild(only);
    }
    if (result.beside.length) {
      var also = line(words.beside + ' ');
      result.beside.forEach(function (word) {
        var button = element('button', 'word', word + ' ×');
        button.type = 'button';
        button.setAttribute('aria-label', said('drop', word));
        button.title = said('drop', word);
        button.addEventListener('click', function () {
          state.declined.push(word);
          change();
          count.focus();
        });
        also.appendChild(button);
      });
    }
  }

  // How many there are, and how many of them have all the words.
  function found(result) {
    if (!result.total) return words.none;
    // Where a word stands nowhere, the notes say so.
    if (result.complete === result.total || result.absent.length) return said('found', String(result.total));
    return said(result.complete ? 'foundComplete' : 'foundPartly', String(result.total), String(result.complete));
  }
  function groupOf(facet) {
    return facetForm.querySelector('details[data-facet="' + facet + '"]');
  }
  // What narrows already is shown.
  function openNarrowed() {
    facets.forEach(function (facet) {
      if (groupOf(facet) && state[facet].length) groupOf(facet).open = true;
    });
  }
  // What closed groups count need not be loaded.
  function counted() {
    return facets.filter(function (facet) { return !groupOf(facet) || groupOf(facet).open; });
  }
  function showFacets(result, counts) {
    Array.from(facetForm.querySelectorAll('input')).forEach(function (input) {
      var n = (result.facets[input.name] || {})[input.value] || 0;
      input.checked = state[input.name].indexOf(input.value) >= 0;
      var row = input.closest('li');
      var known = counts.indexOf(input.name) >= 0;
      row.querySelector('.choice-count').textContent = known ? String(n) : '';
      row.classList.toggle('empty', known && n === 0 && !input.checked);
    });
  }

  function asking(offset, limit) {
    var options = { offset: offset, limit: limit, declined: state.declined, complete: state.all, counts: counted(), language: content };
    facets.forEach(function (facet) { options[facet] = state[facet]; });
    return options;
  }
  function run(offset) {
    var mine = ++turn;
    var narrowed = facets.some(function (facet) { return state[facet].length; });
    var asked = Boolean(state.q.trim()) || narrowed;
    // Without a question nothing but the counts is shown.
    var options = asking(offset, !asked ? 0 : offset ? page : state.shown);
    layout.setAttribute('aria-busy', 'true');
    if (asked && !answered) {
      count.hidden = false;
      count.textContent = words.waiting;
    }
    return policybook.search(state.q, options).then(function (result) {
      if (mine !== turn) return;
      answered = true;
      layout.removeAttribute('aria-busy');
      var held = browse.contains(document.activeElement) ? document.activeElement : null;
      // Facets can be used without a query; the results then wait for a choice.
      browse.hidden = asked && result.total > 0;
      count.textContent = asked ? found(result) : '';
      count.hidden = !asked;
      if (!offset) list.textContent = '';
      showFacets(result, options.counts);
      // Where nothing was found there is nothing to narrow, unless that is why.
      facetForm.hidden = asked && !result.total && !narrowed && !/[:：]/.test(state.q);
      showNotes(asked ? result : { total: 0, complete: 0, notices: [], absent: [], instead: [], beside: [] });
      if (asked) result.hits.forEach(function (hit) { list.appendChild(showHit(hit)); });
      more.hidden = !asked || offset + result.hits.length >= result.total;
      // What appeared above must not push the link that has the focus out of sight.
      if (held) held.scrollIntoView({ block: 'nearest' });
    }).catch(function (error) {
      if (mine === turn) fail(error && error.code === 'old' ? words.old : words.failed);
    });
  }
  // Filters that were typed (地区:武汉), or named in the address, become choices, where the page has them: they are seen there
  // and can be taken away.
  function settle(then) {
    var choices = {};
    var chosen = {};
    Array.from(facetForm.querySelectorAll('input')).forEach(function (input) {
      (choices[input.name] = choices[input.name] || []).push(input.value);
    });
    facets.forEach(function (facet) { chosen[facet] = state[facet]; });
    var unseen = facets.some(function (facet) {
      return state[facet].some(function (value) { return (choices[facet] || []).indexOf(value) < 0; });
    });
    if (!unseen && !/[:：]/.test(state.q)) {
      then();
      return;
    }
    var mine = ++turn;
    var typed = state.q;
    policybook.narrowed(typed, choices, chosen).then(function (found) {
      if (mine !== turn) return;
      facets.forEach(function (facet) { state[facet] = found.chosen[facet]; });
      if (found.filters.length) {
        // What was typed since stays.
        if (box.value === typed) box.value = found.rest;
        state.q = found.rest;
        found.filters.forEach(function (filter) {
          if (state[filter.facet].indexOf(filter.value) < 0) state[filter.facet].push(filter.value);
        });
      }
      openNarrowed();
      then();
    }, function () {
      // The search fails as well, and tells.
      if (mine === turn) then();
    });
  }
  // Another question or another choice: from the first result, and kept in the address.
  function change() {
    state.shown = page;
    settle(function () {
      keep(true);
      run(0);
    });
  }

  function ask(text) {
    box.value = text;
    state.q = text;
    state.declined = [];
    state.all = false;
    // What is still on its way shall not open the list again.
    offered++;
    clearTimeout(waiting);
    close();
    change();
  }

  // ---- Suggestions: the combobox pattern of WAI-ARIA -----------------------------------------------------------------------

  var options = document.getElementById('search-suggestions');
  var active = -1;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', options.id);
  box.setAttribute('aria-autocomplete', 'list');

  function close() {
    options.hidden = true;
    options.textContent = '';
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }
  function choose(index) {
    var items = options.children;
    active = index < -1 ? items.length - 1 : index >= items.length ? -1 : index;
    Array.from(items).forEach(function (item, i) { item.setAttribute('aria-selected', String(i === active)); });
    if (active < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', items[active].id);
      items[active].scrollIntoView({ block: 'nearest' });
    }
  }
  function suggest() {
    var typed = box.value;
    var mine = ++offered;
    if (!typed.trim()) {
      close();
      return;
    }
    policybook.suggest(typed, 8, content).then(function (found) {
      if (mine !== offered || document.activeElement !== box) return;
      close();
      found.forEach(function (one, i) {
        var item = element('li', '');
        item.id = 'suggestion-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.appendChild(element('span', 'suggestion-text', one.text));
        item.appendChild(element('span', 'suggestion-kind', words[one.kind] || ''));
        // Before the box loses its focus.
        item.addEventListener('mousedown', function (event) {
          if (event.button !== 0) return;
          event.preventDefault();
          ask(one.text);
        });
        options.appendChild(item);
      });
      options.hidden = !found.length;
      box.setAttribute('aria-expanded', String(found.length > 0));
    }).catch(close);
  }

  var waiting = 0;
  box.addEventListener('input', function (event) {
    if (event.isComposing) return;
    typed();
  });
  box.addEventListener('compositionend', typed);
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      suggest();
      state.q = box.value;
      state.declined = [];
      state.all = false;
      state.shown = page;
      keep(false);
      run(0);
    }, 150);
  }
  box.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.hidden) suggest();
      else choose(active + (event.key === 'ArrowDown' ? 1 : -1));
      event.preventDefault();
    } else if (event.key === 'Escape' && !options.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      ask(options.children[active].querySelector('.suggestion-text').textContent);
    }
  });
  box.addEventListener('blur', close);

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    ask(box.value);
  });
  facetForm.addEventListener('change', function (event) {
    var input = event.target;
    if (!state[input.name]) return;
    state[input.name] = state[input.name].filter(function (value) { return value !== input.value; });
    if (input.checked) state[input.name].push(input.value);
    change();
  });
  // A group that is opened is counted; the results stay as they are.
  Array.from(facetForm.querySelectorAll('details[data-facet]')).forEach(function (group) {
    group.addEventListener('toggle', function () {
      if (!group.open || !answered || group.querySelector('.choice-count').textContent) return;
      var mine = turn;
      var options = asking(0, 0);
      policybook.search(state.q, options).then(function (result) {
        if (mine === turn) showFacets(result, options.counts);
      });
    });
  });
  facetForm.addEventListener('submit', function (event) { event.preventDefault(); });
  more.addEventListener('click', function () {
    var first = list.children.length;
    state.shown = first + page;
    keep(false);
    run(first).then(function () {
      var next = list.children[first];
      if (next) next.querySelector('a').focus();
    });
  });
  addEventListener('popstate', function () {
    state = read();
    box.value = state.q;
    offered++;
    close();
    openNarrowed();
    run(0);
  });

  // What was asked for is on its way: the ways to browse would only flash by.
  browse.hidden = state.q.trim() !== '';
  setTimeout(function () { if (!answered) browse.hidden = false; }, 3000);
  if (matchMedia('(max-width: 60rem)').matches) facetForm.querySelector('details').open = false;
  box.value = state.q;
  // The facets stand there before their counts come, so that nothing moves below them.
  facetForm.hidden = false;
  openNarrowed();
  settle(function () {
    keep(false);
    run(0);
  });
}());
