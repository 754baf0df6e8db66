package org.policybook.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Official.Change;
import org.policybook.model.Official.Reason;
import org.policybook.model.Original;
import org.policybook.notation.Lines;
import org.policybook.notation.Width;

/**
 * Takes off an official text what is none of its own: struck words, page numbers, the page around it, marks of
 * Markdown, odd spaces, and the breaks of lines and pages inside a sentence. It only ever leaves characters out (and
 * puts a space between two Latin words that a break had parted), so every change can be undone.
 */
final class Cleaning {

    private final Original original;
    private final List<Original.Grid> tables;
    private final String text;
    private final @Nullable Reason[] why;
    private final List<TextRow> rows = new ArrayList<>();
    private final List<CleanLine> chrome = new ArrayList<>();
    /** In order; the first that does not lie before the line in hand. */
    private int table;

    private Cleaning(Original original) {
        this.original = original;
        this.text = original.text().text();
        this.tables = original.tables().stream()
                .sorted(Comparator.comparingInt(Original.Grid::start))
                .toList();
        this.why = new Reason[text.length()];
    }

    /** Cleans a text; see {@link Cleaned}. */
    static Cleaned of(Original original) {
        Cleaning cleaning = new Cleaning(original);
        cleaning.split();
        cleaning.marks();
        cleaning.rows.forEach(cleaning::markdown);
        cleaning.rows.forEach(cleaning::spaces);
        cleaning.leaveOut();
        new Joints(cleaning.rows, cleaning::words).join();
        return cleaning.result();
    }

    private void split() {
        int start = 0;
        boolean page = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\f' || c == '\r') {
                boolean known = isCells(start, i);
                boolean table = known || text.substring(start, i).strip().indexOf('\t') > 0;
                boolean below = !rows.isEmpty() && rows.getLast().table;
                TextRow row = new TextRow(start, i, table, known || (table && below));
                row.pageBefore = page;
                rows.add(row);
                page = c == '\f';
                start = i + 1;
            }
        }
    }

    /** Whether a line is a row of a table that the file itself has. */
    private boolean isCells(int start, int end) {
        while (table < tables.size() && tables.get(table).end() < start) {
            table++;
        }
        return end > start
                && table < tables.size()
                && start >= tables.get(table).start()
                && end <= tables.get(table).end();
    }

    private void marks() {
        for (Original.Mark mark : original.marks()) {
            Reason reason = switch (mark.kind()) {
                case STRUCK -> Reason.STRUCK;
                case MARGIN -> Reason.MARGIN;
                case CHROME -> Reason.CHROME;
                case NUMBERING, CENTRED -> null;
            };
            for (int i = Math.max(0, mark.start()); reason != null && i < Math.min(mark.end(), text.length()); i++) {
                why[i] = isBreak(i) ? why[i] : reason;
            }
        }
        for (int open = text.indexOf("~~"); open >= 0; open = text.indexOf("~~", open)) {
            int close = text.indexOf("~~", open + 2);
            int line = text.indexOf('\n', open);
            if (close < 0) {
                break;
            }
            if (line >= 0 && line < close) {
                open = line;
                continue;
            }
            mark(open, close + 2, Reason.STRUCK);
            open = close + 2;
        }
    }

    private boolean isBreak(int i) {
        return text.charAt(i) == '\n' || text.charAt(i) == '\f' || text.charAt(i) == '\r';
    }

    private void mark(int from, int to, Reason reason) {
        for (int i = from; i < to; i++) {
            if (why[i] == null) {
                why[i] = reason;
            }
        }
    }

    private String words(TextRow row) {
        StringBuilder words = new StringBuilder();
        for (int i = row.start; i < row.end; i++) {
            if (why[i] == null) {
                words.append(text.charAt(i));
            }
        }
        return words.toString();
    }

    /** {@code ##}, {@code **} and the backslash of a hard break. */
    private void markdown(TextRow row) {
        int i = row.start;
        while (i < row.end && Width.isSpace(text.charAt(i))) {
            i++;
        }
        int hash = i;
        while (hash < row.end && text.charAt(hash) == '#') {
            hash++;
        }
        boolean heading = hash > i && hash - i <= 6 && (hash == row.end || Width.isSpace(text.charAt(hash)));
        if (heading) {
            mark(i, hash, Reason.MARKDOWN);
        }
        for (int at = text.indexOf("**", row.start, row.end); at >= 0; at = text.indexOf("**", at + 2, row.end)) {
            mark(at, at + 2, Reason.MARKDOWN);
        }
        if (row.end > row.start && text.charAt(row.end - 1) == '\\') {
            mark(row.end - 1, row.end, Reason.MARKDOWN);
        }
    }

    private void spaces(TextRow row) {
        int from = row.start;
        // Empty cells keep the others in their columns.
        while (from < row.end && (why[from] != null || isBlank(from)) && !(row.cells && text.charAt(from) == '\t')) {
            row.indent += why[from] == null ? (text.charAt(from) == '\u3000' ? 2 : 1) : 0;
            mark(from, from + 1, Reason.SPACE);
            from++;
        }
        int to = row.end;
        while (to > from && (why[to - 1] != null || isBlank(to - 1)) && !(row.cells && text.charAt(to - 1) == '\t')) {
            mark(to - 1, to, Reason.SPACE);
            to--;
        }
        String words = words(row);
        boolean prose = words.length() > 40 || words.indexOf('，') >= 0 || words.indexOf('。') >= 0;
        boolean spaced = !row.table && isLetterSpaced(words);
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (why[i] != null) {
                continue;
            }
            depth += "《“".indexOf(text.charAt(i)) >= 0 ? 1 : "》”".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (!isBlank(i)) {
                continue;
            }
            int end = i;
            boolean tab = false;
            while (end < to && (why[end] != null || isBlank(end))) {
                tab |= text.charAt(end) == '\t';
                end++;
            }
            boolean keep = (row.table && tab) || isNumbering(row.start, i) || keeps(i, end, prose, spaced, depth > 0);
            if (!keep) {
                mark(i, end, Reason.SPACE);
            }
            i = end - 1;
        }
    }

    /** 1.1 总则: the space after a number that ends in a digit. */
    private boolean isNumbering(int start, int at) {
        int digits = 0;
        for (int i = start; i < at; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits = digit ? digits + 1 : 0;
            if (why[i] == null && ((!digit && c != '.') || digits > 2)) {
                return false;
            }
        }
        return at - start <= 16;
    }

    private boolean isBlank(int i) {
        return Width.isSpace(text.charAt(i));
    }

    /** Whether the spaces of a line part words or names. */
    private boolean keeps(int from, int to, boolean prose, boolean spaced, boolean inTitle) {
        char before = text.charAt(from - 1);
        char after = text.charAt(to);
        if (spaced) {
            return false;
        }
        boolean latinBefore = before < 0x2E80;
        boolean latinAfter = after < 0x2E80;
        if (latinBefore && latinAfter) {
            return !isSign(before) && !isSign(after);
        }
        if (latinBefore != latinAfter) {
            return !prose && to - from > 1;
        }
        if (Width.fold(before) != before || Width.fold(after) != after || isMark(before) || isMark(after)) {
            return !prose && to - from > 1;
        }
        return inTitle ? to - from == 1 : !prose;
    }

    /** Quotation marks, signs of arithmetic and the like, which need no space in Chinese. */
    private static boolean isSign(char c) {
        return "“”‘’+-—–~()[]<>%/×.,:;".indexOf(c) >= 0;
    }

    private static boolean isMark(char c) {
        return "、。《》〈〉「」【】〔〕—…".indexOf(c) >= 0;
    }

    /** 附 件, 目 录: each character stands alone. */
    private static boolean isLetterSpaced(String words) {
        String[] parts = words.split("[\\s\u3000]+", -1);
        return parts.length >= 2 && parts.length <= 8 && Arrays.stream(parts).allMatch(p -> p.length() == 1);
    }

    private void leaveOut() {
        boolean page = false;
        TextRow before = null;
        for (int r = 0; r < rows.size(); r++) {
            TextRow row = rows.get(r);
            page |= row.pageBefore;
            String words = words(row);
            if (words.isBlank()) {
                row.kept = false;
            } else if (words.chars().allMatch(c -> "-*_—=".indexOf(c) >= 0)) {
                drop(row, Reason.MARKDOWN);
            } else if (Chrome.isPageNumber(words) || (Chrome.isBareNumber(words) && isNumberOfPage(r))) {
                drop(row, Reason.PAGE_NUMBER);
                page = true;
            } else if (!row.table && Chrome.is(words)) {
                if (Chrome.isAddress(words) && before != null && BodyLine.isBody(words(before)) && before.kept) {
                    chrome.add(new CleanLine(words(before), before.start, false));
                    drop(before, Reason.CHROME);
                }
                chrome.add(new CleanLine(words, row.start, false));
                drop(row, Reason.CHROME);
            } else {
                row.pageBefore = page;
                page = false;
                before = row;
            }
        }
    }

    private void drop(TextRow row, Reason reason) {
        row.kept = false;
        mark(row.start, row.end, reason);
    }

    /** Digits alone are a page's number beside a page break, or where the sentence around them goes on. */
    private boolean isNumberOfPage(int r) {
        TextRow row = rows.get(r);
        boolean beside = row.pageBefore || (r + 1 < rows.size() && rows.get(r + 1).pageBefore);
        if (beside) {
            return true;
        }
        boolean alone = r > 0
                && r + 1 < rows.size()
                && words(rows.get(r - 1)).isEmpty()
                && words(rows.get(r + 1)).isEmpty();
        return alone && !row.table;
    }

    private Cleaned result() {
        StringBuilder out = new StringBuilder(text.length());
        List<Integer> origins = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Boolean> tables = new ArrayList<>();
        for (TextRow row : rows) {
            if (!row.kept) {
                continue;
            }
            if (!out.isEmpty()) {
                parting(row, out, origins);
            }
            if (!row.continues) {
                starts.add(out.length());
                tables.add(row.table);
            }
            for (int i = row.start; i < row.end; i++) {
                if (why[i] == null) {
                    out.append(text.charAt(i));
                    origins.add(i);
                }
            }
        }
        List<CleanLine> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : out.length();
            lines.add(new CleanLine(out.substring(starts.get(i), end), origins.get(starts.get(i)), tables.get(i)));
        }
        return new Cleaned(out.toString(), List.copyOf(lines), changes(out.toString(), origins), List.copyOf(chrome));
    }

    /** What stands between two rows that are kept: a line break, or nothing, or a space. */
    private void parting(TextRow row, StringBuilder out, List<Integer> origins) {
        if (!row.continues) {
            int at = row.start - 1;
            boolean newline = text.charAt(at) == '\n';
            out.append('\n');
            origins.add(newline ? at : -1);
            return;
        }
        Reason reason = row.pageBefore ? Reason.PAGE_BREAK : Reason.LINE_BREAK;
        for (int i = row.start - 1; i >= 0 && (why[i] != null || isBreak(i)); i--) {
            if (isBreak(i)) {
                why[i] = reason;
            }
        }
        int first = row.start;
        while (first < row.end && why[first] != null) {
            first++;
        }
        StringBuilder joint = new StringBuilder(out.substring(out.length() - 1));
        Lines.join(joint, text.substring(first, row.end));
        if (joint.length() > 1) {
            out.append(' ');
            origins.add(-1);
        }
    }

    private List<Change> changes(String out, List<Integer> origins) {
        List<Change> changes = new ArrayList<>();
        int at = 0;
        StringBuilder inserted = new StringBuilder();
        for (int k = 0; k < origins.size(); k++) {
            int origin = origins.get(k);
            if (origin < 0) {
                inserted.append(out.charAt(k));
                continue;
            }
            change(at, origin, inserted, changes);
            at = origin + 1;
        }
        change(at, text.length(), inserted, changes);
        return List.copyOf(changes);
    }

    private void change(int from, int to, StringBuilder inserted, List<Change> changes) {
        int at = from;
        while (at < to) {
            Reason reason = reason(at);
            int end = at + 1;
            while (end < to && reason(end) == reason) {
                end++;
            }
            changes.add(new Change(at, text.substring(at, end), inserted.toString(), reason));
            inserted.setLength(0);
            at = end;
        }
        if (!inserted.isEmpty()) {
            changes.add(new Change(from, "", inserted.toString(), Reason.LINE_BREAK));
            inserted.setLength(0);
        }
    }

    private Reason reason(int at) {
        Reason reason = why[at];
        return reason == null ? Reason.EMPTY_LINE : reason;
    }
}
