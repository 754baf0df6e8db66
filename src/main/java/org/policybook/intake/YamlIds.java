package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What a YAML reader finds in a text that was changed line by line. */
final class YamlIds {
    private static final String UNREADABLE = "\n";

    private YamlIds() {}

    /** The ids that a list of entries has, in their order; of a text that cannot be read a list that no other equals. */
    static List<String> of(String text) {
        List<String> ids = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (new Load(settings).loadFromString(bare) instanceof List<?> entries) {
                entries.forEach(entry -> ids.add(entry instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : ""));
            }
        } catch (YamlEngineException e) {
            return List.of(UNREADABLE);
        }
        return ids;
    }
}
