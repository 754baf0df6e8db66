// The lists of terms: which part has them, how rare a term is.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const columns = { t: { t: 0, h: 1, p: 2, e: 3, d: 4 }, p: { t: 0, e: 1 }, c: { c: 0 }, n: { n: 0 } };
  const tables = {};
  const byTerm = {};

  function nameOf(kind, term) {
    return kind + '/' + engine.hash(term, engine.meta.parts[kind]);
  }
  // The records of a part by their terms. Those of p are those of t, in the same order, several parts of t to one of p.
  function table(kind, term) {
    if (kind !== 'p') return records(nameOf(kind, term), engine.part(nameOf(kind, term)), null);
    const section = Math.floor(parseInt(engine.hash(term, engine.meta.parts.t), 16) / engine.meta.parts.p);
    const text = engine.part(nameOf('p', term)).then((all) => all.split('|')[section]);
    return records('p' + nameOf('t', term), text, table('t', term));
  }
  function records(key, text, like) {
    if (!tables[key]) {
      tables[key] = Promise.all([text, like]).then((data) => {
        const terms = new Map();
        const names = data[1] && Array.from(data[1].keys());
        data[0].split('~').slice(0, -1).forEach((record, i) => {
          const cells = record.split('!');
          terms.set(names ? names[i] : cells[0], names ? cells : cells.slice(1));
        });
        byTerm[key] = terms;
        return terms;
      });
      tables[key].catch(() => { delete tables[key]; });
    }
    return tables[key];
  }
  // Loads the parts of terms; with lists, also what of them lies elsewhere, and the norms that they are scored with.
  async function load(kind, terms, lists) {
    await Promise.all(terms.map(async (term) => {
      const name = nameOf(kind, term);
      const record = (await table(kind, term)).get(term);
      if (!record || !lists) return;
      await Promise.all(record.map(async (cell, i) => {
        if (cell.charCodeAt(0) === 0x7F) record[i] = await engine.part(name.replace('/', 'l/') + '-' + cell.slice(1));
      }));
      if (kind === 't') await Promise.all(['t', 'e'].map((field) => list('t', field, term) && engine.loadNorms(field)));
    }));
  }
  function list(kind, field, term) {
    const terms = byTerm[kind === 'p' ? 'p' + nameOf('t', term) : nameOf(kind, term)];
    const record = terms && terms.get(term);
    return (record && record[columns[kind][field]]) || '';
  }
  function frequency(kind, field, term) {
    const text = list(kind, field, term);
    return text ? new engine.Bits(text).size() : 0;
  }
  function rarityOf(count, frequency) {
    return frequency ? Math.fround(Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))) : 0;
  }
  function rarity(kind, field, term) {
    return engine.meta.fields[field] ? rarityOf(engine.meta.fields[field][0], frequency(kind, field, term)) : 0;
  }

  Object.assign(engine, { load, list, frequency, rarity, rarityOf });
}());
