package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code site.yaml}: what the site as a whole is called and where it will stand.
 *
 * @param baseUrl absolute address of the published site, or null: then what needs absolute addresses is left out
 * @param languages codes of the languages that pages are made in, each with a file in {@code templates/i18n/}
 * @param contact a {@code mailto:} or {@code https:} address to which a reader may send a correction, or null
 */
public record Site(
        String title,
        @Nullable String titleEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String baseUrl,
        @Nullable String contact,
        @Nullable String publisher,
        @Nullable String publisherEn,
        List<String> languages,
        @JacksonInject Places places) {

    private static final String INDEX = "index.html";

    /** A site that names no language is in Chinese. */
    public Site {
        languages = languages.isEmpty() ? List.of(Language.ZH.code()) : List.copyOf(languages);
    }

    public String title(Language language) {
        return language.pick(title, titleEn);
    }

    /**
     * The absolute address of a file, or null where the site has no address. A folder's {@code index.html} is called by
     * the folder's own address.
     *
     * @param path below the site's root
     */
    public @Nullable String absolute(String path) {
        if (baseUrl == null) {
            return null;
        }
        String root = baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
        return root + (path.matches("(.*/)?index\\.html") ? path.substring(0, path.length() - INDEX.length()) : path);
    }

    /** This site under another address. */
    public Site withBaseUrl(@Nullable String url) {
        return new Site(
                title, titleEn, description, descriptionEn, url, contact, publisher, publisherEn, languages, places);
    }
}
