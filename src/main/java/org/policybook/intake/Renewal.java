package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.ComparedText;

/**
 * What becomes of each clause of a full text when it takes over the words of an official file.
 *
 * @param clauses those of the file, in its order
 * @param gone those of the document that the file has not
 */
record Renewal(List<Renewed> clauses, List<Clause> gone) {
    /**
     * A clause as it will be.
     *
     * @param before the clause of the document that it is, or null where it is new
     * @param words whether its words or its heading become others
     * @param edited whether the words that go are those of no official file that was kept
     */
    record Renewed(@Nullable Clause before, Clause now, boolean words, boolean edited) {
        boolean isNew() {
            return before == null;
        }

        /** Whether it comes under another number, or its number is printed otherwise. */
        boolean isRenumbered() {
            return before != null
                    && (!path(before).equals(path(now))
                            || !letters(before.number()).equals(letters(now.number())));
        }

        /** Whether nothing of it changes. */
        boolean isKept() {
            return before != null && !words && !isRenumbered();
        }
    }

    /**
     * Holds a document against a file.
     *
     * @param file its clauses, with the themes that are suggested for new ones
     * @param kept the official files that the document had before
     */
    static Renewal of(PolicyDocument held, Official official, List<Clause> file, List<Official> kept) {
        List<HeldClause> here = HeldClause.of(held);
        ClausePairs pairs = ClausePairs.of(
                here, file.stream().filter(clause -> !clause.isPreamble()).toList());
        Map<String, HeldClause> before = new HashMap<>();
        List<Clause> gone = new ArrayList<>();
        for (HeldClause clause : here) {
            Clause twin = pairs.twin(clause);
            if (twin == null) {
                gone.add(clause.clause());
            } else {
                before.put(path(twin), clause);
            }
        }
        Set<String> issued = kept.stream()
                .flatMap(one -> one.clauses().stream())
                .map(Renewal::words)
                .collect(Collectors.toCollection(HashSet::new));
        List<Renewed> clauses = new ArrayList<>();
        for (Clause now : file) {
            HeldClause was = before.get(path(now));
            if (now.isPreamble()) {
                clauses.add(preamble(held.clause(path(now)), now, official, kept));
            } else if (was == null) {
                clauses.add(new Renewed(null, now, true, false));
            } else {
                boolean differs = !was.readsAs(now);
                boolean edited = differs && !issued.isEmpty() && !issued.contains(words(was.clause()));
                clauses.add(new Renewed(was.clause(), now, differs, edited));
            }
        }
        return new Renewal(List.copyOf(clauses), List.copyOf(gone));
    }

    /** Of what stands before the first clause a part may be left out, so that each sentence is looked for. */
    private static Renewed preamble(@Nullable Clause was, Clause now, Official official, List<Official> kept) {
        if (was == null) {
            return new Renewed(null, now, true, false);
        }
        boolean differs = !Sentences.stand(was, official);
        boolean edited = differs && !kept.isEmpty() && kept.stream().noneMatch(one -> Sentences.stand(was, one));
        return new Renewed(was, now, differs, edited);
    }

    /** Whether the document stays as it is, word for word. */
    boolean isSame(PolicyDocument held) {
        return gone.isEmpty()
                && clauses.stream().allMatch(Renewed::isKept)
                && clauses.stream()
                        .map(clause -> path(clause.now()))
                        .toList()
                        .equals(held.clauses().stream().map(Renewal::path).toList());
    }

    /** The clause that stands at {@code path} in the end, or null. */
    @Nullable
    Renewed at(String path) {
        return clauses.stream()
                .filter(clause -> path(clause.now()).equals(path))
                .findFirst()
                .orElse(null);
    }

    /** What becomes of the clause that stood at {@code path}; null where it is gone. */
    @Nullable
    Renewed of(String path) {
        return clauses.stream()
                .filter(clause ->
                        clause.before() != null && path(clause.before()).equals(path))
                .findFirst()
                .orElse(null);
    }

    static String path(Clause clause) {
        return clause.id().path();
    }

    /** Heading and words, bodies that answer for it included, as they are compared. */
    private static String words(Clause clause) {
        return letters(HeldClause.heading(clause)
                + Stream.of(clause.text(), clause.unitsBracket())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining()));
    }

    private static String letters(@Nullable String words) {
        return words == null ? "" : ComparedText.of(words).letters();
    }
}
