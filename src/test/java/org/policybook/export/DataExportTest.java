package org.policybook.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Similar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataExportTest {
    private static final Clause YI = Objects.requireNonNull(Samples.TWO.clause(new ClauseId("yi-2021", "1")));

    private static Map<String, byte[]> two() throws IOException {
        return Samples.files(
                new DataExport(
                        Samples.TWO,
                        id -> id.document().equals("jia-2020") ? List.of(new Similar(YI, 0.51249)) : List.of())::write);
    }

    private static Map<String, byte[]> plans() throws IOException {
        return Samples.files(new DataExport(Samples.PLANS, id -> List.of())::write);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents",
                "clauses",
                "targets",
                "citations",
                "similar",
                "indicators",
                "regions",
                "themes",
                "populations",
                "glossary",
                "changes",
                "vocabulary"
            })
    void aTableIsWrittenAsExpected(String table) throws IOException {
        Map<String, byte[]> files = two();
        for (String ending : List.of(".json", ".csv")) {
            String path = "data/" + table + ending;
            assertThat(new String(Objects.requireNonNull(files.get(path)), UTF_8))
                    .isEqualTo(new String(Samples.expected(path), UTF_8));
        }
    }

    /** The keys of contract 4; more may stand beside them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documents | id url clauses targets title title_en notice_title region issuer number date type period"
                        + " rendition source based_on added inferred",
                "clauses | id document path parent level number heading heading_en text text_en items original units"
                        + " themes instruments url",
                "targets | id clause indicator kind comparator value min max from unit than measures per tier population"
                        + " scope scope_en modality by by_printed quote occurrence also part_of when status entered_by"
                        + " reviewed_by note note_en document region base_value base_unit url",
                "citations | clause title number document",
                "similar | clause similar",
                "regions | id name name_en pinyin code level parent",
                "themes | id name name_en scope keywords",
                "populations | id name name_en sort",
            })
    void everyKeyIsThereForEveryRecordOfThePlans(String table, String keys) throws IOException {
        for (JsonNode record : json(plans(), table)) {
            assertThat(record.propertyNames()).contains(keys.split(" ", -1));
        }
    }

    @Test
    void nothingIsLeftOutOfThePlans() throws IOException {
        Map<String, byte[]> files = plans();
        assertThat(json(files, "documents")).hasSize(Samples.PLANS.documents().size());
        assertThat(json(files, "targets")).hasSize(Samples.PLANS.figures().size());
        List<String> clauses = new ArrayList<>();
        json(files, "clauses").forEach(clause -> clauses.add(clause.get("id").asString()));
        assertThat(clauses)
                .isEqualTo(Samples.PLANS.documents().stream()
                        .flatMap(document -> document.clauses().stream())
                        .map(clause -> clause.id().toString())
                        .toList());
        for (JsonNode target : json(files, "targets")) {
            assertThat(clauses).contains(target.get("clause").asString());
        }
    }

    @Test
    void csvHasTheRowsOfJson() throws IOException {
        Map<String, byte[]> files = plans();
        for (String table : List.of("documents", "clauses", "targets", "citations")) {
            List<List<String>> rows = Csv.parse(new String(file(files, "data/" + table + ".csv"), UTF_8));
            JsonNode records = json(files, table);
            assertThat(rows).hasSize(records.size() + 1);
            List<String> keys = List.copyOf(records.get(0).propertyNames());
            assertThat(rows.getFirst().stream().filter(keys::contains).toList()).isEqualTo(keys);
            assertThat(rows.getFirst().stream().filter(name -> !keys.contains(name)))
                    .allMatch(name -> keys.contains(name.replaceFirst("_en$", "")));
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        }
    }

    /** Words that stand for keys come in both languages, with nothing Chinese in the English ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documents | region type rendition",
                "clauses | units themes instruments",
                "targets | region indicator kind comparator measures per tier population modality by_printed status"
                        + " base_unit",
                "indicators | theme reasons pairs confusable",
                "regions | level parent",
                "populations | sort",
                "glossary | status",
            })
    void csvHasEnglishBesideEveryWord(String table, String names) throws IOException {
        Map<String, byte[]> files = plans();
        for (String name : names.split(" ", -1)) {
            List<String> words = column(files, table, name);
            List<String> english = column(files, table, name + "_en");
            for (int i = 0; i < words.size(); i++) {
                assertThat(english.get(i).isEmpty())
                        .as(name)
                        .isEqualTo(words.get(i).isEmpty());
                assertThat(english.get(i)).as(name).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void thePackageDescribesEveryFile() throws IOException, NoSuchAlgorithmException {
        Map<String, byte[]> files = two();
        JsonNode description = read(file(files, "data/datapackage.json"));
        assertThat(description.get("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(description.get("created").asString()).isEqualTo("2026-11-21T00:00:00Z");
        Set<String> described = new TreeSet<>(Set.of("data/datapackage.json"));
        Set<String> names = new TreeSet<>();
        for (JsonNode resource : description.get("resources")) {
            String path = "data/" + resource.get("path").asString();
            byte[] file = file(files, path);
            described.add(path);
            assertThat(names.add(resource.get("name").asString())).isTrue();
            assertThat(resource.get("bytes").asInt()).isEqualTo(file.length);
            assertThat(resource.get("hash").asString())
                    .isEqualTo("sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(file)));
        }
        assertThat(described).isEqualTo(files.keySet());
    }

    /** What a table names in another must stand there. */
    @Test
    void foreignKeysLeadSomewhere() throws IOException {
        Map<String, byte[]> files = two();
        for (JsonNode resource : read(file(files, "data/datapackage.json")).get("resources")) {
            JsonNode schema = resource.path("schema");
            for (JsonNode key : schema.path("foreignKeys")) {
                String table = resource.get("name").asString();
                String other = key.at("/reference/resource").asString(table);
                List<String> known =
                        column(files, other, key.at("/reference/fields/0").asString());
                assertThat(known)
                        .containsAll(column(files, table, key.at("/fields/0").asString()).stream()
                                .filter(value -> !value.isEmpty())
                                .toList());
            }
        }
    }

    private static List<String> column(Map<String, byte[]> files, String table, String name) {
        List<List<String>> rows = Csv.parse(new String(file(files, "data/" + table + ".csv"), UTF_8));
        int index = rows.getFirst().indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(index)).toList();
    }

    private static JsonNode json(Map<String, byte[]> files, String table) {
        return read(file(files, "data/" + table + ".json"));
    }

    private static JsonNode read(byte[] file) {
        return JsonMapper.shared().readTree(file);
    }

    private static byte[] file(Map<String, byte[]> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }
}
