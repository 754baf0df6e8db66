package org.policybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a corpus as a content folder. */
final class ContentFiles {
    private final Path out;
    private final boolean english;

    /**
     * Prepares a folder.
     *
     * @param english whether the documents are translated and the site has both languages
     */
    ContentFiles(Path out, boolean english) {
        this.out = out;
        this.english = english;
    }

    /** Writes what the documents share; tables are taken from {@code model}, a folder of real content. */
    void tables(Path model, Sample sample) throws IOException {
        Files.createDirectories(out.resolve("documents"));
        for (String table : List.of("themes.yaml", "populations.yaml", "glossary.yaml")) {
            Files.copy(model.resolve(table), out.resolve(table));
        }
        // A verdict set by hand belongs to the real figures.
        String indicators = Files.readString(model.resolve("indicators.yaml"));
        Files.writeString(
                out.resolve("indicators.yaml"), indicators.replaceAll("(?m)^  verdict:.*\\n(?:    .*\\n)*", ""));
        StringBuilder regions = new StringBuilder();
        int n = 0;
        for (Sample.Region region : sample.regions()) {
            n++;
            regions.append("- {id: ").append(region.id());
            regions.append(", name: ").append(region.name());
            regions.append(", name_en: Region ")
                    .append(n)
                    .append(", pinyin: Diqu ")
                    .append(n);
            regions.append(", code: \"%06d\"".formatted(100_000 + n))
                    .append(", level: ")
                    .append(region.level());
            regions.append(region.parent().isEmpty() ? "" : ", parent: " + region.parent())
                    .append("}\n");
        }
        Files.writeString(out.resolve("regions.yaml"), regions);
        Files.writeString(
                out.resolve("site.yaml"),
                "title: 政策样本\ntitle_en: Sample\nlanguages: " + (english ? "[zh, en]" : "[zh]") + "\n");
    }

    /** Writes the folder of one document. */
    void document(Sample.Document document) throws IOException {
        Path folder = Files.createDirectories(out.resolve("documents").resolve(document.id()));
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: ").append(document.title()).append('\n');
        text.append("title_en: ").append(document.titleEn()).append('\n');
        text.append("region: ").append(document.region().id()).append('\n');
        text.append("issuer: ").append(document.issuer()).append('\n');
        text.append("issuer_en: Bureau of Agriculture of ")
                .append(document.region().id())
                .append('\n');
        text.append("number: ").append(document.number()).append('\n');
        text.append("date: ").append(document.date()).append('\n');
        text.append("type: 要点\nperiod: ").append(document.year()).append('\n');
        text.append("rendition: digest\nadded: 2026-11-21\n---\n\n");
        StringBuilder twin = new StringBuilder();
        for (Sample.Clause clause : document.clauses()) {
            chinese(clause, text);
            english(clause, twin);
        }
        Files.writeString(folder.resolve("document.md"), text);
        if (english) {
            Files.writeString(folder.resolve("document.en.md"), twin);
        }
        StringBuilder targets = new StringBuilder();
        int n = 0;
        for (Sample.Figure figure : document.figures()) {
            n++;
            target(n, figure, document, targets);
        }
        Files.writeString(folder.resolve("targets.yaml"), targets);
    }

    private static void chinese(Sample.Clause clause, StringBuilder text) {
        if (clause.level() > 0) {
            text.append("#".repeat(clause.level()))
                    .append(' ')
                    .append(clause.number())
                    .append(clause.heading());
            if (!clause.themes().isEmpty()) {
                text.append(" {themes=\"").append(String.join(" ", clause.themes()));
                text.append("\" instruments=\"").append(clause.instrument()).append("\"}");
            }
            text.append("\n\n");
        }
        text.append(text(clause));
    }

    /** The paragraphs, points and closing bracket of a clause in Markdown. */
    private static String text(Sample.Clause clause) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < clause.text().size(); i++) {
            text.append(clause.text().get(i));
            if (i == clause.text().size() - 1 && !clause.units().isEmpty()) {
                text.append("（责任单位：").append(String.join("、", clause.units())).append("）");
            }
            boolean tight = i > 0
                    && i + 1 < clause.text().size()
                    && clause.text().get(i + 1).startsWith("- ");
            text.append(tight ? "\n" : "\n\n");
        }
        return text.toString();
    }

    private static void english(Sample.Clause clause, StringBuilder text) {
        if (clause.level() > 0) {
            text.append("#".repeat(clause.level()))
                    .append(' ')
                    .append(clause.number())
                    .append(clause.headingEn());
            text.append("\n\n");
        }
        clause.english().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (!clause.units().isEmpty()) {
            String names =
                    String.join("; ", clause.units().stream().map(u -> "Bureau").toList());
            text.setLength(text.length() - 2);
            text.append(" (Responsible units: ").append(names).append(")\n\n");
        }
    }

    private void target(int n, Sample.Figure figure, Sample.Document document, StringBuilder text) {
        boolean share = figure.question().unit().equals("%");
        text.append("- id: figure-").append(n).append('\n');
        text.append("  clause: ").append(figure.clause()).append('\n');
        text.append("  indicator: ").append(figure.question().id()).append('\n');
        text.append("  kind: ").append(figure.kind()).append("\n  comparator: ge\n");
        text.append("  value: ").append(figure.value()).append('\n');
        text.append("  unit: \"").append(figure.question().unit()).append("\"\n");
        text.append("  measures: ").append(share ? "share" : "stock").append('\n');
        text.append("  tier: ")
                .append(document.region().level().equals("province") ? "province" : "city")
                .append('\n');
        text.append("  scope: ").append(figure.question().name()).append('\n');
        if (english) {
            text.append("  scope_en: ")
                    .append(figure.question().id().replace('-', ' '))
                    .append('\n');
        }
        text.append("  modality: ").append(n % 3 == 0 ? "expected" : "firm").append('\n');
        text.append("  by: ").append(document.year()).append("\n  by_printed: false\n");
        text.append("  quote: ").append(figure.quote()).append("\n  status: reviewed\n\n");
    }
}
