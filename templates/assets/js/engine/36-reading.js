// Reads a query, and loads what its plan needs of the index.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const termOf = engine.termOf;

  function stands(pair) {
    return engine.list('t', 't', pair) !== '';
  }
  function isAsked(word) {
    return !word.without;
  }

  // What puts misspelt words and pinyin right; most queries have none.
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
  // The letters of a folded word that may be pinyin, without tones, ü as v: Readings.java.
  engine.spellable = function (word) {
    const plain = word.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036F'’]/g, '');
    return /^[a-z]{2,48}$/.test(plain) ? plain : '';
  };
  // English words of a part that stand nowhere.
  engine.unknown = function (part, meta) {
    return engine.scan(part, true).filter((token) => {
      const stem = token.kind === 'word' ? termOf(token) : '';
      return stem && meta.englishStops.indexOf(token.text) < 0 &&
        engine.list('t', 'e', stem) === '' && engine.list('t', 't', stem) === '';
    }).map((token) => token.text);
  };
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
    const filters = Object.values(query.filters).concat(Object.values(query.excluded)).flat().join('');
    if ((await allStand(query) && !isStrange(filters, meta)) || folded || !await engine.learnFor(text, meta)) return query;
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
    const asked = query.words.filter(isAsked);
    for (let i = 0; i < asked.length;) {
      const end = await together(asked, i, query, meta);
      if (end === i) await corrects(asked[i], query, meta);
      i = Math.max(i + 1, end);
    }
    return query;
  }
  // Corrects words in Latin letters that are pinyin together; gives the place behind the last one.
  async function together(words, first, query, meta) {
    let end = first;
    while (end < words.length && !words[end].quoted && engine.spellable(words[end].text) && !engine.isPlace(words[end].text, meta)) end++;
    const run = words.slice(first, end).map((word) => word.text);
    if (run.length < 2 || !run.some((word) => engine.unknown(word, meta).length)) return first;
    await speller();
    const word = await engine.spelled(run.join(''), meta);
    if (!word) return first;
    query.corrections.push({ typed: run.join(' '), word, searched: true });
    return end;
  }
  // A word by itself.
  async function corrects(word, query, meta) {
    const parts = engine.said(word, meta, stands);
    for (const part of parts) {
      if (engine.allPairsStand(part, stands) && !engine.unknown(part, meta).length) continue;
      await speller();
      const correction = await engine.missing(part, engine.isSentence(word, parts), meta, stands);
      if (correction) query.corrections.push({ typed: correction.typed, word: correction.word, searched: !word.quoted });
    }
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

  Object.assign(engine, { stands, isAsked, speller, prepare });
}());
