package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;

/** Staff change a line and look: {@code policybook serve} as a program, with a page of its site open. */
@Timeout(180)
@ExtendWith(BrowserExtension.class)
class ServeTest {
    private static final String PANEL = ".policybook-problems";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The running program and its address. */
    private record Program(Process process, String address) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            assertThat(process.onExit().orTimeout(5, TimeUnit.SECONDS).join().isAlive())
                    .as("it ends when it is told to")
                    .isFalse();
        }
    }

    private Program serve() throws IOException {
        copy(Path.of("src/test/resources/small/content"), folder.resolve("content"));
        copy(Path.of("templates"), folder.resolve("templates"));
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        "org.policybook.Main",
                        "serve",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--content",
                        folder.resolve("content").toString(),
                        "--templates",
                        folder.resolve("templates").toString(),
                        "--out",
                        folder.resolve("site").toString())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String address = out.readLine();
        assertThat(address)
                .as("%s", Files.readString(folder.resolve("err.txt")))
                .startsWith("http://127.0.0.1:");
        return new Program(process, address);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private void replace(String file, String old, String with) throws IOException {
        CaseContent.replace(folder.resolve(file), old, with);
    }

    @Test
    void anOpenPageFollowsWhatIsWritten(Browsing browsing) throws Exception {
        try (Program program = serve();
                Visit visit = browsing.visit(Look.DESKTOP, program.address())) {
            Page page = visit.open("documents/wuhan-2020.html");
            page.setDefaultTimeout(60_000);
            replace("content/documents/wuhan-2020/document.md", "title: 要点", "title: 新要点");
            page.locator("h1", new Page.LocatorOptions().setHasText("新要点")).waitFor();

            replace(
                    "content/documents/wuhan-2020/targets.yaml",
                    "indicator: vegetable-area",
                    "indicator: vegetable-aera");
            Locator panel = page.locator(PANEL);
            panel.waitFor();
            assertThat(panel.getAttribute("role")).isEqualTo("alert");
            assertThat(panel.locator("code").first().innerText())
                    .endsWith("content/documents/wuhan-2020/targets.yaml:3:14");
            assertThat(panel.innerText()).as("on a Chinese page").contains("是否应为“vegetable-area”？");
            page.navigate(program.address() + "en/documents/wuhan-2020.html");
            panel.waitFor();
            assertThat(panel.innerText()).as("on an English page").contains("did you mean 'vegetable-area'?");
            page.navigate(program.address() + "documents/wuhan-2020.html");
            panel.waitFor();
            assertThat(page.locator("h1").innerText()).as("the last good site").contains("新要点");

            page.reload();
            panel.waitFor();
            replace("content/documents/wuhan-2020/targets.yaml", "vegetable-aera", "vegetable-area");
            panel.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            replace("templates/pages/document.ftlh", "<article", "${nothing}<article");
            panel.waitFor();
            assertThat(panel.locator("code").first().innerText())
                    .matches(".*templates/pages/document\\.ftlh:\\d+:\\d+");
            replace("templates/pages/document.ftlh", "${nothing}", "<p class=\"mended\">mended</p>");
            page.locator(".mended").waitFor();
            assertThat(page.locator(PANEL).count()).isZero();
            assertThat(visit.troubles())
                    .as("the page's own policy allows all of this")
                    .isEmpty();
            assertThat(Files.readString(folder.resolve("site/documents/wuhan-2020.html")))
                    .as("nothing of it enters the site")
                    .doesNotContain("reload.js");
        }
    }

    @Test
    void searchIsThatOfTheSiteThatIsServed(Browsing browsing) throws Exception {
        try (Program program = serve();
                Visit visit = browsing.visit(Look.DESKTOP, program.address())) {
            Page page = visit.open("documents/wuhan-2020.html");
            page.setDefaultTimeout(60_000);
            replace("content/documents/wuhan-2020/document.md", "蔬菜面积达到", "番茄面积达到");
            page.locator(".words", new Page.LocatorOptions().setHasText("番茄面积")).waitFor();
            assertThat(page.evaluate("() => fetch('/api/search?q=番茄').then(a => a.json()).then(r => r.hits[0].id)"))
                    .isEqualTo("wuhan-2020/1-1");
        }
    }
}
