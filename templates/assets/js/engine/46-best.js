// The best of what was found, those first in which the words stand as typed.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const f = Math.fround;

  function order(a, b) {
    return b.score - a.score || a.entry - b.entry;
  }
  // The best so far, in order; entries come in ascending order, so that of equals the first stays first.
  function Best(most) {
    this.most = most;
    this.list = [];
  }
  Best.prototype.add = function (entry, score) {
    const list = this.list;
    if (list.length >= this.most && (!this.most || score <= list[list.length - 1].score)) return;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].score >= score) low = middle + 1;
      else high = middle;
    }
    list.splice(low, 0, { entry, score });
    if (list.length > this.most) list.pop();
  };

  async function best(matched, scores, planned, facets, wanted, meta) {
    const w = meta.weights;
    const most = Math.min(matched.length, Math.max(wanted, w.window));
    const best = new Best(most);
    const complete = new Best(planned.phrases.length ? w.window : 0);
    const kinds = facets.kind.of;
    for (let i = 0; i < matched.length; i++) {
      if ((i & 0x3FFF) === 0x3FFF) await engine.pause();
      const score = scores.of(matched[i], kinds);
      best.add(matched[i], score);
      if (complete.most && scores.covered[matched[i]] === scores.whole) complete.add(matched[i], score);
    }
    if (!planned.phrases.length || !best.list.length) return best.list;
    const top = best.list[0].score;
    const looked = new Map();
    best.list.slice(0, w.window).concat(complete.list).forEach((one) => { looked.set(one.entry, one); });
    const ordered = best.list.filter((one) => !looked.has(one.entry));
    await Promise.all(Array.from(looked.values(), async (one) => {
      ordered.push({ entry: one.entry, score: await withPhrases(one, top, scores, planned, meta) });
    }));
    return ordered.sort(order);
  }
  async function withPhrases(one, top, scores, planned, meta) {
    let standing = 0;
    const text = engine.fold((await engine.shown('x', one.entry)).text);
    for (const phrase of planned.phrases) {
      if (engine.standsIn(text, phrase.text) || (!hasHan(phrase.text) && meta.english &&
          engine.standsIn(engine.fold((await engine.shown('y', one.entry)).text), phrase.text))) {
        standing += engine.rarities(phrase.terms);
      }
    }
    const share = scores.whole === 0 ? 0 : standing / scores.whole;
    return f(one.score + meta.weights.phrase * share * top);
  }
  function hasHan(text) {
    for (let i = 0; i < text.length; i++) if (engine.isHan(text.charCodeAt(i))) return true;
    return false;
  }

  engine.best = best;
}());
