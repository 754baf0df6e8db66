package org.policybook.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;
import org.policybook.model.Similar;

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
        DataPackage description = new DataPackage(knowledge);
        for (Table<?> table : tables()) {
            write(table, description, output);
        }
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
                ChangeTable.of(knowledge));
    }

    private static <T> void write(Table<T> table, DataPackage description, Output output) throws IOException {
        byte[] csv = CsvTable.print(table);
        byte[] json = JsonTable.print(table);
        description.addCsv(table, csv);
        description.addJson(table, json);
        output.write(FOLDER + table.name() + ".csv", csv);
        output.write(FOLDER + table.name() + ".json", json);
    }
}
