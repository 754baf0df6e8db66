package org.policybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A corpus of invented documents. Document n is the same in every corpus with the same number of regions, so that a
 * larger corpus holds the smaller one.
 */
final class Sample {
    private static final String DIGITS = "一二三四五六七八九";
    private static final List<String> SECTIONS = List.of("总体要求", "重点任务", "产业发展", "资金投入", "保障措施", "组织实施");
    private static final List<String> BODIES =
            List.of("农业农村局", "财政局", "乡村振兴局", "发展改革委", "人力资源社会保障局", "商务局", "科技局", "自然资源局", "水利局", "文化旅游局");
    private static final List<String> INSTRUMENTS =
            List.of("guidance", "subsidy", "finance", "training", "technology", "infrastructure", "market", "planning");
    private static final int WORKS = 200;
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;

    private final Words words;
    private final List<String> themes;
    private final List<Question> questions;
    private final List<Region> regions;

    private Sample(Words words, List<String> themes, List<Question> questions, List<Region> regions) {
        this.words = words;
        this.themes = themes;
        this.questions = questions;
        this.regions = regions;
    }

    /** A region that documents come from. */
    record Region(String id, String name, String level, String parent) {}

    /** An indicator that figures answer. */
    record Question(String id, String name, String unit) {}

    /** A figure, and how its clause states it. */
    record Figure(Question question, String clause, int value, String kind, String quote, String sentence) {}

    /** A clause of the tree; {@code level} 0 is the preamble. */
    record Clause(
            String path,
            int level,
            String number,
            String heading,
            String headingEn,
            List<String> themes,
            String instrument,
            List<String> text,
            List<String> english,
            List<String> units) {}

    /** A document. */
    record Document(
            String id,
            Region region,
            String title,
            String titleEn,
            String issuer,
            String number,
            int year,
            String date,
            List<Clause> clauses,
            List<Figure> figures) {}

    /**
     * Prepares a corpus.
     *
     * @param content folder of real content: its digests teach the words, its tables are taken over
     */
    static Sample of(Path content, int regions) throws IOException {
        Words words = Words.of(content);
        List<String> themes = ids(Files.readString(content.resolve("themes.yaml")));
        return new Sample(
                words,
                themes,
                questions(Files.readString(content.resolve("indicators.yaml"))),
                regions(words, regions));
    }

    private static List<String> ids(String yaml) {
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile("(?m)^- id: (\\S+)$").matcher(yaml);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    private static List<Question> questions(String yaml) {
        List<Question> questions = new ArrayList<>();
        Matcher entry = Pattern.compile("(?m)^- id: (\\S+)\\n  name: (.+)\\n(?:  .*\\n)*?  unit: (\\S+)$")
                .matcher(yaml);
        while (entry.find()) {
            String unit = entry.group(3).replace("\"", "");
            questions.add(new Question(entry.group(1), entry.group(2).replaceAll("[^\\p{IsHan}]", ""), unit));
        }
        return questions;
    }

    private static List<Region> regions(Words words, int count) {
        Random random = new Random(2);
        int provinces = Math.max(1, count / 20);
        List<Region> regions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (regions.size() < count) {
            int n = regions.size();
            boolean province = n < provinces;
            boolean city = n < count / 3;
            String name = words.own(random) + (province ? "省" : city ? "市" : "县");
            if (names.add(name)) {
                String level = province ? "province" : city ? "prefecture" : "county";
                String parent = province ? "" : regions.get(n % provinces).id();
                regions.add(new Region("region-" + (n + 1), name, level, parent));
            }
        }
        return regions;
    }

    List<Region> regions() {
        return regions;
    }

    private static Random random(int document, int salt) {
        return new Random(document * 1_000_003L + salt);
    }

    private Region region(int n) {
        return regions.get(n % regions.size());
    }

    private static int year(int n) {
        return FIRST_YEAR + random(n, 1).nextInt(YEARS);
    }

    private String title(int n) {
        return region(n).name() + year(n) + "年" + words.chinesePhrase(6, random(n, 2)) + "工作要点";
    }

    private String number(int n) {
        return region(n).name().substring(0, 2) + "农发〔" + year(n) + "〕" + (n + 1) + "号";
    }

    /** The document with this number, from 0. */
    Document document(int n) {
        Random random = random(n, 3);
        Region region = region(n);
        String issuer = region.name() + "农业农村局";
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause("0", 0, "", "", "", List.of(), "", preamble(n, random), english(random), List.of()));
        int below = 0;
        for (int part = 1; part <= 5; part++) {
            String number = DIGITS.charAt(part - 1) + "、";
            String heading = SECTIONS.get(part - 1) + words.chinesePhrase(4, random);
            clauses.add(new Clause(
                    "" + part,
                    1,
                    number,
                    heading,
                    "Part " + words.english(3, random),
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    List.of()));
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                below++;
                clauses.add(measure(part, below, random));
            }
        }
        List<Figure> figures = figures(clauses, random);
        return new Document(
                "doc-" + (n + 1),
                region,
                title(n),
                "Key Points " + (n + 1) + " for " + year(n),
                issuer,
                number(n),
                year(n),
                "%d-%02d-%02d".formatted(year(n), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                clauses.stream().map(clause -> withFigure(clause, figures)).toList(),
                figures);
    }

    private List<String> preamble(int n, Random random) {
        List<String> text = new ArrayList<>();
        text.add(words.chinese(90, random));
        int work = Words.rank(WORKS, random);
        StringBuilder basis =
                new StringBuilder("根据").append(work(work)).append("、").append(work(Words.rank(WORKS, random)));
        if (n > 0) {
            int other = random.nextInt(n);
            basis.append("、《")
                    .append(title(other))
                    .append("》（")
                    .append(number(other))
                    .append("）");
        }
        text.add(basis + "的要求，" + words.chinese(40, random));
        return text;
    }

    /** A document that everybody cites and nobody holds. */
    private String work(int n) {
        return "《关于" + words.chinesePhrase(10, random(n, 4)) + "的意见》（国发〔" + (2000 + n % 20) + "〕" + (n + 1) + "号）";
    }

    private List<String> english(Random random) {
        return List.of(words.english(25, random), words.english(40, random));
    }

    private Clause measure(int part, int ordinal, Random random) {
        int own = 1 + random.nextInt(2);
        Set<String> chosen = new java.util.TreeSet<>();
        while (chosen.size() < own) {
            chosen.add(themes.get(Words.rank(themes.size(), random)));
        }
        List<String> text = new ArrayList<>();
        text.add(words.chinese(60 + random.nextInt(120), random));
        if (random.nextInt(3) == 0) {
            for (int i = 0; i < 3; i++) {
                text.add("- " + DIGITS.charAt(i) + "是 " + words.chinese(25 + random.nextInt(30), random));
            }
        }
        List<String> units = new ArrayList<>();
        if (random.nextInt(5) < 3) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                units.add(BODIES.get(Words.rank(BODIES.size(), random)));
            }
        }
        String tens = ordinal < 10 ? "" : ordinal < 20 ? "十" : "二十";
        String ones = ordinal % 10 == 0 ? "" : "" + DIGITS.charAt(ordinal % 10 - 1);
        return new Clause(
                part + "-" + ordinal,
                2,
                "（" + tens + ones + "）",
                words.chinesePhrase(8, random),
                words.english(4, random),
                List.copyOf(chosen),
                INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size())),
                text,
                english(random),
                units.stream().distinct().toList());
    }

    private List<Figure> figures(List<Clause> clauses, Random random) {
        List<Clause> open =
                new ArrayList<>(clauses.stream().filter(c -> c.level() == 2).toList());
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 5 && !open.isEmpty(); i++) {
            Clause clause = open.remove(random.nextInt(open.size()));
            Question question = questions.get(Words.rank(questions.size(), random));
            int value = question.unit().equals("%") ? 1 + random.nextInt(99) : 1 + random.nextInt(5000);
            String quote = value + question.unit() + "以上";
            String kind = random.nextInt(10) == 0 ? "baseline" : "target";
            String sentence = question.name() + (kind.equals("target") ? "确保达到" : "已有") + quote + "。";
            figures.add(new Figure(question, clause.path(), value, kind, quote, sentence));
        }
        return figures;
    }

    private static Clause withFigure(Clause clause, List<Figure> figures) {
        List<Figure> own =
                figures.stream().filter(f -> f.clause().equals(clause.path())).toList();
        if (own.isEmpty()) {
            return clause;
        }
        List<String> text = new ArrayList<>(clause.text());
        List<String> english = new ArrayList<>(clause.english());
        for (Figure figure : own) {
            text.set(0, text.get(0) + figure.sentence());
            english.add("Reach at least " + figure.value() + ".");
        }
        return new Clause(
                clause.path(),
                clause.level(),
                clause.number(),
                clause.heading(),
                clause.headingEn(),
                clause.themes(),
                clause.instrument(),
                text,
                english,
                clause.units());
    }
}
