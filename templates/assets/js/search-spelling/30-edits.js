// Puts a run of characters right by what stands beside one another: Edits.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const beside = engine.spelling.beside;
  const alike = engine.spelling.alike;

  function runs(part) {
    return part.split('').map((c) => engine.isHan(c.charCodeAt(0)) ? c : ' ').join('').split(' ')
      .filter((run) => run.length >= 3 && run.length <= 10);
  }
  function key(where, one, two) {
    return one && two ? where + one + two : '';
  }

  function Edits(run, meta, stands) {
    this.run = run;
    this.named = engine.namedIn(run, meta.fixed, 0);
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
  // Whether what stands next to an end of the run tells what that end may be.
  Edits.prototype.tells = async function (end) {
    const run = this.run;
    const next = end === 0 ? 1 : 0;
    return run.length >= 5 || (run.length === 4 && await this.three(run[next], run[next + 1], run[next + 2]));
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
      const ending = support === windows.length && candidates.length === 1 && await this.tells(i);
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

  Object.assign(engine.spelling, { Edits, better, runs });
}());
