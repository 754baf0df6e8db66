// Puts words right by the names of the glossary: NearNames.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  async function resembles(piece, part, name, meta) {
    if (name.length < 3) {
      if (piece.length !== name.length || piece.length !== part.length || engine.shared(piece, name) !== 1) return false;
      const at = piece[0] === name[0] ? 1 : 0;
      return engine.spelling.alike(piece[at], name[at], meta);
    }
    if (piece.length === name.length) return engine.shared(piece, name) === name.length - 1;
    const shorter = piece.length < name.length ? piece : name;
    const longer = piece.length < name.length ? name : piece;
    return shorter.length >= 3 && engine.shared(shorter, longer) === shorter.length;
  }
  // Whether no name of the query is cut, and none has the mistake inside.
  function isFree(named, start, piece, name) {
    const end = start + piece.length;
    const change = start + engine.frontOf(piece, name);
    return !(start > 0 && named[start - 1] && named[start]) && !(named[end - 1] && named[end]) &&
      !(named[change] && (piece.length >= name.length || named[change - 1]));
  }
  // The first name, the longest first, that a piece of a part resembles and is not.
  async function nearName(part, meta, wrong) {
    const named = engine.namedIn(part, meta.fixed, 0);
    for (const name of meta.names) {
      if (part.indexOf(name) >= 0) continue;
      for (const size of [name.length + 1, name.length, name.length - 1]) {
        for (let i = 0; i + size <= part.length; i++) {
          const piece = part.slice(i, i + size);
          // What shares nothing needs no further look.
          if (piece[0] !== name[0] && piece[size - 1] !== name[name.length - 1]) continue;
          if (await resembles(piece, part, name, meta) && isFree(named, i, piece, name) && await wrong(piece)) return { typed: piece, word: name };
        }
      }
    }
    return null;
  }

  engine.spelling.nearName = nearName;
}());
