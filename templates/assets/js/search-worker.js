// The engine of search off the page's thread, where the page came over http.
(function () {
  'use strict';
  self.policybook = { engine: { base: self.location.href } };
  importScripts('search-words.js', 'search-query.js', 'search-index.js', 'search-engine.js');
  self.onmessage = function (event) {
    const call = event.data;
    self.policybook.engine[call.name].apply(null, call.arguments).then(function (result) {
      self.postMessage({ number: call.number, result: result });
    }).catch(function (error) {
      self.postMessage({ number: call.number, error: String(error && error.message) });
    });
  };
}());
