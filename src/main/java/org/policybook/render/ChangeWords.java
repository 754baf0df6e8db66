package org.policybook.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Change;
import org.policybook.model.Language;
import org.policybook.model.Magnitude;
import org.policybook.model.Named;
import org.policybook.model.Period;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** Words what changed of a thing, field by field, in one language: 期限 2020 → 2025. */
final class ChangeWords {
    /** What a figure as a whole says, number, bound and unit in one. */
    private static final Set<String> FIGURE =
            Set.of("comparator", "value", "min", "max", "from", "unit", "than", "than_en", "quote");

    private final Scene scene;

    ChangeWords(Scene scene) {
        this.scene = scene;
    }

    /**
     * The fields of a change.
     *
     * @param figureTold whether the line says already what the figure was and is
     */
    List<ChangeView.Field> of(Change<?> change, boolean figureTold) {
        return change.fields().stream()
                .map(field -> figureTold && FIGURE.contains(field.name())
                        ? new ChangeView.Field(name(field.name()), null, null)
                        : view(field))
                .toList();
    }

    private ChangeView.Field view(Change.Field field) {
        String name = name(field.name());
        if (field.isHashed()) {
            return new ChangeView.Field(scene.t("changes.hashed." + Word.of(field.sort()), name), null, null);
        }
        return new ChangeView.Field(name, value(field.name(), field.before()), value(field.name(), field.after()));
    }

    private String name(String field) {
        if (field.endsWith("_en")) {
            return scene.t("changes.field.en", name(field.substring(0, field.length() - "_en".length())));
        }
        String word = scene.wording().or("changes.field." + field, "");
        return word.isEmpty() ? scene.t("about.field." + field) : word;
    }

    private String value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> scene.t("changes.nothing");
            case Enum<?> constant -> scene.wording().word(field, constant);
            case Magnitude magnitude -> magnitude.printed();
            case Period years -> scene.wording().years(years);
            case Boolean flag -> scene.t(flag ? "changes.yes" : "changes.no");
            case Target.Restatement also -> restated(also);
            case List<?> list ->
                list.isEmpty()
                        ? scene.t("changes.nothing")
                        : list.stream()
                                .map(each -> value(field, each))
                                .collect(Collectors.joining(scene.t("list.separator")));
            default -> words(field, value.toString());
        };
    }

    /** Where the figure stands again, and what is different there. */
    private String restated(Target.Restatement also) {
        String there = also.clause() + " " + scene.t("quote", also.quote());
        String different = Stream.of(
                        named("occurrence", also.occurrence()),
                        named("by", also.by()),
                        named("by_printed", also.byPrinted()),
                        named("modality", also.modality()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(scene.t("list.separator")));
        return different.isEmpty() ? there : scene.t("changes.restated", there, different);
    }

    private Optional<String> named(String field, @Nullable Object value) {
        return Optional.ofNullable(value).map(known -> name(field) + " " + value(field, known));
    }

    /** What an id names, where the knowledge base still knows it. */
    private String words(String field, String words) {
        return switch (field) {
            case "region" -> name(words, scene.knowledge().region(words));
            case "indicator" -> name(words, scene.knowledge().indicator(words));
            case "population" -> name(words, scene.knowledge().population(words));
            case "themes" -> name(words, scene.knowledge().theme(words));
            case "instruments" -> scene.t("instrument." + words);
            case "per" -> scene.wording().or("per." + words, words);
            case "unit" -> Objects.requireNonNull(scene.figures().unit(words));
            default -> words;
        };
    }

    private String name(String id, @Nullable Named named) {
        Language language = scene.language();
        return named == null ? id : named.name(language);
    }
}
