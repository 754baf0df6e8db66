package org.policybook.render;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Language;
import org.policybook.notation.ChineseNumeral;

/**
 * Tells browsers and screen readers where other languages stand in a page, so that no template has to think of it: on
 * pages that are not Chinese every run of Han characters gets a {@code lang}, wherever it came from (quotes, printed
 * numbers, 文号, titles); what stands between isolates ({@link Language#pick}) is English.
 *
 * <p>Read by hand, in one pass: a pattern that repeats a choice descends once for each character.
 */
final class ForeignWords {
    private static final String OPENERS = "（《〔";
    private static final String CLOSERS = "》〕）";
    private static final String NUMERALS = "一二三四五六七八九十百";

    /** What may stand between two Han characters of one run. */
    private static final String MARKS = "、。，；：？！·—…《》〈〉「」『』【】〔〕（）“”0123456789+.%";

    /** A printed number by itself: （六）, or 一、. */
    private static final Pattern NUMBER =
            Pattern.compile("[（(]([" + NUMERALS + "]{1,9})[)）]|([" + NUMERALS + "]{1,9})[、.]");

    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z0-9]+)");
    private static final Pattern LANGUAGE = Pattern.compile("\\slang=\"([^\"]*)\"");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "img", "hr", "col", "wbr", "source", "!doctype");

    /** Elements that hold text and nothing else. */
    private static final Set<String> PLAIN = Set.of("title", "script", "style", "textarea", "option");

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Boolean> chinese = new ArrayDeque<>();
    private final String html;
    private final StringBuilder out;

    private ForeignWords(String html) {
        this.html = html;
        out = new StringBuilder(html.length() + html.length() / 8);
    }

    /** Marks the foreign words of a page in {@code language}; on a Chinese one there are none. */
    static String mark(String html, Language language) {
        return language.isChinese() && html.indexOf(Language.ISOLATE) < 0 ? html : new ForeignWords(html).mark();
    }

    private String mark() {
        int at = 0;
        while (at < html.length()) {
            int end = html.charAt(at) == '<' ? tagEnd(at) : at;
            if (end > at) {
                tag(html.substring(at, end));
                plain(at, end);
            } else {
                int next = html.indexOf('<', at + 1);
                end = next < 0 ? html.length() : next;
                text(at, end);
            }
            at = end;
        }
        return out.toString();
    }

    /** Where the tag that opens at {@code from} ends; {@code from} itself where none does. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return from;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return from;
    }

    private void text(int from, int to) {
        if (isPlain() || Boolean.TRUE.equals(chinese.peek())) {
            plain(from, to);
            return;
        }
        boolean svg = names.contains("svg");
        int at = from;
        for (int open = html.indexOf(Language.ISOLATE, at); open >= 0 && open < to; ) {
            int pop = html.indexOf(Language.POP_ISOLATE, open);
            int close = pop < 0 || pop > to ? to : pop;
            own(at, open, svg);
            out.append(svg ? "<tspan lang=\"en\">" : "<span lang=\"en\">");
            own(open + 1, close, svg);
            out.append(svg ? "</tspan>" : "</span>");
            at = Math.min(to, close + 1);
            open = html.indexOf(Language.ISOLATE, at);
        }
        own(at, to, svg);
    }

    /** What cannot hold an element: attributes, and elements of text alone. */
    private void plain(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            if (c != Language.ISOLATE && c != Language.POP_ISOLATE) {
                out.append(c);
            }
        }
    }

    /** Words that are in the language of the page, but for Chinese. */
    private void own(int from, int to, boolean svg) {
        String element = svg ? "tspan" : "span";
        int at = from;
        while (at < to) {
            int end = runEnd(at, to);
            if (end > at) {
                out.append('<').append(element).append(" lang=\"zh-CN\"");
                // A title is an attribute of HTML and none of SVG.
                out.append(element.equals("span") ? value(html.substring(at, end)) : "")
                        .append('>');
                out.append(html, at, end).append("</").append(element).append('>');
            } else {
                end = Math.max(at + 1, after(OPENERS, at, to));
                out.append(html, at, end);
            }
            at = end;
        }
    }

    /** Of the number of a heading, what it stands for, as an attribute; of other words nothing. */
    private static String value(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return "";
        }
        String numeral = Objects.requireNonNullElse(number.group(1), number.group(2));
        OptionalInt value = ChineseNumeral.parse(numeral);
        return value.isPresent() ? " title=\"" + numeral + " = " + value.getAsInt() + "\"" : "";
    }

    /** Where the Chinese that begins at {@code from} ends; {@code from} where none begins. */
    private int runEnd(int from, int to) {
        int end = numberEnd(from, to);
        if (end == from) {
            int han = after(OPENERS, from, to);
            if (!isHan(han, to)) {
                return from;
            }
            end = after(CLOSERS, lastHanEnd(han, to), to);
        }
        // A mark that closes a printed number (一、) belongs to it.
        boolean mark = end < to && (html.charAt(end) == '、' || html.charAt(end) == '.');
        return mark && (end + 1 == to || Character.isWhitespace(html.charAt(end + 1))) ? end + 1 : end;
    }

    /** The end of a printed number in brackets: （六）, (六). */
    private int numberEnd(int from, int to) {
        char open = html.charAt(from);
        if (open != '（' && open != '(') {
            return from;
        }
        int close = after(NUMERALS, from + 1, to);
        boolean closed = close > from + 1 && close < to && ")）".indexOf(html.charAt(close)) >= 0;
        return closed ? close + 1 : from;
    }

    /** After the last Han character of the run whose first one stands at {@code from}. */
    private int lastHanEnd(int from, int to) {
        int end = from;
        int i = from;
        while (i < to) {
            char c = html.charAt(i);
            if (isHan(i, to)) {
                i += Character.charCount(html.codePointAt(i));
                end = i;
            } else if (MARKS.indexOf(c) >= 0 || (isJoiner(c) && isHan(i + 1, to))) {
                i++;
            } else {
                return end;
            }
        }
        return end;
    }

    /** A letter or space inside Chinese words: 乡村e镇, 中共中央 国务院. */
    private static boolean isJoiner(char c) {
        return c == ' ' || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private boolean isHan(int at, int to) {
        if (at >= to || html.charAt(at) < 0x2E80) {
            return false;
        }
        int c = html.codePointAt(at);
        return (c >= 0x4E00 && c <= 0x9FFF) || UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    /** Where the first character that is none of {@code characters} stands. */
    private int after(String characters, int from, int to) {
        int i = from;
        while (i < to && characters.indexOf(html.charAt(i)) >= 0) {
            i++;
        }
        return i;
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
