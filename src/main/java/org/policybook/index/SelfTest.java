package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the written parts back as a browser does and looks for what stands in the texts: windows of one to six
 * characters, names of terms, numbers with what follows them, 发文字号. Each must be found in exactly those entries in
 * which a plain scan of the texts sees it. A search that is silently broken ends the build.
 */
final class SelfTest {
    private static final int WINDOWS = 300;
    private static final int FEWEST_WINDOWS = 40;

    /** On a large site fewer are tried, for each brings long lists. */
    private static final int ENTRIES_TRIED = 3_000_000;

    private static final int LONGEST_WINDOW = 6;
    private static final long SEED = 20261121;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)?");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[〔\\[(（【﹝［]([0-9]{4})[〕\\])）】﹞］]第?([0-9]{1,5}号)");

    private final SearchIndex index;
    private final PostingsExport.Layout layout;
    private final int[] frequencies;
    /** Where each tried string stands, by a scan. */
    private final Map<String, BitSet> standing = new TreeMap<>();

    private final Map<Character, List<String>> windows = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, String> read = new HashMap<>();

    SelfTest(SearchIndex index, PostingsExport.Layout layout) {
        this.index = index;
        this.layout = layout;
        this.frequencies = frequencies(layout.codes());
        sample();
        for (int entry = 0; entry < index.facets().size(); entry++) {
            scan(entry);
        }
        standing.keySet().forEach(this::want);
    }

    private static int[] frequencies(String codes) {
        List<Integer> frequencies = new ArrayList<>();
        for (Numbers.Reader reader = new Numbers.Reader(codes); reader.more(); ) {
            frequencies.add(reader.next());
            reader.next();
        }
        return frequencies.stream().mapToInt(Integer::intValue).toArray();
    }

    private void sample() {
        int size = index.facets().size();
        int tries = Math.clamp(ENTRIES_TRIED / Math.max(1, size), FEWEST_WINDOWS, WINDOWS);
        Random random = new Random(SEED);
        for (int i = 0; i < tries && size > 0; i++) {
            String text = Fold.of(index.shown().apply(random.nextInt(size)).text());
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
                window(text.substring(start, end));
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
        index.lexicon().names().stream()
                .limit(tries)
                .filter(name -> name.chars().allMatch(c -> isPlainHan((char) c)))
                .forEach(this::window);
    }

    private void window(String window) {
        if (standing.putIfAbsent(window, new BitSet()) == null) {
            windows.computeIfAbsent(window.charAt(0), c -> new ArrayList<>()).add(window);
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

    private void scan(int entry) {
        Shown shown = index.shown().apply(entry);
        String text = Fold.of(shown.text());
        String english = Fold.of(shown.english());
        scan(entry, text, 1);
        scan(entry, english, 2);
        numbers(entry, text);
        numbers(entry, english);
    }

    private void numbers(int entry, String text) {
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            stands(key(number), entry);
            followed(text, number).forEach(key -> stands(key, entry));
        }
        for (Matcher number = DOCUMENT_NUMBER.matcher(text); number.find(); ) {
            stands(key(number), entry);
        }
    }

    private void scan(int entry, String text, int shortest) {
        for (int i = 0; i < text.length(); i++) {
            for (String window : windows.getOrDefault(text.charAt(i), List.of())) {
                if (window.length() >= shortest && text.startsWith(window, i)) {
                    stands(window, entry);
                }
            }
        }
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
                wanted.add(part("c", token.term()));
            } else {
                wanted.add(part("t", token.term()));
                wanted.add(part("p", token.term()));
            }
        }
    }

    private String part(String kind, String term) {
        return PostingsExport.part(kind, term, layout.parts().getOrDefault(kind, 1));
    }

    /** Keeps a written part where the sample needs it. */
    void read(String name, byte[] script) {
        if (wanted.remove(name)) {
            String text = Script.text(script);
            read.put(name, text);
            String kind = name.substring(0, name.indexOf('/'));
            for (int at = text.indexOf(PostingsExport.ELSEWHERE);
                    at >= 0;
                    at = text.indexOf(PostingsExport.ELSEWHERE, at + 1)) {
                wanted.add(elsewhere(kind, text.substring(at + 1)));
            }
        }
    }

    private static String elsewhere(String kind, String numbers) {
        return kind + "l/" + Integer.toHexString(new Numbers.Reader(numbers).next());
    }

    /** Throws where anything of the sample is not found as the scan has found it. */
    void check() throws IOException {
        for (Map.Entry<String, BitSet> tried : standing.entrySet()) {
            BitSet found = found(tried.getKey());
            if (!found.equals(tried.getValue())) {
                throw new IOException("the search index is broken: “" + tried.getKey() + "” stands in "
                        + tried.getValue().cardinality() + " places and is found in " + found.cardinality());
            }
        }
    }

    private static List<Token> tokens(String key) {
        boolean document = key.endsWith("号") && key.indexOf('-') == 4;
        return document ? List.of(new Token(Token.Kind.DOCUMENT_NUMBER, key, 0, 0, key.length())) : Phrases.phrase(key);
    }

    private BitSet found(String key) throws IOException {
        List<Token> tokens = tokens(key);
        BitSet found = new BitSet();
        if (tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.CHARACTER) {
            Numbers.Reader runs = new Numbers.Reader(column("c", key, 0, 1));
            for (int entry = runs.more() ? 0 * runs.next() : 0; runs.more(); ) {
                entry += runs.next();
                int last = entry + runs.next();
                found.set(entry, last + 1);
                entry = last + 1;
            }
            return found;
        }
        for (int field = 0; field < 2; field++) {
            Set<Long> starts = null;
            for (Token token : tokens) {
                Set<Long> here = places(token, field);
                if (starts != null) {
                    here.retainAll(starts);
                }
                starts = here;
            }
            if (starts != null) {
                starts.forEach(start -> found.set((int) (start >> 32)));
            }
        }
        return found;
    }

    /** Entry and place, in one number, of where a phrase begins that has this token. */
    private Set<Long> places(Token token, int field) throws IOException {
        Set<Long> places = new HashSet<>();
        Numbers.Reader scored = new Numbers.Reader(column("t", token.term(), field * 3, 4));
        Numbers.Reader positions = new Numbers.Reader(column("p", token.term(), field, 2));
        int entry = scored.more() ? 0 * scored.next() : 0;
        while (scored.more()) {
            entry += scored.next();
            int position = 0;
            for (int left = frequencies[scored.next()]; left > 0; left--) {
                position += positions.next();
                places.add(((long) entry << 32) + position - token.position());
            }
        }
        return places;
    }

    private String column(String kind, String term, int column, int columns) throws IOException {
        String name = part(kind, term);
        String text = text(name);
        String[] cells = text.split(String.valueOf(Numbers.BETWEEN), -1);
        for (int i = 0; i + columns < cells.length; i += columns + 1) {
            if (cells[i].equals(term)) {
                String list = cells[i + 1 + column];
                return list.indexOf(PostingsExport.ELSEWHERE) == 0 ? text(elsewhere(kind, list.substring(1))) : list;
            }
        }
        return "";
    }

    private String text(String name) throws IOException {
        String text = read.get(name);
        if (text == null) {
            throw new IOException("the search index is broken: it has no part " + name);
        }
        return text;
    }
}
