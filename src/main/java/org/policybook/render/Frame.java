package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.Site;

/**
 * What the layout needs of a page.
 *
 * @param path of the page from the root of its language's pages: {@code documents/wuhan-2020.html}
 * @param section key of the navigation entry that the page belongs to
 * @param title for the browser's tab, without the site's name
 * @param scripts names of scripts in {@code assets/js/} that the page runs, without {@code .js}
 * @param bodyClass names the page type for the style sheet
 * @param jsonLd structured data (schema.org) as JSON, or null
 * @param languages every language of the site
 */
public record Frame(
        Language language,
        String path,
        String section,
        String title,
        String description,
        List<String> scripts,
        String bodyClass,
        @Nullable String jsonLd,
        Site site,
        Wording wording,
        String edition,
        List<Language> languages) {

    /** The way up from the page to the root of its language's pages. */
    private String up() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The way up from the page to the root of the site. */
    public String root() {
        return up() + (language.folder().isEmpty() ? "" : "../");
    }

    /** A relative link to a page of the same language. */
    public String href(String target) {
        return up() + target;
    }

    /** A relative link to an asset or data file, which all languages share. */
    public String asset(String target) {
        return root() + target;
    }

    /** A relative link to this page in another language. */
    public String twin(Language other) {
        return root() + other.folder() + path;
    }

    /** The absolute address of this page in {@code other}; null where the site has no base address. */
    public @Nullable String absolute(Language other) {
        String base = site.baseUrl();
        if (base == null) {
            return null;
        }
        String page = path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        return (base.endsWith("/") ? base : base + "/") + other.folder() + page;
    }

    /** An interface text. */
    public String t(String key, Object... details) {
        return wording.t(key, details);
    }
}
