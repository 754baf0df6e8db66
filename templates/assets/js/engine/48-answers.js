// Answers queries as the program does.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  function hasThree(part) {
    let run = 0;
    for (let i = 0; i < part.length && run < 3; i++) run = engine.isHan(part.charCodeAt(i)) ? run + 1 : 0;
    return run === 3;
  }

  async function corrected(text, planned, query, complete, meta) {
    let corrections = query.corrections;
    if (!corrections.length && complete.indexOf(1) < 0) {
      corrections = [];
      for (const asked of planned.asked.filter((one) => !one.sentence)) {
        if (!engine.allPairsStand(asked.text, engine.stands) || !hasThree(asked.text)) continue;
        await engine.speller();
        const found = await engine.unusual(asked.text, meta, engine.stands);
        if (found) corrections.push(found);
      }
    }
    let better = text;
    corrections.forEach((one) => {
      const typed = engine.typed(one.typed).exec(engine.fold(better));
      if (typed) better = better.slice(0, typed.index) + one.word + better.slice(typed.index + typed[0].length);
    });
    return better === text ? null : better;
  }

  // ---- Results -------------------------------------------------------------------------------------------------------

  // A text without its first line, where the title says that already and there is more.
  function below(title, text) {
    const line = text.indexOf('\n');
    return line > 0 && title.endsWith(text.slice(0, line)) ? text.slice(line + 1) : text;
  }
  async function hit(one, needles, facets, english, meta) {
    function value(facet) {
      return facets[facet].sets[facets[facet].of[one.entry]][0] || '';
    }
    // As the front matter writes them: 2024 or 2024-2026.
    function years() {
      const all = facets.year.sets[facets.year.of[one.entry]];
      return all.length > 1 ? all[0] + '-' + all[all.length - 1] : value('year');
    }
    const x = await engine.shown('x', one.entry);
    const y = meta.english && english ? await engine.shown('y', one.entry) : null;
    const title = y ? y.title : x.title;
    const inTitle = engine.marksIn(engine.fold(title), needles);
    let found = engine.snippet(below(title, y && y.text ? y.text : x.text), needles);
    // The other language next, then where it stands.
    if (!found.marks.length && !inTitle.length && meta.english) {
      const other = engine.snippet(english ? x.text : (await engine.shown('y', one.entry)).text, needles);
      if (other.marks.length) found = other;
    }
    if (!found.marks.length && !inTitle.length) {
      const where = engine.snippet(x.path + ' · ' + x.where, needles);
      if (where.marks.length) found = where;
    }
    return {
      id: x.id,
      kind: value('kind'),
      title,
      titleMarks: inTitle,
      url: x.url,
      score: one.score,
      snippet: found.text,
      marks: found.marks,
      path: english && y ? y.path : x.path,
      region: value('region'),
      year: years(),
      figure: (y && y.figure) || x.figure,
      deadline: x.deadline
    };
  }

  // ---- Doors ---------------------------------------------------------------------------------------------------------

  // To be counted, or to filter by.
  function needsThemes(query, options) {
    const filtered = query.filters.theme || query.excluded.theme || (options.theme || []).length;
    return Boolean(filtered) || !options.counts || options.counts.indexOf('theme') >= 0;
  }
  function counted(counts, facets) {
    return Object.fromEntries(Object.entries(counts).filter((pair) => facets.indexOf(pair[0]) >= 0));
  }
  engine.search = async function (text, options) {
    engine.rested();
    const meta = await engine.start();
    const columns = engine.facets();
    await engine.learnFor(engine.facetNames.flatMap((facet) => options[facet] || []).join(''), meta);
    const query = await engine.prepare(text, meta);
    const themed = needsThemes(query, options) ? engine.facetsWithThemes() : columns;
    const planned = engine.plan(query, meta, engine.stands, options.declined || []);
    const terms = planned.units.map((unit) => unit.term);
    const origins = planned.expansions.concat(planned.asked).flatMap((one) => one.origin || one.terms);
    const names = planned.expansions.map((one) => engine.fold(one.word));
    await Promise.all([engine.load('t', terms.concat(origins), true), engine.load('n', names, true)]);
    const scores = new engine.Scores(meta);
    await scores.add(planned.units, false);
    await scores.expand(planned.expansions);
    const found = scores.count();
    if (found < meta.weights.few) {
      await engine.load('c', planned.characters.map((unit) => unit.term), true);
      await scores.add(planned.characters, found > 0);
      if (found === 0 && planned.units.length) scores.keepWithAll(planned.characters);
    }
    const alone = planned.asked.flatMap((asked) => asked.alone);
    await Promise.all(['t', 'c'].map((kind) => engine.load(kind, alone.filter((one) => one.kind === kind)
        .map((one) => one.term), true)));
    const missing = engine.absent(planned);
    const complete = engine.completes(planned, scores, missing);
    const exact = await engine.exactly(query);
    const facets = await themed;
    const filters = new engine.Filters(query, options, facets, meta);
    const matched = await engine.match(query, scores, complete, options.complete, exact, filters, facets);
    const offset = Math.max(0, options.offset || 0);
    const limit = options.limit === undefined ? 20 : Math.max(0, options.limit);
    const list = await engine.best(matched.entries, scores, planned, facets, offset + limit, meta);
    return {
      query: text,
      total: matched.entries.length,
      complete: matched.entries.filter((entry) => complete[entry]).length,
      hits: await Promise.all(list.slice(offset, offset + limit).map((one) => hit(one, planned.needles, facets, options.language === 'en', meta))),
      facets: counted(matched.counts, options.counts || engine.facetNames),
      absent: missing,
      beside: planned.beside,
      instead: planned.instead,
      didYouMean: await corrected(text, planned, query, complete, meta),
      offers: engine.offers(text, query, options.language === 'en', meta, facets),
      notices: query.notices.concat(filters.notices)
    };
  };

  // For the page where a match is marked: the words of a query as they are looked for in each of its texts.
  engine.matches = async function (texts, text, declined) {
    const meta = await engine.start();
    const query = await engine.prepare(text, meta);
    const planned = engine.plan(query, meta, engine.stands, declined || []);
    const folded = texts.map(engine.fold);
    const found = folded.map((one) => {
      const left = [];
      return { spans: engine.wholes(one, planned.needles, left), left: new Set(left) };
    });
    // Of a word that stands whole in one of the texts, pieces in the others are no match.
    const nowhere = planned.needles.filter((needle) => found.every((one) => one.left.has(needle)));
    return folded.map((one, i) => engine.merged(found[i].spans.concat(engine.pieces(one, nowhere))));
  };
}());
