package org.policybook.intake;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes an identifier from the name of a file: Chinese becomes pinyin. */
final class Identifier {
    private static final int LONGEST = 48;

    private Identifier() {}

    /** {@code name} in lower-case letters, digits and single hyphens. */
    static String of(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        String latin = ascii
                ? name
                : Transliterator.getInstance("Han-Latin; Latin-ASCII").transliterate(name);
        String id = latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (id.isEmpty()) {
            return "document-" + hash(name);
        }
        if (id.length() <= LONGEST) {
            return id;
        }
        int cut = id.lastIndexOf('-', LONGEST);
        return id.substring(0, cut > 0 ? cut : LONGEST) + "-" + hash(name);
    }

    private static String hash(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
