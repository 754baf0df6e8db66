// Words of the texts by their pinyin: Spelled.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const beside = engine.spelling.beside;
  const most = 500;

  // The words that begin at a place of the letters, by where they end.
  async function words(letters, start, syllables, meta) {
    const begun = [];
    function at(place) {
      return syllables.filter((one) => letters.startsWith(one[0], place));
    }
    for (const first of at(start)) {
      for (const second of at(start + first[0].length)) {
        const parts = await Promise.all(Array.from(first[1], async (c) => [c, await neighbours(c, meta)]));
        for (const [c, text] of parts) {
          for (const d of second[1]) {
            if (begun.length < most && (text.indexOf('>' + c + d) >= 0 || text.indexOf('<' + c + d) >= 0)) {
              begun.push({ text: c + d, end: start + first[0].length + second[0].length });
            }
          }
        }
      }
    }
    const found = new Map();
    for (let i = 0; i < begun.length; i++) {
      const word = begun[i];
      if (!found.has(word.end)) found.set(word.end, []);
      found.get(word.end).push(word.text);
      const next = at(word.end);
      const behind = next.length ? await beside('>' + word.text.slice(-2), meta) : '';
      for (const syllable of next) {
        for (const c of behind) {
          if (begun.length < most && syllable[1].indexOf(c) >= 0) begun.push({ text: word.text + c, end: word.end + syllable[0].length });
        }
      }
    }
    return Array.from(found).sort((a, b) => b[0] - a[0]);
  }
  function neighbours(character, meta) {
    return engine.part('w/' + engine.hash(character, meta.spellings));
  }

  // The commonest; of equals the first.
  async function best(found) {
    if (found.length === 1) return found[0];
    const pairs = found.map((word) => Array.from({ length: word.length - 1 }, (none, i) => word.slice(i, i + 2)));
    await engine.load('t', Array.from(new Set(pairs.flat())), true);
    const least = pairs.map((those) => Math.min.apply(null, those.map((pair) => engine.frequency('t', 't', pair))));
    return found[least.indexOf(Math.max.apply(null, least))];
  }

  // The word that letters spell, or the words: the longest first that leave letters for other words; else ''.
  engine.spelled = async function (text, meta) {
    const letters = engine.spellable(text);
    if (!letters) return '';
    const syllables = Object.entries(await engine.part('pinyin'));
    const known = new Map();
    async function from(start) {
      if (start === letters.length) return '';
      if (!known.has(start)) known.set(start, await longest(start));
      return known.get(start);
    }
    async function longest(start) {
      for (const [end, found] of await words(letters, start, syllables, meta)) {
        const rest = await from(end);
        if (rest !== null) return await best(found) + rest;
      }
      return null;
    }
    return await from(0) || '';
  };
}());
