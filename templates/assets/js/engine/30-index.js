// The parts of the index: loading, Lucene's scores, what is shown. The layout is told in the package org.policybook.index.
(function () {
  'use strict';
  const policybook = self.policybook;
  const engine = policybook.engine;
  const folder = new URL('../search/', engine.base);
  const f = Math.fround;
  const Reader = engine.Reader;
  const Bits = engine.Bits;
  const columns = { t: { t: 0, h: 1, p: 2, e: 3, d: 4 }, p: { t: 0, e: 1 }, c: { c: 0 }, n: { n: 0 } };
  const loading = {};
  const waiting = {};
  const tables = {};
  const byTerm = {};
  let meta = null;

  // ---- Loading: in a page by scripts, which a page opened from disk may load too; in a worker by requests --------------

  policybook.shard = function (name, data) {
    if (waiting[name]) waiting[name](data);
  };

  function script(name, url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      function end() {
        delete waiting[name];
        element.remove();
      }
      waiting[name] = function (data) {
        end();
        resolve(data);
      };
      element.onload = element.onerror = function () {
        // What was loaded has called shard before; anything else is no part of the index.
        if (!waiting[name]) return;
        end();
        reject(new Error('part ' + name + ' of the index could not be loaded'));
      };
      element.charset = 'utf-8';
      element.src = url;
      document.head.appendChild(element);
    });
  }
  async function request(name, url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error('part ' + name + ' of the index could not be loaded');
    // As scripts are read: in UTF-16 where they begin with its mark.
    const bytes = await answer.arrayBuffer();
    const mark = new Uint8Array(bytes, 0, 2);
    const text = new TextDecoder(mark[0] === 0xFF && mark[1] === 0xFE ? 'utf-16le' : 'utf-8').decode(bytes);
    return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
  }

  // One part; each is loaded once, and again where that failed.
  function part(name) {
    if (!loading[name]) {
      const url = new URL((name === 'meta' ? '' : meta.version + '/') + name + '.js', folder).href;
      loading[name] = typeof document === 'undefined' ? request(name, url) : script(name, url);
      loading[name].catch(() => { delete loading[name]; });
    }
    return loading[name];
  }

  // ---- What every query needs ----------------------------------------------------------------------------------------

  function length(norm) {
    if (norm < 24) return norm;
    const bits = (norm - 24) & 7;
    const shift = ((norm - 24) >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }
  // Of a norm, Lucene's 1 / (k1 · ((1 − b) + b · length / average)).
  function inverse(field, norm) {
    const k1 = f(meta.weights.k1);
    const b = f(meta.weights.b);
    const average = f(meta.fields[field][1] / meta.fields[field][0]);
    return f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(norm))) / average))));
  }

  let ready = null;
  function start() {
    if (!ready) {
      ready = part('meta').then((data) => {
        meta = Object.assign({}, data);
        meta.letters = engine.code(data.letters);
        meta.names = data.known.slice(0, data.names);
        meta.expansions = new Map();
        meta.wordsAt = function (places) { return places.map((place) => data.known[place]); };
        data.expansions.forEach((words, i) => {
          if (words.length) meta.expansions.set(meta.names[i], meta.wordsAt(words));
        });
        meta.definitions = [];
        meta.englishNames = [];
        engine.learn(meta.fold);
        return meta;
      });
      ready.catch(() => { ready = null; });
    }
    return ready;
  }

  // For each entry its part in the scores of a field: inverse by norm.
  const norms = {};
  const inverses = {};
  function loadNorms(field) {
    if (!norms[field]) {
      norms[field] = part(field === 'e' ? 'norms-english' : 'norms').then((text) => {
        const reader = new Reader(text);
        const byNorm = new Float32Array(256).map((zero, norm) => inverse(field, norm));
        const all = new Float32Array(meta.size);
        for (let i = 0; i < all.length; i++) all[i] = byNorm[reader.next()];
        inverses[field] = all;
      });
      norms[field].catch(() => { delete norms[field]; });
    }
    return norms[field];
  }

  // Facets.java. The themes of a large site are most of it, and come where they are asked for.
  let unfolded = null;
  function facets() {
    if (!unfolded) {
      unfolded = part('facets').then(unfold);
      unfolded.catch(() => { unfolded = null; });
    }
    return unfolded;
  }
  let themed = null;
  function facetsWithThemes() {
    if (!themed) {
      themed = Promise.all([facets(), part('themes')]).then((data) => ({ ...data[0], theme: themesOf(data[1]) }));
      themed.catch(() => { themed = null; });
    }
    return themed;
  }
  function themesOf(themes) {
    const of = new Int32Array(meta.size).fill(themes.sets.length);
    const reader = new Reader(themes.of);
    for (let i = 0; reader.more(); i++) of[i] = reader.next();
    return { sets: themes.sets.concat([[]]), of };
  }
  // Each year of 2024-2026, so that a plan of several years is found by each of them.
  function yearsOf(period) {
    const ends = period.split('-').map(Number);
    const years = [];
    for (let year = ends[0]; year <= ends[ends.length - 1]; year++) years.push(String(year));
    return years;
  }
  function unfold(columns) {
    const size = meta.size;
    const all = {};
    ['kind', 'theme', 'region', 'year', 'issuer'].forEach((name) => { all[name] = { sets: [[]], of: new Int32Array(size) }; });
    all.kind.sets = [['clause'], ['target'], ['document'], ['term']];
    // Each region with those above it, so that a province stands for its cities.
    all.region.sets = [[]].concat(columns.regions);
    all.year.sets = [[]].concat(columns.years.map(yearsOf));
    all.issuer.sets = [[]].concat(columns.issuers.map((value) => [value]));
    let entry = 0;
    columns.kinds.forEach((count, kind) => {
      all.kind.of.fill(kind, entry, entry + count);
      entry += count;
    });
    const readers = columns.documents.map((column) => new Reader(column));
    let clause = 0;
    let target = columns.kinds[0];
    for (let document = columns.kinds[0] + columns.kinds[1]; readers[0].more(); document++) {
      const clauses = readers[0].next();
      const targets = readers[1].next();
      ['region', 'year', 'issuer'].forEach((name, i) => {
        const set = readers[2 + i].next();
        all[name].of.fill(set, clause, clause + clauses);
        all[name].of.fill(set, target, target + targets);
        all[name].of[document] = set;
      });
      clause += clauses;
      target += targets;
    }
    return all;
  }

  // ---- Postings ------------------------------------------------------------------------------------------------------

  function hash(term, parts) {
    let h = 0x811C9DC5;
    for (let i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
    return ((h & (parts - 1)) >>> 0).toString(16);
  }
  function nameOf(kind, term) {
    return kind + '/' + hash(term, meta.parts[kind]);
  }
  // The records of a part by their terms. Those of p are those of t, in the same order, several parts of t to one of p.
  function table(kind, term) {
    if (kind !== 'p') return records(nameOf(kind, term), part(nameOf(kind, term)), null);
    const section = Math.floor(parseInt(hash(term, meta.parts.t), 16) / meta.parts.p);
    const text = part(nameOf('p', term)).then((all) => all.split('|')[section]);
    return records('p' + nameOf('t', term), text, table('t', term));
  }
  function records(key, text, like) {
    if (!tables[key]) {
      tables[key] = Promise.all([text, like]).then((data) => {
        const terms = new Map();
        const names = data[1] && Array.from(data[1].keys());
        data[0].split('~').slice(0, -1).forEach((record, i) => {
          const cells = record.split('!');
          terms.set(names ? names[i] : cells[0], names ? cells : cells.slice(1));
        });
        byTerm[key] = terms;
        return terms;
      });
      tables[key].catch(() => { delete tables[key]; });
    }
    return tables[key];
  }
  // Loads the parts of terms; with lists, also what of them lies elsewhere, and the norms that they are scored with.
  async function load(kind, terms, lists) {
    await Promise.all(terms.map(async (term) => {
      const name = nameOf(kind, term);
      const record = (await table(kind, term)).get(term);
      if (!record || !lists) return;
      await Promise.all(record.map(async (cell, i) => {
        if (cell.charCodeAt(0) === 0x7F) record[i] = await part(name.replace('/', 'l/') + '-' + cell.slice(1));
      }));
      if (kind === 't') await Promise.all(['t', 'e'].map((field) => list('t', field, term) && loadNorms(field)));
    }));
  }
  function list(kind, field, term) {
    const terms = byTerm[kind === 'p' ? 'p' + nameOf('t', term) : nameOf(kind, term)];
    const record = terms && terms.get(term);
    return (record && record[columns[kind][field]]) || '';
  }
  function frequency(kind, field, term) {
    const text = list(kind, field, term);
    return text ? new Bits(text).size() : 0;
  }
  function rarityOf(count, frequency) {
    return frequency ? f(Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))) : 0;
  }
  function rarity(kind, field, term) {
    return meta.fields[field] ? rarityOf(meta.fields[field][0], frequency(kind, field, term)) : 0;
  }

  // The entries of a list with frequencies, read once.
  const readLists = new Map();
  function keep(key, read) {
    if (readLists.size >= 500) readLists.clear();
    readLists.set(key, read);
  }
  function scored(field, term) {
    const key = field + term;
    let read = readLists.get(key);
    if (!read) {
      const bits = new Bits(list('t', field, term));
      const count = bits.size();
      const plain = bits.plain();
      read = { entries: new Int32Array(count), frequencies: new Int32Array(count) };
      for (let i = 0, entry = 0; i < count; i++, entry++) {
        entry += bits.near(plain);
        read.entries[i] = entry;
        read.frequencies[i] = bits.few(1) ? bits.size() + 2 : 1;
      }
      keep(key, read);
    }
    return read;
  }

  // The entries of a list of runs, read once: where each begins and where the next place after it is.
  function runs(kind, field, term) {
    const key = kind + field + ' ' + term;
    let read = readLists.get(key);
    if (!read) {
      const bits = new Bits(list(kind, field, term));
      let left = bits.size();
      const distance = bits.plain();
      const length = bits.plain();
      const ends = [];
      for (let entry = 0; left > 0;) {
        entry += bits.near(distance);
        const end = entry + bits.near(length) + 1;
        ends.push(entry, end);
        left -= end - entry;
        entry = end;
      }
      read = Int32Array.from(ends);
      keep(key, read);
    }
    return read;
  }

  // The places of the definitions that have every pair of a piece.
  function explaining(piece) {
    let found = null;
    for (let i = 0; i + 2 <= piece.length; i++) {
      const pair = piece.slice(i, i + 2);
      const here = new Set();
      const ends = list('t', 'd', pair) ? runs('t', 'd', pair) : [];
      for (let run = 0; run < ends.length; run += 2) for (let place = ends[run]; place < ends[run + 1]; place++) here.add(place);
      found = found ? found.filter((place) => here.has(place)) : Array.from(here);
    }
    return found;
  }

  // Visits every entry that has a term in a field, with BM25's score times boost.
  function score(field, term, boost, visit) {
    const kind = field === 'c' || field === 'n' ? field : 't';
    if (!list(kind, field, term)) return;
    const weight = f(f(boost) * rarity(kind, field, term));
    if (field === 't' || field === 'e') {
      const read = scored(field, term);
      const entries = read.entries;
      const frequencies = read.frequencies;
      const shares = inverses[field];
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        visit(entry, f(weight - f(weight / f(1 + f(frequencies[i] * shares[entry])))));
      }
      return;
    }
    const value = f(weight - f(weight / f(1 + inverse(field, 1))));
    const ends = runs(kind, field, term);
    for (let i = 0; i < ends.length; i += 2) {
      for (let entry = ends[i]; entry < ends[i + 1]; entry++) visit(entry, value);
    }
  }

  // The positions of a term, read once: those of entry i from ends[i - 1] to ends[i].
  function places(field, term) {
    const key = 'p' + field + ' ' + term;
    let read = readLists.get(key);
    if (!read) {
      const frequencies = scored(field, term).frequencies;
      const bits = new Bits(list('p', field, term));
      const first = bits.plain();
      const further = bits.plain();
      const all = [];
      read = { ends: new Int32Array(frequencies.length), all: null };
      for (let i = 0; i < frequencies.length; i++) {
        let position = bits.near(first);
        all.push(position);
        for (let more = frequencies[i] - 1; more > 0; more--) all.push(position += bits.near(further));
        read.ends[i] = all.length;
      }
      read.all = Int32Array.from(all);
      keep(key, read);
    }
    return read;
  }

  // Where a phrase begins that has this token, entries and positions side by side; only where the earlier tokens say so too.
  function starts(field, token, earlier) {
    const found = { entries: [], positions: [] };
    const term = engine.termOf(token);
    if (!list('t', field, term)) return found;
    const entries = scored(field, term).entries;
    const read = places(field, term);
    let before = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (earlier) {
        while (before < earlier.entries.length && earlier.entries[before] < entry) before++;
        if (before === earlier.entries.length) break;
        if (earlier.entries[before] > entry) continue;
      }
      for (let at = i ? read.ends[i - 1] : 0; at < read.ends[i]; at++) {
        const start = read.all[at] - token.position;
        if (earlier) {
          while (earlier.entries[before] === entry && earlier.positions[before] < start) before++;
          if (earlier.entries[before] !== entry || earlier.positions[before] !== start) continue;
        }
        found.entries.push(entry);
        found.positions.push(start);
      }
    }
    return found;
  }

  // ---- What is shown -------------------------------------------------------------------------------------------------

  const pages = {};
  function page(name) {
    if (name[0] === 'y') return part(name);
    if (!pages[name]) {
      pages[name] = part(name).then((data) => JSON.parse(engine.letters(data, meta.letters)));
      pages[name].catch(() => { delete pages[name]; });
    }
    return pages[name];
  }

  // TextExport.java: an id that begins with a slash is of the document of the row before.
  function idOf(rows, at) {
    let row = at;
    while (rows[row][0][0] === '/') row--;
    return row === at ? rows[at][0] : rows[row][0].split('/')[0] + rows[at][0];
  }
  function address(id, kind) {
    const slash = id.indexOf('/');
    const page = 'documents/' + (slash < 0 ? id : id.slice(0, slash)) + '.html';
    return slash < 0 ? page : page + (kind === 0 ? '#c' : '#t-') + id.slice(slash + 1);
  }
  async function shown(kind, entry) {
    const english = kind === 'y';
    const bits = english ? meta.bitsEnglish : meta.bits;
    const data = await page(kind + '/' + (entry >> bits).toString(16));
    const at = entry & ((1 << bits) - 1);
    const row = data[1][at] || ['', 0, ''];
    if (english) return { title: row[0], path: data[0][row[1]] || '', text: row[2], figure: row[3] || '' };
    const cut = row[4].indexOf('\n');
    const id = idOf(data[1], at);
    return {
      id,
      title: row[1] || (cut < 0 ? row[4] : row[4].slice(0, cut)),
      path: data[0][row[2]],
      where: data[0][row[3]],
      text: row[4],
      url: row[5] || address(id, (await facets()).kind.of[entry]),
      figure: row[6] || '',
      deadline: row[7] || ''
    };
  }

  Object.assign(engine, {
    start, part, facets, facetsWithThemes, load, list, frequency, rarity,
    rarityOf, score, explaining, starts, shown, hash
  });
}());
