// The parts of the index: loading, reading, Lucene's scores. The layout is told in the package org.policybook.index.
(function () {
  'use strict';
  const policybook = self.policybook;
  const engine = policybook.engine;
  const folder = new URL('../search/', engine.base);
  const f = Math.fround;
  const columns = { t: { t: 0, h: 1, p: 2, e: 3 }, p: { t: 0, e: 1 }, c: { c: 0 }, n: { n: 0 } };
  const loading = {};
  const waiting = {};
  const tables = {};
  const records = {};
  let meta = null;

  // ---- Loading: in a page by scripts, which a page opened from disk may load too; in a worker by requests --------------

  policybook.shard = function (name, data) {
    if (waiting[name]) waiting[name](data);
  };

  function script(name, url) {
    return new Promise(function (resolve, reject) {
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
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
  }

  // One part; each is loaded once, and again where that failed.
  function part(name) {
    if (!loading[name]) {
      const url = new URL((name === 'meta' ? '' : meta.version + '/') + name + '.js', folder).href;
      loading[name] = typeof document === 'undefined' ? request(name, url) : script(name, url);
      loading[name].catch(function () { delete loading[name]; });
    }
    return loading[name];
  }

  // ---- Numbers.java --------------------------------------------------------------------------------------------------

  function Reader(text) {
    this.text = text;
    this.at = 0;
  }
  Reader.prototype.next = function () {
    const c = this.text.charCodeAt(this.at++);
    if (c === 32) {
      const multiples = this.next();
      return multiples * 8192 + this.next();
    }
    if (c < 0xA0) return c - 0x23 - (c > 0x5C ? 1 : 0);
    return c < 0x3000 ? c - 0xA0 + 91 : c - 0x3000 + 1979;
  };
  Reader.prototype.more = function () {
    return this.at < this.text.length;
  };
  function numbers(text) {
    const reader = new Reader(text);
    const all = [];
    while (reader.more()) all.push(reader.next());
    return all;
  }

  // ---- What every query needs ----------------------------------------------------------------------------------------

  function length(norm) {
    if (norm < 24) return norm;
    const bits = (norm - 24) & 7;
    const shift = ((norm - 24) >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }
  // Of a frequency and a norm, Lucene's 1 + tf / (k1 · ((1 − b) + b · length / average)).
  function factor(field, frequency, norm) {
    const k1 = f(meta.weights.k1);
    const b = f(meta.weights.b);
    const average = f(meta.fields[field][1] / meta.fields[field][0]);
    const inverse = f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(norm))) / average))));
    return f(1 + f(frequency * inverse));
  }

  let ready = null;
  function start() {
    if (!ready) {
      ready = part('meta').then(function (data) {
        meta = data;
        meta.expansions = new Map(meta.expansions);
        meta.definitions = [];
        meta.englishNames = [];
        engine.learn(meta.fold);
        const codes = numbers(meta.codes);
        meta.frequencies = new Int32Array(codes.length / 2);
        meta.factors = {};
        ['t', 'e'].forEach(function (field) {
          meta.factors[field] = new Float32Array(codes.length / 2);
          for (let i = 0; i < codes.length; i += 2) {
            meta.frequencies[i / 2] = codes[i];
            if (meta.fields[field]) meta.factors[field][i / 2] = factor(field, codes[i], codes[i + 1]);
          }
        });
        return meta;
      });
      ready.catch(function () { ready = null; });
    }
    return ready;
  }

  // Region, year, issuer, kind and themes: Facets.java.
  let unfolded = null;
  function facets() {
    if (!unfolded) {
      unfolded = Promise.all([part('facets'), part('themes')]).then(function (data) {
        return unfold(data[0], data[1]);
      });
      unfolded.catch(function () { unfolded = null; });
    }
    return unfolded;
  }
  function unfold(columns, themes) {
    const size = meta.size;
    const all = {};
    ['kind', 'theme', 'region', 'year', 'issuer'].forEach(function (name) { all[name] = { sets: [[]], of: new Int32Array(size) }; });
    all.kind.sets = [['clause'], ['target'], ['document'], ['term']];
    all.region.sets = [[]].concat(columns.regions.map(function (value) { return [value]; }));
    all.year.sets = [[]].concat(columns.years.map(function (value) { return [value]; }));
    all.issuer.sets = [[]].concat(columns.issuers.map(function (value) { return [value]; }));
    let entry = 0;
    columns.kinds.forEach(function (count, kind) {
      all.kind.of.fill(kind, entry, entry + count);
      entry += count;
    });
    const reader = new Reader(columns.documents);
    let clause = 0;
    let target = columns.kinds[0];
    for (let document = columns.kinds[0] + columns.kinds[1]; reader.more(); document++) {
      const clauses = reader.next();
      const targets = reader.next();
      ['region', 'year', 'issuer'].forEach(function (name) { // eslint-disable-line no-loop-func
        const set = reader.next();
        all[name].of.fill(set, clause, clause + clauses);
        all[name].of.fill(set, target, target + targets);
        all[name].of[document] = set;
      });
      clause += clauses;
      target += targets;
    }
    all.theme.sets = themes.sets.concat([[]]);
    all.theme.of.fill(themes.sets.length);
    const theme = new Reader(themes.of);
    for (let i = 0; theme.more(); i++) all.theme.of[i] = theme.next();
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
  function table(name, width) {
    if (!tables[name]) {
      tables[name] = part(name).then(function (text) {
        const cells = text.split('!');
        const terms = new Map();
        for (let i = 0; i + width < cells.length; i += width + 1) terms.set(cells[i], cells.slice(i + 1, i + 1 + width));
        records[name] = terms;
        return terms;
      });
      tables[name].catch(function () { delete tables[name]; });
    }
    return tables[name];
  }
  // Loads the parts of terms; with lists, also what of them lies elsewhere.
  async function load(kind, terms, lists) {
    const width = Object.keys(columns[kind]).length;
    await Promise.all(terms.map(async function (term) {
      const record = (await table(nameOf(kind, term), width)).get(term);
      if (!record || !lists) return;
      await Promise.all(record.map(async function (cell, i) {
        if (cell.charCodeAt(0) === 0x7F) {
          record[i] = await part(kind + 'l/' + new Reader(cell.slice(1)).next().toString(16));
        }
      }));
    }));
  }
  function list(kind, field, term) {
    const terms = records[nameOf(kind, term)];
    const record = terms && terms.get(term);
    return record ? record[columns[kind][field]] : '';
  }
  function frequency(kind, field, term) {
    const text = list(kind, field, term);
    return text ? new Reader(text).next() : 0;
  }
  function rarityOf(count, frequency) {
    return frequency ? f(Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))) : 0;
  }
  function rarity(kind, field, term) {
    return meta.fields[field] ? rarityOf(meta.fields[field][0], frequency(kind, field, term)) : 0;
  }

  // Visits every entry that has a term in a field, with BM25's score times boost.
  function score(field, term, boost, visit) {
    const kind = field === 'c' || field === 'n' ? field : 't';
    const text = list(kind, field, term);
    if (!text) return;
    const weight = f(f(boost) * rarity(kind, field, term));
    const reader = new Reader(text);
    reader.next();
    let entry = 0;
    if (meta.factors[field]) {
      const factors = meta.factors[field];
      while (reader.at < text.length) {
        entry += reader.next();
        visit(entry, f(weight - f(weight / factors[reader.next()])));
      }
      return;
    }
    const value = f(weight - f(weight / factor(field, 1, 1)));
    while (reader.at < text.length) {
      entry += reader.next();
      for (let left = reader.next(); left >= 0; left--) visit(entry++, value);
    }
  }

  // By entry, where a phrase begins that has this token; only where the earlier tokens say so too.
  function starts(field, token, earlier) {
    const found = new Map();
    const term = engine.termOf(token);
    const text = list('t', field, term);
    if (!text) return found;
    const scored = new Reader(text);
    const positions = new Reader(list('p', field, term));
    scored.next();
    let entry = 0;
    while (scored.at < text.length) {
      entry += scored.next();
      const before = earlier && earlier.get(entry);
      const here = [];
      let position = 0;
      for (let left = meta.frequencies[scored.next()]; left > 0; left--) {
        position += positions.next();
        const start = position - token.position;
        if (!earlier || (before && before.indexOf(start) >= 0)) here.push(start);
      }
      if (here.length) found.set(entry, here);
    }
    return found;
  }

  // ---- What is shown -------------------------------------------------------------------------------------------------

  async function shown(kind, entry) {
    const data = await part(kind + '/' + (entry >> meta.bits).toString(16));
    const row = data[1][entry & ((1 << meta.bits) - 1)];
    if (kind === 'y') return { title: row[0], path: data[0][row[1]], text: row[2], figure: row[3] || '' };
    const cut = row[4].indexOf('\n');
    return {
      id: row[0],
      title: row[1] || (cut < 0 ? row[4] : row[4].slice(0, cut)),
      path: data[0][row[2]],
      where: data[0][row[3]],
      text: row[4],
      url: row[5],
      figure: row[6] || '',
      deadline: row[7] || ''
    };
  }

  Object.assign(engine, {
    start: start, part: part, facets: facets, load: load, list: list, frequency: frequency, rarity: rarity,
    rarityOf: rarityOf, score: score, starts: starts, shown: shown, hash: hash
  });
}());
