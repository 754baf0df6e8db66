// How text becomes words: Fold.java, Scan.java and Porter's stemmer; a change there is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine = self.policybook.engine || {};
  const longest = 255;
  const simplified = new Map();

  // Traditional and simplified characters in turn.
  engine.learn = function (pairs) {
    for (let i = 0; i < pairs.length; i += 2) simplified.set(pairs[i], pairs[i + 1]);
  };

  function fold(text) {
    let folded = '';
    for (let i = 0; i < text.length; i++) {
      let c = text[i];
      let code = c.charCodeAt(0);
      if (simplified.has(c)) {
        folded += simplified.get(c);
        continue;
      }
      if ((code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) || (code >= 0xFF41 && code <= 0xFF5A) ||
          code === 0xFF05 || code === 0xFF0E) {
        code -= 0xFEE0;
        c = String.fromCharCode(code);
      }
      folded += code <= 0x24F && code !== 0x130 ? c.toLowerCase() : c;
    }
    return folded;
  }

  function isHan(c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
      (c >= 0x20000 && c <= 0x3FFFF) || c === 0x3005 || c === 0x3007;
  }
  function isDigit(c) {
    return c >= 48 && c <= 57;
  }
  function isLetter(c) {
    return c < 0x80 ? c >= 97 && c <= 122 : !isHan(c) && /\p{L}/u.test(String.fromCodePoint(c));
  }
  function width(c) {
    return c > 0xFFFF ? 2 : 1;
  }
  function before(text, at) {
    const low = text.charCodeAt(at - 1);
    const high = at > 1 ? text.charCodeAt(at - 2) : 0;
    return low >= 0xDC00 && low <= 0xDFFF && high >= 0xD800 && high <= 0xDBFF ? text.codePointAt(at - 2) : low;
  }

  // Folded text as tokens; a query may have a 发文字号 without its brackets.
  function scan(text, query) {
    const tokens = [];
    let at = 0;
    let position = 0;
    function add(kind, term, start, end, place) {
      tokens.push({ kind, text: term, position: place === undefined ? position : place, start, end });
    }
    function digits(from) {
      let i = from;
      while (i < text.length && i - from < longest && isDigit(text.charCodeAt(i))) i++;
      return i - from;
    }
    function within(marks, i) {
      return i < text.length && marks.indexOf(text[i]) >= 0;
    }
    function besides(place, step) {
      let i = place + step;
      while (i >= 0 && i < text.length && text[i] === ' ') i += step;
      if (i < 0 || i >= text.length) return false;
      const c = step < 0 ? before(text, i + 1) : text.codePointAt(i);
      return isDigit(c) || isLetter(c) || (step < 0 && c === 37);
    }
    function han() {
      let previous = -1;
      if (besides(at, -1)) {
        const end = at + width(text.codePointAt(at));
        add('border', '^' + text.slice(at, end), at, end);
      }
      let c;
      while (at < text.length && isHan(c = text.codePointAt(at))) {
        const end = at + width(c);
        add('character', text.slice(at, end), at, end);
        if (previous >= 0) add('pair', text.slice(previous, end), previous, end, position - 1);
        previous = at;
        at = end;
        position++;
      }
      if (besides(at - 1, 1)) add('border', text.slice(previous, at) + '$', previous, at, position - 1);
    }
    function documentNumber(start, year) {
      let i = at;
      if (query) {
        while (within(' 〕])）】﹞］', i)) i++;
      } else if (start > 0 && within('〔[(（【﹝［', start - 1) && within('〕])）】﹞］', i)) {
        i++;
      }
      if (i === at) return;
      if (within('第', i)) i++;
      const count = digits(i);
      const end = i + count;
      if (count > 0 && count <= 5 && within('号', end)) {
        add('document', year + '-' + text.slice(i, end + 1), start, end + 1);
      }
    }
    function number() {
      const start = at;
      at += digits(at);
      while (at + 3 < text.length && text[at] === ',' && digits(at + 1) === 3) at += 4;
      if (at + 1 < text.length && text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
        at++;
        at += digits(at);
      }
      const term = text.slice(start, at).split(',').join('');
      add('number', term, start, at);
      if (at < text.length && text[at] === '%') add('number', term + '%', start, at + 1);
      else if (at - start === 4) documentNumber(start, term);
      position++;
    }
    while (at < text.length) {
      let c = text.codePointAt(at);
      if (isHan(c)) {
        han();
      } else if (isDigit(c)) {
        number();
      } else if (isLetter(c)) {
        const start = at;
        while (at < text.length && at - start < longest && isLetter(c = text.codePointAt(at))) at += width(c);
        add('word', text.slice(start, at), start, at);
        position++;
      } else {
        if (c !== 32 && c !== 0x3000) position++;
        at += width(c);
      }
    }
    return tokens;
  }

  // Porter, An algorithm for suffix stripping, 1980, with the two departures that Lucene's stemmer has.
  const steps2 = [['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['bli', 'ble'],
    ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'],
    ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'],
    ['biliti', 'ble'], ['logi', 'log']];
  const steps3 = [['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']];
  const steps4 = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate',
    'iti', 'ous', 'ive', 'ize'];
  function stem(word) {
    if (word.length < 3) return word;
    var w = word;
    function consonant(s, i) {
      var c = s[i];
      if ('aeiou'.indexOf(c) >= 0) return false;
      return c !== 'y' || i === 0 || !consonant(s, i - 1);
    }
    function measure(s) {
      var n = 0;
      for (var i = 1; i < s.length; i++) if (consonant(s, i) && !consonant(s, i - 1)) n++;
      return n;
    }
    function vowel(s) {
      for (var i = 0; i < s.length; i++) if (!consonant(s, i)) return true;
      return false;
    }
    function doubled(s) {
      var n = s.length;
      return n > 1 && s[n - 1] === s[n - 2] && consonant(s, n - 1);
    }
    function cvc(s) {
      var n = s.length;
      return n > 2 && consonant(s, n - 1) && !consonant(s, n - 2) && consonant(s, n - 3) && 'wxy'.indexOf(s[n - 1]) < 0;
    }
    function ends(suffix) {
      return w.length > suffix.length && w.endsWith(suffix);
    }
    function before(suffix) {
      return w.slice(0, w.length - suffix.length);
    }
    if (w.endsWith('s')) {
      if (w.endsWith('sses')) w = w.slice(0, -2);
      else if (ends('ies')) w = w.slice(0, -2);
      else if (!w.endsWith('ss')) w = w.slice(0, -1);
    }
    if (ends('eed')) {
      if (measure(before('eed')) > 0) w = w.slice(0, -1);
    } else {
      var cut = ends('ed') && vowel(before('ed')) ? 'ed' : ends('ing') && vowel(before('ing')) ? 'ing' : '';
      if (cut) {
        w = before(cut);
        if (ends('at') || ends('bl') || ends('iz')) w += 'e';
        else if (doubled(w)) { if ('lsz'.indexOf(w[w.length - 1]) < 0) w = w.slice(0, -1); }
        else if (measure(w) === 1 && cvc(w)) w += 'e';
      }
    }
    if (ends('y') && vowel(before('y'))) w = before('y') + 'i';
    function replace(steps) {
      for (var i = 0; i < steps.length; i++) {
        if (ends(steps[i][0])) {
          if (measure(before(steps[i][0])) > 0) w = before(steps[i][0]) + steps[i][1];
          return;
        }
      }
    }
    replace(steps2);
    replace(steps3);
    for (var i = 0; i < steps4.length; i++) {
      var suffix = steps4[i];
      if (ends(suffix)) {
        var rest = before(suffix);
        if (suffix === 'ion' && 'st'.indexOf(rest[rest.length - 1]) < 0) continue;
        if (measure(rest) > 1) w = rest;
        break;
      }
    }
    if (w.endsWith('e')) {
      var m = measure(w.slice(0, -1));
      if (m > 1 || (m === 1 && !cvc(w.slice(0, -1)))) w = w.slice(0, -1);
    }
    if (w.endsWith('ll') && measure(w.slice(0, -1)) > 1) w = w.slice(0, -1);
    return w;
  }

  const stems = new Map();
  function termOf(token) {
    if (token.kind !== 'word') return token.text;
    if (!stems.has(token.text)) stems.set(token.text, stem(token.text));
    return stems.get(token.text);
  }

  Object.assign(engine, { fold, scan, termOf, isHan });
}());
