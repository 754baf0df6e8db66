package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.EachPageType;
import org.policybook.site.SitePage;

/**
 * axe finds nothing against any page type, wide and narrow, light and dark: all its rules for WCAG 2.2 A and AA and its
 * best practices, with the size of targets, which it leaves out unless told.
 */
@ExtendWith(BrowserExtension.class)
class AccessibilityTest {
    /** The rules that depend on colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String VIOLATIONS = """
            async only => {
              const result = await axe.run(document, {
                resultTypes: ['violations'],
                ...(only.length > 0 ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }),
              });
              return result.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
                v.id + ' (' + v.impact + '): ' + n.target.join(' ') + ' ' + n.html.slice(0, 120) + ' '
                  + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 200)));
            }
            """;

    @EachPageType
    void axeFindsNothing(SitePage page, SiteServer server, Browsing browsing) throws IOException {
        List<String> violations = new ArrayList<>();
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            try (Visit visit = browsing.visit(look, server.root())) {
                Page open = visit.open(page.path());
                addAll(violations, look, violations(open));
                // Dark differs in its colours alone.
                open.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                addAll(violations, look.inDark(), run(open, COLOURS));
            }
        }
        assertThat(violations).as(page.path()).isEmpty();
    }

    private static void addAll(List<String> all, Look look, List<String> found) {
        found.forEach(violation -> all.add(look + ": " + violation));
    }

    /** What axe has against the page as it stands: rule, weight, element and reason. */
    static List<String> violations(Page open) throws IOException {
        return run(open, List.of());
    }

    /** The words that stand out too little from what is around and behind them. */
    static List<String> paleWords(Page open) throws IOException {
        return run(open, COLOURS);
    }

    private static List<String> run(Page open, List<String> rules) throws IOException {
        if (Boolean.FALSE.equals(open.evaluate("() => 'axe' in window"))) {
            // Run from outside the page, so the page's own policy stays in force.
            open.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) open.evaluate(VIOLATIONS, rules))
                .stream().map(String::valueOf).toList();
    }
}
