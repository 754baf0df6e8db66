package org.policybook.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Block;

/** The marker that opens a point of a list and is no clause number: 一是, 三要, ——, ①, （1）. */
final class ItemMarker {
    private static final Pattern MARKER = Pattern.compile("^([一二三四五六七八九十]{1,3}[是要]|——|—|·|•|（\\d{1,2}）|[①-⑳])\\s*+");

    private ItemMarker() {}

    /** The point with its marker set apart. */
    static Block.Item split(String text, int depth) {
        Matcher marker = MARKER.matcher(text);
        return marker.find()
                ? new Block.Item(marker.group(1), text.substring(marker.end()), depth)
                : new Block.Item("", text, depth);
    }
}
