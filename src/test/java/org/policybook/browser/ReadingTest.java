package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.SiteExtension;

/** What scripts add for a reader of a document or of the glossary. */
@Timeout(90)
@ExtendWith({SiteExtension.class, BrowserExtension.class})
class ReadingTest {
    private static final String CURRENT = ".toc a[aria-current='location']";

    @Test
    void theContentsFollowTheReader(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open("documents/wuhan-2020.html#c3-6");
            page.waitForSelector(".toc a[href='#c3-6'][aria-current]");
            page.locator(".toc a[href='#c5-12']").click();
            page.waitForSelector(".toc a[href='#c5-12'][aria-current]");
            assertThat(page.locator(CURRENT).count()).isEqualTo(1);
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void onAPhoneTheContentsAreFolded(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.PHONE, server.root())) {
            Page page = visit.open("documents/wuhan-2020.html");
            assertThat(page.locator(".toc-list").first().isVisible()).isFalse();
            page.locator(".toc summary").click();
            page.locator(".toc a[href='#c3-6']").click();
            assertThat(page.locator(".toc-list").first().isVisible()).isFalse();
        }
    }

    @Test
    void theWholeAddressOfAClauseIsCopied(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open("documents/wuhan-2020.html");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.locator("#c3-6 > .clause-head .copy").click();
            page.waitForSelector("#c3-6 > .clause-head .copy.done");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(server.root() + "documents/wuhan-2020.html#c3-6");
            page.locator("[data-copy-from='cite-ris']").click();
            page.waitForSelector("[data-copy-from='cite-ris'].done");
            assertThat(String.valueOf(page.evaluate("() => navigator.clipboard.readText()")))
                    .startsWith("TY  - ")
                    .contains("\nTI  - 2020年全市农业产业扶贫工作要点");
        }
    }

    @Test
    void theFilterOfTheGlossaryStandsInTheAddress(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open("glossary.html?status=defined&region=gansu");
            int shown = page.locator(".ledger-row:visible").count();
            assertThat(shown)
                    .isPositive()
                    .isEqualTo(page.locator(".ledger-row[data-status='defined'][data-regions~='gansu']")
                            .count());
            page.locator(".ledger-filter select[name='status']").selectOption("listed");
            assertThat(page.url()).contains("status=listed").contains("region=gansu");
            page.locator(".ledger-filter button[type='reset']").click();
            page.waitForFunction("() => !location.search");
            assertThat(page.locator(".ledger-row:visible").count())
                    .isEqualTo(page.locator(".ledger-row").count());
        }
    }

    @Test
    void aLinkToATermShowsItWhateverIsFiltered(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open("glossary.html?status=defined");
            String hidden = page.locator(".ledger-row[hidden]").first().getAttribute("id");
            page.evaluate("id => { location.hash = id; }", hidden);
            page.waitForSelector("[id='" + hidden + "']:not([hidden])");
        }
    }
}
