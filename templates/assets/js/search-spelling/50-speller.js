// Puts words right that have one character wrong, missing or too many, or are typed in pinyin: Speller.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const beside = engine.spelling.beside;
  const nearName = engine.spelling.nearName;
  const Edits = engine.spelling.Edits;
  const better = engine.spelling.better;

  // Whether two words are one letter, or a swap of two, apart.
  function isNear(typed, word) {
    if (Math.abs(typed.length - word.length) > 1) return false;
    const shorter = typed.length < word.length ? typed : word;
    const longer = typed.length < word.length ? word : typed;
    const same = engine.shared(shorter, longer);
    if (shorter.length < longer.length) return same === shorter.length;
    const front = engine.frontOf(typed, word);
    return same === typed.length - 1 ||
      (same === typed.length - 2 && typed[front] === word[front + 1] && typed[front + 1] === word[front]);
  }
  async function english(typed, meta) {
    if (!meta.vocabulary || typed.length < 4 || !/^[a-z]/.test(typed)) return null;
    const word = (await engine.part('l/' + typed[0])).split(' ').find((one) => isNear(typed, one));
    return word ? { typed, word } : null;
  }
  // For a part of which a word in Latin letters stands nowhere: what it spells, or the nearest English word.
  async function latin(part, meta) {
    const unknown = engine.unknown(part, meta).filter((one) => !engine.isPlace(one, meta));
    const spelled = unknown.length ? await engine.spelled(part, meta) : null;
    if (spelled) return { typed: part, word: spelled };
    for (const typed of unknown) {
      const word = await english(typed, meta);
      if (word) return word;
    }
    return null;
  }

  // Where the first pair is that stands nowhere; at the ends of a name words meet that never met before.
  function firstMissing(run, meta, stands) {
    const named = engine.namedIn(run, meta.fixed, 0);
    const within = engine.namedIn(run, meta.fixed, 1);
    for (let i = 0; i + 2 <= run.length; i++) {
      const meeting = (named[i] || named[i + 1]) && !within[i] && run[i] !== run[i + 1];
      if (!meeting && !stands(run.slice(i, i + 2))) return i;
    }
    return -1;
  }
  // A count that is written out stands in digits: 十万元 for 10万元. Of 三千五百二十 each digit counts by what follows it.
  const writtenOut = /(?:[一二两三四五六七八九]千(?:[一二两三四五六七八九]百)?(?:[一二三四五六七八九]十[一二三四五六七八九]?)?|[一二两三四五六七八九]百(?:[一二三四五六七八九]十[一二三四五六七八九]?)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?=[万亿元亩户人个家名吨斤头只项次场年月天倍公米套台所座条])/g;
  function valueOf(numeral) {
    let value = 0;
    let digit = 0;
    for (const c of numeral) {
      const unit = { 十: 10, 百: 100, 千: 1000 }[c];
      if (unit) {
        value += (digit || 1) * unit;
        digit = 0;
      } else {
        digit = c === '两' ? 2 : '一二三四五六七八九'.indexOf(c) + 1;
      }
    }
    return value + digit;
  }
  async function inDigits(part, stands, wrong) {
    for (const count of part.matchAll(writtenOut)) {
      const digits = String(valueOf(count[0]));
      const word = part.slice(0, count.index) + digits + part.slice(count.index + count[0].length);
      await engine.load('t', [digits], false);
      if (stands(digits) && !wrong(word)) return { typed: part, word };
    }
    return null;
  }

  // A part of a query that stands nowhere as it is, put right; null where it does, or nothing resembles it.
  async function missing(part, sentence, meta, stands) {
    const wrong = function (piece) { return !engine.allPairsStand(piece, stands); };
    if (!wrong(part)) return latin(part, meta);
    const written = await inDigits(part, stands, wrong);
    if (written) return written;
    if (sentence) return nearName(part, meta, wrong);
    let edits = null;
    let first = -1;
    for (const run of engine.spelling.runs(part)) {
      first = firstMissing(run, meta, stands);
      if (first < 0) continue;
      edits = new Edits(run, meta, stands);
      if (run[first] === run[first + 1]) {
        await edits.remove(first + 1);
        if (edits.found.length) return better(run, edits.found);
      }
      break;
    }
    const name = await nearName(part, meta, wrong);
    if (name || !edits) return name;
    await edits.replace(first);
    await edits.replace(first + 1);
    // Three characters are short for a longer name more often than they lack one.
    if (edits.run.length > 3) await edits.insert(first + 1);
    await edits.remove(first);
    await edits.remove(first + 1);
    return better(edits.run, edits.found);
  }
  // A part whose pairs stand somewhere, but not together.
  async function unusual(part, meta, stands) {
    const name = await nearName(part, meta, async (piece) => {
      for (let i = 0; i + 3 <= piece.length; i++) {
        if ((await beside('>' + piece[i] + piece[i + 1], meta)).indexOf(piece[i + 2]) < 0) return true;
      }
      return false;
    });
    if (name) return name;
    for (const run of engine.spelling.runs(part)) {
      const edits = new Edits(run, meta, stands);
      for (let i = 0; i < run.length; i++) {
        if (await edits.keeps(i)) continue;
        await edits.replace(i);
        await edits.insert(i);
        await edits.remove(i);
      }
      const found = better(run, edits.found.filter((edit) => edit.support === edit.windows && edit.windows && (edit.sounds || edit.windows === 3)));
      if (found) return found;
    }
    return null;
  }

  Object.assign(engine, { missing, unusual });
}());
