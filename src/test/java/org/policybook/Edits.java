package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What editors do to a folder of content and templates, rightly or wrongly, one thing after another. */
final class Edits {
    private static final Path CONTENT = Path.of("src/test/resources/small/content");
    private static final Path TEMPLATES = Path.of("templates");
    private static final int KINDS = 47;

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    private final Path content;
    private final Path elsewhere;
    private final Path templates;
    private final Random random;
    private int number;

    /** Begins with the small content and the templates of the project, below {@code folder}. */
    Edits(Path folder, long seed) throws IOException {
        content = folder.resolve("content");
        templates = folder.resolve("templates");
        elsewhere = folder.resolve("elsewhere");
        random = new Random(seed);
        copy(CONTENT, content);
        copy(TEMPLATES, templates);
    }

    /** Does the next thing, and says what. */
    String next() throws IOException {
        number++;
        Path document = content.resolve("documents").resolve(random.nextBoolean() ? "wuhan-2020" : "zhanjiang-2019");
        Path text = document.resolve("document.md");
        Path more = content.resolve("documents/more-" + random.nextInt(2));
        return switch (random.nextInt(KINDS)) {
            case 0 -> append(text, "\n第" + number + "次增补，共" + number + "项。\n");
            case 1 -> replace(text, "(?m)^title: .*", "title: 题名" + number);
            case 2 -> {
                copy(document, more);
                yield "copied to " + more;
            }
            case 3 -> {
                delete(more);
                yield "deleted " + more;
            }
            case 4 -> append(content.resolve("glossary.yaml"), "\n- {term: 新词" + number + ", status: undefined}\n");
            case 5 -> replace(content.resolve("regions.yaml"), "name: 武.*?,", "name: 武" + number + "市,");
            case 6 -> replace(content.resolve("documents/wuhan-2020/targets.yaml"), "scope: .*", "scope: 面积" + number);
            case 7 -> append(templates.resolve("pages/home.ftlh"), "<!-- " + number + " -->\n");
            case 8 -> append(templates.resolve("assets/css/10-base.css"), "/* " + number + " */\n");
            case 9 -> replace(templates.resolve("i18n/zh.yaml"), "(?m)^home.search: .*", "home.search: 检索" + number);
            case 10 -> replace(content.resolve("site.yaml"), "title: .*", "title: 第" + number + "站");
            case 11, 40, 41 -> {
                delete(content);
                copy(CONTENT, content);
                yield "all content as it was";
            }
            case 12 -> hidden(text);
            case 13 -> {
                Files.setLastModifiedTime(text, FileTime.fromMillis(System.currentTimeMillis()));
                yield "touched " + text;
            }
            case 14 -> {
                Files.write(text, Files.readAllBytes(text));
                yield "written as it is " + text;
            }
            case 15 -> append(content.resolve("themes.yaml"), "- id: [\n");
            case 16 -> edition();
            case 17 ->
                replace(newestEdition(), "\"text\":\"[0-9a-f]{12}\"", "\"text\":\"00000000000" + number % 10 + "\"");
            case 18 -> {
                delete(content.resolve("editions"));
                yield "no editions";
            }
            case 19 ->
                append(content.resolve("removed.yaml"), removal("gone-" + number, oneOf("wuhan-2020", "nowhere")));
            case 20 -> {
                Files.deleteIfExists(content.resolve("removed.yaml"));
                yield "nothing removed";
            }
            case 21 -> rename(more, "new-" + number);
            case 22 -> original(document);
            case 23 -> link(document, more);
            case 24 -> {
                Files.deleteIfExists(document.resolve("document.en.md"));
                yield "no English in " + document;
            }
            case 25 -> replace(text, "region: .*", "region: " + oneOf("wuhan", "zhanjiang", "hubei", "nowhere"));
            case 26 -> replace(text, "themes=\"\\w+\"", "themes=\"" + oneOf("crops", "no-theme") + "\"");
            case 27 -> replace(text, "(?m)^印发", "按照《要点》（武农办〔2020〕13号）和《方案》，印发");
            case 28 -> append(document.resolve("document.en.md"), "\nAs “A name " + number + "” (《方案》) has it.\n");
            case 29 -> target("quote", oneOf("4.5万亩左右", "4.5万亩", "9万亩左右"));
            case 30 -> target("value", oneOf("4.5", "5", "[]"));
            case 31 -> target("comparator", oneOf("about", "ge", "all", "none"));
            case 32 -> target("clause", oneOf("1-1", "1", "7"));
            case 33 -> target("indicator", oneOf("vegetable-area", "no-indicator"));
            case 34 -> target("status", oneOf("candidate", "reviewed"));
            case 35 -> target("by", oneOf("2020", "\"2021-02-30\""));
            case 36 -> append(content.resolve("indicators.yaml"), indicator());
            case 37 ->
                replace(content.resolve("site.yaml"), "languages: .*", "languages: " + oneOf("[zh]", "[zh, en]"));
            case 38 ->
                append(
                        content.resolve("removed.yaml"),
                        "\n- {kind: theme, id: " + oneOf("crops", "gone") + ", date: " + FIRST + ", why: 并入}\n");
            case 39 -> target(oneOf("when", "part_of"), oneOf("vegetable-area", "gone"));
            case 42, 43 -> cites(oneOf("wuhan-2020", "zhanjiang-2019", "more-0", "more-1"));
            case 44 -> replace(text, "(?m)^title: .*", "title: 某某要点");
            case 45 -> replace(text, "(?m)^number: .*\\n", "");
            default -> append(content.resolve(oneOf("notes.txt", "themes.yaml")), "# " + number + "\n");
        };
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** Has a document, if it is there, cite works that differ by their numbers alone, or one of them; others than before. */
    private String cites(String id) throws IOException {
        Path text = content.resolve("documents").resolve(id).resolve("document.md");
        String first = "《某某要点》（武农〔2020〕1号）";
        String second = "《某某要点》（武农〔2020〕2号）";
        String works = oneOf(first, second, first + "和" + second);
        replace(text, "(?m)^落实《某某要点》.*\\n", "");
        return Files.exists(text) ? append(text, "\n落实" + works + "。\n") : "no " + id + " to cite " + works;
    }

    /** Gives a field of the only target another value. */
    private String target(String field, String value) throws IOException {
        Path targets = content.resolve("documents/wuhan-2020/targets.yaml");
        replace(targets, "(?m)^  " + field + ": .*\\n", "");
        return append(targets, "  " + field + ": " + value + "\n");
    }

    /** Of a theme that may not be there; a reader of figures that nobody states. */
    private String indicator() {
        return "\n- {id: more-" + number + ", name: 面积" + number + ", name_en: Area " + number + ", theme: "
                + oneOf("crops", "no-theme")
                + ", unit: 万亩, definition: 面积, definition_en: An area}\n";
    }

    /** Records an edition of a later day, if the content is without fault. */
    private String edition() {
        String day = FIRST.plusDays(number).toString();
        CheckRun run = CheckRun.run(content, "edition", day, "--content", content.toString());
        return "edition " + day + " recorded with status " + run.status();
    }

    private Path newestEdition() throws IOException {
        Path editions = content.resolve("editions");
        List<Path> all = Files.exists(editions) ? files(editions) : List.of();
        return all.stream().max(Comparator.naturalOrder()).orElse(editions);
    }

    private static String removal(String id, String successor) {
        return "\n- {id: " + id + ", date: " + FIRST + ", why: 改名, why_en: Renamed, successor: " + successor + "}\n";
    }

    /** A document goes by another id, and removed.yaml says so. */
    private String rename(Path document, String id) throws IOException {
        if (Files.exists(document)) {
            Files.move(document, document.resolveSibling(id));
            append(content.resolve("removed.yaml"), removal(String.valueOf(document.getFileName()), id));
        }
        return "renamed " + document + " to " + id;
    }

    /** Puts the official file beside a document, as the document has it, or takes it away. */
    private static String original(Path document) throws IOException {
        Path original = document.resolve("original.txt");
        if (Files.deleteIfExists(original)) {
            return "taken away " + original;
        }
        Files.writeString(
                original,
                Files.readString(document.resolve("document.md"))
                        .replaceFirst("(?s)^---.*?---\n", "")
                        .replaceAll("(?m)^#+ | \\{.*\\}$", ""));
        return "put " + original;
    }

    /** A document that stands in another folder; if it is there already, its text is changed there. */
    private String link(Path document, Path link) throws IOException {
        if (Files.isSymbolicLink(link)) {
            return append(elsewhere.resolve("document.md"), "\n第" + number + "次增补。\n");
        }
        delete(link);
        copy(document, elsewhere);
        Files.createSymbolicLink(link, elsewhere);
        return "linked " + link + " to " + elsewhere;
    }

    /** A change that leaves size and time as they were. */
    private static String hidden(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        String text = Files.readString(file);
        Files.writeString(file, text.contains("蔬") ? text.replace('蔬', '茶') : text.replace('茶', '蔬'));
        Files.setLastModifiedTime(file, time);
        return "changed without a trace " + file;
    }

    private static String append(Path file, String text) throws IOException {
        Files.writeString(file, (Files.exists(file) ? Files.readString(file, UTF_8) : "") + text);
        return "appended to " + file;
    }

    private static String replace(Path file, String pattern, String with) throws IOException {
        if (Files.isRegularFile(file)) {
            Files.writeString(file, Files.readString(file).replaceFirst(pattern, with));
        }
        return with + " in " + file;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }

    /** Deletes a folder, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
