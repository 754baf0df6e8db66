package org.policybook.notation;

import java.util.Set;
import java.util.stream.Collectors;

/** The cities of the level of a county (县级市, such as 潜江市), by the codes of GB/T 2260 as of 2023. */
public final class CountyCities {
    private static final Set<String> NAMES = Table.lines("county-cities.txt").stream()
            .flatMap(line -> Set.of(line.split(" ")).stream())
            .collect(Collectors.toUnmodifiableSet());

    private CountyCities() {}

    /** Whether a name, with or without 市, is that of such a city. */
    public static boolean has(String name) {
        return NAMES.contains(name.endsWith("市") ? name.substring(0, name.length() - 1) : name);
    }
}
