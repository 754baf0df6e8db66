// What stands beside one another in the texts, and what sounds alike; what words are put right by. A change in Java is a change here.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  // Which characters stand behind two characters (>), between them (-) or before them (<): Spelling.java. What begins with
  // the same character lies together, for a word asks for its neighbours again and again; each key is followed by its
  // characters, up to the next key.
  async function beside(key, meta) {
    const part = await engine.part('w/' + engine.hash(key[1], meta.spellings));
    const at = part.indexOf(key);
    return at < 0 ? '' : part.slice(at + key.length).split(/[<>-]/, 1)[0];
  }
  // Whether those who type by sound may take one character for the other: Sounds.java.
  async function alike(one, other, meta) {
    const part = await engine.part('h/' + engine.hash(one, meta.sounds));
    return Object.prototype.hasOwnProperty.call(part, one) && part[one].indexOf(other) >= 0;
  }

  engine.spelling = { beside, alike };
}());
