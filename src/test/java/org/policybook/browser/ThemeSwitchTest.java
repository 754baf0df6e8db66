package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.SiteExtension;

/** The switch between light and dark gives the same pages as the reader's system, and is remembered. */
@Timeout(60)
@ExtendWith({SiteExtension.class, BrowserExtension.class})
class ThemeSwitchTest {
    private static final String PAGE = "about.html";

    private static final String COLOURS = """
            () => [...document.querySelectorAll('*')].map(e => {
              const style = getComputedStyle(e);
              return [e.tagName, style.colorScheme, style.color, style.backgroundColor, style.borderTopColor, style.fill].join(' ');
            })
            """;

    @Test
    void theSwitchPaintsWhatTheSystemWould(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root());
                Visit dark = browsing.visit(Look.DESKTOP.inDark(), server.root())) {
            Page switched = visit.open(PAGE);
            List<?> light = colours(switched);
            press(switched);
            assertThat(colours(switched)).isNotEqualTo(light).isEqualTo(colours(dark.open(PAGE)));
            press(switched);
            assertThat(colours(switched)).isEqualTo(light);
        }
    }

    @Test
    void theChoiceIsRemembered(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open(PAGE);
            press(page);
            visit.open(PAGE);
            assertThat(page.evaluate("() => document.documentElement.dataset.theme"))
                    .isEqualTo("dark");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    private static List<?> colours(Page page) {
        return (List<?>) page.evaluate(COLOURS);
    }

    /** By keyboard. */
    private static void press(Page page) {
        page.locator(".theme-switch").focus();
        page.keyboard().press("Space");
    }
}
