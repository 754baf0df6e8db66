package org.policybook.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What identifies things: the form that ids have, and things by their ids. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    private Ids() {}

    /** Whether {@code id} is one: lower-case ASCII letters and digits, with single hyphens between them. */
    public static boolean isId(String id) {
        return FORM.matcher(id).matches();
    }

    /** Things by their ids, in their order, in a map of the caller's own; of several with one id, the first. */
    public static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> byId = LinkedHashMap.newLinkedHashMap(things.size());
        things.forEach(thing -> byId.putIfAbsent(id.apply(thing), thing));
        return byId;
    }
}
