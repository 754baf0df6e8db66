package org.policybook.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;
import org.policybook.model.Similar;
import org.policybook.model.Workers;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of {@code data/}: each table as JSON and as CSV, and the package that describes them (contract 4). */
public final class DataExport {
    private static final String FOLDER = "data/";

    private final KnowledgeBase knowledge;
    private final Function<ClauseId, List<Similar>> similar;

    /**
     * Prepares the export.
     *
     * @param similar for each measure the measures of other regions most like it, best first
     */
    public DataExport(KnowledgeBase knowledge, Function<ClauseId, List<Similar>> similar) {
        this.knowledge = knowledge;
        this.similar = similar;
    }

    /**
     * Writes every file below {@code data/}.
     *
     * @throws IOException where {@code output} cannot be written to
     */
    public void write(Output output) throws IOException {
        write(output, Workers.alone());
    }

    /**
     * Writes every file below {@code data/}.
     *
     * @param workers who share the work
     * @throws IOException where {@code output} cannot be written to
     */
    public void write(Output output, Workers workers) throws IOException {
        List<FileOf> files = tables().stream().flatMap(DataExport::files).toList();
        Map<String, ObjectNode> descriptions = new ConcurrentHashMap<>();
        workers.each(files, file -> descriptions.put(file.path(), file.write(output)));
        DataPackage description = new DataPackage(knowledge);
        files.forEach(file -> description.add(Objects.requireNonNull(descriptions.get(file.path()))));
        output.write(FOLDER + "datapackage.json", description.print());
    }

    private List<Table<?>> tables() {
        return List.of(
                DocumentTable.of(knowledge),
                ClauseTable.of(knowledge),
                TargetTable.of(knowledge),
                CitationTable.of(knowledge),
                SimilarTable.of(knowledge, similar),
                IndicatorTable.of(knowledge),
                RegionTable.of(knowledge),
                ThemeTable.of(knowledge),
                PopulationTable.of(knowledge),
                GlossaryTable.of(knowledge),
                ChangeTable.of(knowledge),
                VocabularyTable.of());
    }

    /** One file of the export, before it is written. */
    private interface FileOf {
        String path();

        /** Writes the file and gives its description. */
        ObjectNode write(Output output) throws IOException;
    }

    private record CsvFile<T>(Table<T> table) implements FileOf {
        @Override
        public String path() {
            return FOLDER + table.name() + ".csv";
        }

        @Override
        public ObjectNode write(Output output) throws IOException {
            try (Measured file = new Measured(output.open(path()))) {
                CsvTable.print(table, file);
                return DataPackage.csv(table, file);
            }
        }
    }

    private record JsonFile<T>(Table<T> table) implements FileOf {
        @Override
        public String path() {
            return FOLDER + table.name() + ".json";
        }

        @Override
        public ObjectNode write(Output output) throws IOException {
            try (Measured file = new Measured(output.open(path()))) {
                JsonTable.print(table, file);
                return DataPackage.json(table, file);
            }
        }
    }

    private static <T> Stream<FileOf> files(Table<T> table) {
        return Stream.of(new CsvFile<>(table), new JsonFile<>(table));
    }
}
