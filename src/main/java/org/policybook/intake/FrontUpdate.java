package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.DocumentUpdate.Step;
import org.policybook.model.FrontMatter;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.OfficialFacts;

/**
 * The front matter of document.md after an official file: number and day of issue, where the file prints others. What was
 * concluded, and all other fields, are left to people; the check tells what differs.
 *
 * @param front as it stands
 * @param file what the file prints
 * @param understood what was read of it
 */
record FrontUpdate(FrontMatter front, OfficialFacts file, FrontMatter understood) {
    /** Changes the text of document.md, line for line. */
    List<Step> make(TextLines lines) {
        List<Step> steps = new ArrayList<>();
        YamlEntry entry = new YamlEntry(lines, front.places());
        String number = front.number();
        String printed = understood.number();
        if (number != null && printed != null && !prints(number)) {
            boolean done = entry.replace("number", number, printed);
            steps.add(new Step(
                    done ? Effect.FACT : Effect.FACT_LEFT, front.places().of("number"), "number", number, printed));
        }
        LocalDate date = front.date();
        LocalDate day = understood.date();
        boolean otherDay = date != null
                && day != null
                && !file.days().contains(date)
                && !file.days().isEmpty();
        if (otherDay) {
            boolean done = entry.replaceWord("date", String.valueOf(date), String.valueOf(day));
            steps.add(new Step(
                    done ? Effect.FACT : Effect.FACT_LEFT,
                    front.places().of("date"),
                    "date",
                    String.valueOf(date),
                    String.valueOf(day)));
        }
        return steps;
    }

    /** Whether the file prints the number; a letterhead may run into it. */
    private boolean prints(String number) {
        Optional<DocumentNumber> own = DocumentNumber.parse(number);
        return own.isEmpty()
                || file.numbers().isEmpty()
                || file.numbers().stream()
                        .anyMatch(line -> line.year() == own.get().year()
                                && line.serial() == own.get().serial()
                                && line.agency().endsWith(own.get().agency()));
    }
}
