package org.policybook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.policybook.site.Addressed;
import org.policybook.site.BuiltSite;
import org.policybook.site.SiteExtension;

/** A host shows 404.html at whatever address there is nothing at, however deep; it must look and lead right from there. */
@Timeout(60)
@ExtendWith({SiteExtension.class, BrowserExtension.class})
class NotFoundTest {
    @Test
    void thePageWorksAtAnyDepth(@Addressed BuiltSite site, Browsing browsing) throws IOException {
        try (SiteServer server = SiteServer.serve(site.folder());
                Visit visit = browsing.visit(Look.DESKTOP, server.root())) {
            Page open = visit.open("documents/of/another/year.html");
            assertThat(open.locator("main h1").isVisible()).isTrue();
            assertThat(visit.troubles())
                    .as("nothing but the page itself is missing")
                    .allMatch(trouble -> trouble.contains("404") && !trouble.contains("assets/"));
            assertThat(visit.requests()).contains(server.root() + "assets/site.css");
            open.locator("a.brand").click();
            visit.settle();
            assertThat(open.url()).startsWith(server.root());
            assertThat(open.locator("body.page-404").count()).isZero();
        }
    }
}
