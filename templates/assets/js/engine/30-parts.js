// The parts of the index and how they are loaded, meta before all. The layout is told in the package org.policybook.index.
(function () {
  'use strict';
  const policybook = self.policybook;
  const engine = policybook.engine;
  const folder = new URL('../search/', engine.base);
  const loading = {};
  const waiting = {};

  // In a page by scripts, which a page opened from disk may load too; in a worker by requests.
  policybook.shard = function (name, data) {
    if (waiting[name]) waiting[name](data);
  };

  function script(name, url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      function end() {
        delete waiting[name];
        element.remove();
      }
      waiting[name] = function (data) {
        end();
        resolve(data);
      };
      element.onload = element.onerror = function () {
        // What was loaded has called shard before; anything else is no part of the index.
        if (!waiting[name]) return;
        end();
        reject(new Error('part ' + name + ' of the index could not be loaded'));
      };
      element.charset = 'utf-8';
      element.src = url;
      document.head.appendChild(element);
    });
  }
  async function request(name, url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error('part ' + name + ' of the index could not be loaded');
    // As scripts are read: in UTF-16 where they begin with its mark.
    const bytes = await answer.arrayBuffer();
    const mark = new Uint8Array(bytes, 0, 2);
    const text = new TextDecoder(mark[0] === 0xFF && mark[1] === 0xFE ? 'utf-16le' : 'utf-8').decode(bytes);
    return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
  }

  // One part; each is loaded once, and again where that failed.
  function part(name) {
    if (!loading[name]) {
      const url = new URL((name === 'meta' ? '' : engine.meta.version + '/') + name + '.js', folder).href;
      loading[name] = typeof document === 'undefined' ? request(name, url) : script(name, url);
      loading[name].catch(() => { delete loading[name]; });
    }
    return loading[name];
  }

  let ready = null;
  function start() {
    if (!ready) {
      ready = part('meta').then((data) => {
        const meta = engine.meta = Object.assign({}, data);
        meta.letters = engine.code(data.letters);
        meta.names = data.known.slice(0, data.names);
        // What no correction changes.
        meta.fixed = meta.names.concat(Object.keys(data.values.region || {}));
        meta.expansions = new Map();
        meta.wordsAt = function (places) { return places.map((place) => data.known[place]); };
        data.expansions.forEach((words, i) => {
          if (words.length) meta.expansions.set(meta.names[i], meta.wordsAt(words));
        });
        meta.definitions = [];
        meta.englishNames = [];
        engine.learn(meta.fold);
        return meta;
      });
      ready.catch(() => { ready = null; });
    }
    return ready;
  }

  function hash(term, parts) {
    let h = 0x811C9DC5;
    for (let i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
    return ((h & (parts - 1)) >>> 0).toString(16);
  }

  Object.assign(engine, { start, part, hash });
}());
