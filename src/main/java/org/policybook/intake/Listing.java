package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** Figures in a row, with nothing between them but 、 and 和, and what each has from the others: 分别达到30万亩、25万亩和12万亩. */
final class Listing {
    private static final Pattern BETWEEN = Pattern.compile("[、和及与]|以及|、?和");
    private static final String EACH = "分别";
    private static final Pattern NAMES = Pattern.compile("、");
    private static final Pattern LAST_NAMES = Pattern.compile("、|以及|和(?!美)|及|与");
    /** What is measured of several things is said once, with the last of them: 茶叶、中药材种植面积. */
    private static final Pattern MEASURED = Pattern.compile(
            "(?:(?:种植|播种|养殖|改造|覆盖)?面积|总?产量|总?产值|出栏量?|存栏量?|单产|销售额|收入|规模|总?数量|人数|户数|(?:综合)?\\p{IsHan}{2}率|占比|比例)$");
    /** 县级、市级、省级示范社: what ranks a thing, whose name the last one has. */
    private static final String RANKS = "级型类";

    /** 水稻、玉米每亩分别补贴…: what each is paid for is no part of the last name. */
    private static final Pattern PER = Pattern.compile("(?<=.)每\\p{IsHan}{1,3}$");

    private static final Pattern BEHIND = Pattern.compile("(?:以上|以内|以下|左右)$");

    private Listing() {}

    /**
     * The figures of a sentence, each with the bound that a row of them shares: what stands before the first bounds all
     * (不少于50人、30人和20人), and what stands behind the last does where the row is shared out (分别达到98%、90%以上).
     */
    static List<Found> bounded(Passage passage, List<Found> found) {
        List<Found> bounded = new ArrayList<>(found);
        for (int from = 0; from < bounded.size(); ) {
            int to = from + 1;
            while (to < bounded.size()
                    && isBetween(
                            passage, bounded.get(to - 1).end(), bounded.get(to).start())) {
                to++;
            }
            share(passage, bounded.subList(from, to));
            from = to;
        }
        return List.copyOf(bounded);
    }

    private static void share(Passage passage, List<Found> row) {
        Found first = row.getFirst();
        Found last = row.getLast();
        boolean front = !startsWithNumber(passage, first)
                && !BEHIND.matcher(words(passage, first)).find()
                && isBound(first);
        boolean others = row.subList(0, row.size() - 1).stream().allMatch(f -> f.comparator() == Comparator.EQ);
        boolean back = others
                && isBound(last)
                && BEHIND.matcher(words(passage, last)).find()
                && passage.text()
                        .substring(passage.segmentStart(first.start()), first.start())
                        .contains(EACH);
        if (front) {
            row.subList(1, row.size())
                    .replaceAll(f ->
                            f.comparator() == Comparator.EQ && startsWithNumber(passage, f) ? f.boundAs(first) : f);
        } else if (back) {
            row.subList(0, row.size() - 1).replaceAll(f -> f.boundAs(last));
        }
    }

    private static boolean isBound(Found found) {
        return switch (found.comparator()) {
            case GE, GT, LE, LT, ABOUT -> found.value() != null;
            case EQ, RANGE, ALL -> false;
        };
    }

    private static boolean startsWithNumber(Passage passage, Found found) {
        return Character.isDigit(passage.at(found.start()));
    }

    private static String words(Passage passage, Found found) {
        return passage.text().substring(found.start(), found.end());
    }

    /** The unit of a number without one, in a row that is shared out and prints it with a later number: 分别达到20、15和6万吨. */
    static Optional<UnitWord.At> unit(Passage passage, Numeral number) {
        String text = passage.text();
        if (!text.substring(passage.segmentStart(number.start()), number.start())
                .contains(EACH)) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(text);
        for (int at = number.end(); between.region(at, text.length()).lookingAt(); ) {
            Numeral next = between.end() < text.length() ? Numeral.at(text, between.end()) : null;
            if (next == null || next.han() != number.han()) {
                return Optional.empty();
            }
            Optional<UnitWord.At> unit = UnitWord.at(text, next.end());
            if (unit.isPresent()) {
                return Optional.of(new UnitWord.At(unit.get().unit(), number.end(), false));
            }
            at = next.end();
        }
        return Optional.empty();
    }

    /** What the figure counts where a row of figures belongs to as many names, one by one; empty where they do not pair. */
    static Optional<String> name(Setting s) {
        Passage passage = s.passage();
        List<Found> row = row(s);
        Found first = row.getFirst();
        int from = passage.segmentStart(first.start());
        String head = passage.text().substring(from, first.start());
        int each = head.lastIndexOf(EACH);
        if (row.size() < 2
                || each < 0
                || s.all().stream().anyMatch(f -> f.start() >= from && f.end() <= first.start())) {
            return Optional.empty();
        }
        String named = BareWords.core(head.substring(0, each));
        if (named.isEmpty() && from > 0) {
            int before = passage.segmentStart(from - 1);
            boolean counts = s.all().stream().anyMatch(f -> f.start() >= before && f.end() < from);
            named = counts ? "" : BareWords.core(passage.text().substring(before, from - 1));
        }
        List<String> names = names(named, row.size());
        int nth = row.indexOf(s.found());
        return names.size() == row.size() ? Optional.of(names.get(nth)) : Optional.empty();
    }

    private static List<Found> row(Setting s) {
        List<Found> all = s.all();
        int at = all.indexOf(s.found());
        int from = at;
        while (from > 0
                && isBetween(s.passage(), all.get(from - 1).end(), all.get(from).start())) {
            from--;
        }
        int to = at + 1;
        while (to < all.size()
                && isBetween(s.passage(), all.get(to - 1).end(), all.get(to).start())) {
            to++;
        }
        return all.subList(from, to);
    }

    private static boolean isBetween(Passage passage, int end, int start) {
        return end < start
                && BETWEEN.matcher(passage.text().substring(end, start)).matches();
    }

    /** So many names in words; each has what only the first or the last says of all. */
    private static List<String> names(String words, int count) {
        List<String> names = new ArrayList<>(List.of(NAMES.split(words, -1)));
        if (names.size() < count) {
            names = new ArrayList<>(List.of(LAST_NAMES.split(words, -1)));
        }
        if (names.size() != count || names.stream().anyMatch(String::isBlank)) {
            return List.of();
        }
        names.set(count - 1, PER.matcher(names.getLast()).replaceFirst(""));
        String last = names.getLast();
        List<String> others = names.subList(0, count - 1);
        int rank = RANKS.indexOf(others.getFirst().charAt(others.getFirst().length() - 1));
        String tail = "";
        if (rank >= 0 && others.stream().allMatch(n -> n.charAt(n.length() - 1) == RANKS.charAt(rank))) {
            tail = last.substring(last.indexOf(RANKS.charAt(rank)) + 1);
        } else if (others.stream().noneMatch(n -> MEASURED.matcher(n).find())) {
            Matcher measured = MEASURED.matcher(last);
            tail = measured.find() ? measured.group() : "";
        }
        String behind = tail;
        others.replaceAll(name -> name + behind);
        int of = names.getFirst().indexOf('的') + 1;
        String lead =
                of > 0 && of < names.getFirst().length() ? names.getFirst().substring(0, of) : "";
        names.subList(1, count).replaceAll(name -> lead + name);
        return names;
    }
}
