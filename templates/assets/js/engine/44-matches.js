// Which entries a query finds, which have all of it, and how many of each kind: Matches.java, Filters.java, FacetCounts.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  // ---- Words that stand and words that do not ------------------------------------------------------------------------

  function none(term) {
    return ['t', 'p', 'e'].every((field) => engine.list('t', field, term) === '');
  }
  // The parts of a query of which something stands nowhere at all.
  function absent(planned) {
    return Array.from(new Set(planned.asked.filter((asked) => asked.terms.some(none) ||
        asked.alone.some((one) => engine.list(one.kind, one.kind, one.term) === '')).map((asked) => asked.text)));
  }
  // For each entry whether it has all that the query says.
  function completes(planned, scores, missing) {
    const complete = new Uint8Array(scores.sum.length);
    if (missing.length) return complete;
    const alone = planned.asked.flatMap((asked) => asked.alone);
    const having = new Int32Array(alone.length ? complete.length : 0);
    alone.forEach((one, i) => {
      engine.score(one.kind, one.term, 1, (entry) => { if (having[entry] === i) having[entry]++; });
    });
    for (let entry = 0; entry < complete.length; entry++) {
      if (scores.covered[entry] === scores.whole && (!alone.length || having[entry] === alone.length)) complete[entry] = 1;
    }
    return complete;
  }

  // ---- Filters and counts --------------------------------------------------------------------------------------------

  function Filters(query, options, facets, meta) {
    const notices = this.notices = [];
    const wanted = this.wanted = {};
    const excluded = this.excluded = {};
    function sets(facet, values) {
      return facets[facet].sets.map((set) => set.some((value) => values.has(value)));
    }
    engine.facetNames.forEach((facet) => {
      const given = options[facet];
      const named = (query.filters[facet] || []).concat(given === undefined || given === null ? [] : given);
      const values = new Set(named.flatMap((name) => engine.meant(facet, name, meta, facets)));
      const not = new Set((query.excluded[facet] || []).flatMap((name) => engine.meant(facet, name, meta, facets)));
      if (values.size) wanted[facet] = sets(facet, values);
      if (not.size) excluded[facet] = sets(facet, not);
      const all = Array.from(new Set(Array.from(values).concat(Array.from(not)))).sort();
      all.filter((value) => !facets[facet].sets.some((set) => set.indexOf(value) >= 0)).slice(0, engine.few).forEach((value) => {
        notices.push({
          code: 'unknown-value', at: 0, text: value, facet, near: engine.near(facet, value, options.language === 'en', meta, facets)
        });
      });
    });
  }

  async function match(query, scores, complete, only, exact, filters, facets) {
    const size = scores.sum.length;
    const names = engine.facetNames;
    const of = names.map((name) => facets[name].of);
    const wanted = names.map((name) => filters.wanted[name]);
    const excluded = names.map((name) => filters.excluded[name]);
    const counts = names.map((name) => new Int32Array(facets[name].sets.length));
    const asks = query.words.some(engine.isAsked);
    const entries = [];
    const narrowed = exact.length > 0 || wanted.some(Boolean) || excluded.some(Boolean);
    for (let entry = 0; entry < size; entry++) {
      if ((entry & 0x3FFF) === 0x3FFF) await engine.pause();
      if (asks && !(scores.sum[entry] > 0)) continue;
      if (only && !complete[entry]) continue;
      let keep = true;
      let failed = 0;
      let which = -1;
      if (narrowed) {
        for (let i = 0; i < exact.length && keep; i++) keep = exact[i].entries.has(entry) !== exact[i].without;
        for (let i = 0; i < 5 && keep; i++) {
          if (excluded[i] && excluded[i][of[i][entry]]) keep = false;
          if (wanted[i] && !wanted[i][of[i][entry]]) {
            failed++;
            which = i;
          }
        }
      }
      if (!keep || failed > 1) continue;
      if (failed === 1) {
        counts[which][of[which][entry]]++;
        continue;
      }
      entries.push(entry);
      for (let i = 0; i < 5; i++) counts[i][of[i][entry]]++;
    }
    const named = {};
    names.forEach((name, i) => {
      const byValue = {};
      facets[name].sets.forEach((set, n) => {
        if (counts[i][n]) set.forEach((value) => { byValue[value] = (byValue[value] || 0) + counts[i][n]; });
      });
      named[name] = {};
      Object.keys(byValue).sort().forEach((value) => { named[name][value] = byValue[value]; });
    });
    return { entries, counts: named };
  }

  Object.assign(engine, { absent, completes, Filters, match });
}());
