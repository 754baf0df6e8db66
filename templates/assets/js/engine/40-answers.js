// Answers queries as the program does: Searcher.java, Phrases.java, Matches.java, the same order of additions.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const f = Math.fround;
  const termOf = engine.termOf;

  // Work is cut into pieces so that a page stays responsive; a worker needs no pauses.
  let since = 0;
  function pause() {
    if (typeof document === 'undefined' || performance.now() - since < 12) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  }

  function stands(pair) {
    return engine.list('t', 't', pair) !== '';
  }
  function isAsked(word) {
    return !word.without;
  }

  // What puts misspelt words right; most queries have none.
  let spelling = null;
  function speller() {
    if (!spelling) {
      const url = new URL('search-spelling.js', engine.base).href;
      spelling = new Promise((resolve, reject) => {
        if (typeof document === 'undefined') {
          importScripts(url);
          resolve();
          return;
        }
        const element = document.createElement('script');
        element.src = url;
        element.onload = resolve;
        element.onerror = reject;
        document.head.appendChild(element);
      });
      spelling.catch(() => { spelling = null; });
    }
    return spelling;
  }
  // English words of a part that stand nowhere.
  engine.unknown = function (part, meta) {
    return engine.scan(part, true).filter((token) => {
      const stem = token.kind === 'word' ? termOf(token) : '';
      return token.text.length >= 4 && stem && meta.englishStops.indexOf(token.text) < 0 &&
        engine.list('t', 'e', stem) === '' && engine.list('t', 't', stem) === '';
    }).map((token) => token.text);
  };
  function hasThree(part) {
    let run = 0;
    for (let i = 0; i < part.length && run < 3; i++) run = engine.isHan(part.charCodeAt(i)) ? run + 1 : 0;
    return run === 3;
  }

  // Learns the traditional characters that the texts do not have, where a query may have any; says whether it may.
  engine.learnFor = async function (text, meta) {
    if (!isStrange(text, meta)) return false;
    engine.learn(await engine.part('fold'));
    meta.folded = true;
    return true;
  };
  // Reads a query; what stands nowhere may be in traditional characters.
  async function read(text, meta) {
    // Another query may bring the characters while this one waits.
    const folded = meta.folded;
    const query = engine.parse(text, meta);
    if (await allStand(query) || folded || !await engine.learnFor(text, meta)) return query;
    const again = engine.parse(text, meta);
    await allStand(again);
    return again;
  }
  // Reads a query and loads what its plan needs of the index.
  async function prepare(text, meta) {
    const query = await read(text, meta);
    let explains = false;
    let latin = false;
    query.words.filter(isAsked).forEach((word) => {
      engine.said(word, meta, stands).forEach((part) => {
        if (engine.scan(part, true).some((token) => token.kind === 'word')) latin = true;
        if (!word.quoted && engine.unnamed(part, meta).some((piece) => engine.explaining(piece).length)) explains = true;
      });
    });
    if (explains && !meta.definitions.length) meta.definitions = (await engine.part('definitions')).map(meta.wordsAt);
    if (latin && !meta.englishNames.length) {
      meta.englishNames = (await engine.part('english')).map((pair) => [pair[0], meta.wordsAt(pair[1])]);
    }
    query.corrections = [];
    for (const word of query.words.filter(isAsked)) {
      const parts = engine.said(word, meta, stands);
      for (const part of parts) {
        if (engine.allPairsStand(part, stands) && !(meta.vocabulary && engine.unknown(part, meta).length)) continue;
        await speller();
        const correction = await engine.missing(part, engine.isSentence(word, parts), meta, stands);
        if (correction) query.corrections.push({ typed: correction.typed, word: correction.word, searched: !word.quoted });
      }
    }
    return query;
  }
  // Whether a query has a character that neither the texts have nor the words that are looked for in it.
  function isStrange(text, meta) {
    const known = new Set([meta.letters.alphabet].concat(meta.stops, meta.names, meta.places).join(''));
    return Array.from(text).some((c) => engine.isHan(c.charCodeAt(0)) && !known.has(c));
  }
  async function allStand(query) {
    const tokens = query.words.flatMap((word) => engine.scan(word.text, true));
    const pairs = tokens.filter((token) => token.kind === 'pair');
    const alone = tokens.filter((token) => token.kind === 'character' && !pairs.some((pair) => pair.start <= token.start && pair.end >= token.end));
    const letters = tokens.filter((token) => token.kind === 'word');
    await Promise.all([
      engine.load('t', pairs.concat(letters).map(termOf), false),
      engine.load('c', alone.map(termOf), false)
    ]);
    return pairs.every((pair) => stands(pair.text)) &&
      alone.every((token) => engine.list('c', 'c', token.text) !== '');
  }

  // ---- Scores --------------------------------------------------------------------------------------------------------

  function rarity(term) {
    return engine.rarity('t', 't', term) || engine.rarity('t', 'e', term);
  }
  function rarities(terms) {
    return terms.reduce((sum, term) => sum + rarity(term), 0);
  }

  function Scores(meta) {
    this.meta = meta;
    this.sum = new Float64Array(meta.size);
    this.covered = new Float64Array(meta.size);
    this.last = new Int32Array(meta.size);
    this.turn = 0;
    this.whole = 0;
  }
  // How many entries have anything of the words; asked before single characters are looked at.
  Scores.prototype.count = function () {
    let found = 0;
    for (let i = 0; i < this.sum.length; i++) if (this.sum[i] > 0) found++;
    return found;
  };
  // Where anything was found already, single characters only rank it.
  Scores.prototype.add = async function (units, ranking) {
    const sum = this.sum;
    const covered = this.covered;
    const last = this.last;
    for (const unit of units) {
      const part = unit.share * rarity(unit.term);
      const turn = ++this.turn;
      this.whole += part;
      for (const leaf of unit.leaves) {
        engine.score(leaf[0], unit.term, leaf[1], (entry, value) => {
          if (ranking && sum[entry] === 0) return;
          sum[entry] += value;
          if (last[entry] !== turn) {
            last[entry] = turn;
            covered[entry] += part;
          }
        });
        await pause();
      }
    }
  };
  // Of a word that stands nowhere, single characters find only what has all of them.
  Scores.prototype.keepWithAll = function (characters) {
    const having = new Int32Array(this.sum.length);
    characters.forEach((unit) => { engine.score('c', unit.term, 1, (entry) => { having[entry]++; }); });
    for (let i = 0; i < having.length; i++) if (having[i] < characters.length) this.sum[i] = 0;
  };
  Scores.prototype.expand = async function (expansions) {
    const w = this.meta.weights;
    const sum = this.sum;
    const groups = new Map();
    expansions.forEach((expansion) => {
      const key = expansion.origin.join(' ');
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(expansion);
    });
    for (const group of groups.values()) {
      const own = rarities(group[0].origin);
      const given = new Float64Array(sum.length);
      for (const expansion of group) {
        const word = engine.fold(expansion.word);
        const idf = engine.rarity('n', 'n', word);
        if (!(idf > 0)) continue;
        const count = engine.frequency('n', 'n', word);
        const most = Math.max(1, word.length - 1) *
          engine.rarityOf(Math.max(this.meta.fields.t ? this.meta.fields.t[0] : 0, count), count);
        const weight = w.expansion * (own > 0 ? Math.min(own, most) : most) / idf;
        engine.score('n', word, weight, (entry, value) => { given[entry] += value; });
        await pause();
      }
      const cap = own > 0 ? w.expansions * own : Infinity;
      for (let i = 0; i < given.length; i++) if (given[i] > 0) sum[i] += Math.min(cap, given[i]);
    }
  };
  Scores.prototype.of = function (entry, kinds) {
    const share = this.whole === 0 ? 1 : this.covered[entry] / this.whole;
    const coverage = this.meta.weights.coverage;
    const factor = 1 - coverage + coverage * share;
    return f(this.sum[entry] * factor * (kinds[entry] === 0 ? 1 : this.meta.weights.other));
  };

  // ---- Phrases -------------------------------------------------------------------------------------------------------

  function phraseIn(field, tokens) {
    let found = null;
    let starts = null;
    tokens.filter((token) => token.kind === 'character').forEach((token) => {
      const having = new Set();
      if (field === 't') engine.score('c', token.text, 1, (entry) => { having.add(entry); });
      const before = found;
      found = before ? new Set(Array.from(before).filter((entry) => having.has(entry))) : having;
    });
    // The rarest first.
    tokens.filter((token) => token.kind !== 'character')
      .map((token) => ({ token, n: engine.frequency('t', field, termOf(token)) }))
      .sort((a, b) => a.n - b.n)
      .forEach((one) => { starts = engine.starts(field, one.token, starts); });
    if (!starts) return found || new Set();
    const standing = Array.from(new Set(starts.entries));
    return new Set(found ? standing.filter((entry) => found.has(entry)) : standing);
  }
  async function exactly(query) {
    const words = query.words.filter((word) => word.quoted || word.without);
    const tokens = words.map((word) => engine.phraseOf(word.text));
    const all = tokens.flat();
    const characters = all.filter((token) => token.kind === 'character').map(termOf);
    const placed = all.filter((token) => token.kind !== 'character').map(termOf);
    await Promise.all([engine.load('c', characters, true), engine.load('t', placed, true), engine.load('p', placed, true)]);
    return words.map((word, i) => {
      const entries = phraseIn('t', tokens[i]);
      phraseIn('e', tokens[i]).forEach((entry) => { entries.add(entry); });
      return { without: word.without, entries };
    });
  }

  // ---- Words that stand and words that do not ------------------------------------------------------------------------

  function none(term) {
    return ['t', 'p', 'e'].every((field) => engine.list('t', field, term) === '');
  }
  // The parts of a query of which something stands nowhere at all.
  function absent(planned) {
    return Array.from(new Set(planned.asked.filter((asked) => asked.terms.some(none) ||
        asked.alone.some((one) => engine.list(one.kind, one.kind, one.term) === '')).map((asked) => asked.text)));
  }
  // For each entry whether it has all that the query says.
  function completes(planned, scores, missing) {
    const complete = new Uint8Array(scores.sum.length);
    if (missing.length) return complete;
    const alone = planned.asked.flatMap((asked) => asked.alone);
    const having = new Int32Array(alone.length ? complete.length : 0);
    alone.forEach((one, i) => {
      engine.score(one.kind, one.term, 1, (entry) => { if (having[entry] === i) having[entry]++; });
    });
    for (let entry = 0; entry < complete.length; entry++) {
      if (scores.covered[entry] === scores.whole && (!alone.length || having[entry] === alone.length)) complete[entry] = 1;
    }
    return complete;
  }
  async function corrected(text, planned, query, complete, meta) {
    let corrections = query.corrections;
    if (!corrections.length && complete.indexOf(1) < 0) {
      corrections = [];
      for (const asked of planned.asked.filter((one) => !one.sentence)) {
        if (!engine.allPairsStand(asked.text, stands) || !hasThree(asked.text)) continue;
        await speller();
        const found = await engine.unusual(asked.text, meta, stands);
        if (found) corrections.push(found);
      }
    }
    let better = text;
    corrections.forEach((one) => {
      const at = engine.fold(better).indexOf(one.typed);
      if (at >= 0) better = better.slice(0, at) + one.word + better.slice(at + one.typed.length);
    });
    return better === text ? null : better;
  }

  // ---- Filters and counts --------------------------------------------------------------------------------------------

  function Filters(query, options, facets, meta) {
    const notices = this.notices = [];
    const wanted = this.wanted = {};
    const excluded = this.excluded = {};
    function sets(facet, values) {
      return facets[facet].sets.map((set) => set.some((value) => values.has(value)));
    }
    engine.facetNames.forEach((facet) => {
      const given = options[facet];
      const named = (query.filters[facet] || []).concat(given === undefined || given === null ? [] : given);
      const values = new Set(named.map((name) => engine.valueOf(facet, name, meta)));
      const not = new Set((query.excluded[facet] || []).map((name) => engine.valueOf(facet, name, meta)));
      if (values.size) wanted[facet] = sets(facet, values);
      if (not.size) excluded[facet] = sets(facet, not);
      Array.from(new Set(Array.from(values).concat(Array.from(not)))).sort().forEach((value) => {
        if (!facets[facet].sets.some((set) => set.indexOf(value) >= 0)) {
          notices.push({ code: 'unknown-value', at: 0, text: facet + ':' + value });
        }
      });
    });
  }

  async function match(query, scores, complete, only, exact, filters, facets) {
    const size = scores.sum.length;
    const names = engine.facetNames;
    const of = names.map((name) => facets[name].of);
    const wanted = names.map((name) => filters.wanted[name]);
    const excluded = names.map((name) => filters.excluded[name]);
    const counts = names.map((name) => new Int32Array(facets[name].sets.length));
    const asks = query.words.some(isAsked);
    const entries = [];
    const narrowed = exact.length > 0 || wanted.some(Boolean) || excluded.some(Boolean);
    for (let entry = 0; entry < size; entry++) {
      if ((entry & 0x3FFF) === 0x3FFF) await pause();
      if (asks && !(scores.sum[entry] > 0)) continue;
      if (only && !complete[entry]) continue;
      let keep = true;
      let failed = 0;
      let which = -1;
      if (narrowed) {
        for (let i = 0; i < exact.length && keep; i++) keep = exact[i].entries.has(entry) !== exact[i].without;
        for (let i = 0; i < 5 && keep; i++) {
          if (excluded[i] && excluded[i][of[i][entry]]) keep = false;
          if (wanted[i] && !wanted[i][of[i][entry]]) {
            failed++;
            which = i;
          }
        }
      }
      if (!keep || failed > 1) continue;
      if (failed === 1) {
        counts[which][of[which][entry]]++;
        continue;
      }
      entries.push(entry);
      for (let i = 0; i < 5; i++) counts[i][of[i][entry]]++;
    }
    const named = {};
    names.forEach((name, i) => {
      const byValue = {};
      facets[name].sets.forEach((set, n) => {
        if (counts[i][n]) set.forEach((value) => { byValue[value] = (byValue[value] || 0) + counts[i][n]; });
      });
      named[name] = {};
      Object.keys(byValue).sort().forEach((value) => { named[name][value] = byValue[value]; });
    });
    return { entries, counts: named };
  }

  // ---- The best ------------------------------------------------------------------------------------------------------

  function order(a, b) {
    return b.score - a.score || a.entry - b.entry;
  }
  // The best so far, in order; entries come in ascending order, so that of equals the first stays first.
  function Best(most) {
    this.most = most;
    this.list = [];
  }
  Best.prototype.add = function (entry, score) {
    const list = this.list;
    if (list.length >= this.most && (!this.most || score <= list[list.length - 1].score)) return;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].score >= score) low = middle + 1;
      else high = middle;
    }
    list.splice(low, 0, { entry, score });
    if (list.length > this.most) list.pop();
  };

  async function best(matched, scores, planned, facets, wanted, meta) {
    const w = meta.weights;
    const most = Math.min(matched.length, Math.max(wanted, w.window));
    const best = new Best(most);
    const complete = new Best(planned.phrases.length ? w.window : 0);
    const kinds = facets.kind.of;
    for (let i = 0; i < matched.length; i++) {
      if ((i & 0x3FFF) === 0x3FFF) await pause();
      const score = scores.of(matched[i], kinds);
      best.add(matched[i], score);
      if (complete.most && scores.covered[matched[i]] === scores.whole) complete.add(matched[i], score);
    }
    if (!planned.phrases.length || !best.list.length) return best.list;
    const top = best.list[0].score;
    const looked = new Map();
    best.list.slice(0, w.window).concat(complete.list).forEach((one) => { looked.set(one.entry, one); });
    const ordered = best.list.filter((one) => !looked.has(one.entry));
    await Promise.all(Array.from(looked.values(), async (one) => {
      ordered.push({ entry: one.entry, score: await withPhrases(one, top, scores, planned, meta) });
    }));
    return ordered.sort(order);
  }
  async function withPhrases(one, top, scores, planned, meta) {
    let standing = 0;
    const text = engine.fold((await engine.shown('x', one.entry)).text);
    for (const phrase of planned.phrases) {
      if (engine.standsIn(text, phrase.text) || (!hasHan(phrase.text) && meta.english &&
          engine.standsIn(engine.fold((await engine.shown('y', one.entry)).text), phrase.text))) {
        standing += rarities(phrase.terms);
      }
    }
    const share = scores.whole === 0 ? 0 : standing / scores.whole;
    return f(one.score + meta.weights.phrase * share * top);
  }
  function hasHan(text) {
    for (let i = 0; i < text.length; i++) if (engine.isHan(text.charCodeAt(i))) return true;
    return false;
  }

  // ---- Results -------------------------------------------------------------------------------------------------------

  // A text without its first line, where the title says that already and there is more.
  function below(title, text) {
    const line = text.indexOf('\n');
    return line > 0 && title.endsWith(text.slice(0, line)) ? text.slice(line + 1) : text;
  }
  async function hit(one, needles, facets, english, meta) {
    function value(facet) {
      return facets[facet].sets[facets[facet].of[one.entry]][0] || '';
    }
    const x = await engine.shown('x', one.entry);
    const y = meta.english && english ? await engine.shown('y', one.entry) : null;
    const title = y ? y.title : x.title;
    const inTitle = engine.marksIn(engine.fold(title), needles);
    let found = engine.snippet(below(title, y && y.text ? y.text : x.text), needles);
    // The other language next, then where it stands.
    if (!found.marks.length && !inTitle.length && meta.english) {
      const other = engine.snippet(english ? x.text : (await engine.shown('y', one.entry)).text, needles);
      if (other.marks.length) found = other;
    }
    if (!found.marks.length && !inTitle.length) {
      const where = engine.snippet(x.path + ' · ' + x.where, needles);
      if (where.marks.length) found = where;
    }
    return {
      id: x.id,
      kind: value('kind'),
      title,
      titleMarks: inTitle,
      url: x.url,
      score: one.score,
      snippet: found.text,
      marks: found.marks,
      path: english && y ? y.path : x.path,
      region: value('region'),
      year: value('year'),
      figure: (y && y.figure) || x.figure,
      deadline: x.deadline
    };
  }

  // ---- Doors ---------------------------------------------------------------------------------------------------------

  // To be counted, or to filter by.
  function needsThemes(query, options) {
    const filtered = query.filters.theme || query.excluded.theme || (options.theme || []).length;
    return Boolean(filtered) || !options.counts || options.counts.indexOf('theme') >= 0;
  }
  function counted(counts, facets) {
    return Object.fromEntries(Object.entries(counts).filter((pair) => facets.indexOf(pair[0]) >= 0));
  }
  engine.search = async function (text, options) {
    since = typeof document === 'undefined' ? 0 : performance.now();
    const meta = await engine.start();
    const columns = engine.facets();
    const query = await prepare(text, meta);
    const themed = needsThemes(query, options) ? engine.facetsWithThemes() : columns;
    const planned = engine.plan(query, meta, stands, options.declined || []);
    const terms = planned.units.map((unit) => unit.term);
    const origins = planned.expansions.concat(planned.asked).flatMap((one) => one.origin || one.terms);
    const names = planned.expansions.map((one) => engine.fold(one.word));
    await Promise.all([engine.load('t', terms.concat(origins), true), engine.load('n', names, true)]);
    const scores = new Scores(meta);
    await scores.add(planned.units, false);
    await scores.expand(planned.expansions);
    const found = scores.count();
    if (found < meta.weights.few) {
      await engine.load('c', planned.characters.map((unit) => unit.term), true);
      await scores.add(planned.characters, found > 0);
      if (found === 0 && planned.units.length) scores.keepWithAll(planned.characters);
    }
    const alone = planned.asked.flatMap((asked) => asked.alone);
    await Promise.all(['t', 'c'].map((kind) => engine.load(kind, alone.filter((one) => one.kind === kind)
        .map((one) => one.term), true)));
    const missing = absent(planned);
    const complete = completes(planned, scores, missing);
    const exact = await exactly(query);
    const facets = await themed;
    const filters = new Filters(query, options, facets, meta);
    const matched = await match(query, scores, complete, options.complete, exact, filters, facets);
    const offset = Math.max(0, options.offset || 0);
    const limit = options.limit === undefined ? 20 : Math.max(0, options.limit);
    const list = await best(matched.entries, scores, planned, facets, offset + limit, meta);
    return {
      query: text,
      total: matched.entries.length,
      complete: matched.entries.filter((entry) => complete[entry]).length,
      hits: await Promise.all(list.slice(offset, offset + limit).map((one) => hit(one, planned.needles, facets, options.language === 'en', meta))),
      facets: counted(matched.counts, options.counts || engine.facetNames),
      absent: missing,
      beside: planned.beside,
      instead: planned.instead,
      didYouMean: await corrected(text, planned, query, complete, meta),
      notices: query.notices.concat(filters.notices)
    };
  };

  // For the page where a match is marked: the words of a query as they are looked for in each of its texts.
  engine.matches = async function (texts, text, declined) {
    const meta = await engine.start();
    const query = await prepare(text, meta);
    const planned = engine.plan(query, meta, stands, declined || []);
    const folded = texts.map(engine.fold);
    const found = folded.map((one) => {
      const left = [];
      return { spans: engine.wholes(one, planned.needles, left), left: new Set(left) };
    });
    // Of a word that stands whole in one of the texts, pieces in the others are no match.
    const nowhere = planned.needles.filter((needle) => found.every((one) => one.left.has(needle)));
    return folded.map((one, i) => engine.merged(found[i].spans.concat(engine.pieces(one, nowhere))));
  };
}());
