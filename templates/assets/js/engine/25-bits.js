// How the parts of the index are written: numbers, bits and texts, read back.
(function () {
  'use strict';

  // ---- Numbers.java --------------------------------------------------------------------------------------------------

  function Reader(text) {
    this.text = text;
    this.at = 0;
  }
  Reader.prototype.next = function () {
    const c = this.text.charCodeAt(this.at++);
    if (c === 32) {
      const multiples = this.next();
      return multiples * 8192 + this.next();
    }
    if (c < 0xA0) return c - 0x23 - (c > 0x5C ? 1 : 0);
    return c < 0x3000 ? c - 0xA0 + 91 : c - 0x3000 + 1979;
  };
  Reader.prototype.more = function () {
    return this.at < this.text.length;
  };

  // ---- Bits.java -----------------------------------------------------------------------------------------------------

  function Bits(text) {
    this.text = text;
    this.at = 0;
    this.held = 0;
    this.left = 0;
  }
  Bits.prototype.fill = function () {
    this.held = (this.held << 15) | (this.text.charCodeAt(this.at++) - 0x3000);
    this.left += 15;
  };
  // At most fifteen.
  Bits.prototype.few = function (count) {
    if (this.left < count) this.fill();
    this.left -= count;
    const number = this.held >>> this.left;
    this.held &= (1 << this.left) - 1;
    return number;
  };
  Bits.prototype.bits = function (count) {
    return count > 15 ? (this.few(count - 15) << 15) | this.few(15) : this.few(count);
  };
  // Ones up to a zero, or so many.
  Bits.prototype.ones = function (most) {
    let count = 0;
    for (;;) {
      if (!this.left) this.fill();
      const here = Math.min(Math.clz32(~(this.held << (32 - this.left))), this.left, most - count);
      count += here;
      this.left -= here;
      this.held &= (1 << this.left) - 1;
      if (count === most) return count;
      if (this.left) {
        this.left--;
        return count;
      }
    }
  };
  Bits.prototype.size = function () {
    const count = this.ones(32);
    return ((1 << count) | this.bits(count)) - 1;
  };
  Bits.prototype.near = function (plain) {
    let ones = this.ones(12);
    if (ones === 12) ones += this.size();
    return (ones << plain) | this.bits(plain);
  };
  Bits.prototype.plain = function () {
    return this.few(5);
  };

  // ---- Letters.java ---------------------------------------------------------------------------------------------------

  function code(text) {
    const bits = new Bits(text);
    const lengths = [];
    let alphabet = '';
    for (let left = bits.size(); left > 0; left--) {
      const count = bits.size();
      const plain = bits.plain();
      for (let i = 0, c = 0; i < count; i++) alphabet += String.fromCharCode(c += bits.near(plain));
      lengths.push(count);
    }
    return { alphabet, lengths };
  }
  function letters(text, code) {
    const bits = new Bits(text);
    const alphabet = code.alphabet;
    const lengths = code.lengths;
    let read = '';
    for (let left = bits.size(); left > 0; left--) {
      let code = 0;
      let first = 0;
      let before = 0;
      for (let length = 0; ; length++) {
        code |= bits.few(1);
        const at = code - first;
        if (at < lengths[length]) {
          const letter = alphabet[before + at];
          read += letter === '\uE000' ? String.fromCharCode(bits.bits(16)) : letter;
          break;
        }
        before += lengths[length];
        first = (first + lengths[length]) << 1;
        code <<= 1;
      }
    }
    return read;
  }

  Object.assign(self.policybook.engine, { Reader, Bits, code, letters });
}());
