package org.policybook.index;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;

/** The search page as a reader uses it, opened from disk. */
class SearchPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aReaderTypesChoosesNarrowsAndLandsOnTheMatch() throws Exception {
        KnowledgeBase knowledge = SiteBuild.check(Path.of("content")).knowledge();
        Path site = folder.resolve("site");
        new SiteBuild(Path.of("content"), Path.of("templates"), site, null).publish(knowledge);
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(ParityTest.chromium())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        Playwright.CreateOptions create =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(create);
                Browser browser = playwright.chromium().launch(options)) {
            Page page = browser.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(site.resolve("search.html").toUri().toString());
            page.locator("#search-words").pressSequentially("lenglian");
            assertThat(page.locator("[role=option]").first()).containsText("冷链");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.locator("#search-words")).hasValue(Pattern.compile("冷链.*"));
            assertThat(page.locator(".hit mark", new Page.LocatorOptions().setHasText("冷链"))
                            .first())
                    .isVisible();
            page.locator("input[name=region][value=jincheng]").check();
            assertThat(page).hasURL(Pattern.compile("region=jincheng"));
            assertThat(page.locator(".hit .region-tag").first()).hasText("晋城市");
            page.locator("input[name=kind][value=clause]").check();
            page.locator(".hit-title a").first().click();
            assertThat(page).hasURL(Pattern.compile("jincheng-2023\\.html\\?hl=.*#c"));
            assertThat(page.locator(".clause mark").first()).isVisible();
            page.goBack();
            assertThat(page.locator("input[name=region][value=jincheng]")).isChecked();
        }
    }

    @Test
    void theSmallSiteWithoutTermsIsSearchedToo() throws Exception {
        Path content = Path.of("src/test/resources/small/content");
        Path site = folder.resolve("small");
        KnowledgeBase knowledge = SiteBuild.check(content).knowledge();
        new SiteBuild(content, Path.of("templates"), site, null).publish(knowledge);
        org.assertj.core.api.Assertions.assertThat(site.resolve("assets/search/meta.js"))
                .exists();
    }
}
