package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.BuiltSite;
import org.policybook.site.EveryPage;
import org.policybook.site.SitePage;

/** Reading works with scripts off: the words of the main part are on the page, and no control is shown that does nothing. */
@ExtendWith(BrowserExtension.class)
class ScriptsOffTest {
    @EveryPage
    void theWordsAreThere(SitePage page, BuiltSite site, Browsing browsing) {
        try (Visit visit = browsing.visit(
                Look.DESKTOP.withoutScripts(), site.folder().toUri().toString())) {
            Page open = visit.open(page.path());
            assertThat(squeezed(open.locator("main").innerText()))
                    .as(page.path())
                    .contains(squeezed(page.html().select("h1").text()))
                    .hasSizeGreaterThan(squeezed(wordsInSight(page)).length() * 9 / 10);
            assertThat(deadControls(open)).as(page.path()).isEmpty();
        }
    }

    /** The words that the mark-up shows at once: not those of closed details, nor what waits for a script. */
    private static String wordsInSight(SitePage page) {
        var main = page.html().select("main").first();
        if (main == null) {
            return "";
        }
        var shown = main.clone();
        shown.select(
                        "[hidden], template, details:not([open]) > :not(summary), option, .visually-hidden, svg title, svg desc")
                .remove();
        return shown.text();
    }

    /** Buttons in sight that neither send a form nor open anything by themselves. */
    static List<String> deadControls(Page open) {
        return open.locator("button:visible").all().stream()
                .filter(button -> !Boolean.TRUE.equals(button.evaluate("b => b.type === 'submit' && b.form !== null"
                        + " || b.hasAttribute('popovertarget') || b.type === 'reset'")))
                .map(ScriptsOffTest::outline)
                .toList();
    }

    private static String outline(Locator button) {
        return String.valueOf(button.evaluate("b => b.outerHTML.slice(0, 120)"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
