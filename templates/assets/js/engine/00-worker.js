// The door of the engine off the page's thread. In a page, policybook is there already, and search.js is the door.
(function () {
  'use strict';
  if (self.policybook) return;
  self.policybook = { engine: { base: self.location.href } };
  self.onmessage = function (event) {
    const call = event.data;
    self.policybook.engine[call.name].apply(null, call.arguments).then((result) => {
      self.postMessage({ number: call.number, result });
    }).catch((error) => {
      self.postMessage({ number: call.number, error: String(error && error.message) });
    });
  };
}());
