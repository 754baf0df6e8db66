package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
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

    /** An interface text in pieces. */
    public List<WordingRun> runs(String key, Object... details) {
        return wording.runs(key, details);
    }

    /**
     * The way up from the page to the root of its language's pages. A server shows 404.html at any address, so that one
     * page starts from the root of the server instead (contract 4), where the base address tells it.
     */
    private String up() {
        return startsFromRoot() ? basePath() + language.folder() : "../".repeat(depth());
    }

    /** Asked for every link of a page. */
    private int depth() {
        int depth = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }

    private boolean startsFromRoot() {
        return path.equals(Address.NOT_FOUND) && site.baseUrl() != null;
    }

    /** The path at which the site stands on its server, as far as its base address tells. */
    private String basePath() {
        String url = site.baseUrl() == null ? "" : site.baseUrl();
        int host = url.indexOf("://");
        int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
        String root = slash < 0 ? "/" : url.substring(slash);
        return root.endsWith("/") ? root : root + "/";
    }

    /** The way up from the page to the root of the site. */
    public String root() {
        if (startsFromRoot()) {
            return basePath();
        }
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
        return site.absolute(other.folder() + path);
    }

    /** What the site is called in the page's language. */
    public String siteTitle() {
        return site.title(language);
    }

    /** This frame with structured data. */
    Frame withJsonLd(String json) {
        return new Frame(
                language,
                path,
                section,
                title,
                description,
                scripts,
                bodyClass,
                json,
                site,
                wording,
                edition,
                languages);
    }

    /** Who publishes the site, in the page's language; null where nobody is named. */
    public @Nullable String publisher() {
        return language.pickOptional(site.publisher(), site.publisherEn());
    }

    /** An interface text. */
    public String t(String key, Object... details) {
        return wording.t(key, details);
    }
}
