package org.policybook.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policybook.model.Output;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Writes what is shown of entries, as many neighbours to a part as make it worth loading. */
final class TextExport {
    private static final int PART = 300;
    private static final int MOST_PARTS = 16_384;

    private final JsonMapper json = JsonMapper.shared();
    private final SearchIndex index;
    private final Output output;

    private TextExport(SearchIndex index, Output output) {
        this.index = index;
        this.output = output;
    }

    /**
     * What a reader of the parts must know.
     *
     * @param bits an entry's part is its number without so many bits
     * @param english whether there are English words
     */
    record Layout(int bits, boolean english) {}

    /** Writes {@code x/}, Chinese, and {@code y/}, English, where there is any. */
    static Layout write(SearchIndex index, Output output) throws IOException {
        return new TextExport(index, output).write();
    }

    private Layout write() throws IOException {
        int size = index.facets().size();
        long bytes = 0;
        boolean english = false;
        for (int i = 0; i < size; i++) {
            Shown shown = index.shown().apply(i);
            bytes += 40 + 3L * shown.text().length();
            english |= !shown.english().isEmpty();
        }
        int bits = 0;
        while (bits < 16 && ((bytes << bits) < (long) PART * size || (size >> bits) > MOST_PARTS)) {
            bits++;
        }
        for (int first = 0; first < size; first += 1 << bits) {
            String number = Integer.toHexString(first >> bits);
            int end = Math.min(size, first + (1 << bits));
            part("x/" + number, first, end, false);
            if (english) {
                part("y/" + number, first, end, true);
            }
        }
        return new Layout(bits, english);
    }

    /** Paths are the same from entry to entry and stand once a part, before the entries. */
    private void part(String name, int first, int end, boolean english) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        ArrayNode entries = json.createArrayNode();
        for (int i = first; i < end; i++) {
            Shown shown = index.shown().apply(i);
            ArrayNode entry = entries.addArray();
            if (english) {
                entry.add(shown.titleEn()).add(place(places, shown.pathEn())).add(shown.english());
                if (!shown.figureEn().isEmpty()) {
                    entry.add(shown.figureEn());
                }
            } else {
                String line = shown.text().lines().findFirst().orElse("");
                entry.add(shown.id())
                        .add(line.equals(shown.title()) ? "" : shown.title())
                        .add(place(places, shown.path()))
                        .add(place(places, shown.where()))
                        .add(shown.text())
                        .add(shown.url());
                if (!shown.figure().isEmpty()) {
                    entry.add(shown.figure()).add(shown.deadline());
                }
            }
        }
        ArrayNode part = json.createArrayNode();
        part.add(json.valueToTree(places.keySet()));
        part.add(entries);
        output.write(name, Script.of(name, part.toString()));
    }

    private static int place(Map<String, Integer> places, String text) {
        return places.computeIfAbsent(text, t -> places.size());
    }
}
