// What is looked for: Stops.java, Plan.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const fold = engine.fold;
  const scan = engine.scan;
  const termOf = engine.termOf;

  // A frame of a question is cut out where the word as typed can stand nowhere.
  function parts(word, meta, stands) {
    const cut = [];
    function all(at, end) {
      const last = Math.min(word.length, end + 1);
      for (let i = Math.max(0, at - 1); i + 2 <= last; i++) {
        if (engine.isHan(word.charCodeAt(i)) && engine.isHan(word.charCodeAt(i + 1)) && !stands(word.slice(i, i + 2))) return false;
      }
      return true;
    }
    meta.stops.forEach((stop) => {
      if (stop.length === 1 && word.length < meta.particle) return;
      for (let at = word.indexOf(stop); at >= 0; at = word.indexOf(stop, at + 1)) {
        const end = at + stop.length;
        let free = true;
        for (let i = at; i < end; i++) if (cut[i]) free = false;
        if (free && !all(at, end)) for (let i = at; i < end; i++) cut[i] = true;
      }
    });
    const found = [];
    let part = '';
    for (let i = 0; i <= word.length; i++) {
      if (i < word.length && !cut[i] && word[i] !== ' ') {
        part += word[i];
      } else if (part) {
        found.push(part);
        part = '';
      }
    }
    return found.length ? found : [word];
  }

  function said(word, meta, stands) {
    return word.quoted ? word.text.trim().split(/ +/) : parts(word.text, meta, stands);
  }
  function isSentence(word, parts) {
    return parts.length > 1 || parts[0] !== word.text.trim();
  }

  function allPairsStand(part, stands) {
    return scan(part, true).every((token) => token.kind !== 'pair' || stands(token.text));
  }

  // For each character whether it, and so many that follow, are part of one name: Lexicon.java.
  function namedIn(text, names, following) {
    const named = [];
    names.forEach((name) => {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        for (let i = at; i < at + name.length - following; i++) named[i] = true;
      }
    });
    return named;
  }

  // Every four characters of a part that touch no name of a term.
  function unnamed(part, meta) {
    const named = namedIn(part, meta.names, 0);
    const pieces = [];
    for (let i = 0; i + 4 <= part.length; i++) {
      let plain = true;
      for (let n = i; n < i + 4; n++) plain = plain && !named[n] && engine.isHan(part.charCodeAt(n));
      if (plain) pieces.push(part.slice(i, i + 4));
    }
    return pieces;
  }

  // The tokens of a phrase: of a run of one character its borders, or where it has none the character itself.
  function phraseOf(text) {
    const all = scan(text, false);
    function within(token, kind) {
      return all.some((other) => other.kind === kind && other.start <= token.start && other.end >= token.end);
    }
    return all.filter((token) => {
      if (token.kind === 'border') return !within(token, 'pair');
      if (token.kind === 'character') return !within(token, 'pair') && !within(token, 'border');
      return token.kind !== 'document';
    });
  }
  function alone(part) {
    return phraseOf(part).filter((token) => token.kind === 'border' || token.kind === 'character')
      .map((token) => ({ kind: token.kind === 'border' ? 't' : 'c', term: token.text }));
  }

  function terms(tokens) {
    return tokens.filter((token) => token.kind !== 'character' && token.kind !== 'border').map(termOf);
  }

  function plan(query, meta, stands, declined) {
    const w = meta.weights;
    const units = new Map();
    const characters = new Map();
    const phrases = [];
    const needles = new Map();
    const idle = [];
    const asked = [];
    const beside = new Map();
    const stems = new Set();
    const stops = new Set();
    function put(term, weight, share, path) {
      if (units.size >= meta.units || units.has(term)) return;
      units.set(term, {
        term,
        share,
        leaves: [['t', weight], ['h', weight * w.heading], ['p', weight * path], ['e', weight * w.english]]
      });
    }
    function own(token) {
      if (token.kind === 'border') return;
      if (token.kind === 'character') {
        if (!characters.has(token.text)) {
          characters.set(token.text, { term: token.text, share: 0, leaves: [['c', w.character]] });
        }
        return;
      }
      if (token.kind === 'word') {
        if (meta.englishStops.indexOf(token.text) >= 0) {
          stops.add(termOf(token));
          return;
        }
        stems.add(termOf(token));
      }
      put(termOf(token), 1, 1, w.path);
    }
    function places(part) {
      meta.places.forEach((place) => {
        if (part.indexOf(place) < 0) return;
        scan(place, true).forEach((token) => { if (token.kind === 'pair') put(token.text, 1, 1, w.place); });
      });
    }
    function phrase(part, tokens) {
      const found = terms(tokens);
      const bordered = tokens.some((token) => token.kind === 'border');
      if (found.length > 1 || (bordered && found.length)) phrases.push({ text: part, terms: found });
    }
    function also(words, origin) {
      words.forEach((word) => { if (!beside.has(word)) beside.set(word, origin); });
    }
    function expand(part) {
      for (let i = 0; i < part.length;) {
        let end = i;
        for (let j = part.length; j > i + 1 && end === i; j--) if (meta.expansions.has(part.slice(i, j))) end = j;
        if (end > i) {
          const name = part.slice(i, end);
          also(meta.expansions.get(name), terms(scan(name, true)));
        }
        i = Math.max(end, i + 1);
      }
    }
    function explain(part) {
      unnamed(part, meta).forEach((piece) => {
        engine.explaining(piece).forEach((place) => { also(meta.definitions[place], []); });
      });
    }
    function idles(token) {
      return token.kind === 'word' && meta.englishStops.indexOf(token.text) >= 0;
    }
    function need(text, found) {
      if (!needles.has(text)) needles.set(text, found);
    }
    query.words.forEach((word) => {
      if (word.without) return;
      const parts = said(word, meta, stands);
      parts.forEach((part) => {
        const tokens = scan(part, true);
        places(part);
        tokens.forEach(own);
        if (tokens.length) {
          const saying = terms(tokens.filter((token) => !idles(token)));
          if (tokens.every(idles)) idle.push(part);
          else need(part, saying);
          asked.push({ text: part, terms: saying, alone: alone(part), sentence: isSentence(word, parts) });
        }
        if (!word.quoted) {
          phrase(part, tokens);
          expand(part);
          explain(part);
        }
      });
    });
    if (!units.size) {
      stops.forEach((stop) => { put(stop, 1, 1, w.path); });
      idle.forEach((word) => { needles.set(word, terms(scan(word, true))); });
    }
    meta.englishNames.forEach((pair) => {
      const words = pair[0].split(' ');
      if (pair[0] && words.every((s) => stems.has(s))) also(pair[1], words);
    });
    const instead = new Set(query.corrections.filter((one) => one.searched)
      .map((one) => one.word));
    instead.forEach((name) => {
      expand(name);
      terms(scan(name, true)).forEach((term) => { put(term, w.correction, w.correction, w.path); });
    });
    declined.forEach((word) => { beside.delete(word); });
    instead.forEach((word) => { need(word, terms(scan(word, true))); });
    beside.forEach((origin, word) => { need(fold(word), []); });
    return {
      units: Array.from(units.values()),
      characters: Array.from(characters.values()),
      phrases,
      expansions: Array.from(beside, (pair) => ({ word: pair[0], origin: pair[1] })),
      needles: Array.from(needles, (pair) => ({ text: pair[0], terms: pair[1] })),
      asked,
      beside: Array.from(beside.keys()),
      instead: Array.from(instead)
    };
  }

  Object.assign(engine, { said, isSentence, allPairsStand, namedIn, unnamed, plan, phraseOf });
}());
