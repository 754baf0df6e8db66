package org.policybook.load;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.policybook.model.Place;
import org.policybook.model.Places;

/**
 * The places of one entry of a file. A knowledge base keeps them for every entry there is, so they are small: names of
 * fields are shared, and a place is one number.
 */
final class EntryPlaces implements Places {
    private static final int COLUMN_BITS = 32;

    private final Place here;
    private final String[] fields;
    private final long[] places;

    private EntryPlaces(Place here, String[] fields, long[] places) {
        this.here = here;
        this.fields = fields;
        this.places = places;
    }

    /**
     * Keeps what is needed.
     *
     * @param below where the fields stand, all in the file of {@code here}; deeper ones by their path
     */
    static EntryPlaces of(Place here, SortedMap<String, Place> below) {
        String[] fields = new String[below.size()];
        long[] places = new long[below.size()];
        int i = 0;
        for (Map.Entry<String, Place> field : below.entrySet()) {
            fields[i] = field.getKey().intern();
            places[i] = ((long) field.getValue().line() << COLUMN_BITS)
                    + field.getValue().column();
            i++;
        }
        return new EntryPlaces(here, fields, places);
    }

    @Override
    public Place here() {
        return here;
    }

    @Override
    public Place of(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            int found = Arrays.binarySearch(fields, at);
            if (found >= 0) {
                return new Place(here.file(), (int) (places[found] >> COLUMN_BITS), (int) places[found]);
            }
        }
        return here;
    }
}
