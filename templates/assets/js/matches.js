// Where a reader comes from a search (?hl=…), the words found are marked in the clause that the address names.
(function () {
  'use strict';
  var query = new URLSearchParams(location.search).get('hl');
  var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!query || !target) return;

  function mark() {
    var nodes = [];
    var walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest('button, .clause-tools, .similar, .clause .clause')) {
        nodes.push(walker.currentNode);
      }
    }
    var text = nodes.map(function (node) { return node.data; }).join('');
    window.policybook.matches(text, query).then(function (marks) {
      var start = 0;
      nodes.forEach(function (node) {
        var end = start + node.data.length;
        // From the last mark to the first, so that earlier places stay where they are.
        marks.slice().reverse().forEach(function (span) {
          var from = Math.max(span[0], start) - start;
          var to = Math.min(span[1], end) - start;
          if (from >= to) return;
          node.splitText(to);
          var found = node.splitText(from);
          var element = document.createElement('mark');
          found.replaceWith(element);
          element.appendChild(found);
        });
        start = end;
      });
      target.scrollIntoView();
    }).catch(function () { /* The clause is there all the same. */ });
  }

  var engine = document.createElement('script');
  engine.src = new URL((document.documentElement.dataset.root || './') + 'assets/js/search.js', location.href).href;
  engine.onload = mark;
  document.head.appendChild(engine);
}());
