package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.EachPageType;
import org.policybook.site.SitePage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page type works by keyboard: the skip link comes first and leads past the head; the Tab key visits what can be
 * used in the order of reading, each stop with a visible mark, in sight and under nothing else (WCAG 2.4.1, 2.4.3,
 * 2.4.7, 2.4.11).
 */
@ExtendWith(BrowserExtension.class)
class KeyboardTest {
    /** More stops than this are not made on one page; long pages repeat their parts. */
    private static final int STOPS = 150;

    /** Numbers the elements in the order of reading, so that a stop can be compared with the one before. */
    private static final String NUMBER =
            "() => { window.proof = new Map([...document.querySelectorAll('*')].map((e, i) => [e, i])); }";

    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const style = getComputedStyle(e);
              const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
              const boxes = [...e.getClientRects()].filter(r => r.width > 0 && r.height > 0);
              const inSight = boxes.some(r => {
                const left = Math.max(r.left, 0), right = Math.min(r.right, innerWidth);
                const top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
                if (left >= right || top >= bottom) return false;
                return [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([x, y]) => {
                  const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
                  return hit && (hit === e || e.contains(hit) || hit.contains(e) || hit.closest('label')?.control === e);
                });
              });
              return JSON.stringify({
                name: e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('')
                  + ' "' + (e.getAttribute('aria-label') || e.textContent).trim().slice(0, 20) + '"',
                order: window.proof.get(e) ?? -1, marked: outlined || style.boxShadow !== 'none', inSight,
              });
            }
            """;

    /** What a reader may use and the Tab key should reach; of a group of radio buttons it reaches one. */
    private static final String USABLE = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(e => !e.disabled && e.type !== 'hidden' && e.type !== 'radio' && e.tabIndex >= 0)
              .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
              .map(e => window.proof.get(e) ?? -1)
            """;

    private static final String OUTLINE = "i => document.querySelectorAll('*')[i].outerHTML.slice(0, 120)";

    @EachPageType
    void theSkipLinkLeadsToTheMainPart(SitePage page, SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page open = visit.open(page.path());
            open.keyboard().press("Tab");
            assertThat(open.evaluate("() => document.activeElement.matches('a.skip[href=\"#main\"]')"))
                    .as(page + ": the first stop is the skip link")
                    .isEqualTo(true);
            assertThat(
                            open.evaluate(
                                    "() => { const r = document.activeElement.getBoundingClientRect();"
                                            + " return r.left >= 0 && r.top >= 0 && r.right <= innerWidth && r.bottom <= innerHeight; }"))
                    .as(page + ": the skip link shows itself")
                    .isEqualTo(true);
            open.keyboard().press("Enter");
            assertThat(open.evaluate("() => document.activeElement === document.querySelector('main')"))
                    .as(page + ": the main part has the focus")
                    .isEqualTo(true);
            open.keyboard().press("Tab");
            assertThat(open.evaluate("() => !document.querySelector('.site-head').contains(document.activeElement)"))
                    .as(page + ": the next stop is past the head")
                    .isEqualTo(true);
        }
    }

    @EachPageType
    void tabVisitsEverythingInOrderAndInSight(SitePage page, SiteServer server, Browsing browsing) {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            try (Visit visit = browsing.visit(look, server.root())) {
                assertThat(faults(visit.open(page.path())))
                        .as(page.path() + " at " + look.width() + " px")
                        .isEmpty();
            }
        }
    }

    /** Goes through the page with the Tab key and says what is wrong on the way. */
    static List<String> faults(Page open) {
        open.evaluate(NUMBER);
        List<String> faults = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        Optional<Stop> stop = Stop.next(open);
        while (stop.isPresent() && !stops.contains(stop.get()) && stops.size() < STOPS) {
            if (!stops.isEmpty() && stop.get().order() < stops.getLast().order()) {
                faults.add("against the order of reading: " + stop.get().name());
            }
            if (!stop.get().marked()) {
                faults.add("no visible focus: " + stop.get().name());
            }
            if (!stop.get().inSight()) {
                faults.add("focus out of sight: " + stop.get().name());
            }
            stops.add(stop.get());
            stop = Stop.next(open);
        }
        if (stops.size() < STOPS) {
            Set<Integer> visited = stops.stream().map(Stop::order).collect(Collectors.toSet());
            ((List<?>) open.evaluate(USABLE))
                    .stream()
                            .filter(order -> !visited.contains(order))
                            .map(order -> "not reached: " + open.evaluate(OUTLINE, order))
                            .forEach(faults::add);
        }
        return faults;
    }

    /**
     * Where the focus stands.
     *
     * @param order of the element in the page
     * @param marked whether the focus shows
     * @param inSight whether some of the element can be seen
     */
    private record Stop(String name, int order, boolean marked, boolean inSight) {
        /** Presses the Tab key; empty where the focus has left the page at its end. */
        static Optional<Stop> next(Page open) {
            open.keyboard().press("Tab");
            Object json = open.evaluate(STOP);
            return json == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readValue((String) json, Stop.class));
        }
    }
}
