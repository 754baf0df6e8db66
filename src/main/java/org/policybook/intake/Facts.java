package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.Inferred;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.model.Understanding;
import org.policybook.notation.Citations;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/** Draws from an official file what it says of itself, and tells what is printed from what is concluded. */
final class Facts {
    private static final Pattern EFFECTIVE =
            Pattern.compile("自(?<day>.{0,16}?日|(?:印发|发布|公布|下发|发文|签发|颁布|通过)之日)起(?:正式|开始)?(?:施行|实施|执行|试行|生效)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NEXT_TITLE = Pattern.compile("(?<![\\d〔\\[])(?=\\d{1,2}\\s*[.、．](?!\\d))");
    private static final Pattern SUFFIX = Pattern.compile("[(（〔\\[].{1,24}[)）〕\\]]$");
    private static final Pattern YEAR_SUFFIX = Pattern.compile("(?:\\d{4}年?[-—–至到]*)+$");
    private static final Pattern SENT = Pattern.compile("(?:印发|转发|下发|发布|公布)《?(.{4,100}?)》?的通知");
    private static final Pattern BODY_END = Pattern.compile(".*(?:局|厅|委|委员会|办公室|办公厅|政府|部|院|会|署|处|科|中心|小组|指挥部)$");
    private static final List<String> TYPES = List.of(
            "通知", "意见", "方案", "办法", "规定", "决定", "决议", "公告", "通告", "通报", "报告", "请示", "批复", "复函", "函", "纪要", "议案", "命令",
            "令", "条例", "细则", "规划", "计划", "要点", "规程", "规则", "措施", "清单", "指南", "指引", "政策", "公报", "标准", "章程", "制度", "纲要",
            "预案", "分工", "规范", "安排", "目录");

    private final Official official;
    private final List<Region> regions;
    private final String name;
    private final Map<String, Stated> fields = new LinkedHashMap<>();
    private final Map<String, String> facts;

    private Facts(Official official, List<Region> regions, String name) {
        this.official = official;
        this.regions = regions;
        this.name = name;
        this.facts = factLines(official);
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

    private Understanding understand(@Nullable String given, boolean held) {
        titles();
        List<String> issuers = issuers();
        number();
        LocalDate date = date();
        type();
        LocalDate effective = effective(date);
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
                period == null ? null : Integer.valueOf(period),
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
        fields.put(
                field,
                value == null || value.isEmpty() ? new Stated(null, Basis.UNKNOWN) : new Stated(value, Basis.STATED));
    }

    private void inferred(String field, String value, String why, String whyEn) {
        fields.put(field, new Stated(value, Basis.INFERRED, why, whyEn));
    }

    // ---- title

    private void titles() {
        String notice = title(official.all(Part.TITLE));
        String plan = title(official.all(Part.PLAN_TITLE));
        if (!plan.isEmpty()) {
            stated("title", plan);
            stated("notice_title", notice);
            return;
        }
        Matcher sent = SENT.matcher(notice);
        boolean sends = sent.find() && official.clauses().size() > 1;
        if (sends && !notice.isEmpty()) {
            inferred(
                    "title",
                    sent.group(1).replace("《", "").replace("》", ""),
                    "正文前没有单独的标题，取自通知标题“" + notice + "”",
                    "The text has no title of its own; taken from the title of the notice.");
            stated("notice_title", notice);
            return;
        }
        String fact = facts.getOrDefault("标题", facts.getOrDefault("名称", facts.getOrDefault("信息名称", "")));
        if (!notice.isEmpty()) {
            stated("title", notice);
        } else if (!fact.isEmpty()) {
            stated("title", fact);
        } else if (name.length() >= 6 && TYPES.stream().anyMatch(name::endsWith)) {
            inferred("title", name, "原文没有印出标题，取自文件名", "The source prints no title; taken from the name of the file.");
        } else {
            stated("title", null);
        }
        stated("notice_title", null);
    }

    /** Lines of one title; a space stays between two issuers only. */
    private static String title(List<String> lines) {
        List<String> words = lines.stream()
                .flatMap(l -> Stream.of(l.strip().split("[\\s\\u3000]+")))
                .filter(w -> !w.isEmpty())
                .toList();
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean joint = i > 0
                    && BODY_END.matcher(words.get(i - 1)).matches()
                    && !words.get(i - 1).contains("关于")
                    && word.indexOf('关') != 0
                    && !word.startsWith("印发")
                    && !word.startsWith("转发")
                    && (BODY_END.matcher(word).matches() || word.indexOf("关于") > 2)
                    && title.indexOf("关于") < 0
                    && title.indexOf("《") < 0;
            boolean latin = i > 0
                    && title.charAt(title.length() - 1) < 0x80
                    && word.charAt(0) < 0x80
                    && Character.isLetter(word.charAt(0))
                    && Character.isLetter(title.charAt(title.length() - 1));
            title.append(joint || latin ? " " : "").append(word);
        }
        return title.toString();
    }

    // ---- issuer

    private static Map<String, String> factLines(Official official) {
        Map<String, String> facts = new HashMap<>();
        Pattern key =
                Pattern.compile("(\\p{IsHan}{2,6}|\\p{IsHan}[\\s\\u3000]+\\p{IsHan}(?:[\\s\\u3000]+\\p{IsHan})?)[:：]");
        for (String line : official.all(Part.FACT)) {
            Matcher found = key.matcher(line);
            String open = null;
            int from = 0;
            while (found.find()) {
                if (open != null) {
                    facts.putIfAbsent(open, line.substring(from, found.start()).strip());
                }
                open = Quotation.bare(found.group(1));
                from = found.end();
            }
            if (open != null) {
                facts.putIfAbsent(open, line.substring(from).strip());
            }
        }
        return facts;
    }

    private String fact(String... keys) {
        return Arrays.stream(keys)
                .map(k -> facts.getOrDefault(k, ""))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<String> issuers() {
        Set<String> signed = new LinkedHashSet<>();
        List<String> signatures = official.lines().stream()
                .filter(l -> l.part() == Part.SIGNATURE || l.part() == Part.DATE)
                .map(Official.Line::text)
                .toList();
        for (String line : signatures) {
            String names = line.replaceAll("[\\d〇○零一二三四五六七八九十]{4}\\s*年.*", "");
            for (String body : SPACES.split(names.strip(), -1)) {
                if (body.length() >= 3 && BODY_END.matcher(body).matches()) {
                    signed.add(body);
                }
            }
        }
        Set<String> heads = new LinkedHashSet<>();
        for (String line : official.all(Part.LETTERHEAD)) {
            for (String body : SPACES.split(line.replaceAll("文\\s*件\\s*$", "").strip(), -1)) {
                String named = body.replaceAll("(?:人民)?政府令$", "人民政府").replaceAll("令$", "");
                if (named.length() >= 3) {
                    heads.add(named);
                }
            }
        }
        List<String> issuers = new ArrayList<>();
        if (signed.isEmpty() || (heads.size() > signed.size())) {
            issuers.addAll(heads);
        } else {
            for (String body : signed) {
                // 市农业农村局 under a letterhead that names the city
                issuers.add(
                        heads.stream().filter(h -> h.endsWith(body)).findFirst().orElse(body));
            }
        }
        if (issuers.isEmpty()) {
            String fact = fact("发文机关", "制发机关", "发文单位", "发布机构", "公开主体");
            Stream.of(fact.split("[\\s\\u3000、,，;；]+"))
                    .filter(b -> !b.isEmpty())
                    .forEach(issuers::add);
        }
        if (issuers.isEmpty()) {
            fromTitle().ifPresent(issuers::addAll);
        }
        if (issuers.isEmpty()) {
            official.all(Part.PASSED).stream()
                    .map(p ->
                            Pattern.compile("日(.{4,40}?(?:委员会|代表大会|全体会议|常务会议))").matcher(Quotation.bare(p)))
                    .filter(Matcher::find)
                    .map(m -> m.group(1).replaceAll("第[一二三四五六七八九十百]+届", "").replaceAll("第[一二三四五六七八九十]+次.*", ""))
                    .findFirst()
                    .ifPresent(issuers::add);
        }
        stated("issuer", String.join("、", issuers));
        stated("issuers", String.join("、", issuers));
        return List.copyOf(issuers);
    }

    /** XX市人民政府关于…: the words before 关于. */
    private Optional<List<String>> fromTitle() {
        for (String title : List.of(title(official.all(Part.TITLE)), title(official.all(Part.PLAN_TITLE)))) {
            int about = title.indexOf("关于");
            String before = about > 0 ? title.substring(0, about) : "";
            List<String> names = Stream.of(before.split("[\\s、]+"))
                    .filter(n -> n.length() >= 3)
                    .toList();
            if (!names.isEmpty()
                    && names.stream().allMatch(n -> BODY_END.matcher(n).matches())) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    // ---- number, date, type, period

    private void number() {
        Optional<String> printed = official.lines().stream()
                .filter(l -> l.part() == Part.NUMBER || l.part() == Part.LETTERHEAD || l.part() == Part.PASSED)
                .flatMap(l -> DocumentNumber.find(l.text()).stream())
                .map(DocumentNumber::toString)
                .findFirst();
        if (printed.isEmpty()) {
            printed = DocumentNumber.find(fact("发文字号", "文号", "发布文号", "文件编号")).map(DocumentNumber::toString);
        }
        if (printed.isEmpty()) {
            printed = official.all(Part.TITLE).stream()
                    .flatMap(t -> DocumentNumber.find(t).stream())
                    .map(DocumentNumber::toString)
                    .findFirst();
        }
        if (printed.isEmpty()) {
            Optional<String> order = official.all(Part.LETTERHEAD).stream()
                    .map(Quotation::bare)
                    .filter(h -> h.endsWith("令"))
                    .findFirst();
            Optional<String> serial =
                    official.all(Part.NUMBER).stream().map(Quotation::bare).findFirst();
            if (order.isPresent() && serial.isPresent()) {
                printed = Optional.of(order.get() + serial.get().replaceAll("[()]", ""));
            }
        }
        stated("number", printed.orElse(null));
    }

    private @Nullable LocalDate date() {
        Optional<LocalDate> printed = days(Part.DATE).or(() -> Days.first(fact("成文日期", "发文日期", "生成日期", "发文时间")));
        if (printed.isEmpty()) {
            printed = days(Part.PASSED);
        }
        if (printed.isPresent()) {
            stated("date", printed.get().toString());
            return printed.get();
        }
        Optional<LocalDate> imprint = days(Part.IMPRINT);
        if (imprint.isPresent()) {
            inferred(
                    "date",
                    imprint.get().toString(),
                    "正文未印成文日期，取版记中的印发日期",
                    "The text prints no date of issue; the day of printing at its foot.");
            return imprint.get();
        }
        Optional<LocalDate> page = Days.first(fact("发布日期", "公开日期"))
                .or(() -> official.all(Part.CHROME).stream()
                        .filter(c -> c.contains("日期") || c.contains("时间"))
                        .flatMap(c -> Days.first(c).stream())
                        .findFirst());
        if (page.isPresent()) {
            inferred(
                    "date",
                    page.get().toString(),
                    "网页所标的发布日期，正文未印成文日期",
                    "Date of publication on the web page; the text prints no date of issue.");
            return page.get();
        }
        stated("date", null);
        return null;
    }

    private Optional<LocalDate> days(Part part) {
        return official.all(part).stream().flatMap(l -> Days.first(l).stream()).findFirst();
    }

    private void type() {
        String title = value("title");
        String bare = Quotation.bare(title);
        while (SUFFIX.matcher(bare).find() || YEAR_SUFFIX.matcher(bare).find()) {
            bare = YEAR_SUFFIX.matcher(SUFFIX.matcher(bare).replaceAll("")).replaceAll("");
        }
        String end = bare;
        Optional<String> type = TYPES.stream().filter(end::endsWith).findFirst();
        if (type.isEmpty()) {
            Matcher made = Pattern.compile("(?:制定|编制|特制定|制订)本(?:专项)?(?:行动|工作|实施)?(" + String.join("|", TYPES) + ")")
                    .matcher(preamble());
            if (made.find()) {
                stated("type", made.group(1));
                return;
            }
        }
        Stated.Basis basis =
                Optional.ofNullable(fields.get("title")).map(Stated::basis).orElse(Basis.UNKNOWN);
        if (type.isPresent() && basis == Basis.INFERRED) {
            inferred("type", type.get(), "取自推断的标题", "From the inferred title.");
        } else {
            stated("type", type.orElse(null));
        }
    }

    private String preamble() {
        return official.clauses().isEmpty() ? "" : official.clauses().getFirst().text();
    }

    // ---- the rest

    private @Nullable LocalDate effective(@Nullable LocalDate date) {
        for (Clause clause : official.clauses()) {
            Matcher found = EFFECTIVE.matcher(Quotation.bare(clause.text()));
            while (found.find()) {
                Optional<LocalDate> day = Days.first(found.group("day"));
                if (day.isPresent()) {
                    stated("effective", day.get().toString());
                    return day.get();
                }
                if (found.group("day").endsWith("之日") && date != null) {
                    inferred(
                            "effective",
                            date.toString(),
                            "第" + clause.title() + "条款写“" + found.group() + "”，取成文日期",
                            "The text says it is in force from the day of issue.");
                    return date;
                }
            }
        }
        stated("effective", null);
        return null;
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

    private List<String> basedOn() {
        Set<String> works = new LinkedHashSet<>();
        String own = Quotation.bare(value("title"));
        String text = preamble() + "\n"
                + official.clauses().stream()
                        .filter(c -> c.level() > 0)
                        .limit(2)
                        .filter(c -> "ARTICLE"
                                .equals(
                                        c.number() == null
                                                ? ""
                                                : ClauseNumber.at(c.number())
                                                        .map(n -> n.style().name())
                                                        .orElse("")))
                        .map(Clause::text)
                        .collect(Collectors.joining("\n"));
        for (Citations.Found found : Citations.find(text)) {
            String before = text.substring(0, found.span().start());
            String sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
            boolean basis = sentence.matches("(?s).*(?:根据|依据|按照|遵照|贯彻|落实|依照).*");
            boolean self =
                    Quotation.bare(found.citation().title()).equals(own) || sentence.matches("(?s).*(?:现将|印发)[^，]*");
            if (basis && !self) {
                works.add("《" + found.citation().title() + "》"
                        + (found.citation().number() == null
                                ? ""
                                : "（" + found.citation().number() + "）"));
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
