package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;

/** Tells which figures of a document state one and the same, and lets the first of them stand for all. */
final class Restated {
    /** Of the pairs of characters of both scopes, how many they share. */
    private static final double ALIKE = 0.6;

    private static final int SHORTEST = 4;

    private Restated() {}

    /** The figures, those that repeat an earlier one of another clause with it. */
    static List<Guess> merged(List<Guess> figures) {
        Map<String, Guess> kept = new LinkedHashMap<>();
        Map<String, List<String>> byValue = new HashMap<>();
        Map<String, String> firsts = new HashMap<>();
        Set<String> conditions =
                figures.stream().map(Guess::when).filter(Objects::nonNull).collect(Collectors.toSet());
        for (Guess figure : figures) {
            List<String> same = byValue.computeIfAbsent(key(figure), k -> new ArrayList<>());
            String first = conditions.contains(figure.id()) || !mayRepeat(figure) ? null : first(figure, same, kept);
            if (first == null) {
                kept.put(figure.id(), figure);
                same.add(figure.id());
            } else {
                kept.computeIfPresent(first, (id, guess) -> guess.restatedBy(figure));
                firsts.put(figure.id(), first);
            }
        }
        // What was a part of a figure that stands elsewhere already is a part of that.
        return kept.values().stream()
                .map(guess -> guess.partOf() == null
                        ? guess
                        : guess.partOf(firsts.getOrDefault(guess.partOf(), guess.partOf())))
                .toList();
    }

    private static boolean mayRepeat(Guess figure) {
        return figure.kind() == Kind.TARGET
                && figure.found().comparator() != Comparator.ALL
                && figure.found().than() == null
                && figure.when() == null;
    }

    private static @Nullable String first(Guess figure, List<String> same, Map<String, Guess> kept) {
        for (String id : same) {
            Guess earlier = kept.get(id);
            boolean elsewhere = earlier != null && !earlier.clause().equals(figure.clause());
            if (earlier != null && elsewhere && sameDate(earlier, figure) && alike(earlier.scope(), figure.scope())) {
                return id;
            }
        }
        return null;
    }

    private static boolean sameDate(Guess one, Guess other) {
        boolean assumed = !Boolean.TRUE.equals(one.printed()) || !Boolean.TRUE.equals(other.printed());
        return assumed || year(one.by()).equals(year(other.by()));
    }

    private static String year(@Nullable String by) {
        return by == null ? "" : by.substring(0, Math.min(4, by.length()));
    }

    private static String key(Guess figure) {
        Found f = figure.found();
        return String.join(
                " ",
                figure.kind().name(),
                f.comparator().name(),
                String.valueOf(f.value()),
                String.valueOf(f.min()),
                String.valueOf(f.max()),
                String.valueOf(f.unit()),
                String.valueOf(figure.tier()),
                String.valueOf(figure.per()));
    }

    private static boolean alike(String one, String other) {
        if (one.length() < SHORTEST || other.length() < SHORTEST) {
            return false;
        }
        Set<String> mine = pairs(one);
        Set<String> theirs = pairs(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        long shared = mine.stream().filter(theirs::contains).count();
        return shared >= ALIKE * Math.min(mine.size(), theirs.size())
                && shared * 2 >= ALIKE * Math.max(mine.size(), theirs.size());
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        String bare = words.replaceAll("[^\\p{IsHan}a-zA-Z0-9]", "");
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
