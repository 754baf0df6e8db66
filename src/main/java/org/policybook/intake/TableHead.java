package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.notation.Quotation;

/**
 * The head of a table: a row, or two of which the second divides columns of the first.
 *
 * @param words of each column, without spaces
 * @param rows how many rows it takes
 */
record TableHead(List<String> words, int rows) {
    private static final Pattern NAME = Pattern.compile(".*(?:指标|名称|项目|内容|事项|任务).*");
    private static final Pattern UNIT = Pattern.compile("(?:计量|计算)?单位");
    private static final Pattern NATURE = Pattern.compile(".*(?:属性|性质|类型)");
    private static final Pattern DUE = Pattern.compile(".*(?:时限|期限|时间|进度|年限|工期).*");
    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|措施|目标|要求|事项|举措|工作|指标).*");
    private static final Pattern YEAR = Pattern.compile(".{0,4}20\\d{2}年?.{0,6}");
    private static final Pattern PLACE = Pattern.compile("(?:市|州|县|区|乡镇|镇|街道|地区|村|单位|各?县|项目)[^量数]{0,8}");
    private static final Pattern SCORE = Pattern.compile(".*(?:分值|得分|评分|计分|扣分|权重).*");

    static TableHead of(Block.Table table) {
        List<String> first = bare(table.rows().getFirst());
        boolean divided = table.rows().size() > 2
                && bare(table.rows().get(1)).stream()
                                .filter(w -> YEAR.matcher(w).matches())
                                .count()
                        >= 1
                && isHead(bare(table.rows().get(1)), first);
        if (!divided) {
            return new TableHead(first, 1);
        }
        List<String> both = new ArrayList<>();
        List<String> second = bare(table.rows().get(1));
        String above = "";
        for (int c = 0; c < Math.max(first.size(), second.size()); c++) {
            String top = c < first.size() ? first.get(c) : "";
            String low = c < second.size() ? second.get(c) : "";
            // A cell over several columns is printed once.
            above = top.isEmpty() && !low.isEmpty() ? above : top;
            both.add(low.isEmpty() || low.equals(above) ? above : above + low);
        }
        return new TableHead(List.copyOf(both), 2);
    }

    /** Whether the second row goes on with the head: under the names of columns it is empty or says the same. */
    private static boolean isHead(List<String> second, List<String> first) {
        for (int c = 0; c < Math.min(first.size(), second.size()); c++) {
            boolean fixed = NAME.matcher(first.get(c)).matches()
                    || UNIT.matcher(first.get(c)).matches()
                    || DUE.matcher(first.get(c)).matches();
            if (fixed && !second.get(c).isEmpty() && !second.get(c).equals(first.get(c))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> bare(List<String> row) {
        return row.stream().map(Quotation::bare).toList();
    }

    /** The column that names the indicators, or -1. */
    int name() {
        for (int c = 0; c < words.size(); c++) {
            if (NAME.matcher(words.get(c)).matches()
                    && !NATURE.matcher(words.get(c)).matches()) {
                return c;
            }
        }
        return first(PLACE);
    }

    /** Whether the rows are places, each with a share of one task. */
    boolean byPlace() {
        return name() >= 0 && PLACE.matcher(words.get(name())).matches();
    }

    int unit() {
        return first(UNIT);
    }

    /** The column that tells 约束性 from 预期性, or -1. */
    int nature() {
        return first(NATURE);
    }

    int due() {
        return first(DUE);
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
