package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.EachPageType;
import org.policybook.site.SitePage;

/** On A4 paper a page shows its words and not the site's head and foot, dark ink on white, and nothing cut off at the right. */
@ExtendWith(BrowserExtension.class)
class PaperTest {
    /** A4 less 15 mm left and right, in CSS pixels of 1/96 inch. */
    private static final int A4 = 680;

    private static final String CUT_OFF = """
            () => {
              const edge = document.documentElement.clientWidth;
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
              // What is shown to screen readers alone is clipped on purpose.
              const seen = e => e.checkVisibility() && e.clientWidth > 2 && !e.closest('svg, .visually-hidden');
              const boxes = [...document.querySelectorAll('main *')]
                .filter(e => seen(e) && getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
                .map(e => name(e) + ' ' + e.scrollWidth + ' > ' + e.clientWidth);
              const whole = document.scrollingElement.scrollWidth;
              return whole > edge ? ['page ' + whole + ' > ' + edge, ...boxes] : boxes;
            }
            """;

    @EachPageType
    void onlyTheWordsArePrinted(SitePage page, SiteServer server, Browsing browsing) throws IOException {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page open = visit.open(page.path());
            // Readers of dark pages print too.
            open.locator(".theme-switch").click();
            print(open);
            assertThat(open.locator("header.site-head, footer.site-foot, a.skip")
                            .all())
                    .as(page + ": head, foot and skip link")
                    .isNotEmpty()
                    .noneMatch(part -> part.isVisible());
            assertThat(open.locator("main h1").isVisible())
                    .as(page + ": first heading")
                    .isTrue();
            assertThat(open.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .as(page + ": paper")
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(cutOff(open))
                    .as(page + ": cut off at the edge of the paper")
                    .isEmpty();
            assertThat(AccessibilityTest.paleWords(open))
                    .as(page + ": pale on paper")
                    .isEmpty();
        }
    }

    /** Shows the page as a sheet of A4 would have it. */
    static void print(Page open) {
        open.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        open.setViewportSize(A4, 960);
    }

    /** What does not fit on the sheet, and by how much. */
    static List<String> cutOff(Page open) {
        return ((List<?>) open.evaluate(CUT_OFF)).stream().map(String::valueOf).toList();
    }
}
