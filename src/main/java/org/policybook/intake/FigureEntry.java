package org.policybook.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** The fields of one entry of targets.yaml that take over a figure; each says {@code false} where the text does not allow it. */
record FigureEntry(YamlEntry entry) {
    /** How far the text has been changed; {@link #back} goes back to there. */
    int mark() {
        return entry.lines().changes();
    }

    /** Takes back what was changed since {@code mark}. */
    void back(int mark) {
        entry.lines().keep(mark);
    }

    /** Quotes other words. */
    boolean quote(String path, String was, String is) {
        return entry.replace(path + "quote", was, is);
    }

    /** The reasons of an import, which stand above the entry, are those of the figure that it reads now. */
    void reasons(ReadTwice read) {
        if (read.before() == null || read.now() == null) {
            return;
        }
        List<String> was = read.before().candidate().why();
        List<String> is = read.now().candidate().why();
        TextLines lines = entry.lines();
        for (int line = entry.places().here().line() - 1;
                lines.line(line).strip().startsWith("#");
                line--) {
            for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
                if (lines.line(line).equals("# " + was.get(i)) && !was.get(i).equals(is.get(i))) {
                    lines.replace(line, 2, lines.line(line).length(), is.get(i));
                }
            }
        }
    }

    /** What the import reads as it did before is left as people have put it. */
    boolean values(Target target, ReadTwice read, Target found) {
        Target was = read.before() == null ? target : read.before().figure();
        boolean bound = was.comparator() == found.comparator()
                || entry.replaceWord("comparator", word(target.comparator()), word(found.comparator()));
        boolean unit = Objects.equals(was.unit(), found.unit())
                || (target.unit() != null
                        && found.unit() != null
                        && (target.unit().equals(found.unit()) || entry.replace("unit", target.unit(), found.unit())));
        return bound
                && unit
                && number("value", printed(target.value()), printed(found.value()))
                && number("min", printed(target.min()), printed(found.min()))
                && number("max", printed(target.max()), printed(found.max()))
                && number("from", printed(target.from()), printed(found.from()));
    }

    private static String word(Enum<?> constant) {
        return Word.of(constant);
    }

    private static @Nullable String printed(@Nullable Magnitude magnitude) {
        return magnitude == null ? null : magnitude.printed();
    }

    private boolean number(String field, @Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return true;
        }
        if (was == null) {
            return entry.add("comparator", field, String.valueOf(is));
        }
        return is == null ? entry.remove(field, was) : entry.replaceWord(field, was, is);
    }

    /** Which of several equal quotes is meant; of a place where the figure stands again it can be changed, not added. */
    boolean occurrence(String path, @Nullable Integer was, @Nullable Integer is) {
        if (Objects.equals(was, is)) {
            return true;
        }
        if (was == null) {
            return path.isEmpty() && entry.add("quote", "occurrence", String.valueOf(is));
        }
        return is == null
                ? path.isEmpty() && entry.remove("occurrence", was.toString())
                : entry.replaceWord(path + "occurrence", was.toString(), is.toString());
    }

    /** Nobody has vouched for what is written now. */
    boolean awaitsReview(Target target) {
        boolean gone = target.reviewedBy() == null || entry.remove("reviewed_by", target.reviewedBy());
        boolean stated = !target.isReviewed()
                || entry.replaceWord("status", "reviewed", "candidate")
                || entry.add("quote", "status", "candidate");
        return gone && stated;
    }

    /** The clause under which the entry stands, where its number is another now. */
    boolean moves(String path, String was, String is) {
        return was.equals(is) || entry.replaceWord(path + "clause", was, is);
    }
}
