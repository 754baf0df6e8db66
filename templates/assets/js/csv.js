// Writes rows as CSV (RFC 4180 with a byte order mark, so that spreadsheets take it for UTF-8). A cell that a spreadsheet
// would take for a formula gets an apostrophe before it; a negative number is no formula.
(function () {
  'use strict';
  function cell(value) {
    var text = String(value);
    var formula = /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
    var safe = formula ? "'" + text : text;
    return /[",\r\n]/.test(safe) || safe !== safe.trim() ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }
  window.policybook = window.policybook || {};
  window.policybook.csv = function (rows) {
    return '\uFEFF' + rows.map(function (row) { return row.map(cell).join(',') + '\r\n'; }).join('');
  };
}());
