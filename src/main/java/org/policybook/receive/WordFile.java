package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policybook.model.Original.Kind;

/** Reads .docx (ECMA-376). Macros, pictures and embedded objects are not looked at, and nothing outside is fetched. */
final class WordFile {
    private WordFile() {}

    /** The words of {@code file}: heads of pages, body, notes, feet of pages. */
    static Draft read(Path file, Budget budget) throws Rejected {
        try (Archive archive = Archive.open(file, budget)) {
            return read(archive, budget);
        }
    }

    private static Draft read(Archive archive, Budget budget) throws Rejected {
        String main = archive.xml("_rels/.rels").stream()
                .flatMap(rels -> rels.all("Relationship").stream())
                .filter(r -> r.attribute("Type", "").endsWith("/officeDocument"))
                .map(r -> Archive.resolve("", r.attribute("Target", "")))
                .findFirst()
                .orElse("word/document.xml");
        XmlElement document = archive.xml(main).orElseThrow(() -> new Rejected(ORIGINAL_DAMAGED, main));
        XmlElement body = document.first("body").orElseThrow(() -> new Rejected(ORIGINAL_DAMAGED, main));

        Map<String, List<String>> parts = parts(archive, main);
        WordStyles styles = new WordStyles(part(archive, parts, "styles"));
        WordNumbering numbering = new WordNumbering(part(archive, parts, "numbering"), styles);
        WordBody words = new WordBody(styles, numbering, budget);
        Draft all = new Draft();
        margins(archive, parts.getOrDefault("header", List.of()), words, all);
        words.blocks(body, all);
        notes(
                part(archive, parts, "footnotes"),
                words.footnotes(),
                noteFormat(body, "footnotePr", "decimal"),
                words,
                all);
        notes(
                part(archive, parts, "endnotes"),
                words.endnotes(),
                noteFormat(body, "endnotePr", "lowerRoman"),
                words,
                all);
        margins(archive, parts.getOrDefault("footer", List.of()), words, all);
        return all;
    }

    /** The parts that the main part names, by the last word of their relation. */
    private static Map<String, List<String>> parts(Archive archive, String main) throws Rejected {
        int slash = main.lastIndexOf('/') + 1;
        String rels = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (XmlElement r : archive.xml(rels).map(x -> x.all("Relationship")).orElse(List.of())) {
            String type = r.attribute("Type", "");
            if (!r.attribute("TargetMode", "").equals("External")) {
                parts.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), t -> new ArrayList<>())
                        .add(Archive.resolve(main, r.attribute("Target", "")));
            }
        }
        return parts;
    }

    private static Optional<XmlElement> part(Archive archive, Map<String, List<String>> parts, String type)
            throws Rejected {
        List<String> names = parts.getOrDefault(type, List.of());
        return names.isEmpty() ? Optional.empty() : archive.xml(names.getFirst());
    }

    /** Heads and feet stand once, however many sections repeat them. */
    private static void margins(Archive archive, List<String> names, WordBody words, Draft all) throws Rejected {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            Optional<XmlElement> part = archive.xml(name);
            if (part.isEmpty()) {
                continue;
            }
            Draft margin = new Draft();
            words.blocks(part.get(), margin);
            for (String line : margin.text().split("\n", -1)) {
                if (!line.isBlank() && seen.add(line)) {
                    all.freshLine();
                    all.add(line, List.of(Kind.MARGIN));
                    all.newLine();
                }
            }
        }
    }

    private static NumberFormat noteFormat(XmlElement body, String properties, String otherwise) {
        return NumberFormat.of(body.first("sectPr")
                .flatMap(s -> s.first(properties))
                .flatMap(p -> p.val("numFmt"))
                .orElse(otherwise));
    }

    private static void notes(
            Optional<XmlElement> part, List<String> ids, NumberFormat format, WordBody words, Draft all)
            throws Rejected {
        if (part.isEmpty()) {
            return;
        }
        Map<String, XmlElement> notes = new HashMap<>();
        part.get().elements().forEach(n -> notes.putIfAbsent(n.attribute("id", ""), n));
        int number = 0;
        for (String id : List.copyOf(ids)) {
            XmlElement note = notes.get(id);
            number++;
            if (note != null) {
                Draft text = new Draft();
                words.blocks(note, text);
                all.note(format.print(number), text);
            }
        }
    }
}
