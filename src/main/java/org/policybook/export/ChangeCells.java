package org.policybook.export;

import static org.policybook.export.Cell.Nothing.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Change;
import org.policybook.model.Magnitude;
import org.policybook.model.Period;
import org.policybook.model.Target;

/**
 * A field that changed as the data tell it, {@code {field, old, new}}: values as the table of the thing itself prints them,
 * null where there is none. Both are null where editions keep no words but a hash of them; whether these were added, changed
 * or removed is then told in words.
 */
record ChangeCells(Fields fields) {
    /** @param document that the thing belongs to, or null for a term */
    Cell of(Change.Field field, @Nullable String document) {
        if (field.isHashed()) {
            Cell sort = Labels.of("hashed", field.sort());
            return parts(field, "（" + sort.text() + "）", " (" + sort.english() + ")", NOTHING, NOTHING);
        }
        Cell old = cell(field.name(), field.before(), document);
        Cell now = cell(field.name(), field.after(), document);
        String words = arrow("：", old.text(), now.text());
        String english = arrow(": ", english(old), english(now));
        return parts(field, words, english, old, now);
    }

    private static Cell parts(Change.Field field, String words, String english, Cell old, Cell now) {
        return new Cell.Parts(field.name() + words, field.name() + english)
                .and("field", Cell.of(field.name()))
                .and("old", old)
                .and("new", now);
    }

    private static String arrow(String colon, String old, String now) {
        return (colon + old).stripTrailing() + " → " + now;
    }

    /** Chinese stands in where there is no English. */
    private static String english(Cell cell) {
        return cell.english().isEmpty() ? cell.text() : cell.english();
    }

    private Cell cell(String name, @Nullable Object value, @Nullable String document) {
        return switch (value) {
            case null -> NOTHING;
            case Enum<?> constant -> Labels.of(name, constant);
            case Magnitude magnitude -> Cell.of(magnitude);
            case Boolean flag -> Cell.of(flag);
            case Integer number -> Cell.of(number);
            case Period years -> years.isOneYear() ? Cell.of(years.last()) : Cell.of(years.toString());
            case Target.Restatement also -> RestatementCell.of(document, also);
            case List<?> list -> Cell.many(list, each -> cell(name, each, document));
            default -> words(name, value.toString(), document);
        };
    }

    private Cell words(String name, String words, @Nullable String document) {
        return switch (name) {
            case "region" -> fields.region(words);
            case "indicator" -> fields.indicator(words);
            case "population" -> fields.population(words);
            case "themes" -> fields.theme(words);
            case "instruments" -> Labels.open("instrument", words);
            case "per" -> Labels.open("per", words);
            case "clause", "part_of", "when" -> Cell.of(document + "/" + words);
            default -> Cell.of(words);
        };
    }
}
