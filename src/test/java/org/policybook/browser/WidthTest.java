package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.EveryPage;
import org.policybook.site.SitePage;

/**
 * No page is wider than its window, from the narrowest phone to a wide screen. Wide tables scroll in their own box, and on a
 * laptop only the table of all figures needs to.
 */
@ExtendWith(BrowserExtension.class)
class WidthTest {
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1440);

    /** What stands out to the right, outermost parts first; empty where the page fits. */
    private static final String TOO_WIDE = """
            () => {
              const edge = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= edge) return [];
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
              const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > edge + 0.5);
              const scrolled = e => e.parentElement && (getComputedStyle(e.parentElement).overflowX !== 'visible' || scrolled(e.parentElement));
              return [document.scrollingElement.scrollWidth + ' > ' + edge + ': '
                + out.filter(e => !scrolled(e)).slice(0, 4).map(name).join(', ')];
            }
            """;

    /** What hides a part of itself beyond its own edge. */
    private static final String SCROLLED = """
            () => [...document.body.querySelectorAll('*')]
              .filter(e => e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
              .filter(e => e.checkVisibility() && !e.querySelector('.targets'))
              .map(e => e.className + ' ' + e.scrollWidth + ' > ' + e.clientWidth)
            """;

    @EveryPage
    void thePageFits(SitePage page, SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.PHONE, server.root())) {
            Page open = visit.open(page.path());
            List<String> faults = new ArrayList<>();
            for (int width : WIDTHS) {
                open.setViewportSize(width, Look.PHONE.height());
                faults.addAll(tooWide(open));
            }
            open.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
            faults.addAll(found(open, SCROLLED));
            assertThat(faults).as(page.path()).isEmpty();
            assertThat(visit.troubles()).as(page.path()).isEmpty();
        }
    }

    /** What makes the page wider than its window; empty where it fits. */
    static List<String> tooWide(Page open) {
        return found(open, TOO_WIDE);
    }

    private static List<String> found(Page open, String script) {
        return ((List<?>) open.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
