package org.policybook.notation;

/** The beginning of a text that is too long for its place. */
public final class Cut {
    private Cut() {}

    /** The first {@code most} characters; one less where a rare character, which takes two places, would be torn. */
    public static String first(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
