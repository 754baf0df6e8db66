package org.policybook.model;

import org.jspecify.annotations.Nullable;

/** The languages that labels are kept in; Chinese is the source, English its twin. */
public enum Language {
    ZH("zh-CN", ""),
    EN("en", "en/");

    private final String tag;
    private final String folder;

    Language(String tag, String folder) {
        this.tag = tag;
        this.folder = folder;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The folder of this language's pages below the site's root, empty or ending in {@code /}. */
    public String folder() {
        return folder;
    }

    /** The language's two-letter name, as in {@code site.yaml} and {@code templates/i18n/}. */
    public String code() {
        return this == ZH ? "zh" : "en";
    }

    /** Picks the label of this language; Chinese stands in where no English one is written. */
    public String pick(String zh, @Nullable String en) {
        return this == EN && en != null ? en : zh;
    }

    /** As {@link #pick}, for labels that may be absent altogether. */
    public @Nullable String pickOptional(@Nullable String zh, @Nullable String en) {
        return this == EN && en != null ? en : zh;
    }
}
