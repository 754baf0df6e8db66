package org.policybook.export;

import static org.policybook.export.Column.Type.LIST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Inferred;
import org.policybook.model.Instrument;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Named;
import org.policybook.model.ResponsibleUnit;

/** The values that several tables print in the same way. */
final class Fields {
    private final KnowledgeBase knowledge;

    Fields(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    Cell region(@Nullable String id) {
        return named(id, knowledge.region(id));
    }

    Cell theme(@Nullable String id) {
        return named(id, knowledge.theme(id));
    }

    Cell indicator(@Nullable String id) {
        return named(id, knowledge.indicator(id));
    }

    Cell population(@Nullable String id) {
        return named(id, knowledge.population(id));
    }

    /** A key whose word is the name of what it names; where it names nothing, the key has to do. */
    private static Cell named(@Nullable String id, @Nullable Named named) {
        if (id == null) {
            return Cell.Nothing.NOTHING;
        }
        return named == null ? new Cell.Keyed(id, id, id) : new Cell.Keyed(id, named.name(), named.nameEn());
    }

    /** The address of a page: relative for programs, absolute where people read it and the site has an address. */
    Cell url(String path) {
        String absolute = knowledge.site().absolute(path);
        return absolute == null ? Cell.of(path) : new Cell.Keyed(path, absolute, absolute);
    }

    Cell themes(List<String> ids) {
        return Cell.many(ids, this::theme);
    }

    static Cell instruments(List<Instrument> instruments) {
        return Cell.many(instruments, instrument -> Labels.of("instrument", instrument));
    }

    static Cell units(List<ResponsibleUnit> units) {
        return Cell.many(units, unit -> {
            Cell role = Labels.of("role", unit.role());
            return new Cell.Parts(
                            unit.unit() + "（" + role.text() + "）",
                            Objects.requireNonNullElse(unit.unitEn(), unit.unit()) + " (" + role.english() + ")")
                    .and("unit", Cell.of(unit.unit()))
                    .and("unit_en", Cell.of(unit.unitEn()))
                    .and("role", role);
        });
    }

    /** Inferred values by field, in alphabetical order. */
    static Cell inferred(Map<String, Inferred> inferred) {
        Map<String, Cell> fields = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        StringBuilder textEn = new StringBuilder();
        new TreeMap<>(inferred).forEach((field, value) -> {
            Cell name = Labels.open("field", field);
            String words = name.text() + " [" + value.value() + "]（" + value.why() + "）";
            String english = name.english() + " [" + value.value() + "] ("
                    + Objects.requireNonNullElse(value.whyEn(), value.why()) + ")";
            fields.put(
                    field,
                    new Cell.Parts(words, english)
                            .and("value", Cell.of(value.value()))
                            .and("why", Cell.of(value.why()))
                            .and("why_en", Cell.of(value.whyEn())));
            text.append(text.isEmpty() ? "" : Cell.SEPARATOR).append(words);
            textEn.append(textEn.isEmpty() ? "" : Cell.ENGLISH_SEPARATOR).append(english);
        });
        return new Cell.Parts(fields, text.toString(), textEn.toString());
    }

    /** A column of short values that have words in both languages. */
    static <T> Column<T> words(String name, String title, Function<T, ? extends Cell> cell) {
        return Column.words(name, title, LIST, cell);
    }

    /** A column of short values. */
    static <T> Column<T> list(String name, String title, Function<T, ? extends Cell> cell) {
        return Column.of(name, title, LIST, cell);
    }
}
