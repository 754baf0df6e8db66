// What entries are filtered by: Facets.java. The themes of a large site are most of it, and come where they are asked for.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  let unfolded = null;
  function facets() {
    if (!unfolded) {
      unfolded = engine.part('facets').then(unfold);
      unfolded.catch(() => { unfolded = null; });
    }
    return unfolded;
  }
  let themed = null;
  function facetsWithThemes() {
    if (!themed) {
      themed = Promise.all([facets(), engine.part('themes')]).then((data) => ({ ...data[0], theme: themesOf(data[1]) }));
      themed.catch(() => { themed = null; });
    }
    return themed;
  }
  function themesOf(themes) {
    const of = new Int32Array(engine.meta.size).fill(themes.sets.length);
    const reader = new engine.Reader(themes.of);
    for (let i = 0; reader.more(); i++) of[i] = reader.next();
    return { sets: themes.sets.concat([[]]), of };
  }
  // Each year of 2024-2026, so that a plan of several years is found by each of them.
  function yearsOf(period) {
    const ends = period.split('-').map(Number);
    const years = [];
    for (let year = ends[0]; year <= ends[ends.length - 1]; year++) years.push(String(year));
    return years;
  }
  function unfold(columns) {
    const size = engine.meta.size;
    const all = {};
    ['kind', 'theme', 'region', 'year', 'issuer'].forEach((name) => { all[name] = { sets: [[]], of: new Int32Array(size) }; });
    all.kind.sets = [['clause'], ['target'], ['document'], ['term']];
    // Each region with those above it, so that a province stands for its cities.
    all.region.sets = [[]].concat(columns.regions);
    all.year.sets = [[]].concat(columns.years.map(yearsOf));
    all.issuer.sets = [[]].concat(columns.issuers.map((value) => [value]));
    let entry = 0;
    columns.kinds.forEach((count, kind) => {
      all.kind.of.fill(kind, entry, entry + count);
      entry += count;
    });
    const readers = columns.documents.map((column) => new engine.Reader(column));
    let clause = 0;
    let target = columns.kinds[0];
    for (let document = columns.kinds[0] + columns.kinds[1]; readers[0].more(); document++) {
      const clauses = readers[0].next();
      const targets = readers[1].next();
      ['region', 'year', 'issuer'].forEach((name, i) => {
        const set = readers[2 + i].next();
        all[name].of.fill(set, clause, clause + clauses);
        all[name].of.fill(set, target, target + targets);
        all[name].of[document] = set;
      });
      clause += clauses;
      target += targets;
    }
    return all;
  }

  Object.assign(engine, { facets, facetsWithThemes });
}());
