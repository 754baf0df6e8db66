package org.policybook.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;

/**
 * What the table at the head of a web page tells of the document below it: 发文机关：…, 成文日期：….
 *
 * @param facts by their keys, as printed but for spaces
 */
public record FactLines(Map<String, String> facts) {
    private static final Pattern KEY =
            Pattern.compile("(\\p{IsHan}{2,6}|\\p{IsHan}[\\s\\u3000]+\\p{IsHan}(?:[\\s\\u3000]+\\p{IsHan})?)[:：]");

    /** Reads them from the lines of a file that stand outside its clauses. */
    public static FactLines of(List<Official.Line> lines) {
        Map<String, String> facts = new HashMap<>();
        for (String line : Official.all(lines, Part.FACT)) {
            Matcher key = KEY.matcher(line);
            String open = null;
            int from = 0;
            while (key.find()) {
                if (open != null) {
                    facts.putIfAbsent(open, line.substring(from, key.start()).strip());
                }
                open = Quotation.bare(key.group(1));
                from = key.end();
            }
            if (open != null) {
                facts.putIfAbsent(open, line.substring(from).strip());
            }
        }
        return new FactLines(Map.copyOf(facts));
    }

    /** The fact under the first of the keys that has any; empty where none has. */
    public String first(String... keys) {
        return Stream.of(keys)
                .map(key -> facts.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
