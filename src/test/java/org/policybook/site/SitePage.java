package org.policybook.site;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of a built site.
 *
 * @param path from the root of the site: {@code documents/wuhan-2020.html}
 * @param size of the file in bytes
 * @param html the page as parsed
 * @param ids every {@code id} on the page
 */
public record SitePage(String path, long size, Document html, Set<String> ids) {
    static SitePage of(String path, long size, Document html) {
        Set<String> ids = html.select("[id]").stream().map(Element::id).collect(Collectors.toUnmodifiableSet());
        return new SitePage(path, size, html, ids);
    }

    /** Language and page type, as the layout names them: {@code zh-document}. */
    public String type() {
        String language = html.select("html").attr("lang").replaceFirst("-.*", "");
        return language + "-"
                + html.body().classNames().stream()
                        .filter(name -> name.startsWith("page-"))
                        .map(name -> name.substring("page-".length()))
                        .findFirst()
                        .orElse(path);
    }

    /** The way from this page to the root of the site: {@code ../}. */
    String up() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    @Override
    public String toString() {
        return path;
    }
}
