package org.policybook.render;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.policybook.model.Language;
import org.policybook.notation.ChineseNumeral;

/**
 * Tells browsers and screen readers where other languages stand in a page, so that no template has to think of it: on
 * pages that are not Chinese every run of Han characters gets a {@code lang}, wherever it came from (quotes, printed
 * numbers, 文号, titles); what stands between isolates ({@link Language#pick}) is English.
 *
 * <p>Read by hand, in one pass that copies only up to what it puts in: a site has as many of these characters as it has, and
 * a pattern that repeats a choice descends once for each.
 */
final class ForeignWords {
    private static final String OPENERS = "（《〔";
    private static final String CLOSERS = "》〕）";
    private static final String NUMERALS = "一二三四五六七八九十百";

    /** More numerals than this are no number of a heading. */
    private static final int MOST_NUMERALS = 9;

    /** What may stand between two Han characters of one run. */
    private static final String MARKS = "、。，；：？！·—…《》〈〉「」『』【】〔〕（）“”0123456789+.%";

    /** The first character that may be Han, or open a run of them; all before are letters and marks of other scripts. */
    private static final char FIRST = '\u2E80';

    private static final String LANGUAGE = "lang=";
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "img", "hr", "col", "wbr", "source");

    /** Elements that hold text and nothing else. */
    private static final Set<String> PLAIN = Set.of("title", "script", "style", "textarea", "option");

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Boolean> chinese = new ArrayDeque<>();
    private final PageText html;
    private final boolean isolated;
    private final PageText out = new PageText();

    /** How much of the page is written. */
    private int written;

    /** Where the value of {@code lang} begins in the tag that was read last; before the page where it has none. */
    private int language;

    private ForeignWords(PageText html, boolean isolated) {
        this.html = html;
        this.isolated = isolated;
    }

    /** The page in {@code language} with its foreign words marked; a Chinese one has none, and is given back as it is. */
    static PageText mark(PageText html, Language language) {
        boolean isolated = html.indexOf(Language.ISOLATE, 0, html.length()) >= 0;
        return language.isChinese() && !isolated ? html : new ForeignWords(html, isolated).mark();
    }

    private PageText mark() {
        int at = 0;
        while (at < html.length()) {
            int end = html.charAt(at) == '<' ? tagEnd(at) : at;
            if (end > at) {
                tag(at, end);
                plain(at, end);
            } else {
                int next = html.indexOf('<', at + 1, html.length());
                end = next < 0 ? html.length() : next;
                text(at, end);
            }
            at = end;
        }
        writeTo(html.length());
        return out;
    }

    /** Writes what of the page stands before {@code at}. */
    private void writeTo(int at) {
        out.write(html, written, at);
        written = at;
    }

    private void insert(int at, String markup) {
        writeTo(at);
        out.write(markup);
    }

    private void leaveOut(int at) {
        writeTo(at);
        written = at + 1;
    }

    /** Where the tag that opens at {@code from} ends; {@code from} itself where none does. */
    private int tagEnd(int from) {
        language = -1;
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
                if (c == '"' && language < 0 && isLanguage(i)) {
                    language = i + 1;
                }
            }
        }
        return from;
    }

    /** Whether the attribute whose value opens at {@code quote} tells the language. */
    private boolean isLanguage(int quote) {
        int name = quote - LANGUAGE.length();
        return html.hasAt(name, LANGUAGE) && Character.isWhitespace(html.charAt(name - 1));
    }

    private void text(int from, int to) {
        if (isPlain() || Boolean.TRUE.equals(chinese.peek())) {
            plain(from, to);
            return;
        }
        int at = from;
        int open = isolate(at, to);
        while (open >= 0) {
            int pop = html.indexOf(Language.POP_ISOLATE, open, to);
            int close = pop < 0 ? to : pop;
            own(at, open);
            leaveOut(open);
            insert(open + 1, "<" + element() + " lang=\"en\">");
            own(open + 1, close);
            insert(close, "</" + element() + ">");
            if (pop >= 0) {
                leaveOut(pop);
            }
            at = Math.min(to, close + 1);
            open = isolate(at, to);
        }
        own(at, to);
    }

    private int isolate(int from, int to) {
        return isolated ? html.indexOf(Language.ISOLATE, from, to) : -1;
    }

    /** What cannot hold an element: attributes, and elements of text alone. */
    private void plain(int from, int to) {
        if (isolated) {
            for (int i = from; i < to; i++) {
                char c = html.charAt(i);
                if (c == Language.ISOLATE || c == Language.POP_ISOLATE) {
                    leaveOut(i);
                }
            }
        }
    }

    /** The element that marks words where the reading stands. */
    private String element() {
        return names.contains("svg") ? "tspan" : "span";
    }

    /** Words that are in the language of the page, but for Chinese. */
    private void own(int from, int to) {
        int at = from;
        while (at < to) {
            char c = html.charAt(at);
            int end = c < FIRST && c != '(' ? at : runEnd(at, to);
            if (end > at) {
                String element = element();
                // A title is an attribute of HTML and none of SVG.
                String value = element.equals("span") ? value(at, end) : "";
                insert(at, "<" + element + " lang=\"zh-CN\"" + value + ">");
                insert(end, "</" + element + ">");
                at = end;
            } else {
                at = Math.max(at + 1, after(OPENERS, at, to));
            }
        }
    }

    /** Of the number of a heading, （六） or 一、, what it stands for, as an attribute; of other words nothing. */
    private String value(int from, int to) {
        boolean bracketed = "（(".indexOf(html.charAt(from)) >= 0;
        int first = bracketed ? from + 1 : from;
        int last = after(NUMERALS, first, to);
        boolean number = last > first
                && last - first <= MOST_NUMERALS
                && last == to - 1
                && (bracketed ? ")）" : "、.").indexOf(html.charAt(last)) >= 0;
        if (!number) {
            return "";
        }
        String numeral = html.subSequence(first, last).toString();
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
                i += Character.charCount(Character.codePointAt(html, i));
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
        if (at >= to || html.charAt(at) < FIRST) {
            return false;
        }
        int c = Character.codePointAt(html, at);
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

    private void tag(int from, int to) {
        boolean closes = html.charAt(from + 1) == '/';
        int start = closes ? from + 2 : from + 1;
        int end = start;
        while (isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        if (end == start) {
            return;
        }
        String name = html.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        if (closes) {
            close(name);
        } else if (html.charAt(to - 2) != '/' && !isPlain() && !VOID.contains(name)) {
            boolean inherited = Boolean.TRUE.equals(chinese.peek());
            names.push(name);
            chinese.push(language < 0 ? inherited : html.hasAt(language, "zh"));
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
