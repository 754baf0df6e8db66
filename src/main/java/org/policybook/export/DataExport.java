package org.policybook.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.policybook.model.Address;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;
import org.policybook.model.Similar;
import org.policybook.model.Workers;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of {@code data/}: each table as JSON and as CSV, and the package that describes them (contract 4). */
public final class DataExport {
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
        List<Table<?>> tables = tables();
        Map<String, List<ObjectNode>> descriptions = new ConcurrentHashMap<>();
        workers.each(tables, table -> descriptions.put(table.name(), write(table, output)));
        DataPackage description = new DataPackage(knowledge);
        tables.forEach(
                table -> Objects.requireNonNull(descriptions.get(table.name())).forEach(description::add));
        output.write(Address.DATA_PACKAGE, description.print());
    }

    /** Writes a table in both formats at once, for what a row holds takes longer to find than to print. */
    private static <T> List<ObjectNode> write(Table<T> table, Output output) throws IOException {
        try (Measured csvFile = new Measured(output.open(Address.DATA + table.name() + ".csv"));
                Measured jsonFile = new Measured(output.open(Address.DATA + table.name() + ".json"))) {
            try (JsonTable json = new JsonTable(table, jsonFile)) {
                CsvTable csv = new CsvTable(table, csvFile);
                for (T row : table.rows()) {
                    List<? extends Cell> cells = table.cells(row);
                    csv.row(cells);
                    json.row(cells);
                }
            }
            return List.of(DataPackage.csv(table, csvFile), DataPackage.json(table, jsonFile));
        }
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
}
