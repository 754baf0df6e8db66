package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.notation.Quotation;

/**
 * The head of a table: a row, or several of which the lower ones divide columns of the upper. Rows of one cell above it are
 * the table's title or its unit.
 *
 * @param words of each column, without spaces
 * @param above the words of the rows above the head
 * @param rows how many rows head and title take
 * @param counted of each column, whether most of its cells are figures
 * @param dated of each column, whether it says when: by its head (建设年限), or since years are all that its cells hold
 * @param placed whether the rows are places, each with a share of one task
 */
record TableHead(
        List<String> words, List<String> above, int rows, List<Boolean> counted, List<Boolean> dated, boolean placed) {
    private static final Pattern NAME = Pattern.compile(".*(?:指标|名称|项目|内容|事项|任务|措施).*");
    private static final Pattern UNIT = Pattern.compile("(?:计量|计算)?单位");
    private static final Pattern NATURE = Pattern.compile(".*(?:属性|性质|类型)");
    private static final Pattern DUE = Pattern.compile(".*(?:时限|期限|时间|进度|年限|工期).*");
    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|措施|目标|要求|事项|举措|工作|指标).*");
    private static final Pattern YEAR = Pattern.compile(".{0,4}20\\d{2}年?.{0,6}");
    /** Heads of columns in which 2020 is no year. */
    private static final Pattern AMOUNT = Pattern.compile(".*(?:任务|目标|指标|面积|规模|资金|投资|金额|数|量|合计|小计|20\\d{2}).*");
    /** Later years than plans speak of are rather amounts, and so is 2000. */
    private static final Pattern YEARS = Pattern.compile("20[1-4]\\d年?(?:[-—–~～至]+20[1-4]\\d年?)?");

    private static final Pattern PLACE = Pattern.compile("各?(?:市|州|县|区|盟|旗|地市|乡镇|镇|街道|地区|辖区|村|单位|县|项目)[^量数]{0,8}");
    private static final Pattern SCORE = Pattern.compile(".*(?:分值|得分|评分|计分|扣分|权重).*");
    private static final Pattern IDLE =
            Pattern.compile("(?:序号|编号|编码|代码|年份|年度|备注|说明|.*电话|联系.*|.*排名|名次|.*得分|.*分值|.*权重|.*评分|.*扣分)(?:[(].*[)])?");

    private static final int MOST_ROWS = 3;

    static TableHead of(Block.Table table) {
        List<List<String>> rows = table.rows().stream().map(TableHead::bare).toList();
        List<String> above = new ArrayList<>();
        int top = 0;
        while (top < rows.size() - 1 && isTitle(rows.get(top))) {
            above.addAll(rows.get(top++).stream().filter(w -> !w.isEmpty()).toList());
        }
        List<String> words = rows.get(top);
        int body = top + 1;
        while (body < rows.size() - 1 && body - top < MOST_ROWS && goesOn(rows.get(body), words)) {
            words = joined(words, rows.get(body++));
        }
        List<List<String>> below = rows.subList(Math.min(body, rows.size()), rows.size());
        List<Boolean> counted = new ArrayList<>();
        List<Boolean> dated = new ArrayList<>();
        for (int c = 0; c < words.size(); c++) {
            counted.add(isCounted(below, c));
            dated.add(DUE.matcher(words.get(c)).matches() || areYears(below, words.get(c), c));
        }
        TableHead head = new TableHead(
                List.copyOf(words), List.copyOf(above), body, List.copyOf(counted), List.copyOf(dated), false);
        int name = head.name();
        boolean places = name >= 0 && (PLACE.matcher(words.get(name)).matches() || arePlaces(below, name));
        return new TableHead(head.words, head.above, body, head.counted, head.dated, places);
    }

    private static List<String> bare(List<String> row) {
        return row.stream().map(Quotation::bare).toList();
    }

    /** One cell over all columns. */
    private static boolean isTitle(List<String> row) {
        return row.size() > 2 && row.stream().filter(w -> !w.isEmpty()).count() == 1;
    }

    /** Whether a row goes on with the head: it has no figures, and nothing new under the names of columns. */
    private static boolean goesOn(List<String> second, List<String> first) {
        boolean years = second.stream().anyMatch(w -> YEAR.matcher(w).matches());
        boolean figures = second.stream()
                .anyMatch(w -> !YEAR.matcher(w).matches() && CellValue.of(w).isPresent());
        boolean fills = false;
        boolean under = false;
        for (int c = 0; c < Math.min(first.size(), second.size()); c++) {
            String high = first.get(c);
            String low = second.get(c);
            boolean fixed = c == 0
                    || (years
                            && (NAME.matcher(high).matches()
                                    || UNIT.matcher(high).matches()
                                    || DUE.matcher(high).matches()));
            if (fixed && !low.isEmpty() && !low.equals(high)) {
                return false;
            }
            // What stands below nothing divides a cell that reaches over several columns.
            fills |= high.isEmpty() && !low.isEmpty();
            under |= !high.isEmpty() && (low.isEmpty() || low.equals(high));
        }
        return !figures && under && (fills || years);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>();
        String above = "";
        for (int c = 0; c < Math.max(first.size(), second.size()); c++) {
            String top = c < first.size() ? first.get(c) : "";
            String low = c < second.size() ? second.get(c) : "";
            // A cell over several columns is printed once.
            above = top.isEmpty() && !low.isEmpty() ? above : top;
            boolean divides = !above.isEmpty() && !low.isEmpty() && !low.equals(above);
            both.add(divides ? divided(above, low) : low.isEmpty() ? above : low);
        }
        return both;
    }

    /** 户厕改造（新建）; a year goes on as one reads it. */
    private static String divided(String above, String low) {
        boolean year = YEAR.matcher(low).matches() || YEAR.matcher(above).matches();
        return year ? above + low : above + "（" + low + "）";
    }

    private static boolean isCounted(List<List<String>> rows, int column) {
        List<String> cells = cells(rows, column);
        long figures = cells.stream().filter(w -> CellValue.of(w).isPresent()).count();
        return figures * 2 > cells.size();
    }

    /** Whether a column holds nothing but years and spans of them; 2020 below 新建（亩） is an area. */
    private static boolean areYears(List<List<String>> rows, String word, int column) {
        List<String> cells = cells(rows, column);
        boolean amount = AMOUNT.matcher(word).matches()
                || TablePlace.isNamed(word)
                || TablePlace.isWhole(word)
                || TableUnit.inBracket(word).isPresent();
        return !amount
                && !cells.isEmpty()
                && cells.stream().allMatch(w -> YEARS.matcher(w).matches());
    }

    private static boolean arePlaces(List<List<String>> rows, int column) {
        List<String> cells = cells(rows, column).stream()
                .filter(w -> !TablePlace.isWhole(w) && !TablePlace.isSubtotal(w))
                .toList();
        return cells.stream().filter(TablePlace::isNamed).count() * 2 > cells.size();
    }

    /** What a column says; dashes say nothing. */
    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** The column that names the indicators or the places, or -1. */
    int name() {
        for (int c = 0; c < words.size(); c++) {
            if (NAME.matcher(words.get(c)).matches()
                    && !NATURE.matcher(words.get(c)).matches()
                    && !counted.get(c)) {
                return c;
            }
        }
        for (int c = 0; c < words.size(); c++) {
            if (PLACE.matcher(words.get(c)).matches() && !counted.get(c)) {
                return c;
            }
        }
        return -1;
    }

    /** Of a table by places the columns that name them, the wider place first; none of another table. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int c = name(); placed && c < words.size(); c++) {
            boolean next = places.isEmpty() || (PLACE.matcher(words.get(c)).matches() && !counted.get(c));
            if (!next) {
                break;
            }
            places.add(c);
        }
        return places;
    }

    /** The column of units, or -1. */
    int unit() {
        int unit = first(UNIT);
        return placed && unit == name() ? -1 : unit;
    }

    /** The column that tells 约束性 from 预期性, or -1. */
    int nature() {
        return first(NATURE);
    }

    int due() {
        return first(DUE);
    }

    /** Whether a column counts nothing, whatever its cells hold: 序号, 备注, 得分, 建设年限. */
    boolean isIdle(int column) {
        return dated.get(column) || IDLE.matcher(words.get(column)).matches();
    }

    /** Whether the words of a column are tasks, whose figures count. */
    boolean isTask(int column) {
        String head = column < words.size() ? words.get(column) : "";
        return TASK.matcher(head).matches()
                && !SCORE.matcher(head).matches()
                && !DUE.matcher(head).matches();
    }

    private int first(Pattern wanted) {
        for (int c = 0; c < words.size(); c++) {
            if (wanted.matcher(words.get(c)).matches()) {
                return c;
            }
        }
        return -1;
    }
}
