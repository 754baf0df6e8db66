// What a query says: QueryParser.java; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;
  const space = '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]';
  // Finds words of a query, which a single space parts, in its text as it was typed.
  engine.typed = function (words) {
    return new RegExp(words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(space + '+'));
  };
  const fold = engine.fold;

  // Where a query is only taken apart, asTyped leaves its spaces within numbers alone; places tells where a filter stands.
  function parse(text, meta, asTyped) {
    const query = { words: [], filters: {}, excluded: {}, notices: [], places: [] };
    const fields = new RegExp('^([A-Za-z]{2,12}|' + Object.keys(meta.filters).join('|') + ')[:：](.*)$', 's');
    let at = 0;
    let full = false;
    function notice(code, place, said) {
      query.notices.push({ code, at: place, text: said, facet: null, near: [] });
    }
    if (text.length > meta.longest) notice('too-long', meta.longest, '');
    const spaced = text.slice(0, meta.longest).replace(
      new RegExp(space, 'g'), ' ');
    const q = asTyped ? spaced : spaced.replace(
      /(^|[^0-9０-９.,．，])([0-9０-９]{1,3}(?: [0-9０-９]{3})+)(?=[\u4E00-\u9FFF%％])/g,
      (all, before, number) => before + number.replace(/ /g, '')).replace(
      /(^|[^0-9０-９])([0-9０-９]{4})(?: +|[〕\])）】﹞］] *)第? *([0-9０-９]{1,5}) *号/g, '$1$2〕$3号');
    function isQuote(c) {
      return meta.quotes.indexOf(c) >= 0;
    }
    function word(start, text, quoted, without) {
      if (!text.trim()) return;
      if (query.words.length < meta.words) {
        query.words.push({ text: fold(text), quoted, without });
      } else if (!full) {
        full = true;
        notice('too-many', start, String(meta.words));
      }
    }
    function quoted() {
      const open = at++;
      let end = at;
      while (end < q.length && !isQuote(q[end])) end++;
      if (end === q.length) notice('open-quote', open, '');
      const text = q.slice(at, end);
      at = Math.min(end + 1, q.length);
      return text;
    }
    function field(start, match, without) {
      const key = match[1].toLowerCase();
      const facet = Object.prototype.hasOwnProperty.call(meta.filters, key) ? meta.filters[key] : null;
      if (!facet) {
        notice('unknown-field', start, match[1]);
        word(start, match[0], false, without);
        return;
      }
      let value = match[2];
      if (!value && at < q.length && isQuote(q[at])) value = quoted();
      const filters = without ? query.excluded : query.filters;
      if (!value) return;
      (filters[facet] = filters[facet] || []).push(value);
      if (!without) query.places.push({ facet, given: value, start, end: at });
    }
    while (at < q.length) {
      if (q[at] === ' ') {
        at++;
        continue;
      }
      const start = at;
      const without = q[at] === '-' && at + 1 < q.length && q[at + 1] !== ' ';
      if (without) at++;
      if (isQuote(q[at])) {
        word(start, quoted(), true, without);
        continue;
      }
      let end = at;
      while (end < q.length && q[end] !== ' ' && !isQuote(q[end])) end++;
      const part = q.slice(at, end);
      at = end;
      const match = fields.exec(part);
      if (match) field(start, match, without);
      else word(start, part, false, without);
    }
    return query;
  }

  engine.parse = parse;
}());
