// Where a reader comes from a search (?hl=…), the words found are marked in the clause that the address names.
(function () {
  'use strict';
  var params = new URLSearchParams(location.search);
  var query = params.get('hl');
  if (!query || !location.hash) return;

  function named() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (e) { /* As it stands. */ }
    return document.getElementById(id);
  }
  var target = named();
  if (!target) return;
  var inner = target.closest('.clause');

  // Runs of text that a reader sees as one: what stands in different blocks is no phrase.
  function runs() {
    var found = [];
    var last = null;
    var walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode;
      var parent = node.parentElement;
      if (parent.closest('button, .clause-tools, .similar, .clause-side > :not(.clause-units), script, mark') || parent.closest('.clause') !== inner) continue;
      var block = parent.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, figcaption, div, section');
      if (block !== last) found.push([]);
      last = block;
      found[found.length - 1].push(node);
    }
    return found;
  }

  function mark() {
    var all = runs();
    var texts = all.map(function (nodes) { return nodes.map(function (node) { return node.data; }).join(''); });
    window.policybook.matches(texts, query, params.getAll('no')).then(function (marks) {
      all.forEach(function (nodes, i) { markRun(nodes, marks[i]); });
      // Some stand in what is folded away.
      var first = Array.from(target.querySelectorAll('mark')).find(function (mark) { return mark.getClientRects().length; });
      if (first) show(first, 20);
    }).catch(function () { /* The clause is there all the same. */ });
  }
  // At once, for a place on the way says nothing; and again while the page finds its size, unless the reader goes on.
  var going = false;
  ['wheel', 'touchmove', 'keydown', 'mousedown'].forEach(function (type) {
    addEventListener(type, function () { going = true; }, { once: true, passive: true });
  });
  function show(mark, times) {
    target.scrollIntoView({ behavior: 'instant' });
    // In a long clause the match may stand below the window.
    if (mark.getBoundingClientRect().bottom > innerHeight) mark.scrollIntoView({ behavior: 'instant', block: 'center' });
    if (times) setTimeout(function () { if (!going) show(mark, times - 1); }, 100);
  }
  function markRun(nodes, marks) {
    var start = 0;
    nodes.forEach(function (node) {
      var length = node.data.length;
      // From the last mark to the first, so that earlier places stay where they are.
      marks.slice().reverse().forEach(function (span) {
        var from = Math.max(span[0], start) - start;
        var to = Math.min(span[1], start + length) - start;
        if (from >= to) return;
        node.splitText(to);
        var found = node.splitText(from);
        var element = document.createElement('mark');
        found.replaceWith(element);
        element.appendChild(found);
      });
      start += length;
    });
  }

  if (window.policybook && window.policybook.matches) {
    mark();
    return;
  }
  var engine = document.createElement('script');
  engine.src = new URL((document.documentElement.dataset.root || './') + 'assets/js/search.js', location.href).href;
  engine.onload = mark;
  document.head.appendChild(engine);
}());
