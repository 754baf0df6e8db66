package org.policybook.model;

import org.jspecify.annotations.Nullable;

/**
 * A language that pages are written in. Content is kept in two, Chinese and English, and these are constants; what the
 * interface says in any other is a matter of one file of words, which also tells what stands here.
 *
 * @param code as in {@code site.yaml} and in the name of the file of words: {@code zh}
 * @param tag the BCP 47 tag: {@code zh-CN}
 * @param folder of the language's pages below the site's root, empty or ending in {@code /}
 * @param name what the language calls itself
 * @param readsEnglish whether its readers are shown the English side of the content, as far as there is one; else the
 *     Chinese
 */
public record Language(String code, String tag, String folder, String name, boolean readsEnglish) {
    public static final Language ZH = new Language("zh", "zh-CN", "", "中文", false);
    public static final Language EN = new Language("en", "en", "en/", "English", true);

    /** Opens words of another language in plain text, as Unicode has it (UAX #9, FIRST STRONG ISOLATE). */
    public static final char ISOLATE = '\u2068';

    /** Closes what {@link #ISOLATE} opened. */
    public static final char POP_ISOLATE = '\u2069';

    /** The side of the content that readers of this language are shown. */
    public Language content() {
        return readsEnglish ? EN : ZH;
    }

    /** Whether this is a kind of Chinese. */
    public boolean isChinese() {
        return tag.equals("zh") || tag.startsWith("zh-");
    }

    /**
     * Picks the label of this language; Chinese stands in where no English one is written. On pages that are neither
     * Chinese nor English, English words come between isolates, so that a page can say what language they are in.
     */
    public String pick(String zh, @Nullable String en) {
        if (!readsEnglish || en == null) {
            return zh;
        }
        boolean own = tag.equals("en") || tag.startsWith("en-");
        return own || en.isEmpty() ? en : ISOLATE + en + POP_ISOLATE;
    }

    /** As {@link #pick}, for labels that may be absent altogether. */
    public @Nullable String pickOptional(@Nullable String zh, @Nullable String en) {
        return readsEnglish && en != null ? pick("", en) : zh;
    }
}
