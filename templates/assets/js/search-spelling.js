// Puts words right that have one character wrong, missing or too many: Speller.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  // Which characters stand behind two characters (>), between them (-) or before them (<): Spelling.java. What begins with
  // the same character lies together, for a word asks for its neighbours again and again; each key is followed by its
  // characters, up to the next key.
  async function beside(key, meta) {
    const part = await engine.part('w/' + engine.hash(key[1], meta.spellings));
    const at = part.indexOf(key);
    return at < 0 ? '' : part.slice(at + key.length).split(/[<>-]/, 1)[0];
  }
  // Whether those who type by sound may take one character for the other: Sounds.java.
  async function alike(one, other, meta) {
    const part = await engine.part('h/' + engine.hash(one, meta.sounds));
    return Object.prototype.hasOwnProperty.call(part, one) && part[one].indexOf(other) >= 0;
  }

  // ---- By names ------------------------------------------------------------------------------------------------------

  function frontOf(one, other) {
    let front = 0;
    while (front < one.length && one[front] === other[front]) front++;
    return front;
  }
  // How many characters are the same at the beginning and, of the rest, at the end.
  function shared(shorter, longer) {
    const front = frontOf(shorter, longer);
    let back = 0;
    while (back < shorter.length - front && shorter[shorter.length - 1 - back] === longer[longer.length - 1 - back]) back++;
    return front + back;
  }
  async function resembles(piece, part, name, meta) {
    if (name.length < 3) {
      if (piece.length !== name.length || piece.length !== part.length || shared(piece, name) !== 1) return false;
      const at = piece[0] === name[0] ? 1 : 0;
      return alike(piece[at], name[at], meta);
    }
    if (piece.length === name.length) return shared(piece, name) === name.length - 1;
    const shorter = piece.length < name.length ? piece : name;
    const longer = piece.length < name.length ? name : piece;
    return shorter.length >= 3 && shared(shorter, longer) === shorter.length;
  }
  // Whether no name of the query is cut, and none has the mistake inside.
  function isFree(named, start, piece, name) {
    const end = start + piece.length;
    const change = start + frontOf(piece, name);
    return !(start > 0 && named[start - 1] && named[start]) && !(named[end - 1] && named[end]) &&
      !(named[change] && (piece.length >= name.length || named[change - 1]));
  }
  // The first name, the longest first, that a piece of a part resembles and is not.
  async function nearName(part, meta, wrong) {
    const named = engine.namedIn(part, meta, 0);
    for (const name of meta.names) {
      if (part.indexOf(name) >= 0) continue;
      for (const size of [name.length + 1, name.length, name.length - 1]) {
        for (let i = 0; i + size <= part.length; i++) {
          const piece = part.slice(i, i + size);
          // What shares nothing needs no further look.
          if (piece[0] !== name[0] && piece[size - 1] !== name[name.length - 1]) continue;
          if (await resembles(piece, part, name, meta) && isFree(named, i, piece, name) && await wrong(piece)) return { typed: piece, word: name };
        }
      }
    }
    return null;
  }

  // ---- By what stands beside one another ------------------------------------------------------------------------------

  function runs(part) {
    return part.split('').map((c) => engine.isHan(c.charCodeAt(0)) ? c : ' ').join('').split(' ')
      .filter((run) => run.length >= 3 && run.length <= 10);
  }
  function key(where, one, two) {
    return one && two ? where + one + two : '';
  }

  function Edits(run, meta, stands) {
    this.run = run;
    this.named = engine.namedIn(run, meta, 0);
    this.meta = meta;
    this.stands = stands;
    this.found = [];
  }
  Edits.prototype.covered = function (i) {
    let covered = 0;
    for (let start = i - 1; start <= i; start++) {
      if (start >= 0 && start + 2 <= this.run.length && !this.stands(this.run.slice(start, start + 2))) covered++;
    }
    return covered;
  };
  Edits.prototype.three = async function (one, two, three) {
    return (await beside('>' + one + two, this.meta)).indexOf(three) >= 0;
  };
  Edits.prototype.keeps = async function (i) {
    const run = this.run;
    for (let start = Math.max(0, i - 2); start <= i && start + 3 <= run.length; start++) {
      if (!await this.three(run[start], run[start + 1], run[start + 2])) return false;
    }
    return true;
  };
  Edits.prototype.put = async function (i, left, right, replacing) {
    const run = this.run;
    const keys = [key('>', run[left - 1], run[left]), key('-', run[left], run[right]), key('<', run[right], run[right + 1])];
    const asked = keys[1] || keys[0] || keys[2];
    if (!asked) return;
    const candidates = await beside(asked, this.meta);
    if (!candidates) return;
    const meta = this.meta;
    const windows = await Promise.all(keys.filter(Boolean).map((one) => beside(one, meta)));
    for (let rank = 0; rank < candidates.length; rank++) {
      const character = candidates[rank];
      if (replacing && character === run[i]) continue;
      const sounding = replacing && await alike(run[i], character, meta);
      // Particles stand beside anything.
      if (!sounding && '的了和与及等'.indexOf(character) >= 0) continue;
      const support = windows.filter((window) => window.indexOf(character) >= 0).length;
      const ending = support === windows.length && candidates.length === 1 && run.length >= 5;
      if ((support === windows.length && windows.length >= 2) || (sounding && support >= Math.min(2, windows.length)) || ending) {
        this.found.push({
          result: run.slice(0, i) + character + run.slice(replacing ? i + 1 : i),
          covered: replacing ? this.covered(i) : 1,
          sounds: sounding,
          support,
          windows: windows.length,
          rank,
          order: this.found.length
        });
      }
    }
  };
  Edits.prototype.replace = async function (i) {
    if (!this.named[i]) await this.put(i, i - 1, i + 1, true);
  };
  Edits.prototype.insert = async function (i) {
    if (i > 0 && !(this.named[i - 1] && this.named[i])) await this.put(i, i - 1, i, false);
  };
  Edits.prototype.remove = async function (i) {
    const run = this.run;
    const left = run[i - 1];
    const right = run[i + 1];
    const twice = run[i] === left || run[i] === right;
    if (!twice && (!left || !right || this.named[i])) return;
    const windows = [];
    if (run[i - 2] && right) windows.push(await this.three(run[i - 2], left, right));
    if (run[i + 2] && left) windows.push(await this.three(left, right, run[i + 2]));
    if ((!windows.length && !twice) || windows.indexOf(false) >= 0) return;
    this.found.push({
      result: run.slice(0, i) + run.slice(i + 1), covered: this.covered(i), sounds: twice,
      support: windows.length, windows: windows.length, rank: 0, order: this.found.length
    });
  };

  function better(run, edits) {
    edits.sort((a, b) => b.covered - a.covered || (a.sounds ? 0 : 1) - (b.sounds ? 0 : 1) ||
        (a.windows - a.support) - (b.windows - b.support) || b.support - a.support || a.rank - b.rank || a.order - b.order);
    return edits.length ? { typed: run, word: edits[0].result } : null;
  }

  // Whether two words are one letter, or a swap of two, apart.
  function isNear(typed, word) {
    if (Math.abs(typed.length - word.length) > 1) return false;
    const shorter = typed.length < word.length ? typed : word;
    const longer = typed.length < word.length ? word : typed;
    const same = shared(shorter, longer);
    if (shorter.length < longer.length) return same === shorter.length;
    const front = frontOf(typed, word);
    return same === typed.length - 1 ||
      (same === typed.length - 2 && typed[front] === word[front + 1] && typed[front + 1] === word[front]);
  }
  async function english(part, meta) {
    if (!meta.vocabulary) return null;
    for (const typed of engine.unknown(part, meta)) {
      if (!/^[a-z]/.test(typed)) continue;
      const word = (await engine.part('l/' + typed[0])).split(' ').find((one) => isNear(typed, one));
      if (word) return { typed, word };
    }
    return null;
  }

  // Where the first pair is that stands nowhere; at the ends of a name words meet that never met before.
  function firstMissing(run, meta, stands) {
    const named = engine.namedIn(run, meta, 0);
    const within = engine.namedIn(run, meta, 1);
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
    if (!wrong(part)) return english(part, meta);
    const written = await inDigits(part, stands, wrong);
    if (written) return written;
    if (sentence) return nearName(part, meta, wrong);
    let edits = null;
    let first = -1;
    for (const run of runs(part)) {
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
    for (const run of runs(part)) {
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
