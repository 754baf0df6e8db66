package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
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

    /** What to look at in an import, most urgent first. */
    static List<LookFirst> of(Intake.Imported imported) {
        ReadFields fields = ReadFields.of(imported.understanding());
        List<LookFirst> first = new ArrayList<>();
        if (imported.twin() != null) {
            first.add(new Copy(imported.twin()));
        }
        Twins.correction(imported.official()).ifPresent(words -> first.add(new Correction(words)));
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
        fields.guessed().forEach((field, stated) -> first.add(new Inferred(field, stated)));
        int doubts = imported.official().doubts().size();
        if (doubts > 0) {
            first.add(new Misprints(doubts));
        }
        int targets = (int) imported.candidates().stream()
                .filter(candidate -> candidate.target().kind() == Target.Kind.TARGET)
                .count();
        first.add(new Figures(imported.candidates().size(), targets));
        return List.copyOf(first);
    }
}
