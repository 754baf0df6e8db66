package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.Inferred;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Period;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.model.Understanding;
import org.policybook.notation.Citations;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.FactLines;
import org.policybook.notation.Issuers;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/** Draws from an official file what it says of itself, and tells what is printed from what is concluded. */
final class Facts {
    private static final Pattern NEXT_TITLE = Pattern.compile("(?<![\\d〔\\[])(?=\\d{1,2}\\s*[.、．](?!\\d))");

    private final Official official;
    private final List<Region> regions;
    private final String name;
    private final Map<String, Stated> fields = new LinkedHashMap<>();
    private final FactLines facts;

    private Facts(Official official, List<Region> regions, String name) {
        this.official = official;
        this.regions = regions;
        this.name = name;
        this.facts = FactLines.of(official.lines());
    }

    /**
     * Understands a file.
     *
     * @param regions those that the content knows
     * @param region the one that the user names or that the held document has, or null
     * @param held whether it is that of the held document
     * @param name of the file, without folder and ending
     */
    static Understanding of(
            Official official, List<Region> regions, @Nullable String region, boolean held, String name) {
        return new Facts(official, regions, name).understand(region, held);
    }

    /** What the front matter of a held document says of it. */
    static Understanding held(FrontMatter front) {
        Map<String, Stated> fields = new LinkedHashMap<>();
        fields.put("title", front.statedTitle());
        fields.put("issuer", front.statedIssuer());
        fields.put("date", front.statedDate());
        fields.put("type", front.statedType());
        Period years = front.years();
        fields.put("period", Stated.printed(years == null ? null : years.toString()));
        fields.put("region", Stated.printed(front.region()));
        return new Understanding(front, List.of(), null, List.of(), List.of(), Collections.unmodifiableMap(fields));
    }

    private Understanding understand(@Nullable String given, boolean held) {
        Titles titles = Titles.of(official, facts, name);
        fields.put("title", titles.own());
        fields.put("notice_title", titles.notice());
        List<String> issuers = Issuers.of(official.lines(), facts);
        stated("issuer", String.join("、", issuers));
        stated("issuers", String.join("、", issuers));
        stated("number", number().orElse(null));
        LocalDate date = day("date", Dates.issued(official, facts));
        fields.put("type", DocumentTypes.of(titles.own(), preamble()));
        LocalDate effective = day("effective", Dates.effective(official, date));
        fields.put("period", PeriodGuess.of(official, bothTitles(), value("type"), date, effective));
        List<String> addressees = addressees();
        List<String> attachments = attachments();
        fields.put("region", RegionGuess.of(official, regions, bothTitles(), issuers, given, held));
        return new Understanding(
                front(), issuers, effective, addressees, attachments, Collections.unmodifiableMap(fields));
    }

    private List<String> bothTitles() {
        return List.of(value("title"), value("notice_title"));
    }

    private String value(String field) {
        return Optional.ofNullable(fields.get(field)).map(Stated::value).orElse("");
    }

    private FrontMatter front() {
        Map<String, Inferred> inferred = new LinkedHashMap<>();
        fields.forEach((field, stated) -> {
            boolean kept = List.of("title", "notice_title", "issuer", "number", "date", "type", "period")
                    .contains(field);
            if (kept && stated.basis() == Basis.INFERRED && stated.value() != null && stated.why() != null) {
                inferred.put(field, new Inferred(stated.value(), stated.why(), stated.whyEn()));
            }
        });
        String date = printed("date");
        String period = printed("period");
        return new FrontMatter(
                printed("title"),
                null,
                printed("notice_title"),
                Optional.ofNullable(fields.get("region")).map(Stated::value).orElse(""),
                printed("issuer"),
                null,
                printed("number"),
                date == null ? null : LocalDate.parse(date),
                printed("type"),
                period == null ? null : Period.read(period),
                FrontMatter.Rendition.FULL,
                source(),
                null,
                basedOn(),
                null,
                inferred,
                Places.at(Place.of(official.received().file())));
    }

    private @Nullable String printed(String field) {
        Stated stated = fields.get(field);
        return stated == null || stated.basis() != Basis.STATED ? null : stated.value();
    }

    private void stated(String field, @Nullable String value) {
        fields.put(field, Stated.printed(value));
    }

    private @Nullable LocalDate day(String field, Stated day) {
        fields.put(field, day);
        return day.value() == null ? null : LocalDate.parse(day.value());
    }

    private Optional<String> number() {
        return official.lines().stream()
                .filter(l -> l.part() == Part.NUMBER || l.part() == Part.LETTERHEAD || l.part() == Part.PASSED)
                .flatMap(l -> DocumentNumber.find(l.text()).stream())
                .map(DocumentNumber::toString)
                .findFirst()
                .or(() -> DocumentNumber.find(facts.first("发文字号", "文号", "发布文号", "文件编号"))
                        .map(DocumentNumber::toString))
                .or(() -> official.all(Part.TITLE).stream()
                        .flatMap(title -> DocumentNumber.find(title).stream())
                        .map(DocumentNumber::toString)
                        .findFirst())
                .or(this::orderNumber);
    }

    /** 某省人民政府令第12号: an order is numbered by itself. */
    private Optional<String> orderNumber() {
        return official.all(Part.LETTERHEAD).stream()
                .map(Quotation::bare)
                .filter(head -> head.endsWith("令"))
                .findFirst()
                .flatMap(order -> official.all(Part.NUMBER).stream()
                        .map(Quotation::bare)
                        .findFirst()
                        .map(serial -> order + serial.replaceAll("[()]", "")));
    }

    private String preamble() {
        return official.clauses().isEmpty() ? "" : official.clauses().getFirst().text();
    }

    private List<String> addressees() {
        List<String> names = official.all(Part.ADDRESSEES).stream()
                .flatMap(l -> split(l.replaceAll("[：:]\\s*$", "").replaceAll("^主送[:：]", "")).stream())
                .toList();
        stated("addressees", String.join("、", names));
        return names;
    }

    /** Names between 、 ， ； outside brackets. */
    private static List<String> split(String names) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? Width.fold(names.charAt(i)) : ';';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == names.length() || (depth <= 0 && (c == '、' || c == ',' || c == ';'))) {
                String part = Quotation.withoutSpaces(names.substring(from, i));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return List.copyOf(parts);
    }

    private List<String> attachments() {
        List<String> titles = new ArrayList<>();
        for (String line : official.all(Part.ATTACHMENTS)) {
            String rest = line.strip().replaceAll("^附\\s*件\\s*[:：]\\s*", "");
            for (String part : NEXT_TITLE.split(rest, -1)) {
                String title = ClauseNumber.at(part)
                        .map(n -> part.substring(n.length()))
                        .orElse(part)
                        .replaceAll("[。；;]\\s*$", "")
                        .strip();
                if (!title.isEmpty()) {
                    titles.add(title);
                }
            }
        }
        if (titles.isEmpty()) {
            official.clauses().stream()
                    .filter(c -> c.id().path().startsWith("annex") && c.level() == 1 && c.heading() != null)
                    .forEach(c -> titles.add(String.valueOf(c.heading())));
        }
        stated("attachments", String.join("；", titles));
        return List.copyOf(titles);
    }

    /** Whether a clause is numbered as an article: 第五条. */
    private static boolean isArticle(Clause clause) {
        return clause.number() != null
                && ClauseNumber.at(clause.number())
                        .filter(number -> number.style() == ClauseNumber.Style.ARTICLE)
                        .isPresent();
    }

    private List<String> basedOn() {
        Set<String> works = new LinkedHashSet<>();
        String own = Quotation.bare(value("title"));
        String text = preamble() + "\n"
                + official.clauses().stream()
                        .filter(c -> c.level() > 0)
                        .limit(2)
                        .filter(Facts::isArticle)
                        .map(Clause::text)
                        .collect(Collectors.joining("\n"));
        for (Citations.Found found : Citations.find(text)) {
            String before = text.substring(0, found.span().start());
            String sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
            boolean basis = sentence.matches("(?s).*(?:根据|依据|按照|遵照|贯彻|落实|依照).*");
            boolean self =
                    Quotation.bare(found.citation().title()).equals(own) || sentence.matches("(?s).*(?:现将|印发)[^，]*");
            if (basis && !self) {
                works.add(found.citation().printed());
            }
        }
        return List.copyOf(works);
    }

    /** Where a web page says that it stands; of other files nobody knows. */
    private @Nullable String source() {
        return official.all(Part.CHROME).stream()
                .flatMap(c -> Pattern.compile("https?://[\\x21-\\x7e]+|(?:[a-z0-9-]+\\.)+(?:gov\\.cn|org\\.cn|cn)")
                        .matcher(c)
                        .results())
                .map(m -> "网页文本（" + m.group() + "）")
                .findFirst()
                .orElse(null);
    }
}
