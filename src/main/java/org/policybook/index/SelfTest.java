package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Workers;
import org.policybook.notation.NameFinder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the written parts back as a browser does and looks for what stands in the texts: windows of one to six
 * characters, names of terms, numbers with what follows them, 发文字号. Each must be found in exactly those entries in
 * which a plain scan of the texts sees it, and the Chinese texts that they were drawn from must be shown as they are. A
 * search that is silently broken ends the build.
 */
final class SelfTest {
    private static final int WINDOWS = 300;
    private static final int FEWEST_WINDOWS = 40;

    /** On a large site fewer are tried, for each brings long lists. */
    private static final int ENTRIES_TRIED = 3_000_000;

    private static final int LONGEST_WINDOW = 6;
    private static final int POSITION_BITS = 30;
    private static final long SEED = 20261121;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)?");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[〔\\[(（【﹝［]([0-9]{4})[〕\\])）】﹞］]第?([0-9]{1,5}号)");

    private final List<Entry> entries;
    private final Lexicon lexicon;
    /** Where each tried string stands, by a scan. */
    private final Map<String, BitSet> standing = new TreeMap<>();

    /** The names among them, and where each stands in a Chinese text. */
    private final Map<String, BitSet> named = new TreeMap<>();

    private final Set<Integer> drawn = new TreeSet<>();
    private int bits;
    private final NameFinder<Window> windows = new NameFinder<>();

    /**
     * A string of Chinese that is tried.
     *
     * @param standing where it stands
     * @param named where it stands as a name; null where it is none
     */
    private record Window(
            int length, BitSet standing, @Nullable BitSet named) {}

    private WrittenParts written = new WrittenParts(Map.of());

    /** Draws a sample. */
    SelfTest(List<Entry> entries, Lexicon lexicon) {
        this.entries = entries;
        this.lexicon = lexicon;
        sample();
    }

    /**
     * Takes note of the parts that will be needed.
     *
     * @param parts for each kind how many parts there are
     */
    void want(Map<String, Integer> parts) {
        written = new WrittenParts(parts);
        standing.keySet().forEach(this::want);
        named.keySet().forEach(name -> written.want("n", name));
    }

    /** Takes note of the parts with the texts, of {@code 2^bits} entries each. */
    void wantTexts(int bits) {
        this.bits = bits;
        drawn.forEach(entry -> written.want(TextExport.part(entry, bits)));
    }

    private void sample() {
        int size = entries.size();
        int tries = Math.clamp(ENTRIES_TRIED / Math.max(1, size), FEWEST_WINDOWS, WINDOWS);
        names(tries);
        Random random = new Random(SEED);
        for (int i = 0; i < tries && size > 0; i++) {
            int entry = random.nextInt(size);
            drawn.add(entry);
            String text = Fold.of(entries.get(entry).text());
            if (text.isEmpty()) {
                continue;
            }
            int start = random.nextInt(text.length());
            int most = 1 + random.nextInt(LONGEST_WINDOW);
            int end = start;
            while (end < text.length() && end - start < most && isPlainHan(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                window(text.substring(start, end), null);
            }
            Matcher number = NUMBER.matcher(text);
            if (number.find(start)) {
                standing.putIfAbsent(key(number), new BitSet());
                followed(text, number).forEach(key -> standing.putIfAbsent(key, new BitSet()));
            }
            Matcher document = DOCUMENT_NUMBER.matcher(text);
            if (document.find()) {
                standing.putIfAbsent(key(document), new BitSet());
            }
        }
    }

    /** Names are taken before windows, of which one may be the same. */
    private void names(int tries) {
        Names names = new Names(lexicon);
        lexicon.names().stream()
                .filter(name -> name.chars().allMatch(c -> isPlainHan((char) c)))
                .limit(tries)
                .forEach(name -> {
                    if (names.has(name)) {
                        named.put(name, new BitSet());
                    }
                    window(name, named.get(name));
                });
    }

    private void window(String window, @Nullable BitSet places) {
        BitSet stands = new BitSet();
        if (standing.putIfAbsent(window, stands) == null) {
            windows.add(window, new Window(window.length(), stands, places));
        }
    }

    /** Characters outside the basic plane would be cut in two by a window. */
    private static boolean isPlainHan(char c) {
        return !Character.isSurrogate(c) && Scan.isHan(c);
    }

    private static String key(Matcher matcher) {
        return matcher.pattern() == DOCUMENT_NUMBER
                ? matcher.group(1) + "-" + matcher.group(2)
                : matcher.group().replace(",", "");
    }

    /** 218个, 218个贫. */
    private static List<String> followed(String text, Matcher number) {
        List<String> windows = new ArrayList<>();
        if (number.group().contains(",")) {
            return windows;
        }
        for (int end = number.end() + 1;
                end <= Math.min(text.length(), number.end() + 2) && isPlainHan(text.charAt(end - 1));
                end++) {
            windows.add(text.substring(number.start(), end));
        }
        return windows;
    }

    /** Looks for the sample in the next entry, by its folded texts. */
    void scan(int entry, String text, String english) {
        scan(entry, text, 1);
        scan(entry, english, 2);
        numbers(entry, text);
        numbers(entry, english);
    }

    private void numbers(int entry, String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher document = DOCUMENT_NUMBER.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                continue;
            }
            if (i > 0 && document.region(i - 1, text.length()).lookingAt()) {
                stands(key(document), entry);
            }
            if (number.region(i, text.length()).lookingAt()) {
                stands(key(number), entry);
                followed(text, number).forEach(key -> stands(key, entry));
                i = number.end() - 1;
            }
        }
    }

    private void scan(int entry, String text, int shortest) {
        windows.find(text, (window, start, end) -> {
            if (window.length() >= shortest) {
                window.standing().set(entry);
                if (shortest == 1 && window.named() != null) {
                    window.named().set(entry);
                }
            }
        });
    }

    private void stands(String key, int entry) {
        BitSet entries = standing.get(key);
        if (entries != null) {
            entries.set(entry);
        }
    }

    private void want(String key) {
        for (Token token : tokens(key)) {
            if (token.kind() == Token.Kind.CHARACTER) {
                written.want("c", token.term());
            } else {
                written.want("t", token.term());
                written.want("p", token.term());
            }
        }
    }

    /** Keeps a written part where the sample needs it; several threads may tell of parts. */
    void read(String name, byte[] script) {
        written.read(name, script);
    }

    /**
     * Throws where anything of the sample is not found as the scan has found it, or not shown as it is.
     *
     * @param code of the texts, as it is written
     */
    void check(String code, Workers workers) throws IOException {
        workers.each(
                List.copyOf(standing.entrySet()),
                tried -> same(tried.getKey(), tried.getValue(), found(tried.getKey())));
        for (Map.Entry<String, BitSet> tried : named.entrySet()) {
            same(tried.getKey(), tried.getValue(), runs(written.column("n", tried.getKey(), 0)));
        }
        Letters.Reader letters = new Letters.Reader(code);
        workers.each(List.copyOf(drawn), entry -> {
            if (!entries.get(entry).text().equals(shown(entry, letters))) {
                throw new IOException("the search index is broken: it does not show "
                        + entries.get(entry).id() + " as it is");
            }
        });
    }

    /** The text of an entry as a reader gets it, empty where the part is no part. */
    private String shown(int entry, Letters.Reader letters) throws IOException {
        String part = written.text(TextExport.part(entry, bits));
        try {
            JsonNode texts = JsonMapper.shared().readTree(letters.read(part));
            return texts.path(1)
                    .path(entry & (1 << bits) - 1)
                    .path(TextExport.TEXT)
                    .asString();
        } catch (JacksonException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    private static void same(String text, BitSet standing, BitSet found) throws IOException {
        if (!found.equals(standing)) {
            throw new IOException("the search index is broken: “" + text + "” stands in " + standing.cardinality()
                    + " places and is found in " + found.cardinality());
        }
    }

    /** The entries of a list of runs. */
    private static BitSet runs(String list) {
        BitSet found = new BitSet();
        Bits.Reader bits = new Bits.Reader(list);
        int left = list.isEmpty() ? 0 : bits.size();
        int distance = left == 0 ? 0 : bits.plain();
        int length = left == 0 ? 0 : bits.plain();
        for (int entry = 0; left > 0; ) {
            entry += bits.near(distance);
            int end = entry + bits.near(length) + 1;
            found.set(entry, end);
            left -= end - entry;
            entry = end;
        }
        return found;
    }

    private static List<Token> tokens(String key) {
        boolean document = key.endsWith("号") && key.indexOf('-') == 4;
        return document ? List.of(new Token(Token.Kind.DOCUMENT_NUMBER, key, 0, 0, key.length())) : Phrases.phrase(key);
    }

    private BitSet found(String key) throws IOException {
        List<Token> tokens = tokens(key);
        if (tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.CHARACTER) {
            return runs(written.column("c", key, 0));
        }
        BitSet found = new BitSet();
        for (int field = 0; field < 2; field++) {
            long[] starts = places(tokens.getFirst(), field);
            for (Token token : tokens.subList(1, tokens.size())) {
                starts = both(starts, places(token, field));
            }
            for (long start : starts) {
                found.set((int) (start >> Integer.SIZE));
            }
        }
        return found;
    }

    /** What stands in both of two ascending lists. */
    private static long[] both(long[] one, long[] other) {
        long[] both = new long[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[size++] = one[i++];
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, size);
    }

    /** Entry and place, in one number, of where a phrase begins that has this token; ascending. */
    private long[] places(Token token, int field) throws IOException {
        String list = written.column("t", token.term(), field * 3);
        if (list.isEmpty()) {
            return new long[0];
        }
        LongStream.Builder places = LongStream.builder();
        Bits.Reader scored = new Bits.Reader(list);
        Bits.Reader positions = new Bits.Reader(written.column("p", token.term(), field));
        int left = scored.size();
        int distance = scored.plain();
        int first = positions.plain();
        int further = positions.plain();
        for (int entry = -1; left > 0; left--) {
            entry += 1 + scored.near(distance);
            int more = scored.bits(1) == 0 ? 0 : 1 + scored.size();
            int position = positions.near(first);
            places.add(place(entry, position - token.position()));
            for (; more > 0; more--) {
                position += positions.near(further);
                places.add(place(entry, position - token.position()));
            }
        }
        return places.build().toArray();
    }

    /** A phrase that would begin before the text gets no place of another entry. */
    private static long place(int entry, int position) {
        return (long) entry << Integer.SIZE | position + (1L << POSITION_BITS);
    }
}
