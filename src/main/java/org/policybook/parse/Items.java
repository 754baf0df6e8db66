package org.policybook.parse;

import java.util.ArrayList;
import java.util.List;
import org.policybook.model.Block;
import org.policybook.notation.ChineseNumeral;

/** Takes a paragraph of an official text apart where it counts its points: 一是 … 二是 …, 一要 … 二要 …. */
final class Items {
    private static final String BEFORE = "。；;：:，,！”）";

    private Items() {}

    /** The paragraph, or what stands before the points and each point. */
    static List<Block> split(String text) {
        if (text.startsWith("—")) {
            return List.of(ItemMarker.split(text, 1));
        }
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (int ordinal = 1; ; ordinal++) {
            int found = find(text, ordinal, at);
            if (found < 0) {
                break;
            }
            starts.add(found);
            at = found + 2;
        }
        if (starts.size() < 2) {
            return starts.isEmpty() || starts.getFirst() > 0
                    ? List.of(single(text))
                    : List.of(ItemMarker.split(text, 1));
        }
        List<Block> blocks = new ArrayList<>();
        if (starts.getFirst() > 0) {
            blocks.add(new Block.Paragraph(text.substring(0, starts.getFirst()).strip()));
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            blocks.add(ItemMarker.split(text.substring(starts.get(i), end).strip(), 1));
        }
        return blocks;
    }

    /** A line that begins with 二是 is a point of a list that began in a line before. */
    private static Block single(String text) {
        for (int ordinal = 2; ordinal <= 12; ordinal++) {
            if (find(text, ordinal, 0) == 0) {
                return ItemMarker.split(text, 1);
            }
        }
        return new Block.Paragraph(text);
    }

    private static int find(String text, int ordinal, int from) {
        for (int i = from; i < text.length() - 2; i++) {
            boolean opens = i == 0 || BEFORE.indexOf(text.charAt(i - 1)) >= 0;
            if (!opens || !ChineseNumeral.isNumeral(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end < text.length() && end < i + 3 && ChineseNumeral.isNumeral(text.charAt(end))) {
                end++;
            }
            boolean mark = end < text.length() && (text.charAt(end) == '是' || text.charAt(end) == '要');
            if (mark && ChineseNumeral.parse(text.substring(i, end)).orElse(0) == ordinal) {
                return i;
            }
        }
        return -1;
    }
}
