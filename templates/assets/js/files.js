// Files that a page hands out.
(function () {
  'use strict';
  // A cell that a spreadsheet would take for a formula gets an apostrophe before it; a negative number is no formula.
  function cell(value) {
    var text = String(value);
    var formula = /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
    var safe = formula ? "'" + text : text;
    return /[",\r\n]/.test(safe) || safe !== safe.trim() ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }
  window.policybook = window.policybook || {};
  // Rows as CSV (RFC 4180 with a byte order mark, so that spreadsheets take it for UTF-8).
  window.policybook.csv = function (rows) {
    return '\uFEFF' + rows.map(function (row) { return row.map(cell).join(',') + '\r\n'; }).join('');
  };
  // Lets the reader keep a text as a file.
  window.policybook.save = function (name, type, text) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type + ';charset=utf-8' }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  };
}());
