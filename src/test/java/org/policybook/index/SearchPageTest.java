package org.policybook.index;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;

/** The search page as a reader uses it, opened from disk and over http. */
class SearchPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browsed browsed;

    @BeforeAll
    static void builds() throws Exception {
        browsed = new Browsed(folder);
    }

    @AfterAll
    static void closes() {
        browsed.close();
    }

    private static Locator hits(Page page) {
        return page.locator(".hit");
    }

    @Test
    void aReaderTypesChoosesNarrowsAndLandsOnTheMatch() {
        Page page = browsed.open(browsed.onDisk() + "search.html");
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
        page.close();
    }

    @Test
    void aFilterThatIsTypedBecomesAChoiceThatCanBeTakenAway() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=kind%3Adocument+region%3Agansu");
        assertThat(page.locator("input[name=region][value=gansu]")).isChecked();
        assertThat(page.locator("input[name=kind][value=document]")).isChecked();
        assertThat(page.locator("#search-words")).hasValue("");
        assertThat(hits(page)).hasCount(1);
        page.locator("#search-words").fill("培训 地区：武汉 类别:无此类");
        page.keyboard().press("Enter");
        assertThat(page.locator("#search-words")).hasValue("培训 类别:无此类");
        assertThat(page.locator("input[name=region][value=wuhan]")).isChecked();
        assertThat(page).hasURL(Pattern.compile("region=wuhan"));
        page.locator("input[name=region][value=wuhan]").uncheck();
        assertThat(page).not().hasURL(Pattern.compile("region=wuhan"));
        page.close();
    }

    /** Hubei has no document here and one city that has; so the page offers the city alone. */
    @Test
    void aProvinceTakesItsCityInWhereItIsAskedFor() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=蔬菜+地区：湖北");
        assertThat(hits(page).first().locator(".region-tag")).hasText("武汉市");
        assertThat(page.locator("input[value=hubei]")).hasCount(0);
        String found = page.locator("#search-found").textContent();
        page.navigate(browsed.onDisk() + "search.html?q=蔬菜&region=wuhan");
        assertThat(page.locator("#search-found")).hasText(found);
        page.navigate(browsed.overHttp() + "en/search.html?q=vegetable&region=hubei");
        assertThat(hits(page).first().locator(".region-tag")).hasText("Wuhan");
        page.close();
    }

    @Test
    void severalValuesBecomeChoicesAndUnknownOnesAreTold() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=培训+地区：武汉、晋城+年份:2020-2022");
        assertThat(page.locator("#search-words")).hasValue("培训");
        for (String choice : List.of("[value=wuhan]", "[value=jincheng]", "[value='2020']")) {
            assertThat(page.locator("input" + choice)).isChecked();
        }
        page.navigate(browsed.onDisk() + "search.html?q=培训+地区:五汉");
        assertThat(page.locator("#search-notes")).containsText("没有地区“五汉”的内容。可写：武汉。");
        page.close();
    }

    @Test
    void aProvinceThatIsTypedAsAWordIsOfferedAsAFilter() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=湖北+蔬菜");
        assertThat(page.locator("#search-notes")).containsText("是否要看地区 湖北（武汉）");
        page.locator("#search-notes .word", new Page.LocatorOptions().setHasText("湖北（武汉）"))
                .click();
        assertThat(page.locator("#search-words")).hasValue("蔬菜 地区:湖北");
        assertThat(hits(page).first().locator(".region-tag")).hasText("武汉市");
        page.navigate(browsed.onDisk() + "en/search.html?q=hubei");
        assertThat(page.locator("#search-notes")).containsText("Narrow by Region: Hubei (Wuhan)");
        page.close();
    }

    /** The first mark of the clause to which a result leads. */
    private static Locator landing(Page page, String hit) {
        hits(page)
                .filter(new Locator.FilterOptions().setHasText(hit))
                .first()
                .locator(".hit-title a")
                .click();
        page.waitForURL(Pattern.compile("\\?hl=.*#"));
        String id = page.url().substring(page.url().indexOf('#') + 1);
        return page.locator("[id='" + id + "'] mark").first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "http"})
    void aClickLandsOnTheClauseWithTheMatchInSight(String door) {
        String root = door.equals("file") ? browsed.onDisk() : browsed.overHttp();
        Page page = browsed.open(root + "search.html?q=入股分红&kind=clause");
        Locator chinese = landing(page, "入股分红");
        assertThat(chinese).hasText("入股分红");
        assertThat(chinese).isInViewport();
        page.navigate(root + "search.html?q=冷链物流&kind=clause");
        Locator expansion = landing(page, "仓储冷链");
        assertThat(expansion).hasText("仓储冷链");
        assertThat(expansion).isInViewport();
        page.navigate(root + "en/search.html?q=cold+storage&kind=clause");
        Locator english = landing(page, "storage");
        assertThat(english).containsText(Pattern.compile("cold|storage", Pattern.CASE_INSENSITIVE));
        assertThat(english).isInViewport();
        assertThat(page).hasURL(Pattern.compile("/en/documents/"));
        page.navigate(root + "search.html?q=蔬菜面积&kind=target");
        Locator figure = landing(page, "蔬菜面积");
        assertThat(figure).containsText("蔬菜");
        assertThat(figure).isInViewport();
        page.close();
        assertThat(browsed.troubles()).isEmpty();
    }

    /** What the site writes of a figure is what its results write. */
    @Test
    void figuresAreShownAsTheSiteShowsThem() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=蔬菜面积&region=wuhan&kind=target");
        Locator hit = hits(page)
                .filter(new Locator.FilterOptions().setHasText("蔬菜面积"))
                .first();
        assertThat(hit.locator(".figure-value")).hasText("约 4.5 万亩");
        assertThat(hit.locator(".deadline")).hasText("至 2020");
        page.navigate(browsed.onDisk() + "en/search.html?q=vegetable+area&region=wuhan&kind=target");
        assertThat(hits(page).first().locator(".figure-value")).hasText("about 45,000 mu (3,000 ha)");
        assertThat(hits(page).first().locator(".deadline")).hasText("by 2020");
        for (String language : List.of("", "en/")) {
            page.navigate(browsed.overHttp() + language + "search.html");
            String code = language.isEmpty() ? "zh" : "en";
            Object differing = page.evaluate("""
                    async code => {
                      const result = await policybook.search('kind:target', { limit: 1000, language: code });
                      const wrong = [];
                      for (const document of new Set(result.hits.map(hit => hit.url.split('#')[0]))) {
                        const answer = await fetch(document);
                        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                        for (const hit of result.hits.filter(hit => hit.url.startsWith(document))) {
                          const entry = page.getElementById(hit.url.split('#')[1]);
                          const status = entry.querySelector('.badge.candidate');
                          const said = !status ? '' : code === 'zh' ? `（${status.textContent}）` : ` (${status.textContent})`;
                          const shown = entry.querySelector('.figure-value').textContent + said;
                          if (shown !== hit.figure) wrong.push(hit.id + ': ' + hit.figure + ' instead of ' + shown);
                        }
                      }
                      return result.hits.length + ' ' + wrong.join('; ');
                    }""", code);
            assertThat(String.valueOf(differing)).as(code).matches("\\d{3,} ");
        }
        page.close();
    }

    @Test
    void whatIsMisspeltIsOfferedPutRight() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=冷连物流&region=jincheng");
        assertThat(page.locator("#search-notes")).containsText("文中没有“冷连物流”");
        page.locator("#search-notes .word").first().click();
        assertThat(page.locator("#search-words")).hasValue("冷链物流");
        assertThat(page).hasURL(Pattern.compile("q=%E5%86%B7%E9%93%BE%E7%89%A9%E6%B5%81&region=jincheng"));
        assertThat(page.locator("#search-notes")).not().containsText("文中没有");
        page.close();
    }

    @Test
    void whatNarrowsIsSeenAboveTheResultsAndIsNoDeadEnd() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=生猪&region=gansu&year=2020");
        Locator chosen = page.locator("#search-chosen button");
        assertThat(page.locator("#search-found")).hasText("按现在的筛选没有找到。");
        assertThat(chosen).hasText(new Pattern[] {
            Pattern.compile("甘肃省 ×"), Pattern.compile("2020 ×"), Pattern.compile("去掉筛选，看全部 \\d+ 条")
        });
        String all = chosen.last().textContent().replaceAll("\\D", "");
        chosen.last().click();
        assertThat(page.locator("#search-found")).hasText(Pattern.compile("共 " + all + " 条.*"));
        assertThat(page.locator("#search-found")).isFocused();
        assertThat(page.locator("#search-chosen")).isHidden();
        page.goBack();
        chosen.first().click();
        assertThat(page).not().hasURL(Pattern.compile("region="));
        assertThat(page.locator("input[name=year][value='2020']")).isChecked();
        assertThat(page.locator("input[name=region][value=gansu]")).not().isChecked();
        page.close();
    }

    @Test
    void whatIsTypedByItsSoundAloneIsOffered() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=lenglian&region=wuhan");
        Locator offered = page.locator("#search-notes .word", new Page.LocatorOptions().setHasText("冷链"));
        offered.first().click();
        assertThat(page.locator("#search-words")).hasValue("冷链");
        page.navigate(browsed.onDisk() + "search.html?q=lenglian");
        assertThat(page.locator("#search-notes")).containsText("是不是要找 冷链（已一并搜索）");
        assertThat(page.locator(".hit mark").first()).containsText("冷链");
        assertThat(page.locator("[role=option]")).hasCount(0);
        // What spells no words of the texts, but begins as some do.
        page.navigate(browsed.onDisk() + "search.html?q=lenglianw");
        offered.first().click();
        assertThat(page.locator("#search-words")).hasValue(Pattern.compile("冷链.*"));
        // One of its syllables is an English word of the texts.
        page.navigate(browsed.onDisk() + "search.html?q=chan+ye+fu+pin");
        page.locator("#search-notes .word", new Page.LocatorOptions().setHasText("产业扶贫"))
                .first()
                .click();
        assertThat(page.locator("#search-words")).hasValue("产业扶贫");
        page.close();
    }

    @Test
    void aReaderSeesHowManyHaveAllTheWordsAndMayAskForTheseAlone() {
        Page page = browsed.open(browsed.onDisk() + "search.html?q=蔬菜+面积");
        Locator count = page.locator("#search-found");
        assertThat(count).hasText(Pattern.compile("共 \\d+ 条，其中 \\d+ 条含全部词语"));
        String some = count.textContent().replaceFirst(".*其中 (\\d+) 条.*", "$1");
        page.locator("#search-notes .word").first().click();
        assertThat(count).hasText("共 " + some + " 条");
        assertThat(page).hasURL(Pattern.compile("all=1"));
        page.reload();
        assertThat(count).hasText("共 " + some + " 条");
        page.goBack();
        assertThat(count).containsText("其中");
        page.navigate(browsed.onDisk() + "search.html?q=不存在的词汇哦");
        assertThat(count).containsText("没有找到");
        assertThat(page.locator("#search-notes")).containsText("文中没有“不存在”、“词汇哦”");
        assertThat(page.locator("#search-facets")).isHidden();
        page.close();
    }

    /** The counts of the facets come later than the page, and the list below them may have been reached by then. */
    @Test
    void whatComesLaterLeavesTheFocusInSight() {
        Page page = browsed.open("about:blank");
        page.setViewportSize(1280, 900);
        List<Route> held = new ArrayList<>();
        page.route("**/engine.js", held::add);
        page.navigate(
                browsed.onDisk() + "en/search.html",
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        Locator theme = page.locator("#search-browse a").first();
        theme.focus();
        assertThat(theme).isInViewport();
        Object before = theme.evaluate("e => e.getBoundingClientRect().top + scrollY");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(page.locator(".choice-count").first()).hasText(Pattern.compile("\\d+"));
        assertThat(theme).isInViewport();
        assertThat(theme.evaluate("e => e.getBoundingClientRect().top + scrollY"))
                .as("nothing has moved")
                .isEqualTo(before);
        page.close();
    }

    /** As while one types: a query that waits must not miss what another has brought. */
    @Test
    void queriesAtOnceFindWhatEachFindsAlone() {
        Page alone = browsed.open(browsed.onDisk() + "search.html");
        Page together = browsed.open(browsed.onDisk() + "search.html");
        String ask = "query => policybook.search(query, { limit: 5 }).then(JSON.stringify)";
        List<String> queries = List.of("產業扶貧", "貧困戶", "電商", "產業", "冷连物流");
        List<Object> apart =
                queries.stream().map(query -> alone.evaluate(ask, query)).toList();
        Object all = together.evaluate(
                "queries => Promise.all(queries.map(query => policybook.search(query, { limit: 5 }).then(JSON.stringify)))",
                queries);
        assertThat(all).isEqualTo(apart);
        assertThat(apart.getFirst().toString()).contains("zhanjiang-2019/");
        alone.close();
        together.close();
    }

    /** The head of the page stays where it is, over whatever stands below it. */
    @ParameterizedTest
    @ValueSource(strings = {"file", "http"})
    void whatAReaderComesForStandsBelowTheHead(String door) {
        String root = door.equals("file") ? browsed.onDisk() : browsed.overHttp();
        Page page = browsed.open("about:blank");
        page.setViewportSize(1280, 900);
        for (String address : List.of(
                "documents/wuhan-2020.html?hl=蔬菜面积#t-vegetable-area",
                "glossary.html?hl=小额信贷#microcredit-for-people-lifted-out-of-poverty")) {
            page.navigate(root + address);
            assertThat(page.locator("main mark >> visible=true").first()).isVisible();
            page.waitForFunction("""
                    () => {
                      const target = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
                      const head = document.querySelector('.site-head').getBoundingClientRect();
                      return target.top >= head.bottom && target.top < innerHeight / 2;
                    }""");
        }
        page.close();
    }

    @Test
    void withoutAQuestionNoTextsAreLoaded() {
        Page page = browsed.open("about:blank");
        List<String> loaded = new ArrayList<>();
        page.onRequest(request -> loaded.add(request.url()));
        page.navigate(browsed.onDisk() + "search.html");
        assertThat(page.locator(".choice-count").first()).hasText(Pattern.compile("\\d+"));
        assertThat(loaded).anyMatch(url -> url.endsWith("/meta.js")).noneMatch(url -> url.matches(".*/[xyt]/.*"));
        page.navigate(browsed.onDisk() + "search.html?q=扶贫");
        assertThat(hits(page).first()).isVisible();
        assertThat(loaded).anyMatch(url -> url.matches(".*/x/.*"));
        page.close();
    }

    @Test
    void theSmallSiteWithoutTermsIsSearchedToo() throws Exception {
        Path content = Path.of("src/test/resources/small/content");
        Path site = folder.resolve("small");
        KnowledgeBase knowledge = SiteBuild.check(content).knowledge();
        new SiteBuild(content, Path.of("templates"), site, null).publish(knowledge);
        Page page = browsed.open(site.toUri() + "search.html?q=蔬菜");
        assertThat(page.locator(".hit mark").first()).hasText("蔬菜");
        page.close();
    }
}
