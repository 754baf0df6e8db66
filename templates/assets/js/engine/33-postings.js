// Lists decoded: which entries have a term, their BM25 as Lucene has it, and where phrases begin.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const f = Math.fround;
  const Reader = engine.Reader;
  const Bits = engine.Bits;
  const list = engine.list;
  const rarity = engine.rarity;

  function length(norm) {
    if (norm < 24) return norm;
    const bits = (norm - 24) & 7;
    const shift = ((norm - 24) >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }
  // Of a norm, Lucene's 1 / (k1 · ((1 − b) + b · length / average)).
  function inverse(field, norm) {
    const k1 = f(engine.meta.weights.k1);
    const b = f(engine.meta.weights.b);
    const average = f(engine.meta.fields[field][1] / engine.meta.fields[field][0]);
    return f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(norm))) / average))));
  }

  // For each entry its part in the scores of a field: inverse by norm.
  const norms = {};
  const inverses = {};
  function loadNorms(field) {
    if (!norms[field]) {
      norms[field] = engine.part(field === 'e' ? 'norms-english' : 'norms').then((text) => {
        const reader = new Reader(text);
        const byNorm = new Float32Array(256).map((zero, norm) => inverse(field, norm));
        const all = new Float32Array(engine.meta.size);
        for (let i = 0; i < all.length; i++) all[i] = byNorm[reader.next()];
        inverses[field] = all;
      });
      norms[field].catch(() => { delete norms[field]; });
    }
    return norms[field];
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

  Object.assign(engine, { loadNorms, score, explaining, starts });
}());
