package org.policybook.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Modality;

/**
 * How binding the words around a figure are.
 *
 * @param word the governing word, or an empty string where it is plainly stated
 */
record Bond(Modality modality, String word) {
    private static final List<String> FIRM = List.of("确保", "必须", "务必", "不得", "坚决", "保证", "应当");
    private static final List<String> EXPECTED = List.of("力争", "争取", "努力", "力求", "争创", "预期", "预计", "有望");
    private static final List<String> PRINCIPLE = List.of("原则上");
    private static final List<String> ENCOURAGED =
            List.of("鼓励", "支持", "引导", "探索", "逐步", "尽快", "提倡", "倡导", "有条件的", "可以", "尽可能", "视情况");

    /** The nearest governing word before the figure in its sentence, else that of the lead-in. */
    static Bond of(Passage passage, int at) {
        String before = passage.text().substring(0, Math.min(passage.text().length(), at));
        // A new item after a semicolon is its own, but a word at the sentence's head governs all.
        Bond near = nearest(before.substring(passage.segmentStart(at)));
        if (near != null) {
            return near;
        }
        Bond head = nearestOf(before.substring(Math.max(0, before.lastIndexOf(';') + 1)), false);
        if (head == null) {
            int first = before.indexOf(',');
            head = nearestOf(first < 0 ? before : before.substring(0, first), false);
        }
        if (head != null) {
            return head;
        }
        Bond lead = nearest(passage.lead());
        return lead == null ? new Bond(Modality.FIRM, "") : lead;
    }

    /** How many characters of words that bind {@code words} begins with: they say how binding what follows is. */
    static int leading(String words) {
        for (Modality modality : Modality.values()) {
            for (String word : words(modality)) {
                if (words.startsWith(word)) {
                    return word.length() + leading(words.substring(word.length()));
                }
            }
        }
        return 0;
    }

    private static @Nullable Bond nearest(String before) {
        return nearestOf(before, true);
    }

    /** Encouragement governs its own segment only. */
    private static @Nullable Bond nearestOf(String before, boolean encouraged) {
        int best = -1;
        Bond bond = null;
        for (Modality modality : Modality.values()) {
            if (modality == Modality.ENCOURAGED && !encouraged) {
                continue;
            }
            for (String word : words(modality)) {
                int at = lastGoverning(before, word);
                if (at > best) {
                    best = at;
                    bond = new Bond(modality, word);
                }
            }
        }
        return bond;
    }

    /** 支持 and 引导 govern as verbs only: 支持力度 and 财政资金支持的 do not. */
    private static int lastGoverning(String before, String word) {
        int at = before.lastIndexOf(word);
        while (at >= 0) {
            String after = before.substring(at + word.length());
            boolean noun = after.startsWith("力度")
                    || after.startsWith("的")
                    || after.startsWith("政策")
                    || after.startsWith("体系")
                    || after.startsWith("保护")
                    || after.startsWith("资金");
            boolean denied = word.equals("努力") && after.startsWith("水平");
            if (!noun && !denied) {
                return at;
            }
            at = before.lastIndexOf(word, at - 1);
        }
        return -1;
    }

    private static List<String> words(Modality modality) {
        return switch (modality) {
            case FIRM -> FIRM;
            case EXPECTED -> EXPECTED;
            case PRINCIPLE -> PRINCIPLE;
            case ENCOURAGED -> ENCOURAGED;
        };
    }
}
