// Prints what queries load from a built site, compressed, and how long they take: node scripts/measure-search.mjs SITE [QUERY…]
// Each query is asked of a fresh engine (first), after another query (second) and again (warm). Needs Node 18 or later.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';

const [site, ...given] = process.argv.slice(2);
if (!site) {
  console.error('measure-search.mjs SITE [QUERY…]');
  process.exit(2);
}
const queries = given.length ? given : ['扶贫', '龙头企业 带动', '养殖 保险', '98.5%'];
const folder = path.join(site, 'assets/js');
const engine = 'search-engine.js';
// As the page asks: what closed groups count is not loaded.
const closed = [...fs.readFileSync(path.join(site, 'search.html'), 'utf8').matchAll(/<details[^>]* data-facet="(\w+)"/g)].map(match => match[1]);
const counts = ['region', 'kind', 'theme', 'year', 'issuer'].filter(facet => !closed.includes(facet));
const scripts = ['search.js', 'search-page.js', engine]
  .map(name => zlib.gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length)
  .reduce((sum, bytes) => sum + bytes);

// The engine as a worker runs it, with the site's files for the server's answers.
function fresh() {
  const loaded = { bytes: 0, files: 0 };
  const world = {
    URL, TextDecoder, performance, setTimeout,
    policybook: { engine: { base: 'http://site/assets/js/search.js' } },
    fetch: async url => {
      const file = path.join(site, decodeURIComponent(new URL(url).pathname));
      if (!fs.existsSync(file)) return { ok: false };
      const content = fs.readFileSync(file);
      loaded.bytes += zlib.gzipSync(content, { level: 9 }).length;
      loaded.files++;
      return { ok: true, arrayBuffer: async () => new Uint8Array(content).buffer };
    }
  };
  world.self = world;
  world.importScripts = url => {
    const script = fs.readFileSync(path.join(site, new URL(url).pathname));
    loaded.bytes += zlib.gzipSync(script, { level: 9 }).length;
    loaded.files++;
    vm.runInContext(script.toString('utf8'), world, url);
  };
  vm.createContext(world);
  vm.runInContext(fs.readFileSync(path.join(folder, engine), 'utf8'), world, engine);
  return { search: query => world.policybook.engine.search(query, { limit: 10, counts }), loaded };
}

console.log(`scripts ${scripts} bytes; first counts them`);
console.log('query\ttotal\tfirst bytes\tsecond bytes\tsecond files\twarm p50 ms\twarm p95 ms');
for (const query of queries) {
  const first = fresh();
  const result = await first.search(query);
  const second = fresh();
  await second.search(queries.find(other => other !== query) ?? '产业');
  const before = { ...second.loaded };
  await second.search(query);
  const times = [];
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    await second.search(query);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log([query, result.total, scripts + first.loaded.bytes, second.loaded.bytes - before.bytes,
    second.loaded.files - before.files, times[20].toFixed(1), times[37].toFixed(1)].join('\t'));
}
