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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the exported scripts back and looks for what stands in the texts: windows of one to six characters, names of
 * terms, numbers, 发文字号. A search that is silently broken ends the build.
 */
final class SelfTest {
    private static final int LONGEST_WINDOW = 6;
    private static final int MOST_READ = 20_000;
    private static final long SEED = 20261121;

    private final SearchIndex index;
    private final int shards;
    private final Map<String, byte[]> scripts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, byte[]>> read = new HashMap<>();
    private final List<Integer> sample;
    private final Map<Integer, String> chinese = new HashMap<>();
    private final Map<Integer, String> english = new HashMap<>();
    private final List<String> windows = new ArrayList<>();
    private final List<Exact> exact = new ArrayList<>();
    private final Set<String> needed = new HashSet<>();

    /** A number or 发文字号 that stands in an entry. */
    private record Exact(int entry, String text) {}

    /** Chooses the sample: of a large site, entries evenly spread stand for all, and fewer words are looked for. */
    SelfTest(SearchIndex index, int shards) {
        this.index = index;
        this.shards = shards;
        int entries = index.entries().size();
        int size = Math.min(entries, MOST_READ);
        boolean large = entries > MOST_READ;
        this.sample = IntStream.range(0, size)
                .map(i -> (int) ((long) i * entries / size))
                .boxed()
                .toList();
        for (int entry : sample) {
            chinese.put(entry, Fold.of(index.entries().get(entry).text()));
            english.put(entry, Fold.of(index.entries().get(entry).english()));
        }
        Random random = new Random(SEED);
        if (!sample.isEmpty()) {
            windows(large ? 50 : 300, random);
            terms(large ? 30 : 200);
            tokens(large ? 50 : 300, random);
        }
        for (String window : windows) {
            if (window.length() == 1) {
                needed.add(name("t/", window));
            }
            for (int i = 0; i + 1 < window.length(); i++) {
                needed.add(name("p/", window.substring(i, i + 2)));
            }
        }
        exact.forEach(number -> needed.add(name("t/", number.text())));
    }

    /** Keeps a script if it is to be looked into; several threads may offer. */
    void offer(String name, byte[] script) {
        if (needed.contains(name)) {
            scripts.put(name, script);
        }
    }

    /** Throws where anything of the sample is not found as a plain reading of the texts finds it. */
    void run() throws IOException {
        for (String window : windows) {
            equal(window);
        }
        for (Exact number : exact) {
            if (!scored(Field.TEXT, number.text()).get(number.entry())) {
                throw new IOException("the search index is broken: “" + number.text() + "” stands in "
                        + index.entries().get(number.entry()).id() + " and is not found there");
            }
        }
    }

    private String chinese(int entry) {
        return Objects.requireNonNull(chinese.get(entry));
    }

    private int any(Random random) {
        return sample.get(random.nextInt(sample.size()));
    }

    private void windows(int count, Random random) {
        for (int i = 0; i < count; i++) {
            String text = chinese(any(random));
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
                windows.add(text.substring(start, end));
            }
        }
    }

    private void terms(int most) {
        for (String name : index.lexicon().names().stream().limit(most).toList()) {
            if (name.chars().allMatch(c -> isPlainHan((char) c))) {
                windows.add(name);
            }
        }
    }

    private void tokens(int count, Random random) {
        for (int i = 0; i < count; i++) {
            int entry = any(random);
            for (Token token : Scan.text(chinese(entry))) {
                if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.DOCUMENT_NUMBER) {
                    exact.add(new Exact(entry, token.text()));
                }
            }
        }
    }

    /** Characters outside the basic plane would be cut in two by a window. */
    private static boolean isPlainHan(char c) {
        return !Character.isSurrogate(c) && Scan.isHan(c);
    }

    private void equal(String window) throws IOException {
        BitSet there = new BitSet();
        BitSet looked = new BitSet();
        for (int entry : sample) {
            boolean stands = chinese(entry).contains(window)
                    || (window.length() > 1
                            && Objects.requireNonNull(english.get(entry)).contains(window));
            there.set(entry, stands);
            looked.set(entry);
        }
        BitSet found = found(window);
        found.and(looked);
        if (!found.equals(there)) {
            throw new IOException("the search index is broken: “" + window + "” stands in " + there.cardinality()
                    + " places and is found in " + found.cardinality());
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
        String name = name(kind, term);
        Map<String, byte[]> terms = read.get(name);
        if (terms == null) {
            terms = terms(name);
            read.put(name, terms);
        }
        return ByteBuffer.wrap(terms.getOrDefault(field.key() + term, new byte[0]));
    }

    private String name(String kind, String term) {
        return kind + Integer.toHexString(SearchExport.hash(term) & (shards - 1));
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
