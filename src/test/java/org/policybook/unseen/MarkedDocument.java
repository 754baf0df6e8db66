package org.policybook.unseen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.notation.Quotation;

/**
 * A document of {@code intake/unseen}, marked by hand with what a reader finds in it; its README.md tells the marks.
 *
 * @param fields metadata, lists parted by {@code |}
 * @param clauses {@code path number heading}
 * @param units {@code path unit role}
 * @param citations {@code path title number}
 */
record MarkedDocument(
        Map<String, String> fields,
        List<String> clauses,
        List<String> units,
        List<String> citations,
        List<Figure> figures) {
    private static final Pattern MARK = Pattern.compile("\\{([^{}|]*)\\|([^{}]*)\\}");

    /**
     * A figure that a reader finds.
     *
     * @param nth which of the same words of its clause, from one
     * @param value as printed, a range as {@code 3-5}, {@code -} where there is none
     * @param unit {@code -} where there is none
     * @param by empty where none is meant
     * @param from empty where the figure tells of no change
     */
    record Figure(
            String clause,
            String quote,
            int nth,
            String kind,
            String comparator,
            String value,
            String unit,
            String by,
            String modality,
            String from) {}

    /** Reads {@code source.txt}. */
    static MarkedDocument read(Path source) throws IOException {
        Reader reader = new Reader();
        for (String line : Files.readAllLines(source)) {
            reader.line(line);
        }
        return new MarkedDocument(reader.fields, reader.clauses, reader.units, reader.citations, reader.figures);
    }

    private static final class Reader {
        private final Map<String, String> fields = new HashMap<>();
        private final List<String> clauses = new ArrayList<>(List.of("0"));
        private final List<String> units = new ArrayList<>();
        private final List<String> citations = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final Map<String, StringBuilder> words = new HashMap<>();
        private String clause = "0";

        void line(String line) {
            if (line.startsWith("@")) {
                int space = line.indexOf(' ');
                fields.put(line.substring(1, space), line.substring(space + 1));
            } else if (line.startsWith("!clause ")) {
                clause(line.substring(8).replace('|', ' '));
            } else if (line.startsWith("!units ")) {
                for (String unit : line.substring(7).split("; ", -1)) {
                    units.add(clause + " " + unit);
                }
            } else if (line.startsWith("!cites ")) {
                int close = line.lastIndexOf('》');
                citations.add(clause + " " + line.substring(8, close) + " " + line.substring(close + 1));
            } else if (line.startsWith("#")) {
                String[] parts = line.substring(1).split("\\|", 3);
                clause((parts[0] + " " + parts[1]).strip());
                text(line.substring(line.indexOf('|') + 1));
            } else {
                text(line);
            }
        }

        private void clause(String described) {
            clauses.add(described);
            int space = described.indexOf(' ');
            clause = described.substring(0, space);
        }

        private void text(String line) {
            StringBuilder before = words.computeIfAbsent(clause, c -> new StringBuilder());
            boolean row = line.startsWith("|");
            Matcher mark = MARK.matcher(line);
            int at = 0;
            while (mark.find()) {
                before.append(cells(line.substring(at, mark.start()), row));
                int start = before.length();
                before.append(mark.group(1));
                if (!mark.group(2).equals("x")) {
                    long nth = Quotation.find(before.toString(), mark.group(1)).stream()
                            .filter(s -> s.start() <= start)
                            .count();
                    figures.add(figure(mark.group(1), (int) nth, mark.group(2)));
                }
                at = mark.end();
            }
            before.append(cells(line.substring(at), row)).append('\n');
        }

        private static String cells(String words, boolean row) {
            return row ? words.replace('|', ' ') : words;
        }

        private Figure figure(String quote, int nth, String mark) {
            List<String> parts = new ArrayList<>(List.of(mark.split(" ", -1)));
            String from =
                    parts.getLast().startsWith("from=") ? parts.removeLast().substring(5) : "";
            String kind = switch (parts.getFirst()) {
                case "t" -> "target";
                case "s" -> "subsidy";
                case "h" -> "threshold";
                default -> "baseline";
            };
            boolean all = parts.get(1).equals("all");
            String value = all ? "-" : parts.get(2);
            String unit = all ? "-" : parts.size() > 3 ? parts.get(3) : "-";
            int next = all ? 2 : 4;
            String by = parts.size() > next ? parts.get(next) : "";
            String modality = parts.size() > next + 1 ? parts.get(next + 1) : kind.equals("target") ? "firm" : "";
            return new Figure(clause, quote, nth, kind, parts.get(1), value, unit, by, modality, from);
        }
    }
}
