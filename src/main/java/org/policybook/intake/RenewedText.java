package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;

/**
 * {@code document.md} with the clauses of an official file: those that read as before keep their lines byte for byte, others
 * their heading's depth and braces.
 */
final class RenewedText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 6;
    private static final Pattern MARKS = Pattern.compile("^\\s{0,3}([#＃]+\\s*)");
    private static final Pattern BRACES = Pattern.compile("\\s*\\{[^{}]*}\\s*$");

    /** The lines of a clause without the empty ones that end it, and how many these are. */
    private record Part(List<String> lines, int empty) {
        static Part of(List<String> lines) {
            int end = lines.size();
            while (end > 0 && lines.get(end - 1).isBlank()) {
                end--;
            }
            return new Part(lines.subList(0, end), lines.size() - end);
        }

        Part with(List<String> other) {
            return new Part(other, empty);
        }
    }

    private final String mark;
    private final String end;
    private final List<String> lines;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<Integer, String> depths = new HashMap<>();
    private final List<String> out = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private RenewedText(String text, PolicyDocument held) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.mark = text.substring(0, text.length() - bare.length());
        this.end = bare.contains("\r\n") ? "\r\n" : "\n";
        this.lines = List.of(bare.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        List<Clause> clauses = held.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int from = line(clause) - 1;
            int to = i + 1 < clauses.size() ? line(clauses.get(i + 1)) - 1 : lines.size();
            parts.put(Renewal.path(clause), Part.of(lines.subList(from, Math.max(from, to))));
            Matcher marks = MARKS.matcher(lines.get(from));
            if (clause.level() > 0 && marks.find()) {
                depths.putIfAbsent(clause.level(), marks.group(1));
            }
        }
        out.addAll(lines.subList(0, line(clauses.getFirst()) - 1));
    }

    private static int line(Clause clause) {
        return clause.places().here().line();
    }

    /**
     * Writes the text anew.
     *
     * @param text as it stands, its front matter as it is to be
     */
    static RenewedText of(String text, PolicyDocument held, Renewal renewal) {
        RenewedText renewed = new RenewedText(text, held);
        renewal.clauses().forEach(renewed::clause);
        return renewed;
    }

    /** The whole of it, with the line ends of the text before, which ends in one. */
    String text() {
        int last = out.size();
        while (last > 0 && out.get(last - 1).isBlank()) {
            last--;
        }
        return mark + String.join(end, out.subList(0, last)) + end;
    }

    /** On which line the clause at {@code path} begins; the first where it is none. */
    int line(String path) {
        return places.getOrDefault(path, 1);
    }

    private void clause(Renewal.Renewed clause) {
        Clause was = clause.before();
        Part before = was == null ? null : parts.get(Renewal.path(was));
        Part part = before == null ? new Part(written(clause.now(), null), 1) : renewed(clause, before);
        boolean beside = !out.isEmpty() && !out.getLast().isBlank();
        if (beside && before == null) {
            out.add("");
        }
        places.put(Renewal.path(clause.now()), out.size() + 1);
        out.addAll(part.lines());
        for (int i = 0; i < part.empty(); i++) {
            out.add("");
        }
    }

    private Part renewed(Renewal.Renewed clause, Part before) {
        if (clause.isKept()) {
            return before;
        }
        if (!clause.words()) {
            List<String> moved = new ArrayList<>(before.lines());
            moved.set(0, heading(clause.now(), before.lines().getFirst()));
            return before.with(moved);
        }
        return before.with(written(clause.now(), before));
    }

    /** The clause as the import writes it, below the heading that it had. */
    private List<String> written(Clause now, @Nullable Part before) {
        List<String> written = new ArrayList<>();
        if (now.level() > 0) {
            written.add(
                    before == null ? heading(now) : heading(now, before.lines().getFirst()));
            if (before != null) {
                before.lines().stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> line.strip().matches("\\{[^{}]*=[^{}]*}"))
                        .ifPresent(written::add);
            }
        }
        List<String> body = DocumentWriter.body(now).lines().toList();
        // Before clause 0 there is an empty line already.
        written.addAll(now.level() == 0 && !body.isEmpty() ? body.subList(1, body.size()) : body);
        return written;
    }

    private String heading(Clause now, String before) {
        Matcher marks = MARKS.matcher(before);
        Matcher braces = BRACES.matcher(before);
        return (marks.find() ? marks.group(1) : depth(now))
                + DocumentWriter.title(now)
                + (braces.find() ? " " + braces.group().strip() : "");
    }

    private String heading(Clause now) {
        return depth(now) + DocumentWriter.title(now) + DocumentWriter.themes(now);
    }

    private String depth(Clause now) {
        return depths.getOrDefault(now.level(), "#".repeat(Math.min(DEEPEST, now.level())) + " ");
    }
}
