package org.policybook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.Quotation;

/**
 * Tells in what an official file differs from the document that it belongs to. The file is held against the official text
 * that stands there already, else against the document's own words where these are the full text, else, a digest being in
 * other words, against the figures that it quotes.
 */
final class HeldDifferences {
    private HeldDifferences() {}

    /**
     * The differences: clauses that are new, clauses that stand under another number or are gone, and clauses with other
     * figures, each in the order of the documents.
     *
     * @param file the clauses of the official file
     */
    static List<Intake.Difference> of(PolicyDocument held, List<Clause> file) {
        Map<String, Clause> there = byPath(file);
        Map<String, Clause> here = byPath(held.clauses());
        List<Intake.Difference> differences = new ArrayList<>();
        Map<String, String> moved = moved(here, there);
        there.forEach((path, clause) -> {
            if (moved.containsValue(path)) {
                return;
            }
            if (!here.containsKey(path)) {
                differences.add(new Intake.Difference(
                        Intake.Difference.Sort.NEW, path, clause.title(), List.of(), figures(clause.body())));
            }
        });
        here.forEach((path, clause) -> {
            String now = moved.get(path);
            if (now != null) {
                differences.add(new Intake.Difference(
                        Intake.Difference.Sort.MOVED, path, clause.title(), List.of(path), List.of(now)));
            } else if (!there.containsKey(path)) {
                differences.add(new Intake.Difference(
                        Intake.Difference.Sort.GONE, path, clause.title(), quotes(held, path), List.of()));
            }
        });
        here.forEach((path, clause) -> {
            Clause other = there.get(moved.getOrDefault(path, path));
            if (other != null && !clause.isPreamble()) {
                figures(held, clause, other).ifPresent(differences::add);
            }
        });
        return List.copyOf(differences);
    }

    /** Clauses that stand under another number, by their headings: the path that they have in the file. */
    private static Map<String, String> moved(Map<String, Clause> here, Map<String, Clause> there) {
        Map<String, String> free = new LinkedHashMap<>();
        there.forEach((path, clause) -> {
            if (!here.containsKey(path) && clause.heading() != null) {
                free.putIfAbsent(Quotation.bare(clause.heading()), path);
            }
        });
        Map<String, String> moved = new LinkedHashMap<>();
        here.forEach((path, clause) -> {
            String now = clause.heading() == null || there.containsKey(path)
                    ? null
                    : free.remove(Quotation.bare(clause.heading()));
            if (now != null) {
                moved.put(path, now);
            }
        });
        return moved;
    }

    private static Map<String, Clause> byPath(List<Clause> clauses) {
        Map<String, Clause> byPath = new LinkedHashMap<>();
        clauses.forEach(clause -> byPath.put(clause.id().path(), clause));
        return byPath;
    }

    private static Optional<Intake.Difference> figures(PolicyDocument held, Clause here, Clause there) {
        List<String> gone;
        List<String> come;
        boolean full = held.front().rendition() == FrontMatter.Rendition.FULL;
        if (full || !here.original().isEmpty()) {
            List<String> before = figures(full ? here.body() : here.original());
            List<String> now = figures(full ? there.body() : there.original());
            gone = without(before, now);
            come = without(now, before);
        } else {
            String words = Clause.plain(there.original());
            gone = quotes(held, here.id().path()).stream()
                    .filter(quote -> Quotation.find(words, quote).isEmpty())
                    .toList();
            come = List.of();
        }
        return gone.isEmpty() && come.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intake.Difference(
                        Intake.Difference.Sort.FIGURES, here.id().path(), here.title(), gone, come));
    }

    /** The figures that words state, as printed. */
    private static List<String> figures(List<Block> blocks) {
        List<String> figures = new ArrayList<>();
        for (Passage passage : Passage.sentences(Clause.plain(blocks), 0, "")) {
            for (Found found : FigureScan.of(passage)) {
                figures.add(passage.text().substring(found.start(), found.end()));
            }
        }
        return figures;
    }

    private static List<String> quotes(PolicyDocument held, String path) {
        return held.targets().stream()
                .filter(target -> target.clause().equals(path))
                .map(target -> target.quote())
                .toList();
    }

    /** What stands in the one and not in the other, as often as it does. */
    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
