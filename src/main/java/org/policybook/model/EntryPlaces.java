package org.policybook.model;

import java.util.SortedMap;

/**
 * The places of one entry of a file. A knowledge base keeps them for every entry there is, so they are small: names of
 * fields are shared, and a place is two numbers.
 */
public final class EntryPlaces implements Places {
    private static final char BETWEEN = '\n';

    private final String file;

    /** The names of the fields, a mark around each; the same string for all entries that have the same fields. */
    private final String fields;

    /** Line and column of the entry, then those of each field. */
    private final int[] numbers;

    private EntryPlaces(String file, String fields, int[] numbers) {
        this.file = file;
        this.fields = fields;
        this.numbers = numbers;
    }

    /**
     * Keeps what is needed.
     *
     * @param here the place of the entry
     * @param below where its fields stand, all in the same file; deeper ones by their path
     */
    public static EntryPlaces of(Place here, SortedMap<String, Place> below) {
        StringBuilder fields = new StringBuilder().append(BETWEEN);
        int[] numbers = new int[2 + 2 * below.size()];
        int at = 0;
        numbers[at++] = here.line();
        numbers[at++] = here.column();
        for (var field : below.entrySet()) {
            fields.append(field.getKey().replace(BETWEEN, ' ')).append(BETWEEN);
            numbers[at++] = field.getValue().line();
            numbers[at++] = field.getValue().column();
        }
        return new EntryPlaces(here.file(), fields.toString().intern(), numbers);
    }

    @Override
    public Place here() {
        return place(0);
    }

    @Override
    public Place of(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            int found = fields.indexOf(BETWEEN + at + BETWEEN);
            if (found >= 0) {
                return place(1 + marks(found));
            }
        }
        return here();
    }

    private Place place(int number) {
        return new Place(file, numbers[2 * number], numbers[2 * number + 1]);
    }

    /** How many fields end before {@code end}. */
    private int marks(int end) {
        int marks = 0;
        for (int i = 0; i < end; i++) {
            marks += fields.charAt(i) == BETWEEN ? 1 : 0;
        }
        return marks;
    }
}
