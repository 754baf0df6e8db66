package org.policybook.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.notation.ChineseNumeral;

/**
 * Tells browsers and screen readers where Chinese stands in an English page: every run of Han characters gets a
 * {@code lang}, wherever it came from (quotes, printed numbers, 文号, titles), so that no template has to think of it.
 */
final class ChineseWords {
    /** A tag, or the words up to the next one. */
    private static final Pattern PIECE = Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+|<");

    private static final String HAN = "\\p{IsHan}〇";
    private static final String MARKS = "、。，；：？！·—…《》〈〉「」『』【】〔〕（）“”0-9+.%";

    /** From one Han character to the last before other words; brackets around a printed number belong to it. */
    private static final Pattern CHINESE = Pattern.compile("(?:[（(][一二三四五六七八九十百]+[)）]|[（《〔]*[" + HAN + "](?:(?:[" + HAN
            + MARKS + "]|[ A-Za-z-](?=[" + HAN + "]))*[" + HAN + "])?[》〕）]*)(?:[、.](?=$|\\s))?");

    /** A printed number: （六）, or 一、. */
    private static final Pattern NUMBER = Pattern.compile("[（(]([一二三四五六七八九十百]+)[)）]|([一二三四五六七八九十百]+)[、.]");

    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z0-9]+)");
    private static final Pattern LANGUAGE = Pattern.compile("\\slang=\"([^\"]*)\"");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "img", "hr", "col", "wbr", "source", "!doctype");

    /** Elements that hold text and nothing else. */
    private static final Set<String> PLAIN = Set.of("title", "script", "style", "textarea", "option");

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Boolean> chinese = new ArrayDeque<>();
    private final StringBuilder out;

    private ChineseWords(int length) {
        out = new StringBuilder(length + length / 8);
    }

    /** Marks the Chinese words of a page in another language. */
    static String mark(String html) {
        ChineseWords words = new ChineseWords(html.length());
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            words.piece(piece.group());
        }
        return words.out.toString();
    }

    private void piece(String piece) {
        if (piece.length() > 1 && piece.charAt(0) == '<') {
            tag(piece);
            out.append(piece);
        } else if (isPlain() || Boolean.TRUE.equals(chinese.peek())) {
            out.append(piece);
        } else {
            out.append(CHINESE.matcher(piece).replaceAll(found -> Matcher.quoteReplacement(marked(found.group()))));
        }
    }

    private String marked(String words) {
        return names.contains("svg")
                ? "<tspan lang=\"zh-CN\">" + words + "</tspan>"
                : "<span lang=\"zh-CN\"" + value(words) + ">" + words + "</span>";
    }

    /** Of the number of a heading, what it stands for; of other words nothing. */
    private static String value(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return "";
        }
        String numeral = Objects.requireNonNullElse(number.group(1), number.group(2));
        OptionalInt value = ChineseNumeral.parse(numeral);
        return value.isPresent() ? " title=\"" + numeral + " = " + value.getAsInt() + "\"" : "";
    }

    private boolean isPlain() {
        String name = names.peek();
        return name != null && PLAIN.contains(name);
    }

    private void tag(String tag) {
        Matcher matcher = NAME.matcher(tag);
        if (!matcher.lookingAt()) {
            return;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (tag.startsWith("</")) {
            close(name);
        } else if (!VOID.contains(name) && !tag.endsWith("/>") && !isPlain()) {
            Matcher language = LANGUAGE.matcher(tag);
            boolean inherited = Boolean.TRUE.equals(chinese.peek());
            names.push(name);
            chinese.push(language.find() ? language.group(1).startsWith("zh") : inherited);
        }
    }

    /** Closes what was left open inside, too: HTML lets many an end tag be left out. */
    private void close(String name) {
        if (!names.contains(name) || (isPlain() && !name.equals(names.peek()))) {
            return;
        }
        String closed;
        do {
            closed = names.pop();
            chinese.pop();
        } while (!closed.equals(name));
    }
}
