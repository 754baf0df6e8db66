// The engine of search: window.policybook.search(query, options) gives a promise of the same results as the program's
// own (package org.policybook.index): the same cutting of words, the same BM25 in single precision, the same order.
// It loads only those parts of the index that a query needs, each a small script, so that it works from disk too.
(function () {
  'use strict';
  var policybook = window.policybook = window.policybook || {};
  var folder = new URL((document.documentElement.dataset.root || './') + 'assets/search/', location.href);
  var f = Math.fround;

  // ---- Parts of the index ------------------------------------------------------------------------------------------

  var waiting = {};
  var parts = {};
  var meta = null;

  policybook.shard = function (name, data) {
    if (waiting[name]) waiting[name](data);
  };

  function inflate(data) {
    var text = atob(data);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
  }

  // The bytes of one part; each is loaded once.
  function part(name) {
    if (!parts[name]) {
      parts[name] = new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        waiting[name] = function (data) {
          delete waiting[name];
          script.remove();
          resolve(inflate(data));
        };
        script.onerror = function () {
          delete parts[name];
          script.remove();
          reject(new Error('part ' + name + ' of the index could not be loaded'));
        };
        script.src = new URL((name === 'meta' ? '' : meta.version + '/') + name + '.js', folder).href;
        document.head.appendChild(script);
      });
    }
    return parts[name];
  }

  function json(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  // What every query needs, read once.
  var ready = null;
  function start() {
    if (!ready) {
      ready = part('meta').then(function (bytes) {
        meta = json(bytes);
        meta.fold = {};
        for (var i = 0; i < meta.traditional.length; i += 2) meta.fold[meta.traditional[i]] = meta.traditional[i + 1];
        meta.expansions = new Map(meta.expansions);
        meta.definitions = [];
        meta.english = [];
        meta.facets = {};
        Object.keys(meta.filters).forEach(function (name) {
          var filter = meta.filters[name];
          var of = [];
          for (var i = 0; i < filter.runs.length; i += 2) {
            for (var n = 0; n < filter.runs[i + 1]; n++) of.push(filter.runs[i]);
          }
          meta.facets[name] = { values: filter.values, of: of };
        });
        meta.size = meta.facets.kind.of.length;
        meta.norms = {};
        Object.keys(meta.fields).forEach(function (field) { meta.norms[field] = norms(meta.fields[field]); });
        return meta;
      });
      ready.catch(function () { ready = null; });
    }
    return ready;
  }

  function hash(term) {
    var h = 0x811C9DC5;
    for (var i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
    return ((h & (meta.shards - 1)) >>> 0).toString(16);
  }

  function Reader(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  Reader.prototype.number = function () {
    var value = 0;
    for (var shift = 0; ; shift += 7) {
      var b = this.bytes[this.at++];
      value |= (b & 0x7F) << shift;
      if (b < 0x80) return value;
    }
  };
  Reader.prototype.block = function () {
    var length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  };

  // The terms of one part: field and term, and where its bytes stand.
  var tables = {};
  function table(kind, term) {
    var name = kind + '/' + hash(term);
    if (!tables[name]) {
      tables[name] = part(name).then(function (bytes) {
        var reader = new Reader(bytes);
        var decoder = new TextDecoder();
        var terms = new Map();
        while (reader.at < bytes.length) {
          var key = decoder.decode(reader.block());
          terms.set(key, reader.block());
        }
        tables[name].terms = terms;
        return terms;
      });
      tables[name].catch(function () { delete tables[name]; });
    }
    return tables[name];
  }
  function loaded(kind, term) {
    return tables[kind + '/' + hash(term)].terms;
  }
  function load(kind, terms) {
    return Promise.all(terms.map(function (term) { return table(kind, term); }));
  }

  // ---- Words: Fold.java, Scan.java, Porter's stemmer -----------------------------------------------------------------

  function fold(text) {
    var folded = '';
    for (var i = 0; i < text.length; i++) {
      var c = text[i];
      var code = c.charCodeAt(0);
      if (meta.fold[c]) {
        folded += meta.fold[c];
        continue;
      }
      if ((code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) || (code >= 0xFF41 && code <= 0xFF5A) ||
          code === 0xFF05 || code === 0xFF0E) {
        code -= 0xFEE0;
        c = String.fromCharCode(code);
      }
      folded += code <= 0x24F && code !== 0x130 ? c.toLowerCase() : c;
    }
    return folded;
  }

  function isHan(c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
      (c >= 0x20000 && c <= 0x3FFFF) || c === 0x3005 || c === 0x3007;
  }
  function isDigit(c) {
    return c >= 48 && c <= 57;
  }
  function isLetter(c) {
    return c < 0x80 ? c >= 97 && c <= 122 : !isHan(c) && /\p{L}/u.test(String.fromCodePoint(c));
  }
  function width(c) {
    return c > 0xFFFF ? 2 : 1;
  }

  function scan(text, lenient) {
    var tokens = [];
    var at = 0;
    var position = 0;
    function add(kind, term, position, start, end) {
      tokens.push({ kind: kind, text: term, position: position, start: start, end: end });
    }
    function digits(from) {
      var i = from;
      while (i < text.length && isDigit(text.charCodeAt(i))) i++;
      return i - from;
    }
    function within(marks, i) {
      return i < text.length && marks.indexOf(text[i]) >= 0;
    }
    function documentNumber(start, year) {
      var i = at;
      if (lenient) {
        while (within(' 〕])）】﹞］', i)) i++;
      } else if (start > 0 && within('〔[(（【﹝［', start - 1) && within('〕])）】﹞］', i)) {
        i++;
      }
      if (i === at) return;
      if (within('第', i)) i++;
      var count = digits(i);
      var end = i + count;
      if (count > 0 && count <= 5 && within('号', end)) {
        add('document', year + '-' + text.slice(i, end + 1), position, start, end + 1);
      }
    }
    while (at < text.length) {
      var c = text.codePointAt(at);
      var start = at;
      if (isHan(c)) {
        var previous = -1;
        while (at < text.length && isHan(c = text.codePointAt(at))) {
          var end = at + width(c);
          add('character', text.slice(at, end), position, at, end);
          if (previous >= 0) add('pair', text.slice(previous, end), position - 1, previous, end);
          previous = at;
          at = end;
          position++;
        }
      } else if (isDigit(c)) {
        at += digits(at);
        while (at + 3 < text.length && text[at] === ',' && digits(at + 1) === 3) at += 4;
        if (at + 1 < text.length && text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
          at++;
          at += digits(at);
        }
        var number = text.slice(start, at).split(',').join('');
        add('number', number, position, start, at);
        if (at < text.length && text[at] === '%') add('number', number + '%', position, start, at + 1);
        else if (at - start === 4) documentNumber(start, number);
        position++;
      } else if (isLetter(c)) {
        while (at < text.length && isLetter(c = text.codePointAt(at))) at += width(c);
        add('word', text.slice(start, at), position++, start, at);
      } else {
        if (c === 10) position++;
        at += width(c);
      }
    }
    return tokens;
  }

  function termOf(token) {
    return token.kind === 'word' ? stem(token.text) : token.text;
  }

  // Porter, An algorithm for suffix stripping, 1980, with the two departures that Lucene's stemmer has.
  var steps2 = [['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['bli', 'ble'],
    ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'],
    ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'],
    ['biliti', 'ble'], ['logi', 'log']];
  var steps3 = [['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']];
  var steps4 = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate',
    'iti', 'ous', 'ive', 'ize'];
  function stem(word) {
    if (word.length < 3) return word;
    var w = word;
    function consonant(s, i) {
      var c = s[i];
      if ('aeiou'.indexOf(c) >= 0) return false;
      return c !== 'y' || i === 0 || !consonant(s, i - 1);
    }
    function measure(s) {
      var n = 0;
      for (var i = 1; i < s.length; i++) if (consonant(s, i) && !consonant(s, i - 1)) n++;
      return n;
    }
    function vowel(s) {
      for (var i = 0; i < s.length; i++) if (!consonant(s, i)) return true;
      return false;
    }
    function doubled(s) {
      var n = s.length;
      return n > 1 && s[n - 1] === s[n - 2] && consonant(s, n - 1);
    }
    function cvc(s) {
      var n = s.length;
      return n > 2 && consonant(s, n - 1) && !consonant(s, n - 2) && consonant(s, n - 3) && 'wxy'.indexOf(s[n - 1]) < 0;
    }
    function ends(suffix) {
      return w.length > suffix.length && w.endsWith(suffix);
    }
    function before(suffix) {
      return w.slice(0, w.length - suffix.length);
    }
    if (w.endsWith('s')) {
      if (w.endsWith('sses')) w = w.slice(0, -2);
      else if (ends('ies')) w = w.slice(0, -2);
      else if (!w.endsWith('ss')) w = w.slice(0, -1);
    }
    if (ends('eed')) {
      if (measure(before('eed')) > 0) w = w.slice(0, -1);
    } else {
      var cut = ends('ed') && vowel(before('ed')) ? 'ed' : ends('ing') && vowel(before('ing')) ? 'ing' : '';
      if (cut) {
        w = before(cut);
        if (ends('at') || ends('bl') || ends('iz')) w += 'e';
        else if (doubled(w)) { if ('lsz'.indexOf(w[w.length - 1]) < 0) w = w.slice(0, -1); }
        else if (measure(w) === 1 && cvc(w)) w += 'e';
      }
    }
    if (ends('y') && vowel(before('y'))) w = before('y') + 'i';
    function replace(steps) {
      for (var i = 0; i < steps.length; i++) {
        if (ends(steps[i][0])) {
          if (measure(before(steps[i][0])) > 0) w = before(steps[i][0]) + steps[i][1];
          return;
        }
      }
    }
    replace(steps2);
    replace(steps3);
    for (var i = 0; i < steps4.length; i++) {
      var suffix = steps4[i];
      if (ends(suffix)) {
        var rest = before(suffix);
        if (suffix === 'ion' && 'st'.indexOf(rest[rest.length - 1]) < 0) continue;
        if (measure(rest) > 1) w = rest;
        break;
      }
    }
    if (w.endsWith('e')) {
      var m = measure(w.slice(0, -1));
      if (m > 1 || (m === 1 && !cvc(w.slice(0, -1)))) w = w.slice(0, -1);
    }
    if (w.endsWith('ll') && measure(w.slice(0, -1)) > 1) w = w.slice(0, -1);
    return w;
  }

  // ---- The query: QueryParser.java, Plan.java --------------------------------------------------------------------------

  var facetNames = ['region', 'theme', 'year', 'kind', 'issuer'];

  function parse(text) {
    var longest = 256;
    var query = { words: [], filters: {}, notices: [] };
    var at = 0;
    if (text.length > longest) query.notices.push({ code: 'too-long', at: longest, text: '' });
    var q = text.slice(0, longest).replace(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]/g, ' ');
    function quote(c) {
      return c === '"' || c === '＂';
    }
    function word(text, quoted, without) {
      if (text.trim() && query.words.length < 24) query.words.push({ text: fold(text), quoted: quoted, without: without });
    }
    function field(start, name, value, whole) {
      var facet = name.toLowerCase();
      if (facetNames.indexOf(facet) < 0) {
        query.notices.push({ code: 'unknown-field', at: start, text: name });
        word(whole, false, false);
        return;
      }
      if (!value && at < q.length && quote(q[at])) {
        var end = q.indexOf('"', at + 1);
        end = end < 0 ? q.length : end;
        value = q.slice(at + 1, end);
        at = Math.min(end + 1, q.length);
      }
      if (value) (query.filters[facet] = query.filters[facet] || []).push(value);
    }
    while (at < q.length) {
      if (q[at] === ' ') {
        at++;
        continue;
      }
      var start = at;
      var without = q[at] === '-' && at + 1 < q.length && q[at + 1] !== ' ';
      if (without) at++;
      var end;
      if (quote(q[at])) {
        var open = at++;
        end = at;
        while (end < q.length && !quote(q[end])) end++;
        if (end === q.length) query.notices.push({ code: 'open-quote', at: open, text: '' });
        word(q.slice(at, end), true, without);
        at = Math.min(end + 1, q.length);
        continue;
      }
      end = at;
      while (end < q.length && q[end] !== ' ' && !quote(q[end])) end++;
      var part = q.slice(at, end);
      at = end;
      var match = without ? null : /^([A-Za-z]{2,12})[:：](.*)$/s.exec(part);
      if (match) field(start, match[1], match[2], part);
      else word(part, false, without);
    }
    return query;
  }

  function said(word) {
    var rest = word.text;
    if (!word.quoted) {
      meta.chineseStop.forEach(function (stop) { rest = rest.split(stop).join(' '); });
      if (!rest.trim()) rest = word.text;
    }
    return rest.trim().split(/ +/);
  }

  // Every four characters of a part that touch no name of a term.
  function unnamed(part) {
    var named = [];
    var pieces = [];
    meta.names.forEach(function (name) {
      for (var at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + 1)) {
        for (var i = at; i < at + name.length; i++) named[i] = true;
      }
    });
    for (var i = 0; i + 4 <= part.length; i++) {
      var han = [0, 1, 2, 3].every(function (n) { return !named[i + n] && isHan(part.charCodeAt(i + n)); }); // eslint-disable-line no-loop-func
      if (han) pieces.push(part.slice(i, i + 4));
    }
    return pieces;
  }

  // What the plan of a query needs of the index, before the query is planned.
  function prepare(query) {
    var pairs = [];
    var explains = false;
    var latin = false;
    query.words.forEach(function (word) {
      if (word.without) return;
      said(word).forEach(function (part) {
        scan(part, true).forEach(function (token) {
          if (token.kind === 'pair') pairs.push(token.text);
          if (token.kind === 'word') latin = true;
        });
        if (!word.quoted && unnamed(part).length) explains = true;
      });
    });
    return Promise.all([
      load('t', pairs),
      explains && !meta.definitions.length ? part('definitions').then(function (bytes) { meta.definitions = json(bytes); }) : null,
      latin && !meta.english.length ? part('english').then(function (bytes) { meta.english = json(bytes); }) : null
    ]);
  }

  function plan(query, declined) {
    var w = meta.weights;
    var units = new Map();
    var characters = new Map();
    var needles = new Set();
    var beside = new Set();
    var instead = new Set();
    var stems = new Set();
    var stops = new Set();
    function put(term, weight, share, path) {
      if (units.size >= 96 || units.has(term)) return;
      units.set(term, {
        term: term,
        share: share,
        leaves: [['t', weight], ['h', weight * w.heading], ['p', weight * path], ['e', weight * w.english]]
      });
    }
    function own(token) {
      if (token.kind === 'character') {
        if (!characters.has(token.text)) {
          characters.set(token.text, { term: token.text, share: 0, leaves: [['c', w.character]] });
        }
        return;
      }
      if (token.kind === 'word') {
        var stemmed = stem(token.text);
        if (meta.englishStop.indexOf(token.text) >= 0) {
          stops.add(stemmed);
          return;
        }
        stems.add(stemmed);
      }
      put(termOf(token), 1, 1, w.path);
    }
    function places(part) {
      meta.places.forEach(function (place) {
        if (part.indexOf(place) < 0) return;
        scan(place, true).forEach(function (token) { if (token.kind === 'pair') put(token.text, 1, 1, w.place); });
      });
    }
    function expand(part) {
      for (var i = 0; i < part.length;) {
        var end = i;
        for (var j = part.length; j > i + 1 && end === i; j--) if (meta.expansions.has(part.slice(i, j))) end = j;
        if (end > i) meta.expansions.get(part.slice(i, end)).forEach(function (word) { beside.add(word); });
        i = Math.max(end, i + 1);
      }
    }
    function explain(part) {
      unnamed(part).forEach(function (piece) {
        meta.definitions.forEach(function (pair) {
          if (pair[0].indexOf(piece) >= 0) pair[1].forEach(function (word) { beside.add(word); });
        });
      });
    }
    function correct(part) {
      for (var n = 0; n < meta.names.length; n++) {
        var name = meta.names[n];
        if (name.length < 3 || part.indexOf(name) >= 0) continue;
        for (var i = 0; i + name.length <= part.length; i++) {
          var wrong = 0;
          for (var k = 0; k < name.length; k++) if (part[i + k] !== name[k]) wrong++;
          if (wrong === 1 && !scan(part.slice(i, i + name.length), true).every(function (token) {
            return token.kind !== 'pair' || frequency('t', token.text) > 0;
          })) {
            instead.add(name);
            return;
          }
        }
      }
    }
    function others(word, weight, share) {
      scan(fold(word), true).forEach(function (token) {
        if (token.kind !== 'character') put(termOf(token), weight, share, w.path);
      });
    }
    query.words.forEach(function (word) {
      if (word.without) return;
      said(word).forEach(function (part) {
        var tokens = scan(part, true);
        places(part);
        tokens.forEach(own);
        if (tokens.length) needles.add(part);
        if (!word.quoted) {
          expand(part);
          explain(part);
          correct(part);
        }
      });
    });
    if (!units.size) stops.forEach(function (stop) { put(stop, 1, 1, w.path); });
    meta.english.forEach(function (pair) {
      if (pair[0] && pair[0].split(' ').every(function (s) { return stems.has(s); })) {
        pair[1].forEach(function (word) { beside.add(word); });
      }
    });
    instead.forEach(function (name) {
      expand(name);
      others(name, w.correction, w.correction);
    });
    declined.forEach(function (word) { beside.delete(word); });
    beside.forEach(function (word) { others(word, w.expansion, 0); });
    instead.forEach(function (word) { needles.add(fold(word)); });
    beside.forEach(function (word) { needles.add(fold(word)); });
    return {
      units: Array.from(units.values()),
      characters: Array.from(characters.values()),
      needles: Array.from(needles),
      beside: Array.from(beside),
      instead: Array.from(instead)
    };
  }

  // ---- Scores: Postings.java, Searcher.java; Lucene's BM25Similarity and SmallFloat --------------------------------------

  function length(norm) {
    if (norm < 24) return norm;
    var i = norm - 24;
    var bits = i & 7;
    var shift = (i >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }
  function norms(field) {
    var k1 = f(meta.weights.k1);
    var b = f(meta.weights.b);
    var average = f(field[1] / field[0]);
    var cache = new Float32Array(256);
    for (var i = 0; i < 256; i++) {
      cache[i] = f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length(i))) / average))));
    }
    return cache;
  }
  function postings(field, term) {
    return loaded('t', term).get(field + term);
  }
  function frequency(field, term) {
    var bytes = postings(field, term);
    return bytes ? new Reader(bytes).number() : 0;
  }
  function rarity(field, term) {
    var n = frequency(field, term);
    if (!n) return 0;
    var count = meta.fields[field][0];
    return f(Math.log(1 + (count - n + 0.5) / (n + 0.5)));
  }
  function score(field, term, boost, visit) {
    var bytes = postings(field, term);
    if (!bytes) return;
    var weight = f(f(boost) * rarity(field, term));
    var cache = meta.norms[field];
    var reader = new Reader(bytes);
    var count = reader.number();
    var entries = new Int32Array(count);
    var entry = 0;
    for (var i = 0; i < count; i++) entries[i] = entry += reader.number();
    var lengths = reader.at;
    reader.at += count;
    for (i = 0; i < count; i++) {
      var factor = f(1 + f(reader.number() * cache[bytes[lengths + i]]));
      visit(entries[i], f(weight - f(weight / factor)));
    }
  }

  function Scores() {
    this.sum = new Float64Array(meta.size);
    this.covered = new Float64Array(meta.size);
    this.whole = 0;
  }
  // Where anything was found already, single characters only rank it.
  Scores.prototype.add = function (units, ranking) {
    var scores = this;
    var last = new Int32Array(meta.size).fill(-1);
    units.forEach(function (unit, number) {
      var part = unit.share * (rarity('t', unit.term) || rarity('e', unit.term));
      scores.whole += part;
      unit.leaves.forEach(function (leaf) {
        score(leaf[0], unit.term, leaf[1], function (entry, value) {
          if (ranking && scores.sum[entry] === 0) return;
          scores.sum[entry] += value;
          if (last[entry] !== number) {
            last[entry] = number;
            scores.covered[entry] += part;
          }
        });
      });
    });
  };
  Scores.prototype.of = function (entry) {
    var share = this.whole === 0 ? 1 : this.covered[entry] / this.whole;
    var coverage = meta.weights.coverage;
    var factor = 1 - coverage + coverage * share;
    return f(this.sum[entry] * factor * (valueOf(entry, 'kind')[0] === 'clause' ? 1 : meta.weights.other));
  };

  // Phrases.java: the entries where all tokens stand one after the other.
  function phrase(text) {
    var all = scan(text, false);
    return all.filter(function (token) {
      return token.kind !== 'document' && !(token.kind === 'character' && all.some(function (other) {
        return other.kind === 'pair' && other.start <= token.start && other.end >= token.end;
      }));
    });
  }
  function phraseEntries(text) {
    var tokens = phrase(text);
    var found = phraseIn('t', tokens);
    phraseIn('e', tokens).forEach(function (entry) { found.add(entry); });
    return found;
  }
  function phraseIn(field, tokens) {
    var starts = null;
    var characters = null;
    tokens.forEach(function (token) {
      if (token.kind === 'character') {
        var having = new Set();
        if (field === 't') score('c', token.text, 1, function (entry) { having.add(entry); });
        characters = characters ? new Set(Array.from(having).filter(function (e) { return characters.has(e); })) : having;
      } else {
        var here = positions(field, termOf(token), token.position);
        if (!starts) {
          starts = here;
        } else {
          starts.forEach(function (places, entry) {
            var others = here.get(entry);
            var both = new Set();
            if (others) places.forEach(function (place) { if (others.has(place)) both.add(place); });
            if (both.size) starts.set(entry, both);
            else starts.delete(entry);
          });
        }
      }
    });
    if (!starts) return characters || new Set();
    var found = new Set(starts.keys());
    return characters ? new Set(Array.from(found).filter(function (e) { return characters.has(e); })) : found;
  }
  function positions(field, term, before) {
    var found = new Map();
    var bytes = loaded('p', term).get(field + term);
    if (!bytes) return found;
    var reader = new Reader(bytes);
    var entry = 0;
    while (reader.at < bytes.length) {
      entry += reader.number();
      var count = reader.number();
      var places = new Set();
      var position = 0;
      for (var i = 0; i < count; i++) {
        position += reader.number();
        places.add(position - before);
      }
      found.set(entry, places);
    }
    return found;
  }

  function valueOf(entry, facet) {
    var of = meta.facets[facet];
    return of.values[of.of[entry]];
  }

  function wanted(query, options) {
    var filters = {};
    facetNames.forEach(function (facet) {
      var given = options[facet];
      var values = (query.filters[facet] || []).concat(given === undefined || given === null ? [] : given).map(String);
      if (values.length) filters[facet] = new Set(values);
    });
    return filters;
  }
  function passes(entry, filters, except) {
    return facetNames.every(function (facet) {
      return facet === except || !filters[facet] ||
        valueOf(entry, facet).some(function (value) { return filters[facet].has(value); });
    });
  }
  function unknown(filters) {
    var notices = [];
    facetNames.forEach(function (facet) {
      Array.from(filters[facet] || []).sort().forEach(function (value) {
        if (!meta.facets[facet].values.some(function (values) { return values.indexOf(value) >= 0; })) {
          notices.push({ code: 'unknown-value', at: 0, text: facet + ':' + value });
        }
      });
    });
    return notices;
  }

  function facets(matched, filters) {
    var counts = {};
    facetNames.forEach(function (facet) {
      var of = {};
      matched.forEach(function (entry) {
        if (passes(entry, filters, facet)) {
          valueOf(entry, facet).forEach(function (value) { of[value] = (of[value] || 0) + 1; });
        }
      });
      counts[facet] = {};
      Object.keys(of).sort().forEach(function (value) { counts[facet][value] = of[value]; });
    });
    return counts;
  }

  // ---- Results: Snippet.java ---------------------------------------------------------------------------------------------

  function marksIn(folded, needles, terms) {
    var spans = [];
    function joined(a, b) {
      return (/[0-9]/.test(a) && /[0-9]/.test(b)) || (/[a-z]/.test(a) && /[a-z]/.test(b));
    }
    needles.forEach(function (needle) {
      for (var at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
        var end = at + needle.length;
        if ((at === 0 || !joined(folded[at - 1], folded[at])) &&
            (end === folded.length || !joined(folded[end - 1], folded[end]))) {
          spans.push([at, end]);
        }
      }
    });
    if (!spans.length) {
      scan(folded, false).forEach(function (token) {
        if (token.kind !== 'character' && terms.has(termOf(token))) spans.push([token.start, token.end]);
      });
    }
    spans.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
    var merged = [];
    spans.forEach(function (span) {
      var last = merged[merged.length - 1];
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else merged.push([span[0], span[1]]);
    });
    return merged;
  }
  function snippet(text, needles, terms) {
    var line = text.split('\n').join(' ');
    var marks = marksIn(fold(line), needles, terms);
    var best = 0;
    var bestMarked = -1;
    marks.forEach(function (mark) {
      var from = Math.max(0, mark[0] - 24);
      var marked = 0;
      marks.forEach(function (other) {
        if (other[0] >= from && other[1] <= from + 110) marked += other[1] - other[0];
      });
      if (marked > bestMarked) {
        best = from;
        bestMarked = marked;
      }
    });
    function whole(at) {
      var code = at > 0 && at < line.length ? line.charCodeAt(at) : 0;
      return code >= 0xDC00 && code <= 0xDFFF ? at - 1 : at;
    }
    var from = whole(best);
    var to = whole(Math.min(line.length, from + 110));
    var before = from > 0 ? '…' : '';
    return {
      text: before + line.slice(from, to) + (to < line.length ? '…' : ''),
      marks: marks.filter(function (mark) { return mark[0] >= from && mark[1] <= to; })
        .map(function (mark) { return [mark[0] + before.length - from, mark[1] + before.length - from]; })
    };
  }

  function texts(kind, entry) {
    var low = 0;
    var high = meta.starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (meta.starts[middle] <= entry) low = middle;
      else high = middle - 1;
    }
    return part(kind + '/' + low.toString(16)).then(function (bytes) { return json(bytes)[entry - meta.starts[low]]; });
  }

  function hit(entry, score, planned, terms, english) {
    return texts('x', entry).then(function (x) {
      var found = snippet(x[4], planned.needles, terms);
      var hit = {
        id: x[0],
        kind: valueOf(entry, 'kind')[0],
        title: x[1],
        url: x[2],
        score: score,
        snippet: found.text,
        marks: found.marks,
        path: x[3],
        region: valueOf(entry, 'region')[0] || '',
        year: valueOf(entry, 'year')[0] || ''
      };
      if (found.marks.length && !english) return hit;
      return texts('y', entry).then(function (y) {
        var other = snippet(y[2], planned.needles, terms);
        if (other.marks.length && (english || !found.marks.length)) {
          hit.snippet = other.text;
          hit.marks = other.marks;
        }
        if (english) {
          hit.title = y[0];
          hit.path = y[1];
        }
        return hit;
      });
    });
  }

  policybook.search = function (text, options) {
    options = options || {};
    text = String(text === undefined || text === null ? '' : text);
    return start().then(function () {
      var query = parse(text);
      var filters = wanted(query, options);
      var asked = query.words.filter(function (word) { return !word.without; });
      var scores = new Scores();
      var planned;
      return prepare(query).then(function () {
        planned = plan(query, options.declined || []);
        return load('t', planned.units.map(function (unit) { return unit.term; }));
      }).then(function () {
        scores.add(planned.units, false);
        var found = 0;
        for (var i = 0; i < meta.size; i++) if (scores.sum[i] > 0) found++;
        if (found >= meta.weights.few) return null;
        return load('t', planned.characters.map(function (unit) { return unit.term; })).then(function () {
          scores.add(planned.characters, found > 0);
        });
      }).then(function () {
        var exact = query.words.filter(function (word) { return word.quoted || word.without; });
        var terms = [];
        exact.forEach(function (word) { phrase(word.text).forEach(function (token) { terms.push(termOf(token)); }); });
        return Promise.all([load('t', terms), load('p', terms)]).then(function () {
          return exact.map(function (word) { return { without: word.without, entries: phraseEntries(word.text) }; });
        });
      }).then(function (exact) {
        var matched = [];
        for (var entry = 0; entry < meta.size; entry++) {
          if ((!asked.length || scores.sum[entry] > 0) && exact.every(function (e) { // eslint-disable-line no-loop-func
            return e.entries.has(entry) !== e.without;
          })) {
            matched.push(entry);
          }
        }
        var counts = facets(matched, filters);
        var found = matched.filter(function (entry) { return passes(entry, filters, null); });
        var score = new Map();
        found.forEach(function (entry) { score.set(entry, scores.of(entry)); });
        found.sort(function (a, b) { return score.get(b) - score.get(a) || a - b; });
        var offset = Math.max(0, options.offset || 0);
        var limit = options.limit === undefined ? 20 : Math.max(0, options.limit);
        var terms = new Set(planned.units.map(function (unit) { return unit.term; }));
        return Promise.all(found.slice(offset, offset + limit).map(function (entry) {
          return hit(entry, score.get(entry), planned, terms, options.language === 'en');
        })).then(function (hits) {
          return {
            query: text,
            total: found.length,
            hits: hits,
            facets: counts,
            beside: planned.beside,
            instead: planned.instead,
            notices: query.notices.concat(unknown(filters))
          };
        });
      });
    });
  };

  // Names, titles and headings that hold what is typed, or whose pinyin begins with it, those that begin with it first.
  policybook.suggest = function (typed, most) {
    return start().then(function () { return part('suggest'); }).then(function (bytes) {
      meta.suggestions = meta.suggestions || json(bytes).map(function (one) {
        var syllables = one[2].split(' ');
        return {
          text: one[0],
          kind: one[1],
          folded: fold(one[0]),
          pinyin: syllables.join(''),
          initials: syllables.map(function (s) { return s.charAt(0); }).join('')
        };
      });
      var wanted = fold(typed.trim());
      var latin = /^[a-z ]+$/.test(wanted) ? wanted.split(' ').join('') : '';
      function rank(one) {
        var at = one.folded.indexOf(wanted);
        if (at === 0) return 0;
        if (latin && (one.pinyin.startsWith(latin) || one.initials.startsWith(latin))) return 1;
        return at > 0 ? 2 : 3;
      }
      var found = [[], [], []];
      meta.suggestions.forEach(function (one) {
        var r = rank(one);
        if (r < 3 && one.folded !== wanted) found[r].push(one);
      });
      return [].concat(found[0], found[1], found[2]).slice(0, most).map(function (one) {
        return { text: one.text, kind: one.kind };
      });
    });
  };

  // For the page where a match is marked: the words of a query as they are looked for in a text.
  policybook.matches = function (text, query) {
    return start().then(function () {
      var parsed = parse(query);
      return prepare(parsed).then(function () {
        var planned = plan(parsed, []);
        return marksIn(fold(text), planned.needles, new Set(planned.units.map(function (unit) { return unit.term; })));
      });
    });
  };
}());
