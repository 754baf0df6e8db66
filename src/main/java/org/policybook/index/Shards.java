package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.policybook.model.Output;
import tools.jackson.databind.json.JsonMapper;

/** Writes an object of JSON in parts, of which a browser loads the one that has a name. */
final class Shards {
    private Shards() {}

    /**
     * How many parts there are to be, a power of two.
     *
     * @param size of the whole, about
     * @param part the size that a part should have
     */
    static int count(long size, int part, int most) {
        int count = 1;
        while (count < most && (long) count * part < size) {
            count *= 2;
        }
        return count;
    }

    /**
     * Writes {@code count} parts below {@code folder}.
     *
     * @param members values as JSON, by their names
     * @param place of a name what decides on its part
     */
    static void write(String folder, Map<String, String> members, int count, UnaryOperator<String> place, Output output)
            throws IOException {
        List<StringBuilder> shards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shards.add(new StringBuilder());
        }
        members.forEach((name, value) -> {
            StringBuilder shard = shards.get(PostingsExport.hash(place.apply(name)) & (count - 1));
            shard.append(shard.isEmpty() ? '{' : ',')
                    .append(JsonMapper.shared().writeValueAsString(name))
                    .append(':')
                    .append(value);
        });
        for (int i = 0; i < count; i++) {
            String name = folder + "/" + Integer.toHexString(i);
            String shard = shards.get(i).isEmpty() ? "{}" : shards.get(i) + "}";
            output.write(name, Script.of(name, shard));
        }
    }
}
