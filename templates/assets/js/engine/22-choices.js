// The values by which results are narrowed, as readers give them: Choices.java, Offers.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const facetNames = ['region', 'theme', 'year', 'kind', 'issuer'];
  const years = /^([0-9]{4})年?(?:(?:[-\u2010-\u2015\u2212~～〜－至到]|——)([0-9]{4})年?)?$/;
  const few = 12;

  function keyOf(name) {
    return engine.fold(name).replace(/[ \u3000]+/g, '');
  }
  // The value of a facet that is called so, as Lexicon.java has it; null where none is.
  function known(facet, name, meta) {
    const values = meta.values[facet] || {};
    const key = keyOf(name);
    return Object.prototype.hasOwnProperty.call(values, key) ? values[key] : null;
  }
  function has(facet, value, facets) {
    return facets[facet].sets.some((set) => set.indexOf(value) >= 0);
  }
  function valuesOf(facet, facets) {
    return Array.from(new Set(facets[facet].sets.flat())).sort();
  }

  // The values that are meant: names for ids, several at once (武汉、晋城), years from one to another (2020-2023). What is called
  // nothing is left as it was given.
  function meant(facet, name, meta, facets) {
    const given = String(name);
    const whole = known(facet, given, meta);
    if (whole !== null) return [whole];
    if (has(facet, given, facets)) return [given];
    const parts = given.split(/[、,，;；]/).map((part) => part.trim()).filter(Boolean).flatMap((part) => {
      const span = facet === 'year' && years.exec(engine.fold(part));
      const ends = span ? [span[1], span[2] || span[1]].sort() : [];
      const within = span ? valuesOf(facet, facets).filter((year) => ends[0] <= year && year <= ends[1]) : [];
      const value = known(facet, part, meta);
      return within.length ? within : [value === null ? part : value];
    });
    return parts.length ? Array.from(new Set(parts)) : [given];
  }

  // Whether one has the other, or they are one character apart.
  function isNear(one, other) {
    const shorter = one.length < other.length ? one : other;
    const longer = one.length < other.length ? other : one;
    return shorter.length >= 2 && (longer.indexOf(shorter) >= 0 || engine.shared(shorter, longer) >= longer.length - 1);
  }
  // The names of the values that are called nearly so; of all where none is and they are few.
  function near(facet, given, english, meta, facets) {
    const key = keyOf(given);
    const named = new Set(Object.entries(meta.values[facet] || {}).filter((name) => isNear(name[0], key)).map((name) => name[1]));
    const values = valuesOf(facet, facets);
    const found = values.filter((value) => named.has(value) || isNear(keyOf(value), key));
    return (found.length || values.length > few ? found : values).slice(0, few).map((value) => called(facet, value, english, meta));
  }
  function called(facet, value, english, meta) {
    const label = (meta.labels[facet] || []).find((one) => one[0] === value);
    return label ? label[english ? 2 : 1] : value;
  }

  // How many characters are the same at the beginning and, of the rest, at the end.
  function frontOf(one, other) {
    let front = 0;
    while (front < one.length && front < other.length && one[front] === other[front]) front++;
    return front;
  }
  function shared(one, other) {
    const front = frontOf(one, other);
    let back = 0;
    while (back < Math.min(one.length, other.length) - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back++;
    return front + back;
  }

  // ---- What words may mean -------------------------------------------------------------------------------------------

  // The regions with a document that lie in one without; none for one that has its own.
  function within(region, facets) {
    const sets = facets.region.sets.filter((set) => set.indexOf(region) >= 0);
    return sets.some((set) => set[0] === region) ? [] : Array.from(new Set(sets.map((set) => set[0]))).sort();
  }
  // Where a word stands between spaces.
  function alone(text, word) {
    const spaces = ' \u3000';
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if ((at === 0 || spaces.indexOf(text[at - 1]) >= 0) && (end === text.length || spaces.indexOf(text[end]) >= 0)) return at;
    }
    return -1;
  }
  // Filters that words of a query may mean.
  engine.offers = function (text, query, english, meta, facets) {
    const offers = [];
    query.words.forEach((word) => {
      const value = word.quoted || word.without ? null : known('region', word.text, meta);
      const inside = value === null ? [] : within(value, facets);
      const at = inside.length ? alone(engine.fold(text), word.text) : -1;
      if (at < 0) return;
      const rest = (text.slice(0, at) + text.slice(at + word.text.length)).trim();
      const filter = english ? 'region:' + value : '地区:' + called('region', value, false, meta);
      offers.push({
        facet: 'region',
        value,
        name: called('region', value, english, meta),
        within: inside.map((one) => called('region', one, english, meta)),
        query: (rest + ' ' + filter).trim()
      });
    });
    return offers;
  };
  // Whether a word is the name of a region, or a word of its English name.
  engine.isPlace = function (word, meta) {
    return known('region', word, meta) !== null ||
      (meta.labels.region || []).some((label) => engine.fold(label[2]).split(' ').indexOf(word) >= 0);
  };

  // Takes out of a query the filters that can be chosen otherwise: choices are values by facet. What is chosen already, by
  // names perhaps, is given back as values.
  engine.narrowed = async function (text, choices, chosen) {
    const meta = await engine.start();
    const facets = await engine.facets();
    await engine.learnFor(text, meta);
    const values = {};
    Object.keys(chosen).forEach((facet) => {
      values[facet] = Array.from(new Set(chosen[facet].flatMap((name) => meant(facet, name, meta, facets))));
    });
    const taken = engine.parse(text, meta, true).places
      .map((place) => Object.assign(place, { values: meant(place.facet, place.given, meta, facets) }))
      .filter((place) => place.values.every((value) => (choices[place.facet] || []).indexOf(value) >= 0));
    let rest = '';
    let at = 0;
    taken.forEach((place) => {
      rest += text.slice(at, place.start);
      at = place.end;
    });
    return {
      rest: taken.length ? (rest + text.slice(at)).trim().replace(/ {2,}/g, ' ') : text,
      filters: taken.flatMap((place) => place.values.map((value) => ({ facet: place.facet, value }))),
      chosen: values
    };
  };

  Object.assign(engine, { few, facetNames, meant, near, shared, frontOf });
}());
