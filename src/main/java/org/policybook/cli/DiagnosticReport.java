package org.policybook.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Word;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints diagnostics as text, as JSON (contract 3), or as SARIF 2.1.0 for code hosts and editors. */
final class DiagnosticReport {
    /** What {@code check --format} takes. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private DiagnosticReport() {}

    /** Prints all of {@code found} in {@code format}, as text in brief. */
    static void print(List<Diagnostic> found, Format format, Messages messages, PrintStream out) {
        switch (format) {
            case TEXT -> inBrief(found).forEach(d -> out.println(line(d, messages)));
            case JSON -> out.println(json(found, messages).toPrettyString());
            case SARIF -> out.println(sarif(found, messages).toPrettyString());
        }
    }

    /**
     * What people are told: the figures of a file that await review, which an import brings by the dozen, as one problem at
     * the first of them; all others one by one.
     */
    static List<Diagnostic> inBrief(List<Diagnostic> found) {
        Map<String, List<Diagnostic>> awaiting = found.stream()
                .filter(d -> d.code() == DiagnosticCode.CANDIDATE_TARGET)
                .collect(Collectors.groupingBy(d -> d.place().file()));
        List<Diagnostic> brief = new ArrayList<>();
        for (Diagnostic d : found) {
            if (d.code() != DiagnosticCode.CANDIDATE_TARGET) {
                brief.add(d);
                continue;
            }
            List<Diagnostic> ofFile = awaiting.remove(d.place().file());
            if (ofFile != null) {
                brief.add(ofFile.size() == 1 ? d : several(d, ofFile.size()));
            }
        }
        return List.copyOf(brief);
    }

    private static Diagnostic several(Diagnostic first, int count) {
        return new Diagnostic(first.place(), first.code(), "several", List.of(Integer.toString(count)), null);
    }

    /** {@code file:line:column: error[code]: message}. */
    static String line(Diagnostic d, Messages messages) {
        return Messages.line(d.place().toString()) + ": " + Word.of(d.severity()) + "["
                + d.code().word() + "]: " + messages.of(d);
    }

    private static ArrayNode json(List<Diagnostic> found, Messages messages) {
        ArrayNode list = JSON.createArrayNode();
        for (Diagnostic d : found) {
            list.addObject()
                    .put("file", d.place().file())
                    .put("line", d.place().line())
                    .put("column", d.place().column())
                    .put("severity", Word.of(d.severity()))
                    .put("code", d.code().word())
                    .put("message", messages.of(d));
        }
        return list;
    }

    private static ObjectNode sarif(List<Diagnostic> found, Messages messages) {
        ObjectNode log = JSON.createObjectNode().put("$schema", SARIF_SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject().put("columnKind", "unicodeCodePoints");
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "policybook");
        ArrayNode rules = driver.putArray("rules");
        for (DiagnosticCode code : DiagnosticCode.values()) {
            rules.addObject()
                    .put("id", code.word())
                    .putObject("defaultConfiguration")
                    .put("level", Word.of(code.severity()));
        }
        ArrayNode results = run.putArray("results");
        for (Diagnostic d : found) {
            ObjectNode result =
                    results.addObject().put("ruleId", d.code().word()).put("level", Word.of(d.severity()));
            result.putObject("message").put("text", messages.of(d));
            ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(d.place().file()));
            physical.putObject("region")
                    .put("startLine", d.place().line())
                    .put("startColumn", d.place().column());
        }
        return log;
    }

    /** A path as a relative reference of RFC 3986. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = Character.isLetterOrDigit(b) || "-._~/".indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return uri.toString();
    }
}
