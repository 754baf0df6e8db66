package org.policybook.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;

/** What must be known of all entries before the first part is written. */
final class Survey {
    /** What stands around an entry where it is written. */
    private static final String MARKS = "[\"\",\"\",0,1,\"\"],";

    private final CRC32 crc = new CRC32();
    /** How often each character stands in what is shown in Chinese, about. */
    private final long[] counts = new long[Character.MAX_VALUE + 1];

    private final BitSet beside = new BitSet();
    private long chinese;
    private long english;

    /** Adds the next entry. */
    void add(Entry entry) {
        for (String text : List.of(
                entry.id(),
                entry.heading(),
                entry.title(),
                entry.titleEn(),
                entry.context(),
                entry.path(),
                entry.pathEn(),
                entry.where(),
                entry.text(),
                entry.english(),
                entry.figure(),
                entry.figureEn(),
                entry.deadline(),
                entry.url())) {
            crc.update(text.getBytes(StandardCharsets.UTF_8));
            crc.update('\n');
        }
        chinese += entry.text().length();
        english += entry.english().length();
        count(entry.text());
        count(entry.id());
        count(MARKS);
        for (String text : List.of(entry.english(), entry.path(), entry.where())) {
            for (int i = 0; i < text.length(); i++) {
                beside.set(text.charAt(i));
            }
        }
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i)]++;
        }
    }

    /** Of all that is searched and shown. */
    byte[] checksum() {
        return ByteBuffer.allocate(Long.BYTES).putLong(crc.getValue()).array();
    }

    /** How many characters the Chinese texts have. */
    long chinese() {
        return chinese;
    }

    /** How many characters the English texts have. */
    long english() {
        return english;
    }

    /** The code in which what is shown in Chinese is written. */
    Letters letters() {
        long[] all = counts.clone();
        beside.stream().forEach(c -> all[c]++);
        // A line's end is written as two characters.
        all['\\'] += counts['\n'];
        all['n'] += counts['\n'];
        return new Letters(all);
    }

    /** Whether a character stands in what is shown. */
    boolean has(char c) {
        return counts[c] > 0 || beside.get(c);
    }
}
