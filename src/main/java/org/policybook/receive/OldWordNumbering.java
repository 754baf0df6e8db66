package org.policybook.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The automatic numbering of a .doc (MS-DOC 2.9.150 LVLF, 2.9.131 LFO), counted as it is printed. */
final class OldWordNumbering {
    private static final int NO_LIST = 0x7FF;
    private static final int INFO = 5;
    private static final int RESTART_IS_SET = 0x08;
    private static final int NOTHING_FOLLOWS = 2;

    private final @Nullable ListTables tables;
    private final Map<Integer, List<ListLevel>> levels = new HashMap<>();
    /** By list: overrides of one list count on from each other. */
    private final Map<Integer, ListCount> counts = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();

    /** Takes the lists of a document; null where it has none. */
    OldWordNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** What is printed before the words of a paragraph; nothing where it is not numbered. */
    String next(Paragraph paragraph) {
        int override = paragraph.getIlfo();
        if (tables == null || override <= 0 || override >= NO_LIST) {
            return "";
        }
        try {
            return next(tables, override, paragraph.getIlvl());
        } catch (NoSuchElementException e) {
            // The paragraph names a list that the file does not have; word processors print no number either.
            return "";
        }
    }

    private String next(ListTables tables, int override, int level) {
        int list = tables.getLfo(override).getLsid();
        ListData data = tables.getListData(list);
        if (data == null) {
            return "";
        }
        ListFormatOverrideLevel[] overrides = tables.getLfoData(override).getRgLfoLvl();
        List<ListLevel> all = levels.computeIfAbsent(override, o -> levels(data, overrides));
        if (level < 0 || level >= all.size()) {
            return "";
        }
        ListCount count = counts.computeIfAbsent(list, l -> new ListCount());
        if (begun.add(override)) {
            for (ListFormatOverrideLevel o : overrides) {
                if (o.isStartAt() && o.getLevelNum() < ListLevel.MOST) {
                    count.reset(o.getLevelNum());
                }
            }
        }
        return count.next(all, level);
    }

    private static List<ListLevel> levels(ListData data, ListFormatOverrideLevel[] overrides) {
        List<ListLevel> all = new ArrayList<>();
        for (int i = 0; i < Math.min(data.numLevels(), ListLevel.MOST); i++) {
            all.add(level(data.getLevel(i + 1), i));
        }
        for (ListFormatOverrideLevel o : overrides) {
            int i = o.getLevelNum();
            if (i >= all.size()) {
                continue;
            }
            if (o.isFormatting() && o.getLevel() != null) {
                all.set(i, level(o.getLevel(), i));
            } else if (o.isStartAt()) {
                all.set(i, all.get(i).startingAt(o.getIStartAt()));
            }
        }
        return List.copyOf(all);
    }

    private static ListLevel level(org.apache.poi.hwpf.model.ListLevel level, int index) {
        StringBuilder pattern = new StringBuilder();
        String text = level.getNumberText();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ListLevel.MOST) {
                pattern.append('%').append((char) ('1' + c));
            } else {
                pattern.append(c);
            }
        }
        boolean limited = (level.toByteArray()[INFO] & RESTART_IS_SET) != 0;
        return new ListLevel(
                NumberFormat.of(level.getNumberFormat() & 0xFF),
                pattern.toString(),
                level.getStartAt(),
                limited ? level.getRestart() : index,
                level.isLegalNumbering(),
                level.getTypeOfCharFollowingTheNumber() != NOTHING_FOLLOWS);
    }
}
