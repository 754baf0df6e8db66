package org.policybook.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the exported scripts back and looks for what stands in the texts: windows of one to six characters, names of
 * terms, numbers, 发文字号. A search that is silently broken ends the build.
 */
final class SelfTest {
    private static final int WINDOWS = 300;
    private static final int LONGEST_WINDOW = 6;
    private static final int MOST_TERMS = 200;
    private static final int MOST_TOKENS = 300;
    private static final long SEED = 20261121;

    private final SearchIndex index;
    private final Map<String, byte[]> scripts;
    private final int shards;
    private final Map<String, Map<String, byte[]>> read = new HashMap<>();
    private final List<String> chinese;
    private final List<String> english;

    private SelfTest(SearchIndex index, Map<String, byte[]> scripts, int shards) {
        this.index = index;
        this.scripts = scripts;
        this.shards = shards;
        this.chinese =
                index.entries().stream().map(entry -> Fold.of(entry.text())).toList();
        this.english =
                index.entries().stream().map(entry -> Fold.of(entry.english())).toList();
    }

    /** Throws where anything of the sample is not found as a plain reading of the texts finds it. */
    static void run(SearchIndex index, Map<String, byte[]> scripts, int shards) throws IOException {
        SelfTest test = new SelfTest(index, scripts, shards);
        Random random = new Random(SEED);
        test.windows(random);
        test.terms();
        test.tokens(random);
    }

    private void windows(Random random) throws IOException {
        if (chinese.isEmpty()) {
            return;
        }
        for (int i = 0; i < WINDOWS; i++) {
            String text = chinese.get(random.nextInt(chinese.size()));
            if (text.isEmpty()) {
                continue;
            }
            int start = random.nextInt(text.length());
            int end = start;
            int most = 1 + random.nextInt(LONGEST_WINDOW);
            while (end < text.length() && end - start < most && isPlainHan(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                equal(text.substring(start, end));
            }
        }
    }

    private void terms() throws IOException {
        for (String name : index.lexicon().names().stream().limit(MOST_TERMS).toList()) {
            if (name.chars().allMatch(c -> isPlainHan((char) c))) {
                equal(name);
            }
        }
    }

    /** Characters outside the basic plane would be cut in two by a window. */
    private static boolean isPlainHan(char c) {
        return !Character.isSurrogate(c) && Scan.isHan(c);
    }

    private void equal(String window) throws IOException {
        BitSet there = new BitSet();
        for (int entry = 0; entry < chinese.size(); entry++) {
            boolean stands = chinese.get(entry).contains(window)
                    || (window.length() > 1 && english.get(entry).contains(window));
            there.set(entry, stands);
        }
        BitSet found = found(window);
        if (!found.equals(there)) {
            throw new IOException("the search index is broken: “" + window + "” stands in " + there.cardinality()
                    + " places and is found in " + found.cardinality());
        }
    }

    private void tokens(Random random) throws IOException {
        for (int i = 0; i < MOST_TOKENS && !chinese.isEmpty(); i++) {
            int entry = random.nextInt(chinese.size());
            for (Token token : Scan.text(chinese.get(entry))) {
                boolean exact = token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.DOCUMENT_NUMBER;
                if (exact && !scored(Field.TEXT, token.text()).get(entry)) {
                    throw new IOException("the search index is broken: “" + token.text() + "” stands in "
                            + index.entries().get(entry).id() + " and is not found there");
                }
            }
        }
    }

    private BitSet found(String window) throws IOException {
        if (window.length() == 1) {
            return scored(Field.CHARACTERS, window);
        }
        BitSet found = standing(Field.TEXT, window);
        found.or(standing(Field.ENGLISH, window));
        return found;
    }

    private BitSet standing(Field field, String window) throws IOException {
        Set<Long> starts = new HashSet<>();
        for (int i = 0; i + 1 < window.length(); i++) {
            Set<Long> here = positions(field, window.substring(i, i + 2), i);
            if (i == 0) {
                starts.addAll(here);
            } else {
                starts.retainAll(here);
            }
        }
        BitSet found = new BitSet();
        starts.forEach(start -> found.set((int) (start >> 32)));
        return found;
    }

    /** Entry and position, in one number, of where a phrase begins that has the term after {@code before} tokens. */
    private Set<Long> positions(Field field, String term, int before) throws IOException {
        Set<Long> places = new HashSet<>();
        ByteBuffer bytes = bytes("p/", field, term);
        int entry = 0;
        while (bytes.hasRemaining()) {
            entry += number(bytes);
            int position = 0;
            for (int left = number(bytes); left > 0; left--) {
                position += number(bytes);
                places.add(((long) entry << 32) + position - before);
            }
        }
        return places;
    }

    private BitSet scored(Field field, String term) throws IOException {
        BitSet found = new BitSet();
        ByteBuffer bytes = bytes("t/", field, term);
        if (bytes.hasRemaining()) {
            int entry = 0;
            for (int left = number(bytes); left > 0; left--) {
                entry += number(bytes);
                found.set(entry);
            }
        }
        return found;
    }

    private ByteBuffer bytes(String kind, Field field, String term) throws IOException {
        String name = kind + Integer.toHexString(SearchExport.hash(term) & (shards - 1));
        Map<String, byte[]> terms = read.get(name);
        if (terms == null) {
            terms = terms(name);
            read.put(name, terms);
        }
        return ByteBuffer.wrap(terms.getOrDefault(field.key() + term, new byte[0]));
    }

    private Map<String, byte[]> terms(String name) throws IOException {
        byte[] script = scripts.get(name);
        if (script == null) {
            throw new IOException("the search index is broken: it has no part " + name);
        }
        String text = new String(script, StandardCharsets.US_ASCII);
        String data = text.substring(text.indexOf(",\"") + 2, text.lastIndexOf('"'));
        Inflater inflater = new Inflater(true);
        List<byte[]> blocks = new ArrayList<>();
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(data)), inflater)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            while (bytes.hasRemaining()) {
                byte[] block = new byte[number(bytes)];
                bytes.get(block);
                blocks.add(block);
            }
        } finally {
            inflater.end();
        }
        Map<String, byte[]> terms = new HashMap<>();
        for (int i = 0; i + 1 < blocks.size(); i += 2) {
            terms.put(new String(blocks.get(i), StandardCharsets.UTF_8), blocks.get(i + 1));
        }
        return terms;
    }

    private static int number(ByteBuffer bytes) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
