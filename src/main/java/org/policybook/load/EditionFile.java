package org.policybook.load;

import static org.policybook.model.DiagnosticCode.BAD_FORM;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Edition;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.SourceText;
import org.policybook.model.Target;

/**
 * Reads a file of {@code editions/}. As the program writes it, it is read in one step; only where it is not so is it held
 * against its schema, which takes longer and knows every place.
 */
final class EditionFile {
    /** Ten thousand documents and more. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String ENDING = ".json";
    private static final String EXAMPLE = "2026-11-22.json";

    private final ContentFolder content;
    private final Tables tables;
    private final Notes notes;
    private final Diagnostics problems;

    EditionFile(ContentFolder content, Tables tables, Notes notes) {
        this.content = content;
        this.tables = tables;
        this.notes = notes;
        this.problems = notes.problems();
    }

    /**
     * Reads one edition.
     *
     * @param name of the file, below the content folder
     * @return empty where it was reported
     */
    Optional<Edition> read(String name) {
        LocalDate date = date(name.substring(name.lastIndexOf('/') + 1));
        if (date == null) {
            problems.report(content.place(name), BAD_FORM, name.substring(name.lastIndexOf('/') + 1), EXAMPLE);
            return Optional.empty();
        }
        Optional<Edition> edition = TextFile.read(content, name, MOST_BYTES, problems)
                .flatMap(text -> Tables.written(text.text(), Edition.class, new Read(text))
                        .filter(EditionFile::isWhole)
                        .or(() -> tables.single(text.text(), text, 1, "edition", Edition.class)));
        if (edition.isPresent() && !edition.get().date().equals(date)) {
            problems.report(
                    edition.get().places().of("date"),
                    BAD_FORM,
                    edition.get().date().toString(),
                    date.toString());
            edition = Optional.empty();
        }
        if (edition.isEmpty()) {
            notes.leftOut(name);
        }
        return edition;
    }

    private static @Nullable LocalDate date(String file) {
        try {
            return file.endsWith(ENDING) ? LocalDate.parse(file.substring(0, file.length() - ENDING.length())) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether nothing is missing that a record must have: Jackson puts null for it. */
    private static boolean isWhole(Edition edition) {
        return Objects.nonNull(edition.date())
                && edition.terms().stream().allMatch(t -> areThere(t.term(), t.status()))
                && Stream.of(edition.regions(), edition.themes(), edition.indicators())
                        .flatMap(List::stream)
                        .allMatch(e -> areThere(e.id(), e.name()))
                && edition.documents().stream().allMatch(EditionFile::isWhole);
    }

    private static boolean isWhole(Edition.Document document) {
        return areThere(document.id(), document.region(), document.rendition())
                && document.clauses().stream().allMatch(c -> areThere(c.path()))
                && document.citations().stream().allMatch(c -> areThere(c.clause(), c.title()))
                && document.targets().stream().allMatch(EditionFile::isWhole);
    }

    private static boolean isWhole(Target t) {
        return areThere(t.id(), t.clause(), t.kind(), t.comparator(), t.measures(), t.scope(), t.quote())
                && t.also().stream().allMatch(also -> areThere(also.clause(), also.quote()));
    }

    private static boolean areThere(@Nullable Object... values) {
        return Stream.of(values).allMatch(Objects::nonNull);
    }

    /** The places of a file that was read in one step, found when somebody asks. */
    private static final class Read implements Places {
        private final SourceText text;
        private @Nullable YamlPlaces places;

        Read(SourceText text) {
            this.text = text;
        }

        @Override
        public Place here() {
            return Place.of(text.file());
        }

        @Override
        public synchronized Place of(String path) {
            if (places == null) {
                places = YamlText.parse(text.text(), text, 1, new Diagnostics())
                        .map(YamlText::places)
                        .orElseGet(() -> new YamlPlaces(text.file(), 1));
            }
            return places.value("/" + path);
        }
    }
}
