// The contents follow the reader: the clause at the top of the window is marked with aria-current. On a narrow screen
// the contents are folded, and fold again once a clause is chosen.
(function () {
  'use strict';
  var nav = document.querySelector('.toc');
  if (!nav || !('IntersectionObserver' in window)) return;
  var fold = nav.querySelector('details');
  var wide = matchMedia('(min-width: 64rem)');
  function fit() { fold.open = wide.matches; }
  fit();
  wide.addEventListener('change', fit);

  var links = new Map();
  nav.querySelectorAll('a[href^="#"]').forEach(function (link) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  });
  nav.addEventListener('click', function (event) {
    if (!wide.matches && event.target.closest('a')) fold.open = false;
  });

  var current = null;
  function mark(link) {
    if (!link || link === current) return;
    if (current) current.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
    // Only the list is scrolled, never the page; and not from under those who go through the list themselves.
    if (nav.contains(document.activeElement)) return;
    var list = nav.getBoundingClientRect();
    var line = link.getBoundingClientRect();
    if (wide.matches && (line.top < list.top + 48 || line.bottom > list.bottom - 48)) {
      nav.scrollTop += line.top - list.top - list.height / 3;
    }
  }

  var visible = new Set();
  var clauses = Array.from(document.querySelectorAll('.clause[id], .how-to-cite[id]'));
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting) visible.add(entry.target);
      else visible.delete(entry.target);
    });
    // The last of those that reach into the upper quarter of the window is being read.
    var reading = clauses.filter(function (clause) { return visible.has(clause); }).pop();
    if (reading) mark(links.get(reading.id));
  }, { rootMargin: '0px 0px -72% 0px' });
  clauses.forEach(function (clause) { observer.observe(clause); });
}());
