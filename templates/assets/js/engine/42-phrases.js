// The entries that have a phrase: Phrases.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const termOf = engine.termOf;

  function phraseIn(field, tokens) {
    let found = null;
    let starts = null;
    tokens.filter((token) => token.kind === 'character').forEach((token) => {
      const having = new Set();
      if (field === 't') engine.score('c', token.text, 1, (entry) => { having.add(entry); });
      const before = found;
      found = before ? new Set(Array.from(before).filter((entry) => having.has(entry))) : having;
    });
    // The rarest first.
    tokens.filter((token) => token.kind !== 'character')
      .map((token) => ({ token, n: engine.frequency('t', field, termOf(token)) }))
      .sort((a, b) => a.n - b.n)
      .forEach((one) => { starts = engine.starts(field, one.token, starts); });
    if (!starts) return found || new Set();
    const standing = Array.from(new Set(starts.entries));
    return new Set(found ? standing.filter((entry) => found.has(entry)) : standing);
  }
  async function exactly(query) {
    const words = query.words.filter((word) => word.quoted || word.without);
    const tokens = words.map((word) => engine.phraseOf(word.text));
    const all = tokens.flat();
    const characters = all.filter((token) => token.kind === 'character').map(termOf);
    const placed = all.filter((token) => token.kind !== 'character').map(termOf);
    await Promise.all([engine.load('c', characters, true), engine.load('t', placed, true), engine.load('p', placed, true)]);
    return words.map((word, i) => {
      const entries = phraseIn('t', tokens[i]);
      phraseIn('e', tokens[i]).forEach((entry) => { entries.add(entry); });
      return { without: word.without, entries };
    });
  }

  engine.exactly = exactly;
}());
