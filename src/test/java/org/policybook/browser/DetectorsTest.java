package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proof is itself put to the proof: each of its looks finds the faults of pages that were made faulty. */
@Timeout(60)
@ExtendWith(BrowserExtension.class)
class DetectorsTest {
    private static final Path FAULTY = Path.of("src/test/resources/faulty-site");

    @Test
    void noiseIsHeard(Browsing browsing) throws IOException {
        try (SiteServer server = SiteServer.serve(FAULTY);
                Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            visit.open("loud.html");
            assertThat(visit.troubles())
                    .anyMatch(trouble -> trouble.equals("answer 404: " + server.root() + "assets/missing.css"))
                    .anyMatch(trouble -> trouble.equals("request leaves the site: https://outside.invalid/fonts.css"))
                    .anyMatch(trouble -> trouble.equals("console error: said on the console"))
                    .anyMatch(trouble -> trouble.startsWith("uncaught: Error: thrown and not caught"));
        }
    }

    @Test
    void noiseIsHeardFromDisk(Browsing browsing) {
        String root = FAULTY.toAbsolutePath().toUri().toString();
        try (Visit visit = browsing.visit(Look.DESKTOP, root)) {
            visit.open("loud.html");
            assertThat(visit.troubles())
                    .anyMatch(trouble -> trouble.startsWith("request failed: " + root + "assets/missing.css"))
                    .anyMatch(trouble -> trouble.equals("request leaves the site: https://outside.invalid/fonts.css"));
        }
    }

    @Test
    void aBrokenPolicyIsHeard(Browsing browsing) throws IOException {
        try (SiteServer server = SiteServer.serve(FAULTY);
                Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            visit.open("shut.html");
            assertThat(visit.troubles()).anyMatch(trouble -> trouble.contains("Content Security Policy"));
        }
    }

    @Test
    void whatManyCannotUseIsSeen(Browsing browsing) throws IOException {
        try (SiteServer server = SiteServer.serve(FAULTY);
                Visit visit = browsing.visit(Look.PHONE, server.root())) {
            Page open = visit.open("poor.html");
            assertThat(AccessibilityTest.violations(open)).anyMatch(found -> found.startsWith("color-contrast"));
            assertThat(WidthTest.tooWide(open)).singleElement().asString().contains("p.wide");
            assertThat(KeyboardTest.faults(open))
                    .anyMatch(fault -> fault.startsWith("against the order of reading: ") && fault.contains("Second"))
                    .anyMatch(fault -> fault.startsWith("no visible focus: a.bare"))
                    .anyMatch(fault -> fault.startsWith("focus out of sight: a.away"));
            PaperTest.print(open);
            assertThat(PaperTest.cutOff(open))
                    .anyMatch(fault -> fault.startsWith("page "))
                    .anyMatch(fault -> fault.startsWith("div.clipped"));
        }
    }

    @Test
    void deadControlsAreSeen(Browsing browsing) throws IOException {
        try (SiteServer server = SiteServer.serve(FAULTY);
                Visit visit = browsing.visit(Look.DESKTOP.withoutScripts(), server.root())) {
            assertThat(ScriptsOffTest.deadControls(visit.open("poor.html"))).hasSize(1);
        }
    }
}
