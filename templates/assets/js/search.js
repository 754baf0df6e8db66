// Keeps the words of the address in the search box, so that a reader sees what was asked for.
(function () {
  'use strict';
  var box = document.getElementById('search-words');
  var words = new URLSearchParams(location.search).get('q');
  if (box && words) box.value = words;
}());
