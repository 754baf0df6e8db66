/* Put into pages by `policybook serve` alone: loads the page anew when the site was built anew, and shows why it was not. */
(function () {
  'use strict';
  var mine = new URL(document.currentScript.src).searchParams.get('version');
  var chinese = document.documentElement.lang.indexOf('zh') === 0;
  var source = null;
  var panel = null;
  var leaving = false;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function style() {
    if (document.querySelector('link[href="/api/reload.css"]')) return;
    var link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/api/reload.css';
    document.head.appendChild(link);
  }

  function show(problems) {
    if (panel) panel.remove();
    panel = null;
    if (!problems.length) return;
    style();
    panel = element('section', 'policybook-problems');
    panel.setAttribute('role', 'alert');
    var close = element('button', '', '×');
    close.type = 'button';
    close.setAttribute('aria-label', chinese ? '关闭' : 'Close');
    close.addEventListener('click', function () { panel.remove(); });
    panel.appendChild(close);
    panel.appendChild(element('strong', '', chinese ?
      '有 ' + problems.length + ' 处错误，没有发布；这一页是出错之前的。' :
      'Errors: ' + problems.length + '. Nothing was published; this page is as it was before.'));
    var list = element('ul');
    problems.forEach(function (problem) {
      var item = element('li', problem.severity);
      if (problem.place) item.appendChild(element('code', '', problem.place));
      item.appendChild(element('p', '', chinese ? problem.zh : problem.en));
      list.appendChild(item);
    });
    panel.appendChild(list);
    document.body.appendChild(panel);
  }

  function stop() {
    if (source) source.close();
    source = null;
  }

  function follow() {
    if (source || document.hidden) return;
    source = new EventSource('/api/events');
    source.onmessage = function (event) {
      var state = JSON.parse(event.data);
      /* The page that comes asks for itself. */
      if (leaving) return;
      if (state.version === mine) {
        show(state.problems);
      } else {
        leaving = true;
        location.reload();
      }
    };
  }

  /* A browser keeps few connections to one server; pages that nobody sees give theirs back. */
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) stop();
    else follow();
  });
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', follow);
  follow();
}());
