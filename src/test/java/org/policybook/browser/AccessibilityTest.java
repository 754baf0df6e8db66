package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.EachPageType;
import org.policybook.site.SitePage;

/**
 * axe finds nothing against any page type, wide and narrow, light and dark: all its rules for WCAG 2.2 A and AA and its
 * best practices, with the size of targets, which it leaves out unless told.
 */
@ExtendWith(BrowserExtension.class)
class AccessibilityTest {
    private static final String VIOLATIONS = """
            async only => {
              const result = await axe.run(document, {
                resultTypes: ['violations'],
                ...(only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }),
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
                for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    open.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    for (String violation : violations(open)) {
                        violations.add(look.width() + " px, " + colours + ": " + violation);
                    }
                }
            }
        }
        assertThat(violations).as(page.path()).isEmpty();
    }

    /** What axe has against the page as it stands: rule, weight, element and reason. */
    static List<String> violations(Page open) throws IOException {
        return run(open, null);
    }

    /** The words that stand out too little from what is behind them. */
    static List<String> paleWords(Page open) throws IOException {
        return run(open, "color-contrast");
    }

    private static List<String> run(Page open, @Nullable String rule) throws IOException {
        if (Boolean.FALSE.equals(open.evaluate("() => 'axe' in window"))) {
            // Run from outside the page, so the page's own policy stays in force.
            open.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) open.evaluate(VIOLATIONS, rule))
                .stream().map(String::valueOf).toList();
    }
}
