package org.policybook.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.policybook.model.Language;

/**
 * Tells browsers and screen readers where other languages stand in a page, so that no template has to think of it: on
 * pages that are not Chinese every run of Han characters gets a {@code lang}, wherever it came from (quotes, printed
 * numbers, 文号, titles); what stands between isolates ({@link Language#pick}) is English.
 *
 * <p>Read by hand, in one pass that copies only up to what it puts in: a site has as many of these characters as it has, and
 * a pattern that repeats a choice descends once for each.
 */
final class ForeignWords {
    private static final String LANGUAGE = "lang=";
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "img", "hr", "col", "wbr", "source");

    /** Elements that hold text and nothing else. */
    private static final Set<String> PLAIN = Set.of("title", "script", "style", "textarea", "option");

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Boolean> chinese = new ArrayDeque<>();
    private final PageText html;
    private final HanRuns runs;
    private final boolean isolated;
    private final PageText out = new PageText();

    /** How much of the page is written. */
    private int written;

    /** Where the value of {@code lang} begins in the tag that was read last; before the page where it has none. */
    private int language;

    private ForeignWords(PageText html, boolean isolated) {
        this.html = html;
        this.runs = new HanRuns(html);
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
            int end = runs.end(at, to);
            if (end > at) {
                String element = element();
                // A title is an attribute of HTML and none of SVG.
                String value = element.equals("span") ? runs.value(at, end) : "";
                String title = value.isEmpty() ? "" : " title=\"" + value + "\"";
                insert(at, "<" + element + " lang=\"zh-CN\"" + title + ">");
                insert(end, "</" + element + ">");
                at = end;
            } else {
                at = runs.next(at, to);
            }
        }
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
