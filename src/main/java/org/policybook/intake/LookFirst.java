package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Difference;
import org.policybook.model.Stated;
import org.policybook.model.Target;

/** Something that whoever imports a file should look at before all else. */
sealed interface LookFirst {
    /** Fields without which a document cannot be told from others. */
    List<String> NEEDED = List.of("title", "region", "issuer", "number", "date", "type", "period");

    /** The document may be a copy of one that is here. */
    record Copy(Intake.Twin twin) implements LookFirst {}

    /** The file calls itself a correction, in these words. */
    record Correction(String words) implements LookFirst {}

    /**
     * In so many clauses the file differs from the document that it belongs to.
     *
     * @param differences all of one sort; at least one
     */
    record Differ(Difference.Sort sort, List<Difference> differences) implements LookFirst {}

    /**
     * In nothing that was compared does the file differ from the document that it belongs to.
     *
     * @param words whether the words were compared
     */
    record Agree(boolean words) implements LookFirst {}

    /**
     * What the text says of its own force, for which document.md has no field.
     *
     * @param effective the day on which it comes into force, or null
     * @param validity how long or until when it is in force, as printed, or null
     */
    record Unkept(@Nullable String effective, @Nullable String validity) implements LookFirst {}

    /** The source does not print these fields, and nothing tells them. */
    record NotPrinted(List<String> fields) implements LookFirst {}

    /** What nobody has told. */
    enum Lack implements LookFirst {
        REGION,
        /** Where the text of a new document comes from. */
        SOURCE
    }

    /** What was concluded for a field. */
    record Inferred(String field, Stated value) implements LookFirst {}

    record Misprints(int number) implements LookFirst {}

    /**
     * Figures that await review.
     *
     * @param targets how many of all are targets in the narrow sense
     */
    record Figures(int all, int targets) implements LookFirst {}

    /** Figures of a file whose document is here already, with targets of its own. */
    record ToCompare(int all) implements LookFirst {}

    /** What to look at in an import, most urgent first. */
    static List<LookFirst> of(Intake.Imported imported) {
        ReadFields fields = ReadFields.of(imported.understanding());
        List<LookFirst> first = new ArrayList<>();
        if (imported.twin() != null) {
            first.add(new Copy(imported.twin()));
        }
        Twins.correction(imported.official()).ifPresent(words -> first.add(new Correction(words)));
        first.addAll(differences(imported));
        if (imported.understanding().front().region().isEmpty()) {
            first.add(Lack.REGION);
        }
        List<String> lacking =
                NEEDED.stream().filter(fields.missing()::contains).toList();
        if (!lacking.isEmpty()) {
            first.add(new NotPrinted(lacking));
        }
        if (imported.belongs() == null && imported.understanding().front().source() == null) {
            first.add(Lack.SOURCE);
        }
        fields.guessed().forEach((field, stated) -> {
            if (!field.equals("region") || !RegionGuess.isKnown(stated)) {
                first.add(new Inferred(field, stated));
            }
        });
        String effective = imported.understanding().value("effective");
        String validity = Dates.validity(imported.official()).orElse(null);
        if (effective != null || validity != null) {
            first.add(new Unkept(effective, validity));
        }
        int doubts = imported.official().doubts().size();
        if (doubts > 0) {
            first.add(new Misprints(doubts));
        }
        first.add(figures(imported));
        return List.copyOf(first);
    }

    /** In what a file differs from the document that it belongs to, by sort; nothing of a file that becomes a new one. */
    static List<LookFirst> differences(Intake.Imported imported) {
        Intake.Comparison comparison = imported.comparison();
        if (comparison == null) {
            return List.of();
        }
        List<LookFirst> differences = new ArrayList<>();
        for (Difference.Sort sort : Difference.Sort.values()) {
            List<Difference> same = comparison.differences().stream()
                    .filter(difference -> difference.sort() == sort)
                    .toList();
            if (!same.isEmpty()) {
                differences.add(new Differ(sort, same));
            }
        }
        return differences.isEmpty() ? List.of(new Agree(comparison.words())) : differences;
    }

    private static LookFirst figures(Intake.Imported imported) {
        int all = imported.candidates().size();
        if (imported.belongs() != null) {
            return new ToCompare(all);
        }
        long targets = imported.candidates().stream()
                .filter(candidate -> candidate.target().kind() == Target.Kind.TARGET)
                .count();
        return new Figures(all, (int) targets);
    }
}
