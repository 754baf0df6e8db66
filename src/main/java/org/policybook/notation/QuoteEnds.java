package org.policybook.notation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** What the words right before and behind a quote add to its figure: the rest of its unit (2.6万平|方米), or a bound. */
public final class QuoteEnds {
    private static final List<String> UNITS = List.of(
            "平方米", "平方公里", "平方千米", "立方米", "公里", "公顷", "公斤", "千克", "千米", "千瓦时", "千瓦", "兆瓦", "个百分点", "百分点", "人次", "户次",
            "美元");

    private static final String COUNT = "0123456789〇零一二三四五六七八九十百千万亿两半";

    private static final Pattern BEFORE =
            Pattern.compile("(?:不得?能?(?:少于|低于|小于|超过|高于|多于|大于)|至少|最高|最多|至多|超过|高于|多于|低于|少于|大约)$");

    private static final Pattern BEHIND = Pattern.compile("(?:[（(]含[）)]|[及或含])?(?:以上|以下|以内|左右)");

    private QuoteEnds() {}

    /**
     * The unit inside which a quote ends; empty where it ends elsewhere.
     *
     * @param text in which the quote stands
     */
    public static Optional<String> cutUnit(String text, Span quote) {
        return UNITS.stream().filter(unit -> isCut(unit, text, quote)).findFirst();
    }

    private static boolean isCut(String unit, String text, Span quote) {
        for (int k = 1; k < unit.length(); k++) {
            int count = quote.end() - k - 1;
            boolean cut = count >= quote.start()
                    && text.startsWith(unit, quote.end() - k)
                    && COUNT.indexOf(Width.fold(text.charAt(count))) >= 0;
            if (cut) {
                return true;
            }
        }
        return false;
    }

    /**
     * A bound whose word stands outside of the quote.
     *
     * @param words the quote with it
     */
    public record Left(String words, Comparator comparator) {}

    /**
     * The bound that stands right before or behind a quote that has none itself.
     *
     * @param text in which the quote stands
     */
    public static Optional<Left> leftBound(String text, Span quote) {
        Matcher before = BEFORE.matcher(text).region(Math.max(0, quote.start() - 6), quote.start());
        Matcher behind = BEHIND.matcher(text).region(quote.end(), text.length());
        int from = before.find() ? before.start() : quote.start();
        int to = behind.lookingAt() ? behind.end() : quote.end();
        String words = text.substring(from, to);
        boolean has =
                FigureWords.bound(text.substring(quote.start(), quote.end())).isPresent();
        return has ? Optional.empty() : FigureWords.bound(words).map(comparator -> new Left(words, comparator));
    }
}
