// The door to search: window.policybook.search(query, options) gives a promise of the same results as the program's own
// (package org.policybook.index). The engine runs in a worker over http and in the page from disk.
(function () {
  'use strict';
  var policybook = window.policybook = window.policybook || {};
  var base = document.currentScript.src;
  var worker = null;
  var calls = {};
  var last = 0;
  var engine = null;

  function address(file) {
    return new URL(file, base).href;
  }

  // ---- In the page ---------------------------------------------------------------------------------------------------

  function script(file) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement('script');
      element.src = address(file);
      element.async = false;
      element.onload = resolve;
      element.onerror = function () { reject(new Error(file + ' could not be loaded')); };
      document.head.appendChild(element);
    });
  }
  function inPage() {
    if (!engine) {
      policybook.engine = { base: base };
      engine = script('engine.js').then(function () {
        if (policybook.engine.search) return policybook.engine;
        var error = new Error('this browser does not know the language of the scripts');
        error.code = 'old';
        throw error;
      });
      engine.catch(function (error) { if (error.code !== 'old') engine = null; });
    }
    return engine;
  }

  // ---- In a worker ---------------------------------------------------------------------------------------------------

  function start() {
    try {
      worker = new Worker(address('engine.js'));
    } catch (e) {
      worker = false;
      return;
    }
    worker.onmessage = function (event) {
      var call = calls[event.data.number];
      delete calls[event.data.number];
      if ('error' in event.data) call.reject(new Error(event.data.error));
      else call.resolve(event.data.result);
    };
    // A worker that cannot run leaves its work to the page.
    worker.onerror = function () {
      var left = calls;
      worker = false;
      calls = {};
      Object.keys(left).forEach(function (number) {
        var call = left[number];
        local(call.name, call.given).then(call.resolve, call.reject);
      });
    };
  }
  function local(name, given) {
    return inPage().then(function (engine) { return engine[name].apply(null, given); });
  }
  function ask(name, given) {
    if (worker === null && typeof Worker === 'function' && /^https?:$/.test(location.protocol)) start();
    if (!worker) return local(name, given);
    return new Promise(function (resolve, reject) {
      calls[++last] = { name: name, given: given, resolve: resolve, reject: reject };
      worker.postMessage({ number: last, name: name, arguments: given });
    });
  }

  // As options: offset, limit, declined (words), complete, language; a facet's name with the values wanted; counts, the facets
  // to be counted, all of them by default.
  policybook.search = function (query, options) {
    return ask('search', [String(query === undefined || query === null ? '' : query), options || {}]);
  };
  // Takes out of a query the filters that are among the choices, values by facet; gives the rest and what was taken.
  policybook.narrowed = function (query, choices, chosen) {
    return ask('narrowed', [query, choices, chosen]);
  };
  policybook.suggest = function (typed, most, language) {
    return ask('suggest', [typed, most, language]);
  };
  policybook.matches = function (texts, query, declined) {
    return ask('matches', [texts, query, declined]);
  };
}());
