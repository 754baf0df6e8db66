package org.policybook.render;

import java.nio.charset.StandardCharsets;
import org.policybook.model.Site;

/** {@code robots.txt} (RFC 9309): everything may be read; where the site has an address, its sitemap is named. */
final class Robots {
    static final String PATH = "robots.txt";

    private Robots() {}

    static byte[] of(Site site) {
        String sitemap = site.absolute(Sitemap.PATH);
        String text = "User-agent: *\nAllow: /\n" + (sitemap == null ? "" : "\nSitemap: " + sitemap + "\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
