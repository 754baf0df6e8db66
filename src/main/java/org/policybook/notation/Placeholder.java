package org.policybook.notation;

import java.util.regex.Pattern;

/** The words that stand in a skeleton until its writer fills it in. */
public final class Placeholder {
    /** The GB/T 2260 code that no region has. */
    public static final String CODE = "000000";

    private static final Pattern UNFILLED = Pattern.compile(
            "\\s*+[（(]?(?:待填|to be filled(?: in)?)(?=$|[\\s:：,，。.）)]).*+", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Placeholder() {}

    /** Whether {@code text} is nothing but such words; 待填报 and the like are words of their own. */
    public static boolean is(String text) {
        return UNFILLED.matcher(text).matches();
    }
}
