package org.policybook.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A covering notice (印发通知), which sends a plan and names it in its title. */
public final class IssuingNotice {
    /** A notice that is sent on is a notice itself, so the name goes as far as it can. */
    private static final Pattern ISSUED =
            Pattern.compile("(?:^|关于|[局厅委部院府室会])(?:印发|转发|下发|发布|公布)(?:《(.+)》|([^《》]{2,100}))的通知$");

    private IssuingNotice() {}

    /** What a notice with this title calls the plan that it issues, without book-title marks; empty where it issues none. */
    public static Optional<String> issued(String title) {
        Matcher matcher = ISSUED.matcher(title.strip());
        return matcher.find()
                ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }
}
