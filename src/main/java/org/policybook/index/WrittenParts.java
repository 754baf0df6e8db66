package org.policybook.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Parts of the index that are wanted again as they were written, and the lists in them, found as a browser finds them. */
final class WrittenParts {
    private static final String BETWEEN = String.valueOf(Numbers.BETWEEN);

    /** For each kind how many parts there are. */
    private final Map<String, Integer> counts;

    private final Set<String> wanted = new HashSet<>();
    private final Map<String, String> read = new HashMap<>();

    /**
     * Wants none yet.
     *
     * @param counts for each kind how many parts there are
     */
    WrittenParts(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** Takes note that the part with a term is needed. */
    void want(String kind, String term) {
        want(part(kind, term));
    }

    /** Takes note that the part with this name is needed. */
    void want(String name) {
        wanted.add(name);
    }

    private String part(String kind, String term) {
        return PostingsExport.part(kind, term, counts.getOrDefault(kind, 1));
    }

    /** Keeps a written part where it is needed, and what of it lies elsewhere; several threads may tell of parts. */
    void read(String name, byte[] script) {
        if (wanted.contains(name.replaceFirst("l/(.*)-.*", "/$1"))) {
            String text = Script.text(script);
            synchronized (read) {
                read.put(name, text);
            }
        }
    }

    /** The list of a term in a kind of part whose records are those of {@code t} or its own; empty where the term is in none. */
    String column(String kind, String term, int column) throws IOException {
        boolean positions = kind.equals("p");
        String names = text(part(positions ? "t" : kind, term));
        int at = 0;
        for (int i = 0; at < names.length(); i++) {
            if (names.startsWith(term, at) && names.startsWith(BETWEEN, at + term.length())) {
                String name = part(kind, term);
                String record = positions
                        ? piece(section(name, term), PostingsExport.RECORD, i)
                        : piece(names.substring(at + term.length() + 1), PostingsExport.RECORD, 0);
                String list = piece(record, Numbers.BETWEEN, column);
                boolean elsewhere = list.indexOf(PostingsExport.ELSEWHERE) == 0;
                return elsewhere ? text(PostingsExport.elsewhere(name, Integer.parseInt(list.substring(1)))) : list;
            }
            int end = names.indexOf(PostingsExport.RECORD, at);
            at = end < 0 ? names.length() : end + 1;
        }
        return "";
    }

    private String section(String name, String term) throws IOException {
        int section = PostingsExport.section(term, counts.getOrDefault("p", 1), counts.getOrDefault("t", 1));
        return piece(text(name), PostingsExport.SECTION, section);
    }

    /** The piece with this number of a text that is parted by marks; empty where there are fewer. */
    private static String piece(String text, char mark, int number) {
        int start = 0;
        for (int i = 0; i < number; i++) {
            int end = text.indexOf(mark, start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf(mark, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** A part as it was written; throws where it was not. */
    String text(String name) throws IOException {
        String text = read.get(name);
        if (text == null) {
            throw new IOException("the search index is broken: it has no part " + name);
        }
        return text;
    }
}
