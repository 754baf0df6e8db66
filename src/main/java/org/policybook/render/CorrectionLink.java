package org.policybook.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address by which a reader reports a mistake, filled in with what it concerns. */
final class CorrectionLink {
    private CorrectionLink() {}

    /**
     * Completes the site's contact.
     *
     * @param contact a {@code mailto:} or {@code https:} address (site.yaml)
     * @return a mail with subject and body, or a page that is given the subject as {@code title} and the body as
     *     {@code body}, as issue trackers take them
     */
    static String href(String contact, String subject, String body) {
        String join = contact.indexOf('?') < 0 ? "?" : "&";
        String name = contact.startsWith("mailto:") ? "subject" : "title";
        return contact + join + name + "=" + encode(subject) + "&body=" + encode(body);
    }

    /** Percent encoding as RFC 6068 wants it: a space is %20, never a plus sign. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
