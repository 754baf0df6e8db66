package org.policybook.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A covering notice (印发通知), which sends a plan and names it in its title. */
public final class IssuingNotice {
    private static final Pattern ISSUED = Pattern.compile("(?:印发|转发|下发|发布|公布)《?(.{4,100}?)》?的通知");

    private IssuingNotice() {}

    /** What a notice with this title calls the plan that it issues, without book-title marks; empty where it issues none. */
    public static Optional<String> issued(String title) {
        Matcher matcher = ISSUED.matcher(title);
        return matcher.find() ? Optional.of(matcher.group(1).replace("《", "").replace("》", "")) : Optional.empty();
    }
}
