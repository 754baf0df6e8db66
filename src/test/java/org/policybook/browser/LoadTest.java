package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.BuiltSite;
import org.policybook.site.EveryPage;
import org.policybook.site.SitePage;

/**
 * Every page loads quietly, opened from disk and from a server below a path: nothing on the console, no error, no failed
 * request and none that leaves the site.
 */
@ExtendWith(BrowserExtension.class)
class LoadTest {
    @EveryPage
    void fromDisk(SitePage page, BuiltSite site, Browsing browsing) {
        loadsQuietly(page, browsing, site.folder().toUri().toString());
    }

    @EveryPage
    void fromAServerBelowAPath(SitePage page, SiteServer server, Browsing browsing) {
        loadsQuietly(page, browsing, server.root());
    }

    private static void loadsQuietly(SitePage page, Browsing browsing, String root) {
        try (Visit visit = browsing.visit(Look.DESKTOP, root)) {
            visit.open(page.path());
            assertThat(visit.troubles()).as(page.path()).isEmpty();
            assertThat(visit.requests())
                    .as("the page, its style sheet and its scripts are asked for")
                    .contains(root + page.path(), root + "assets/site.css", root + "assets/js/theme.js");
        }
    }
}
