// The search page: what is asked and chosen, the address that holds all of it, and the answer.
(function () {
  'use strict';
  var policybook = window.policybook;
  var parts = policybook && policybook.searchPage;
  var form = document.getElementById('search');
  var box = document.getElementById('search-words');
  var layout = document.getElementById('search-layout');
  var browse = document.getElementById('search-browse');
  if (!form || !layout || !browse || !parts) return;
  var facetForm = document.getElementById('search-facets');
  var count = document.getElementById('search-found');
  var chosen = document.getElementById('search-chosen');
  var notes = document.getElementById('search-notes');
  var list = document.getElementById('search-hits');
  var more = document.getElementById('search-more');
  var words = parts.words;
  var page = 10;
  var nothing = { total: 0, complete: 0, notices: [], offers: [], absent: [], instead: [], beside: [] };
  var state = read();
  var turn = 0;
  var answered = false;

  // The words for it are shown where the scripts of the engine cannot run; the ways to browse stay.
  function fail(text) {
    layout.removeAttribute('aria-busy');
    browse.hidden = false;
    list.textContent = '';
    notes.textContent = '';
    chosen.hidden = true;
    more.hidden = true;
    count.textContent = text;
    count.hidden = false;
  }
  if (typeof Promise === 'undefined' || !policybook.search) {
    fail(typeof Promise === 'undefined' ? words.old : words.failed);
    return;
  }

  function read() {
    var params = new URLSearchParams(location.search);
    var found = { q: params.get('q') || '', declined: params.getAll('no'), all: params.get('all') === '1', shown: Math.min(200, Number(params.get('n')) || page) };
    parts.facets.forEach(function (facet) { found[facet] = params.getAll(facet); });
    return found;
  }
  function address() {
    var params = new URLSearchParams();
    if (state.q) params.set('q', state.q);
    parts.facets.forEach(function (facet) { state[facet].forEach(function (value) { params.append(facet, value); }); });
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

  function asking(offset, limit) {
    var options = { offset: offset, limit: limit, declined: state.declined, complete: state.all, counts: parts.counted(), language: parts.language };
    parts.facets.forEach(function (facet) { options[facet] = state[facet]; });
    return options;
  }
  function run(offset) {
    var mine = ++turn;
    var narrowed = parts.isNarrowed(state);
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
      count.textContent = asked ? parts.found(result, narrowed) : '';
      count.hidden = !asked;
      if (!offset) list.textContent = '';
      parts.counts(result, state, options.counts);
      parts.chosen(state, remove, removeAll);
      // Where nothing was found there is nothing to narrow, unless that is why.
      facetForm.hidden = asked && !result.total && !narrowed && !/[:：]/.test(state.q);
      parts.notes(asked ? result : nothing, state, { ask: askAgain, all: toggleAll, drop: drop });
      if (asked) result.hits.forEach(function (hit) { list.appendChild(parts.hit(hit, state)); });
      more.hidden = !asked || offset + result.hits.length >= result.total;
      // What appeared above must not push the link that has the focus out of sight.
      if (held) held.scrollIntoView({ block: 'nearest' });
      return asked && !result.complete ? help(mine, result, narrowed) : null;
    }).catch(function (error) {
      if (mine === turn) fail(error && error.code === 'old' ? words.old : words.failed);
    });
  }
  // Where nothing was found: how many there are without the choices. Where nothing has all the words: what begins as it was
  // typed (fupin: 扶贫; the chan of chan ye fu pin may stand somewhere).
  function help(mine, result, narrowed) {
    if (!state.q.trim()) return Promise.resolve();
    var options = { limit: 0, declined: state.declined, complete: state.all, counts: [], language: parts.language };
    return (narrowed && !result.total ? policybook.search(state.q, options) : Promise.resolve(result)).then(function (wide) {
      if (mine !== turn) return null;
      if (!wide.total) count.textContent = words.none;
      else if (!result.total) parts.withoutChoices(wide.total);
      return wide.complete || result.didYouMean || result.offers.length ? null : policybook.suggest(state.q, 5, parts.language);
    }).then(function (found) {
      if (mine === turn && found && found.length) parts.meant(found.map(function (one) { return one.text; }), askAgain);
    });
  }

  // Filters that were typed (地区:武汉), or named in the address, become choices, where the page has them: they are seen there
  // and can be taken away.
  function settle(then) {
    var choices = parts.choices();
    var wanted = {};
    parts.facets.forEach(function (facet) { wanted[facet] = state[facet]; });
    var unseen = parts.facets.some(function (facet) {
      return state[facet].some(function (value) { return (choices[facet] || []).indexOf(value) < 0; });
    });
    if (!unseen && !/[:：]/.test(state.q)) {
      then();
      return;
    }
    var mine = ++turn;
    var typed = state.q;
    policybook.narrowed(typed, choices, wanted).then(function (found) {
      if (mine !== turn) return;
      parts.facets.forEach(function (facet) { state[facet] = found.chosen[facet]; });
      if (found.filters.length) {
        // What was typed since stays.
        if (box.value === typed) box.value = found.rest;
        state.q = found.rest;
        found.filters.forEach(function (filter) {
          if (state[filter.facet].indexOf(filter.value) < 0) state[filter.facet].push(filter.value);
        });
      }
      parts.openNarrowed(state);
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

  // ---- What a reader does --------------------------------------------------------------------------------------------

  var waiting = 0;
  function ask(text) {
    box.value = text;
    state.q = text;
    state.declined = [];
    state.all = false;
    clearTimeout(waiting);
    suggestions.forget();
    change();
  }
  function askAgain(text) {
    ask(text);
    box.focus();
    suggestions.forget();
  }
  // What was pressed may be gone after it; the count stays, unless nothing is asked for any more.
  function pressed() {
    change();
    (state.q.trim() || parts.isNarrowed(state) ? count : box).focus();
  }
  function toggleAll() {
    state.all = !state.all;
    pressed();
  }
  function drop(word) {
    state.declined.push(word);
    pressed();
  }
  function remove(facet, value) {
    state[facet] = state[facet].filter(function (one) { return one !== value; });
    pressed();
  }
  function removeAll() {
    parts.facets.forEach(function (facet) { state[facet] = []; });
    pressed();
  }

  var suggestions = parts.suggestions(box, ask);
  box.addEventListener('input', function (event) {
    if (!event.isComposing) typed();
  });
  box.addEventListener('compositionend', typed);
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      suggestions.suggest();
      state.q = box.value;
      state.declined = [];
      state.all = false;
      state.shown = page;
      keep(false);
      run(0);
    }, 150);
  }
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
  facetForm.addEventListener('submit', function (event) { event.preventDefault(); });
  // The results stay as they are.
  parts.whenOpened(function () {
    if (!answered) return;
    var mine = turn;
    var options = asking(0, 0);
    policybook.search(state.q, options).then(function (result) {
      if (mine === turn) parts.counts(result, state, options.counts);
    });
  });
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
    suggestions.forget();
    parts.openNarrowed(state);
    run(0);
  });

  // What was asked for is on its way: the ways to browse would only flash by.
  browse.hidden = state.q.trim() !== '';
  setTimeout(function () { if (!answered) browse.hidden = false; }, 3000);
  if (matchMedia('(max-width: 60rem)').matches) facetForm.querySelector('details').open = false;
  box.value = state.q;
  // The facets stand there before their counts come, so that nothing moves below them.
  facetForm.hidden = false;
  parts.openNarrowed(state);
  settle(function () {
    keep(false);
    run(0);
  });
}());
