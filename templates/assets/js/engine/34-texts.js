// What is shown of an entry: TextExport.java.
(function () {
  'use strict';
  const engine = self.policybook.engine;

  const pages = {};
  function page(name) {
    if (name[0] === 'y') return engine.part(name);
    if (!pages[name]) {
      pages[name] = engine.part(name).then((data) => JSON.parse(engine.letters(data, engine.meta.letters)));
      pages[name].catch(() => { delete pages[name]; });
    }
    return pages[name];
  }

  // TextExport.java: an id that begins with a slash is of the document of the row before.
  function idOf(rows, at) {
    let row = at;
    while (rows[row][0][0] === '/') row--;
    return row === at ? rows[at][0] : rows[row][0].split('/')[0] + rows[at][0];
  }
  function address(id, kind) {
    const slash = id.indexOf('/');
    const page = 'documents/' + (slash < 0 ? id : id.slice(0, slash)) + '.html';
    return slash < 0 ? page : page + (kind === 0 ? '#c' : '#t-') + id.slice(slash + 1);
  }
  async function shown(kind, entry) {
    const english = kind === 'y';
    const bits = english ? engine.meta.bitsEnglish : engine.meta.bits;
    const data = await page(kind + '/' + (entry >> bits).toString(16));
    const at = entry & ((1 << bits) - 1);
    const row = data[1][at] || ['', 0, ''];
    if (english) return { title: row[0], path: data[0][row[1]] || '', text: row[2], figure: row[3] || '' };
    const cut = row[4].indexOf('\n');
    const id = idOf(data[1], at);
    return {
      id,
      title: row[1] || (cut < 0 ? row[4] : row[4].slice(0, cut)),
      path: data[0][row[2]],
      where: data[0][row[3]],
      text: row[4],
      url: row[5] || address(id, (await engine.facets()).kind.of[entry]),
      figure: row[6] || '',
      deadline: row[7] || ''
    };
  }

  Object.assign(engine, { shown });
}());
