package org.policybook.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts folded text into tokens: overlapping pairs and single characters for Han runs, whole words for other scripts,
 * whole numbers. The script {@code engine/10-words.js} cuts a query the same way; a change here is a change there.
 */
final class Scan {
    private static final String OPENING = "〔[(（【﹝［";
    private static final String CLOSING = "〕])）】﹞］";
    private static final int MOST_SERIAL_DIGITS = 5;

    /** Nothing longer is a word or a number that anyone looks for; the rest of it becomes a token of its own. */
    static final int LONGEST = 255;

    private final String text;
    private final boolean lenient;
    private final Sink sink;
    private int at;
    private int position;

    private Scan(String text, boolean lenient, Sink sink) {
        this.text = text;
        this.lenient = lenient;
        this.sink = sink;
    }

    /** Takes tokens as they are found. */
    @FunctionalInterface
    interface Sink {
        /**
         * One token; as in {@link Token}.
         *
         * @param text null where it is what stands from {@code start} to {@code end}
         */
        void token(Token.Kind kind, @Nullable String text, int position, int start, int end);
    }

    /** The tokens of folded text; pairs and characters of one run one after the other. */
    static List<Token> text(String folded) {
        return all(folded, false);
    }

    /** As {@link #text}; a 发文字号 may be typed without its brackets (湛扶组 2019 10号). */
    static List<Token> query(String folded) {
        return all(folded, true);
    }

    private static List<Token> all(String folded, boolean lenient) {
        List<Token> tokens = new ArrayList<>();
        Sink sink = (kind, text, position, start, end) ->
                tokens.add(new Token(kind, text == null ? folded.substring(start, end) : text, position, start, end));
        new Scan(folded, lenient, sink).run();
        return tokens;
    }

    /** As {@link #text}, without a list of them: where all texts are read, most tokens need no string of their own. */
    static void each(String folded, Sink sink) {
        new Scan(folded, false, sink).run();
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isHan(c)) {
                han();
            } else if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                word();
            } else {
                // A space parts nothing; a mark does, so that no phrase reaches across one.
                if (c != ' ' && c != '\u3000') {
                    position++;
                }
                at += Character.charCount(c);
            }
        }
    }

    private void han() {
        int previous = -1;
        if (besides(at, -1)) {
            border("^" + Character.toString(text.codePointAt(at)), at);
        }
        while (at < text.length() && isHan(text.codePointAt(at))) {
            int end = at + Character.charCount(text.codePointAt(at));
            sink.token(Token.Kind.CHARACTER, null, position, at, end);
            if (previous >= 0) {
                sink.token(Token.Kind.PAIR, null, position - 1, previous, end);
            }
            previous = at;
            at = end;
            position++;
        }
        if (besides(at - 1, 1)) {
            position--;
            border(text.substring(previous, at) + "$", previous);
            position++;
        }
    }

    private void border(String term, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        sink.token(Token.Kind.BORDER, term, position, start, end);
    }

    /** Whether a number or a word stands on that side of a place, but for spaces. */
    private boolean besides(int place, int step) {
        int i = place + step;
        while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
            i += step;
        }
        if (i < 0 || i >= text.length()) {
            return false;
        }
        int c = step < 0 ? text.codePointBefore(i + 1) : text.codePointAt(i);
        return isDigit(c) || isLetter(c) || (step < 0 && c == '%');
    }

    private void word() {
        int start = at;
        while (at < text.length() && at - start < LONGEST && isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        sink.token(Token.Kind.WORD, null, position++, start, at);
    }

    private void number() {
        int start = at;
        digits();
        while (at + 3 < text.length() && text.charAt(at) == ',' && digitsFrom(at + 1) == 3) {
            at += 4;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        String digits = text.substring(start, at).replace(",", "");
        sink.token(Token.Kind.NUMBER, digits, position, start, at);
        if (at < text.length() && text.charAt(at) == '%') {
            sink.token(Token.Kind.NUMBER, digits + "%", position, start, at + 1);
        } else if (at - start == 4) {
            documentNumber(start, digits);
        }
        position++;
    }

    private void documentNumber(int start, String year) {
        int i = at;
        if (lenient) {
            while (i < text.length() && (text.charAt(i) == ' ' || CLOSING.indexOf(text.charAt(i)) >= 0)) {
                i++;
            }
        } else if (start > 0
                && OPENING.indexOf(text.charAt(start - 1)) >= 0
                && i < text.length()
                && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i == at) {
            return;
        }
        if (i < text.length() && text.charAt(i) == '第') {
            i++;
        }
        int count = digitsFrom(i);
        int end = i + count;
        if (count > 0 && count <= MOST_SERIAL_DIGITS && end < text.length() && text.charAt(end) == '号') {
            String serial = text.substring(i, end + 1);
            sink.token(Token.Kind.DOCUMENT_NUMBER, year + "-" + serial, position, start, end + 1);
        }
    }

    private void digits() {
        at += digitsFrom(at);
    }

    private int digitsFrom(int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST && isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }

    /** By ranges and not by the tables of a Unicode version, so that Java and the browser agree. */
    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || c == 0x3005
                || c == 0x3007;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLetter(c) && !isHan(c);
    }
}
