package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.policybook.model.Output;

/**
 * Writes the postings in parts of bounded size; package-info tells the layout. A part is one string, its records and
 * their columns parted by {@code !}; it is found by a hash of the term. Only as many parts are held at once as fit into
 * {@link #HELD} characters.
 */
final class PostingsExport {
    /** Characters of postings that one part should have. */
    private static final int PART = 450;

    private static final int MOST_PARTS = 4096;

    /** A list that is longer lies in a part of its own, so that nobody loads it who does not ask for it. */
    static final int LONG = 3000;

    /** Begins a column that names the part where the list lies. */
    static final char ELSEWHERE = '\u007F';

    private static final int HELD = 24_000_000;

    private final LeafReader reader;
    private final Map<String, Integer> parts = new TreeMap<>();
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final List<Integer> byCode = new ArrayList<>();

    PostingsExport(LeafReader reader) throws IOException {
        this.reader = reader;
        codes();
        for (Kind kind : KINDS) {
            parts.put(kind.name(), parts(size(kind)));
        }
    }

    /** How a list of entries is written. */
    private enum Form {
        /** Distance and code of frequency and norm, for each entry. */
        SCORED,
        /** Distance and length, for each run of entries. */
        RUNS,
        /** First position and further distances, for each entry. */
        POSITIONS
    }

    /** A column of a kind of part. */
    private record Column(Field field, Form form) {}

    /**
     * A kind of part.
     *
     * @param columns in the order in which they follow the term
     */
    private record Kind(String name, List<Column> columns) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "t",
                    List.of(
                            new Column(Field.TEXT, Form.SCORED),
                            new Column(Field.HEADING, Form.RUNS),
                            new Column(Field.PATH, Form.RUNS),
                            new Column(Field.ENGLISH, Form.SCORED))),
            new Kind("p", List.of(new Column(Field.TEXT, Form.POSITIONS), new Column(Field.ENGLISH, Form.POSITIONS))),
            new Kind("c", List.of(new Column(Field.CHARACTERS, Form.RUNS))),
            new Kind("n", List.of(new Column(Field.NAMES, Form.RUNS))));

    /**
     * What a reader of the parts must know.
     *
     * @param parts for each kind how many parts there are, a power of two
     * @param codes frequency and norm for each code, as {@link Numbers}
     */
    record Layout(Map<String, Integer> parts, String codes) {}

    Layout layout() {
        Numbers numbers = new Numbers();
        byCode.forEach(key -> numbers.add(key >>> 8).add(key & 0xFF));
        return new Layout(parts, numbers.toString());
    }

    /** Writes all parts; {@code output} gets their names without folder. */
    void write(Output output) throws IOException {
        for (Kind kind : KINDS) {
            write(kind, output);
        }
    }

    /** The same as in {@code search-index.js}: FNV-1a over the UTF-16 units. */
    static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    /** The name of the part that has a term. */
    static String part(String kind, String term, int parts) {
        return kind + "/" + Integer.toHexString(hash(term) & (parts - 1));
    }

    /** A visitor of the terms of a field. */
    private interface Visitor {
        void visit(String term, TermsEnum postings) throws IOException;
    }

    private void each(Field field, Visitor visitor) throws IOException {
        Terms terms = reader.terms(field.key());
        TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
            visitor.visit(bytes.utf8ToString(), all);
        }
    }

    /** The commonest pairs of frequency and norm get the smallest numbers. */
    private void codes() throws IOException {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (Field field : List.of(Field.TEXT, Field.ENGLISH)) {
            each(field, (term, postings) -> {
                NumericDocValues norms = reader.getNormValues(field.key());
                PostingsEnum each = postings.postings(null, PostingsEnum.FREQS);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    counts.computeIfAbsent(key(each, norms), k -> new int[1])[0]++;
                }
            });
        }
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> count) -> -count.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(count -> {
                    codes.put(count.getKey(), byCode.size());
                    byCode.add(count.getKey());
                });
    }

    private static int key(PostingsEnum posting, NumericDocValues norms) throws IOException {
        int norm = norms != null && norms.advanceExact(posting.docID()) ? (int) norms.longValue() & 0xFF : 1;
        return posting.freq() << 8 | norm;
    }

    private long size(Kind kind) throws IOException {
        long size = 0;
        for (Column column : kind.columns()) {
            Terms terms = reader.terms(column.field().key());
            if (terms != null) {
                long numbers = column.form() == Form.POSITIONS ? terms.getSumTotalTermFreq() : terms.getSumDocFreq();
                size += terms.size() * 6 + 2 * numbers;
            }
        }
        return size;
    }

    private static int parts(long size) {
        int parts = 1;
        while (parts < MOST_PARTS && (long) parts * PART < size) {
            parts *= 2;
        }
        return parts;
    }

    private void write(Kind kind, Output output) throws IOException {
        int count = parts.getOrDefault(kind.name(), 1);
        int passes = (int) Math.min(count, size(kind) / HELD + 1);
        int elsewhere = 0;
        for (int pass = 0; pass < passes; pass++) {
            elsewhere = write(kind, count, pass, passes, elsewhere, output);
        }
    }

    /** Writes every part whose number leaves {@code pass} when divided by {@code passes}. */
    private int write(Kind kind, int count, int pass, int passes, int firstElsewhere, Output output)
            throws IOException {
        SortedMap<Integer, SortedMap<String, List<String>>> held = new TreeMap<>();
        for (int i = 0; i < kind.columns().size(); i++) {
            Column column = kind.columns().get(i);
            int before = i;
            NumericDocValuesOf norms = () -> reader.getNormValues(column.field().key());
            each(column.field(), (term, postings) -> {
                int part = hash(term) & (count - 1);
                if (part % passes == pass) {
                    List<String> columns = held.computeIfAbsent(part, p -> new TreeMap<>())
                            .computeIfAbsent(term, t -> new ArrayList<>());
                    while (columns.size() < before) {
                        columns.add("");
                    }
                    columns.add(list(postings, column.form(), norms));
                }
            });
        }
        int elsewhere = firstElsewhere;
        for (int part = pass; part < count; part += passes) {
            StringBuilder text = new StringBuilder();
            Map<String, String> apart = new TreeMap<>();
            for (Map.Entry<String, List<String>> term :
                    held.getOrDefault(part, new TreeMap<>()).entrySet()) {
                text.append(term.getKey());
                for (int i = 0; i < kind.columns().size(); i++) {
                    text.append(Numbers.BETWEEN);
                    String list = i < term.getValue().size() ? term.getValue().get(i) : "";
                    if (list.length() > LONG) {
                        apart.put(kind.name() + "l/" + Integer.toHexString(elsewhere), list);
                        text.append(ELSEWHERE).append(new Numbers().add(elsewhere++));
                    } else {
                        text.append(list);
                    }
                }
                text.append(Numbers.BETWEEN);
            }
            String name = kind.name() + "/" + Integer.toHexString(part);
            output.write(name, Script.ofText(name, text));
            for (Map.Entry<String, String> list : apart.entrySet()) {
                output.write(list.getKey(), Script.ofText(list.getKey(), list.getValue()));
            }
        }
        return elsewhere;
    }

    /** Norms are read forward only, so every list has its own. */
    private interface NumericDocValuesOf {
        NumericDocValues get() throws IOException;
    }

    private String list(TermsEnum term, Form form, NumericDocValuesOf norms) throws IOException {
        return switch (form) {
            case SCORED -> scored(term, norms.get());
            case RUNS -> runs(term);
            case POSITIONS -> positions(term);
        };
    }

    private String scored(TermsEnum term, NumericDocValues norms) throws IOException {
        Numbers numbers = new Numbers().add(term.docFreq());
        PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            numbers.add(doc - last).add(codes.getOrDefault(key(postings, norms), 0));
            last = doc;
        }
        return numbers.toString();
    }

    private static String runs(TermsEnum term) throws IOException {
        Numbers numbers = new Numbers().add(term.docFreq());
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        int after = 0;
        int start = postings.nextDoc();
        int end = start;
        while (start != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = postings.nextDoc();
            if (doc != end + 1) {
                numbers.add(start - after).add(end - start);
                after = end + 1;
                start = doc;
            }
            end = doc;
        }
        return numbers.toString();
    }

    private static String positions(TermsEnum term) throws IOException {
        Numbers numbers = new Numbers();
        PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int position = 0;
            for (int i = 0; i < postings.freq(); i++) {
                int next = postings.nextPosition();
                numbers.add(next - position);
                position = next;
            }
        }
        return numbers.toString();
    }
}
