// Where the words of a query stand in a text, and the part of it that shows that best: Snippet.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  function joined(a, b) {
    return (/[0-9]/.test(a) && /[0-9]/.test(b)) || (/[a-z]/.test(a) && /[a-z]/.test(b));
  }
  function lower(c) {
    return c >= 'A' && c <= 'Z' ? c.toLowerCase() : c;
  }
  function bounded(text, start, end) {
    return (start === 0 || !joined(text[start - 1], text[start])) && (end === text.length || !joined(text[end - 1], text[end]));
  }
  function standsIn(folded, needle) {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      if (bounded(folded, at, at + needle.length)) return true;
    }
    return false;
  }
  // Where needles stand whole; what of them stands nowhere is left to the caller.
  function wholes(folded, needles, left) {
    const spans = [];
    needles.forEach((needle) => {
      const before = spans.length;
      const text = needle.text;
      for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
        if (bounded(folded, at, at + text.length)) spans.push([at, at + text.length]);
      }
      if (spans.length === before) left.push(needle);
    });
    return spans;
  }
  // Where terms of needles stand.
  function pieces(folded, needles) {
    const terms = new Set(needles.flatMap((needle) => needle.terms));
    if (!terms.size) return [];
    return engine.scan(folded, false).filter((token) => token.kind !== 'character' && terms.has(engine.termOf(token)))
      .map((token) => [token.start, token.end]);
  }
  function marksIn(folded, needles) {
    const left = [];
    const spans = wholes(folded, needles, left);
    return merged(spans.concat(pieces(folded, left)));
  }
  function merged(spans) {
    spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const joined = [];
    spans.forEach((span) => {
      const last = joined[joined.length - 1];
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else joined.push([span[0], span[1]]);
    });
    return joined;
  }
  function snippet(text, needles) {
    const line = text.split('\n').join(' ');
    const marks = marksIn(engine.fold(line), needles);
    let best = 0;
    let bestMarked = -1;
    let narrow = 0;
    for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) < 0x2E80) narrow++;
    // A letter takes half the room of a character, and says less.
    const room = narrow * 2 > line.length ? 2 : 1;
    marks.forEach((mark) => {
      const from = Math.max(0, mark[0] - 24 * room);
      let marked = 0;
      marks.forEach((other) => {
        if (other[0] >= from && other[1] <= from + 110 * room) marked += other[1] - other[0];
      });
      if (marked > bestMarked) {
        best = from;
        bestMarked = marked;
      }
    });
    // Never between the halves of a character, nor within a word or a number unless it is very long.
    function whole(at) {
      if (at <= 0 || at >= line.length) return at;
      let start = at;
      while (start > 0 && at - start < 30 && joined(lower(line[start - 1]), lower(line[start]))) start--;
      if (at - start < 30 && start < at) return start;
      const code = line.charCodeAt(at);
      return code >= 0xDC00 && code <= 0xDFFF ? at - 1 : at;
    }
    let from = whole(best);
    while (from > 0 && from < line.length && ' ,.;:!?)，。；：、！？）》”'.indexOf(line[from]) >= 0) from++;
    const to = whole(Math.min(line.length, from + 110 * room));
    const before = from > 0 ? '…' : '';
    return {
      text: before + line.slice(from, to) + (to < line.length ? '…' : ''),
      marks: marks.filter((mark) => mark[0] >= from && mark[1] <= to)
        .map((mark) => [mark[0] + before.length - from, mark[1] + before.length - from])
    };
  }

  Object.assign(engine, { standsIn, wholes, pieces, merged, marksIn, snippet });
}());
