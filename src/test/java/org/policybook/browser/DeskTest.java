package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.site.BuiltSite;
import org.policybook.site.SiteExtension;

/** A reader collects while reading, finds it all on the desk, and takes it away with its citations. */
@Timeout(90)
@ExtendWith({SiteExtension.class, BrowserExtension.class})
class DeskTest {
    private static final String FIGURE = "#t-vegetable-area > .figure-meta .desk-toggle";
    private static final String CLAUSE = "#c3-6 > .clause-head .desk-toggle";

    /** Collects a figure of one document, then its clause, then a clause of another document. */
    private static void collect(Visit visit, String folder) {
        Page page = visit.open(folder + "documents/wuhan-2020.html");
        page.locator(FIGURE).click();
        page.locator(CLAUSE).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(CLAUSE).getAttribute("aria-pressed")).isEqualTo("true");
        visit.open(folder + "documents/gansu-2020.html")
                .locator("#c1-2 > .clause-head .desk-toggle")
                .click();
    }

    @Test
    void fromAServer(SiteServer server, Browsing browsing) {
        listsInOrder(server.root(), browsing);
    }

    @Test
    void fromDisk(BuiltSite site, Browsing browsing) {
        listsInOrder(site.folder().toUri().toString(), browsing);
    }

    private static void listsInOrder(String root, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, root)) {
            collect(visit, "");
            Page desk = visit.open("desk.html");
            assertThat(desk.locator(".desk-count").textContent()).isEqualTo("3");
            assertThat(desk.locator(".desk-item .desk-id").allTextContents())
                    .containsExactly("gansu-2020/1-2", "wuhan-2020/3-6", "wuhan-2020/vegetable-area");
            assertThat(desk.locator(".desk-place").last().getAttribute("href"))
                    .isEqualTo("documents/wuhan-2020.html#t-vegetable-area");
            desk.locator(".desk-remove").first().click();
            assertThat(desk.locator(".desk-item").count()).isEqualTo(2);
            visit.open("desk.html");
            assertThat(desk.locator(".desk-item").count()).isEqualTo(2);
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void theButtonTakesBackWhatItGave(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open("documents/wuhan-2020.html");
            page.locator(FIGURE).click();
            page.locator(FIGURE).click();
            assertThat(page.locator(FIGURE).getAttribute("aria-pressed")).isEqualTo("false");
            assertThat(page.locator(".desk-count").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 类型,编号, | ## 2020年全市农业产业扶贫工作要点 | “4.5万亩左右” | 版次 | 约 4.5 万亩",
                "en/ | Kind,Id, | ## Key Points | “4.5万亩左右” | edition | \"about 45,000 mu (3,000 ha)\"",
            })
    void everythingIsTakenAwayWithItsCitation(
            @Nullable String folder,
            String head,
            String title,
            String quote,
            String edition,
            String figure,
            SiteServer server,
            Browsing browsing)
            throws IOException {
        String language = Objects.requireNonNullElse(folder, "");
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            collect(visit, language);
            Page desk = visit.open(language + "desk.html");
            String csv = download(desk, "csv");
            assertThat(csv).startsWith("\ufeff" + head).contains(figure);
            assertThat(csv.lines().filter(line -> line.contains("[A/OL]. (2020-03-30)")))
                    .hasSize(2);
            String markdown = download(desk, "md");
            assertThat(markdown)
                    .contains(title, quote, edition)
                    .contains("<" + server.root() + language + "documents/wuhan-2020.html#c3-6>");
        }
    }

    /** What is saved of the table of figures is what the page shows, in its language. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 地区 | 约 4.5 万亩",
                "en/ | Region | \"about 45,000 mu (3,000 ha)\"",
            })
    void theFiguresShownAreSaved(
            @Nullable String folder, String head, String figure, SiteServer server, Browsing browsing)
            throws IOException {
        String language = Objects.requireNonNullElse(folder, "");
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page page = visit.open(language + "targets.html?region=wuhan");
            Download download =
                    page.waitForDownload(() -> page.locator("[data-download]").click());
            String csv = Files.readString(download.path());
            assertThat(csv).startsWith("\ufeff" + head).contains(figure);
            assertThat(csv.lines().count())
                    .isEqualTo(
                            1 + page.locator("table.targets tbody tr:visible").count());
            assertThat(visit.troubles()).isEmpty();
        }
    }

    private static String download(Page desk, String format) throws IOException {
        Download download = desk.waitForDownload(
                () -> desk.locator("[data-download='" + format + "']").click());
        assertThat(download.suggestedFilename()).endsWith("." + format);
        return Files.readString(download.path());
    }

    /** A document's page says once what a list repeats for each entry; the reader takes away the same. */
    @Test
    void takesTheSameFromAListAsFromTheDocument(SiteServer server, Browsing browsing) throws IOException {
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            String fromList = collected(visit, "themes/cooperatives.html", "[data-desk-id='gansu-2020/2-3-1']");
            String fromDocument = collected(visit, "documents/gansu-2020.html", "#c2-3-1");
            assertThat(fromDocument).isEqualTo(fromList).contains("/OL]");
        }
        try (Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            String fromList = collected(visit, "themes/crops.html", "[data-desk-id='wuhan-2020/vegetable-area']");
            String fromDocument = collected(visit, "documents/wuhan-2020.html", "#t-vegetable-area");
            assertThat(fromDocument).isEqualTo(fromList).contains("/OL]");
        }
    }

    private static String collected(Visit visit, String path, String element) throws IOException {
        Page page = visit.open(path);
        page.locator(element + " .desk-toggle").first().click();
        Page desk = visit.open("desk.html");
        String csv = download(desk, "csv");
        desk.locator(".desk-remove").first().click();
        return csv;
    }

    @Test
    void withoutScriptsThePageSaysWhatItNeeds(SiteServer server, Browsing browsing) {
        try (Visit visit = browsing.visit(Look.DESKTOP.withoutScripts(), server.root())) {
            Page desk = visit.open("desk.html");
            assertThat(desk.locator(".desk-needs").isVisible()).isTrue();
            assertThat(desk.locator(".desk-tools").isVisible()).isFalse();
            assertThat(visit.open("documents/wuhan-2020.html")
                            .locator(".desk-toggle, .copy:visible")
                            .count())
                    .isZero();
        }
    }
}
