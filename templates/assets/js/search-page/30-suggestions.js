// What is offered while one types, in the combobox pattern of WAI-ARIA.
(function () {
  'use strict';
  var parts = window.policybook && window.policybook.searchPage;
  if (!parts) return;

  // As box: the field; ask: takes what was chosen. Gives suggest, close, and forget, after which nothing that is still on its
  // way opens the list.
  parts.suggestions = function (box, ask) {
    var list = document.getElementById('search-suggestions');
    var active = -1;
    var turn = 0;
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-expanded', 'false');
    box.setAttribute('aria-controls', list.id);
    box.setAttribute('aria-autocomplete', 'list');

    function close() {
      list.hidden = true;
      list.textContent = '';
      active = -1;
      box.setAttribute('aria-expanded', 'false');
      box.removeAttribute('aria-activedescendant');
    }
    function choose(index) {
      var items = list.children;
      active = index < -1 ? items.length - 1 : index >= items.length ? -1 : index;
      Array.from(items).forEach(function (item, i) { item.setAttribute('aria-selected', String(i === active)); });
      if (active < 0) {
        box.removeAttribute('aria-activedescendant');
      } else {
        box.setAttribute('aria-activedescendant', items[active].id);
        items[active].scrollIntoView({ block: 'nearest' });
      }
    }
    function item(one, i) {
      var made = parts.element('li', '');
      made.id = 'suggestion-' + i;
      made.setAttribute('role', 'option');
      made.setAttribute('aria-selected', 'false');
      made.appendChild(parts.element('span', 'suggestion-text', one.text));
      made.appendChild(parts.element('span', 'suggestion-kind', parts.words[one.kind] || ''));
      // Before the box loses its focus.
      made.addEventListener('mousedown', function (event) {
        if (event.button !== 0) return;
        event.preventDefault();
        ask(one.text);
      });
      return made;
    }
    function suggest() {
      var mine = ++turn;
      if (!box.value.trim()) {
        close();
        return;
      }
      window.policybook.suggest(box.value, 8, parts.language).then(function (found) {
        if (mine !== turn || document.activeElement !== box) return;
        close();
        found.forEach(function (one, i) { list.appendChild(item(one, i)); });
        list.hidden = !found.length;
        box.setAttribute('aria-expanded', String(found.length > 0));
      }).catch(close);
    }

    box.addEventListener('keydown', function (event) {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (list.hidden) suggest();
        else choose(active + (event.key === 'ArrowDown' ? 1 : -1));
        event.preventDefault();
      } else if (event.key === 'Escape' && !list.hidden) {
        close();
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        ask(list.children[active].querySelector('.suggestion-text').textContent);
      }
    });
    box.addEventListener('blur', close);
    return {
      suggest: suggest,
      forget: function () {
        turn++;
        close();
      }
    };
  };
}());
