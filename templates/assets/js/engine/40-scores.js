// What each entry scores for the words of a query, in the order of additions of Scores.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const f = Math.fround;

  // Work is cut into pieces so that a page stays responsive; a worker needs no pauses.
  let since = 0;
  function rested() {
    since = typeof document === 'undefined' ? 0 : performance.now();
  }
  function pause() {
    if (typeof document === 'undefined' || performance.now() - since < 12) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        rested();
        resolve();
      });
    });
  }

  function rarity(term) {
    return engine.rarity('t', 't', term) || engine.rarity('t', 'e', term);
  }
  function rarities(terms) {
    return terms.reduce((sum, term) => sum + rarity(term), 0);
  }

  function Scores(meta) {
    this.meta = meta;
    this.sum = new Float64Array(meta.size);
    this.covered = new Float64Array(meta.size);
    this.last = new Int32Array(meta.size);
    this.turn = 0;
    this.whole = 0;
  }
  // How many entries have anything of the words; asked before single characters are looked at.
  Scores.prototype.count = function () {
    let found = 0;
    for (let i = 0; i < this.sum.length; i++) if (this.sum[i] > 0) found++;
    return found;
  };
  // Where anything was found already, single characters only rank it.
  Scores.prototype.add = async function (units, ranking) {
    const sum = this.sum;
    const covered = this.covered;
    const last = this.last;
    for (const unit of units) {
      const part = unit.share * rarity(unit.term);
      const turn = ++this.turn;
      this.whole += part;
      for (const leaf of unit.leaves) {
        engine.score(leaf[0], unit.term, leaf[1], (entry, value) => {
          if (ranking && sum[entry] === 0) return;
          sum[entry] += value;
          if (last[entry] !== turn) {
            last[entry] = turn;
            covered[entry] += part;
          }
        });
        await pause();
      }
    }
  };
  // Of a word that stands nowhere, single characters find only what has all of them.
  Scores.prototype.keepWithAll = function (characters) {
    const having = new Int32Array(this.sum.length);
    characters.forEach((unit) => { engine.score('c', unit.term, 1, (entry) => { having[entry]++; }); });
    for (let i = 0; i < having.length; i++) if (having[i] < characters.length) this.sum[i] = 0;
  };
  Scores.prototype.expand = async function (expansions) {
    const w = this.meta.weights;
    const sum = this.sum;
    const groups = new Map();
    expansions.forEach((expansion) => {
      const key = expansion.origin.join(' ');
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(expansion);
    });
    for (const group of groups.values()) {
      const own = rarities(group[0].origin);
      const given = new Float64Array(sum.length);
      for (const expansion of group) {
        const word = engine.fold(expansion.word);
        const idf = engine.rarity('n', 'n', word);
        if (!(idf > 0)) continue;
        const count = engine.frequency('n', 'n', word);
        const most = Math.max(1, word.length - 1) *
          engine.rarityOf(Math.max(this.meta.fields.t ? this.meta.fields.t[0] : 0, count), count);
        const weight = w.expansion * (own > 0 ? Math.min(own, most) : most) / idf;
        engine.score('n', word, weight, (entry, value) => { given[entry] += value; });
        await pause();
      }
      const cap = own > 0 ? w.expansions * own : Infinity;
      for (let i = 0; i < given.length; i++) if (given[i] > 0) sum[i] += Math.min(cap, given[i]);
    }
  };
  Scores.prototype.of = function (entry, kinds) {
    const share = this.whole === 0 ? 1 : this.covered[entry] / this.whole;
    const coverage = this.meta.weights.coverage;
    const factor = 1 - coverage + coverage * share;
    return f(this.sum[entry] * factor * (kinds[entry] === 0 ? 1 : this.meta.weights.other));
  };

  Object.assign(engine, { pause, rested, rarities, Scores });
}());
