package org.policybook.export;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Magnitude;
import tools.jackson.core.JsonGenerator;

/** One value of a table, as a machine reads it and as a person does. */
sealed interface Cell {
    /** Between the members of a list where a person reads it. */
    String SEPARATOR = "；";

    /** The same in English. */
    String ENGLISH_SEPARATOR = "; ";

    /** Writes the value as JSON; a key stays a key. */
    void write(JsonGenerator json);

    /** The value as a person reads it in one cell; empty where there is nothing. */
    String text();

    /** The same in English; empty where the content has no English for it. */
    default String english() {
        return text();
    }

    /** No value. */
    enum Nothing implements Cell {
        NOTHING;

        @Override
        public void write(JsonGenerator json) {
            json.writeNull();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** Words, or an identifier. */
    record Text(String text) implements Cell {
        @Override
        public void write(JsonGenerator json) {
            json.writeString(text);
        }
    }

    /** A number with the digits it is printed with. */
    record Quantity(BigDecimal value) implements Cell {
        @Override
        public void write(JsonGenerator json) {
            json.writeNumber(value);
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Cell {
        static final String YES = "是";
        static final String NO = "否";

        @Override
        public void write(JsonGenerator json) {
            json.writeBoolean(value);
        }

        @Override
        public String text() {
            return value ? YES : NO;
        }

        @Override
        public String english() {
            return value ? "yes" : "no";
        }
    }

    /** A calendar day. */
    record Day(LocalDate value) implements Cell {
        @Override
        public void write(JsonGenerator json) {
            json.writeString(text());
        }

        @Override
        public String text() {
            return value.toString();
        }
    }

    /**
     * A key of the contract and the word that a person reads in its place.
     *
     * @param wordEn the same in English, or null where there is none
     */
    record Keyed(String key, String word, @Nullable String wordEn) implements Cell {
        @Override
        public void write(JsonGenerator json) {
            json.writeString(key);
        }

        @Override
        public String text() {
            return word;
        }

        @Override
        public String english() {
            return wordEn == null ? "" : wordEn;
        }
    }

    /** Several values; none is an empty list. */
    record Many(List<? extends Cell> values) implements Cell {
        @Override
        public void write(JsonGenerator json) {
            json.writeStartArray();
            values.forEach(value -> value.write(json));
            json.writeEndArray();
        }

        @Override
        public String text() {
            return values.stream().map(Cell::text).collect(joining(SEPARATOR));
        }

        /** Chinese stands in for a member that has no English, so that none is lost. */
        @Override
        public String english() {
            return values.stream()
                    .map(value -> value.english().isEmpty() ? value.text() : value.english())
                    .collect(joining(ENGLISH_SEPARATOR));
        }
    }

    /**
     * A value with parts.
     *
     * @param parts by name, in the order in which they are printed
     * @param text the whole in words
     * @param english the same in English
     */
    record Parts(Map<String, Cell> parts, String text, String english) implements Cell {
        /** A value without parts as yet. */
        Parts(String text, String english) {
            this(Map.of(), text, english);
        }

        /** This value with one part more. */
        Parts and(String name, Cell part) {
            Map<String, Cell> more = new LinkedHashMap<>(parts);
            more.put(name, part);
            return new Parts(more, text, english);
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStartObject();
            parts.forEach((name, value) -> {
                json.writeName(name);
                value.write(json);
            });
            json.writeEndObject();
        }
    }

    static Cell of(@Nullable String text) {
        return text == null ? Nothing.NOTHING : new Text(text);
    }

    static Cell of(@Nullable LocalDate day) {
        return day == null ? Nothing.NOTHING : new Day(day);
    }

    static Cell of(@Nullable Integer number) {
        return number == null ? Nothing.NOTHING : new Quantity(BigDecimal.valueOf(number));
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? Nothing.NOTHING : new Quantity(number);
    }

    static Cell of(@Nullable Boolean flag) {
        return flag == null ? Nothing.NOTHING : new Flag(flag);
    }

    /** A printed number; a fraction stays as it is printed. */
    static Cell of(@Nullable Magnitude magnitude) {
        if (magnitude == null) {
            return Nothing.NOTHING;
        }
        return magnitude.isFraction() ? new Text(magnitude.printed()) : new Quantity(magnitude.exact());
    }

    /** Strings as a list. */
    static Cell texts(List<String> values) {
        return many(values, Text::new);
    }

    static <T> Cell many(List<T> values, Function<? super T, ? extends Cell> cell) {
        return new Many(values.stream().map(cell).toList());
    }

    /** Text that is nothing where it is empty. */
    static Cell unlessEmpty(String text) {
        return text.isEmpty() ? Nothing.NOTHING : new Text(text);
    }
}
