package org.policybook.parse;

import static java.util.stream.Collectors.joining;
import static org.policybook.model.DiagnosticCode.NUMBERING_GAP;
import static org.policybook.model.DiagnosticCode.NUMBERING_REPEAT;
import static org.policybook.model.DiagnosticCode.UNNUMBERED_HEADING;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.notation.ClauseNumber;

/**
 * Makes the clause tree from the printed numbers (contract 2.1). A heading is a sibling of the open heading that is
 * numbered in its style; else it goes below the open headings whose style stands above its own in GB/T 9704, or whose
 * Markdown depth is smaller.
 */
final class Outline {
    /** One clause before its text is looked into. */
    record Entry(
            String path,
            @Nullable String parent,
            int level,
            @Nullable String number,
            @Nullable String heading,
            List<Block> body,
            Attributes attributes,
            Place place) {}

    private record Open(ClauseNumber.@Nullable Style style, int depth, Entry entry) {}

    private final Diagnostics problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<ClauseNumber.Style, Integer> lastOfStyle = new EnumMap<>(ClauseNumber.Style.class);
    private final Map<String, Integer> lastOfSiblings = new HashMap<>();

    private Outline(Diagnostics problems) {
        this.problems = problems;
    }

    /**
     * The clauses of a text in order, clause {@code 0} first, whether or not anything stands in it.
     *
     * @param start place of the text's beginning
     */
    static List<Entry> of(List<Piece> pieces, Place start, Diagnostics problems) {
        Outline outline = new Outline(problems);
        Entry preamble =
                new Entry(ClauseId.PREAMBLE, null, 0, null, null, new ArrayList<>(), Attributes.none(start), start);
        outline.entries.add(preamble);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading -> outline.heading(heading);
                case Piece.Body body -> outline.entries.getLast().body().add(body.block());
            }
        }
        return outline.entries;
    }

    private void heading(Piece.Heading heading) {
        Optional<ClauseNumber> number = ClauseNumber.at(heading.line());
        if (number.isEmpty()) {
            unnumbered(heading);
            return;
        }
        ClauseNumber n = number.get();
        String rest = heading.line().substring(n.length()).strip();
        close(n.style(), heading.depth());
        Entry parent = open.isEmpty() ? null : open.peek().entry();
        RunIn runIn = RunIn.split(n.style(), rest);
        String words = runIn.heading().isEmpty() ? null : runIn.heading();
        add(n.style(), heading, parent, step(n, parent, heading.place()), n.printed(), words);
        runIn.text().ifPresent(text -> entries.getLast().body().add(new Block.Paragraph(text)));
    }

    private void unnumbered(Piece.Heading heading) {
        problems.report(heading.place(), UNNUMBERED_HEADING, heading.line());
        while (!open.isEmpty() && open.peek().depth() >= heading.depth()) {
            open.pop();
        }
        Entry parent = open.isEmpty() ? null : open.peek().entry();
        int nth = uses.merge(prefix(parent) + "s", 1, Integer::sum);
        add(null, heading, parent, "s" + nth, null, heading.line());
    }

    /** Closes the open headings that the next one does not stand below. */
    private void close(ClauseNumber.Style style, int depth) {
        boolean sibling = open.stream().anyMatch(o -> o.style() == style);
        while (!open.isEmpty()) {
            Open top = open.peek();
            if (top.style() == style) {
                open.pop();
                return;
            }
            boolean above = top.style() == null
                    ? top.depth() < depth || depth == 0
                    : top.style().isAbove(style);
            boolean deeperMark = depth > 0 && top.depth() > 0 && top.depth() < depth;
            if (!sibling && (above || deeperMark)) {
                return;
            }
            open.pop();
        }
    }

    private void add(
            ClauseNumber.@Nullable Style style,
            Piece.Heading heading,
            @Nullable Entry parent,
            String step,
            @Nullable String number,
            @Nullable String words) {
        String path = prefix(parent) + step;
        int level = parent == null ? 1 : parent.level() + 1;
        Entry entry = new Entry(
                path,
                parent == null ? null : parent.path(),
                level,
                number,
                words,
                new ArrayList<>(),
                heading.attributes(),
                heading.place());
        entries.add(entry);
        open.push(new Open(style, heading.depth(), entry));
    }

    /** The step of a path; a number that a sibling has printed already gets a letter. */
    private String step(ClauseNumber number, @Nullable Entry parent, Place place) {
        List<Integer> expected = expected(number, parent);
        int nth = uses.merge(prefix(parent) + number.step(), 1, Integer::sum);
        if (nth == 1) {
            if (!expected.contains(number.ordinal())) {
                String numbers = expected.stream().map(number::as).collect(joining(" | "));
                problems.report(place, NUMBERING_GAP, number.printed(), numbers);
            }
            return number.step();
        }
        String lettered = number.step() + suffix(nth);
        problems.report(place, NUMBERING_REPEAT, number.printed(), prefix(parent) + lettered);
        return lettered;
    }

    /** b, c, … z, then z27 and on. */
    private static String suffix(int nth) {
        return nth <= 26 ? String.valueOf((char) ('a' + nth - 1)) : "z" + nth;
    }

    /** Numbers follow one another below a heading; below a new one they begin again or run on. */
    private List<Integer> expected(ClauseNumber number, @Nullable Entry parent) {
        Integer before = lastOfSiblings.put(prefix(parent) + number.style(), number.ordinal());
        Integer anywhere = lastOfStyle.put(number.style(), number.ordinal());
        if (before != null) {
            return List.of(before + 1);
        }
        // The first annex may be the plan itself.
        boolean annex = number.style() == ClauseNumber.Style.ANNEX;
        return anywhere == null ? annex ? List.of(1, 2) : List.of(1) : List.of(1, anywhere + 1);
    }

    private static String prefix(@Nullable Entry parent) {
        return parent == null ? "" : parent.path() + "-";
    }
}
