package org.policybook.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.notation.Unit;

/** Finds numbers that may be targets in one sentence, and leaves names, dates and ordinals alone. */
final class FigureScan {
    private static final List<Multiple> MULTIPLES =
            List.of(new Multiple("翻一番", "2"), new Multiple("翻两番", "4"), new Multiple("翻番", "2"));

    private static final List<String> CHANGED = List.of(
            "提高", "增加", "增长", "上升", "提升", "扩大", "降低", "下降", "减少", "压减", "压降", "调整", "发展", "增至", "升至", "降至", "达");

    /** How often as much a word says. */
    private record Multiple(String words, String times) {}

    private final Passage passage;
    private final String text;
    private final NamedNumbers named;
    private final BoundWords bounds;
    private final Quantities quantities;
    private final List<Found> found = new ArrayList<>();

    private FigureScan(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
        this.named = new NamedNumbers(passage);
        this.bounds = new BoundWords(passage);
        this.quantities = new Quantities(passage);
    }

    static List<Found> of(Passage passage) {
        FigureScan scan = new FigureScan(passage);
        int at = 0;
        while (at < scan.text.length()) {
            at = Math.max(at + 1, scan.at(at));
        }
        return Listing.bounded(passage, scan.found);
    }

    /** Reads the number at {@code at}, if one is there; gives where to go on. */
    private int at(int at) {
        for (Multiple multiple : MULTIPLES) {
            if (text.startsWith(multiple.words(), at)) {
                int end = at + multiple.words().length();
                String why = "“" + multiple.words() + "”";
                found.add(new Found(at, end, Comparator.EQ, multiple.times(), null, null, null, "倍", null, why));
                return end;
            }
        }
        Numeral number = Numeral.at(text, at);
        if (number == null) {
            return at;
        }
        return named.has(number) ? number.end() : figure(number);
    }

    /**
     * A number or a range with its unit.
     *
     * @param high the other end of a range, else null
     * @param end of all of it
     */
    private record Amount(Numeral low, @Nullable Numeral high, Optional<UnitWord.At> unit, int end) {
        /** As printed, empty where there is none. */
        String unitWord() {
            return unit.map(UnitWord.At::unit).orElse("");
        }
    }

    private int figure(Numeral number) {
        Amount amount = amount(number);
        String unit = amount.unitWord();
        int end = amount.end();
        boolean fraction = number.printed().indexOf('/') >= 0;
        if (amount.unit().isEmpty() && !fraction && !quantities.isOfWorks(end) && !quantities.isIndex(number)) {
            return number.end();
        }
        if (passage.at(end) == '性' && amount.unit().isPresent()) {
            return end;
        }
        BoundWords.Before before = bounds.before(number.start());
        BoundWords.After after = bounds.after(end, unit);
        boolean bounded = after.comparator() != null || before.comparator() != null;
        if (!quantities.has(number, amount.high(), unit, bounded, end)) {
            return number.end();
        }
        int ceiling = amount.high() == null && after.comparator() == Comparator.GE
                ? between(amount, after.end(), before.start())
                : 0;
        if (ceiling > 0) {
            return ceiling;
        }
        add(amount, before, after);
        return after.end();
    }

    /** The amount that begins with {@code number}. */
    private Amount amount(Numeral number) {
        Optional<UnitWord.At> unit = unit(number);
        Numeral high = otherEnd(number, unit);
        if (high != null) {
            unit = unit(high);
        }
        if (unit.isEmpty()) {
            unit = Listing.unit(passage, number);
        }
        int ratio = ratioEnd(number);
        if (ratio > 0) {
            unit = Optional.of(new UnitWord.At("∶1", ratio, false));
        }
        int end = high == null ? number.end() : high.end();
        return new Amount(number, high, unit, unit.map(UnitWord.At::end).orElse(end));
    }

    /** The greater number of a range; null where {@code number} stands alone. */
    private @Nullable Numeral otherEnd(Numeral number, Optional<UnitWord.At> unit) {
        int mark = number.end();
        if (!isRangeMark(mark) && unit.isPresent()) {
            mark = unit.get().end();
        }
        if (!isRangeMark(mark)) {
            return null;
        }
        int from = mark + 1;
        while (passage.at(from) == passage.at(mark)) {
            from++;
        }
        Numeral next = from < text.length() ? Numeral.at(text, from) : null;
        boolean range = next != null
                && next.han() == number.han()
                && next.exact().compareTo(number.exact()) > 0
                && unit(next).isPresent();
        return range ? next : null;
    }

    private boolean isRangeMark(int at) {
        return Numeral.RANGE_MARKS.indexOf(passage.at(at)) >= 0;
    }

    private void add(Amount amount, BoundWords.Before before, BoundWords.After after) {
        Numeral low = amount.low();
        Numeral high = amount.high();
        Numeral from = high == null ? changedFrom(low) : null;
        found.add(new Found(
                before.start(),
                after.end(),
                comparator(amount, before, after),
                high == null ? low.printed() : null,
                high == null ? null : low.printed(),
                high == null ? null : high.printed(),
                from == null ? null : from.printed(),
                amount.unitWord().isEmpty() ? null : amount.unitWord(),
                null,
                "数字“" + text.substring(low.start(), after.end()) + "”"));
        if (from != null) {
            int begin = from.start();
            found.removeIf(f -> f.start() <= begin && begin < f.end());
        }
    }

    /** What stands behind says it, unless a ceiling stands before: 不超过30%以上 is badly put. */
    private static Comparator comparator(Amount amount, BoundWords.Before before, BoundWords.After after) {
        if (amount.high() != null) {
            return Comparator.RANGE;
        }
        if (after.comparator() != null && before.comparator() != Comparator.LE) {
            return after.comparator();
        }
        return before.comparator() == null ? Comparator.EQ : before.comparator();
    }

    /** 二千元以上一万元以下: adds the range whose lower end is {@code low}; gives its end, 0 where it is none. */
    private int between(Amount low, int at, int start) {
        Numeral high = at < text.length() ? Numeral.at(text, at) : null;
        Optional<UnitWord.At> highUnit = high == null ? Optional.empty() : unit(high);
        if (high == null
                || highUnit.isEmpty()
                || !text.startsWith("以下", highUnit.get().end())) {
            return 0;
        }
        String unit = highUnit.get().unit();
        int end = highUnit.get().end() + 2;
        BigDecimal least = inBase(low.low(), low.unit().isEmpty() ? unit : low.unitWord());
        BigDecimal most = inBase(high, unit);
        found.add(new Found(
                start,
                end,
                Comparator.RANGE,
                null,
                least.toPlainString(),
                most.toPlainString(),
                null,
                Unit.of(unit).base(),
                null,
                "幅度“" + text.substring(start, end) + "”"));
        return end;
    }

    private static BigDecimal inBase(Numeral number, String unit) {
        return Unit.of(unit).toBase(number.exact());
    }

    /** 2.8∶1: where the ratio ends, or 0. */
    private int ratioEnd(Numeral number) {
        char mark = passage.at(number.end());
        boolean colon = mark == ':' || mark == '∶';
        boolean one = colon && passage.at(number.end() + 1) == '1' && !Character.isDigit(passage.at(number.end() + 2));
        return one && !number.han() && passage.at(number.end() + 2) != '.' ? number.end() + 2 : 0;
    }

    private Optional<UnitWord.At> unit(Numeral number) {
        if (number.unit() != null) {
            return Optional.of(new UnitWord.At(number.unit(), number.end(), false));
        }
        Optional<UnitWord.At> unit = UnitWord.at(text, number.end());
        // 17.5万人口, 6万左右人口
        if (unit.isEmpty()) {
            int scale = number.end();
            while ("十百千万亿".indexOf(passage.at(scale)) >= 0) {
                scale++;
            }
            String rest = text.substring(scale, Math.min(text.length(), scale + 16));
            boolean people = scale > number.end()
                    && (rest.contains("人口") || rest.contains("农民") || rest.contains("人") || rest.contains("劳动力"));
            boolean households = scale > number.end() && rest.contains("户");
            if (people || households) {
                return Optional.of(new UnitWord.At(
                        text.substring(number.end(), scale) + (households && !people ? "户" : "人"), scale, true));
            }
            if (scale > number.end()) {
                return Optional.of(new UnitWord.At(text.substring(number.end(), scale), scale, true));
            }
        }
        return unit;
    }

    /** 由35%提高到50%: where the change starts. */
    private @Nullable Numeral changedFrom(Numeral number) {
        // The segment alone: 由18%提高到35%，示范村达到90个 has two changes, one of them with a start.
        int from = Math.max(passage.segmentStart(number.start()), number.start() - 24);
        String before = text.substring(from, number.start());
        boolean to = before.matches(".*(?:" + String.join("|", CHANGED) + ").{0,3}[到至](?:20\\d{2}年(?:底|末)?的?)?.{0,2}$")
                || before.matches(".*(?:增至|升至|降至)$");
        if (!to) {
            return null;
        }
        int since = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'));
        for (int i = since < 0 ? before.length() : since + 1; i < before.length(); i++) {
            Numeral start = Numeral.at(text, from + i);
            if (start != null) {
                if (start.end() - start.start() != 4 || passage.at(start.end()) != '年') {
                    return start;
                }
                // 由2023年的18亿元: the year of the start is not the start.
                i = start.end() - from;
            }
        }
        return null;
    }
}
