// What the box offers while one types.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  // Names, titles and headings that begin with what is typed, or whose pinyin does: SuggestionExport.java.
  engine.suggest = async function (typed, most, language) {
    const meta = await engine.start();
    await engine.learnFor(typed, meta);
    const key = engine.fold(typed).split('ü').join('v').replace(/[\s!]+/g, '');
    if (!key) return [];
    const found = new Map();
    async function gather(prefix, key) {
      for (let at = prefix; ;) {
        const nodes = await engine.part('s/' + engine.hash(at, meta.suggestions));
        const node = Object.prototype.hasOwnProperty.call(nodes, at) ? nodes[at] : null;
        if (!node) return;
        if (node.to) {
          // All go the same way for a while.
          if (!node.to.startsWith(key) && !key.startsWith(node.to)) return;
          at = node.to;
        } else if (node.more && at.length < key.length) {
          at = key.slice(0, at.length + 1);
        } else {
          for (const offer of node.offers) {
            if ((at + offer[2]).startsWith(key) && !found.has(offer[0])) found.set(offer[0], { text: offer[0], kind: offer[1] });
          }
          return;
        }
      }
    }
    if (language === 'en') await gather('/', '/' + key);
    if (found.size < most) await gather('', key);
    found.delete(typed.trim());
    return Array.from(found.values()).slice(0, most);
  };
}());
