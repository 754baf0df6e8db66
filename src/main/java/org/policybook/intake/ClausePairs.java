package org.policybook.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.notation.ComparedText;

/**
 * Which clause of a document is which of an official file. Numbers shift with whatever comes or goes above them, so that
 * headings are asked first, then words, then the clauses below, and the number last.
 */
final class ClausePairs {
    private static final double ALIKE = 0.6;

    private final List<HeldClause> here;
    private final List<Clause> there;
    /** The file's clauses by the paths of the document's. */
    private final Map<String, Clause> twins = new HashMap<>();
    /** The paths of the file's clauses that have a twin. */
    private final Set<String> taken = new HashSet<>();

    private ClausePairs(List<HeldClause> here, List<Clause> there) {
        this.here = here;
        this.there = there;
    }

    /** Pairs clauses; each has one twin at most. */
    static ClausePairs of(List<HeldClause> here, List<Clause> there) {
        ClausePairs pairs = new ClausePairs(here, there);
        pairs.byHeadingsInOrder();
        pairs.by(held -> heading(held.clause()), ClausePairs::heading);
        // Whether own words or those of an official file are compared is the same for all clauses of a document.
        here.stream()
                .filter(HeldClause::hasWords)
                .findFirst()
                .ifPresent(any -> pairs.by(held -> letters(held.words()), clause -> letters(any.wordsOf(clause))));
        pairs.byThoseBelow();
        pairs.byNumber();
        return pairs;
    }

    /** The file's clause that a clause of the document is, or null where it is gone. */
    @Nullable
    Clause twin(HeldClause clause) {
        return twins.get(clause.path());
    }

    /** Whether a clause of the file is in the document. */
    boolean has(Clause clause) {
        return taken.contains(clause.id().path());
    }

    private void byHeadingsInOrder() {
        CommonOrder.of(
                        here.stream().map(held -> heading(held.clause())).toList(),
                        there.stream().map(ClausePairs::heading).toList())
                .forEach((i, j) -> pair(here.get(i), there.get(j)));
    }

    /** Pairs what is left and has the same key; an empty one is no key. */
    private void by(Function<HeldClause, String> ours, Function<Clause, String> theirs) {
        Map<String, Clause> free = new LinkedHashMap<>();
        there.stream().filter(clause -> !has(clause)).forEach(clause -> free.putIfAbsent(theirs.apply(clause), clause));
        free.remove("");
        for (HeldClause held : here) {
            Clause twin = twin(held) == null ? free.remove(ours.apply(held)) : null;
            if (twin != null) {
                pair(held, twin);
            }
        }
    }

    /** Pairs what holds clauses that are the same. */
    private void byThoseBelow() {
        Map<String, HeldClause> ours = new HashMap<>();
        here.forEach(held -> ours.put(held.path(), held));
        Map<String, Clause> theirs = new HashMap<>();
        there.forEach(clause -> theirs.put(clause.id().path(), clause));
        // From the last to the first, so that what was paired pairs what holds it.
        for (HeldClause below : here.reversed()) {
            Clause twin = twin(below);
            HeldClause above = ours.get(parent(below.clause()));
            Clause other = twin == null ? null : theirs.get(parent(twin));
            if (above != null && other != null && twin(above) == null && !has(other)) {
                pair(above, other);
            }
        }
    }

    /**
     * Pairs what is left and has the same number at the same place, if its figures are the same as well, or most of its words:
     * a heading may be reworded. Where neither has a heading, as articles have none, the number is all there is.
     */
    private void byNumber() {
        Map<String, Clause> free = new HashMap<>();
        there.stream()
                .filter(clause -> !has(clause))
                .forEach(clause -> free.put(clause.id().path(), clause));
        for (HeldClause held : here) {
            Clause same = twin(held) == null ? free.get(held.path()) : null;
            if (same != null && isBelowTheSame(held, same) && agree(held, same)) {
                pair(held, same);
            }
        }
    }

    private boolean isBelowTheSame(HeldClause held, Clause clause) {
        String above = parent(held.clause());
        Clause twin = twins.get(above);
        return parent(clause).equals(twin == null ? above : twin.id().path());
    }

    private static boolean agree(HeldClause held, Clause clause) {
        boolean unnamed = held.clause().heading() == null && clause.heading() == null;
        return unnamed
                || held.figures(clause).isEmpty()
                || (held.hasWords() && alike(held.words(), held.wordsOf(clause)));
    }

    /** Whether most pairs of characters stand in both. */
    private static boolean alike(String words, String others) {
        Set<String> mine = pairs(letters(words));
        Set<String> theirs = pairs(letters(others));
        long shared = mine.stream().filter(theirs::contains).count();
        return shared >= ALIKE * Math.max(mine.size(), theirs.size());
    }

    private static Set<String> pairs(String letters) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private void pair(HeldClause held, Clause clause) {
        twins.put(held.path(), clause);
        taken.add(clause.id().path());
    }

    private static String heading(Clause clause) {
        return letters(HeldClause.heading(clause));
    }

    private static String letters(String words) {
        return ComparedText.of(words).letters();
    }

    /** The path of the clause above; empty where there is none. */
    private static String parent(Clause clause) {
        ClauseId parent = clause.parent();
        return parent == null ? "" : parent.path();
    }
}
