package org.policybook.index;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a query looks for. The script {@code search.js} plans the same way; a change here is a change there.
 *
 * @param units pairs, words and numbers, the query's own first
 * @param characters single characters, used where the units find little or there are none
 * @param needles the words as asked for, beside and instead, to be marked in the text
 * @param beside what the glossary declares beside the words of the query
 * @param instead a name that a word of the query may have meant
 */
record Plan(List<Unit> units, List<Unit> characters, List<String> needles, List<String> beside, List<String> instead) {

    private static final int MOST_UNITS = 96;
    private static final int SHORTEST_CORRECTED = 3;
    private static final int EXPLAINED = 4;

    /**
     * Plans a query.
     *
     * @param stands whether a pair stands anywhere in the texts
     * @param declined expansions that the reader has taken away
     */
    static Plan of(Query query, Lexicon lexicon, Weights weights, Predicate<String> stands, List<String> declined) {
        Maker maker = new Maker(lexicon, weights, stands, declined);
        query.words().stream().filter(word -> !word.without()).forEach(maker::word);
        return maker.plan();
    }

    private static final class Maker {
        private final Lexicon lexicon;
        private final Weights weights;
        private final Predicate<String> stands;
        private final List<String> declined;
        private final Map<String, Unit> units = new LinkedHashMap<>();
        private final Map<String, Unit> characters = new LinkedHashMap<>();
        private final Set<String> needles = new LinkedHashSet<>();
        private final Set<String> beside = new LinkedHashSet<>();
        private final Set<String> instead = new LinkedHashSet<>();
        private final Set<String> stems = new LinkedHashSet<>();
        private final Set<String> stops = new LinkedHashSet<>();

        Maker(Lexicon lexicon, Weights weights, Predicate<String> stands, List<String> declined) {
            this.lexicon = lexicon;
            this.weights = weights;
            this.stands = stands;
            this.declined = declined;
        }

        private void word(QueryWord word) {
            String said = word.quoted() ? word.text() : withoutStops(word.text());
            for (String part : parts(said)) {
                List<Token> tokens = Scan.query(part);
                places(part);
                tokens.forEach(this::own);
                if (!tokens.isEmpty()) {
                    needles.add(part);
                }
                if (!word.quoted()) {
                    expand(part);
                    explain(part);
                    correct(part);
                }
            }
        }

        private static List<String> parts(String text) {
            return List.of(text.strip().split(" +", -1));
        }

        /** The question's frame is taken away where anything is left without it. */
        private static String withoutStops(String text) {
            String rest = text;
            for (String stop : Words.CHINESE_STOP) {
                rest = rest.replace(stop, " ");
            }
            return rest.isBlank() ? text : rest.strip();
        }

        private void own(Token token) {
            switch (token.kind()) {
                case CHARACTER ->
                    characters.putIfAbsent(
                            token.text(),
                            new Unit(token.text(), List.of(new Unit.Leaf(Field.CHARACTERS, weights.character())), 0));
                case WORD -> {
                    String stem = Analysis.stem(token.text());
                    if (Words.ENGLISH_STOP.contains(token.text())) {
                        stops.add(stem);
                    } else {
                        stems.add(stem);
                        put(stem, 1, 1);
                    }
                }
                case PAIR, NUMBER, DOCUMENT_NUMBER -> put(token.text(), 1, 1);
            }
        }

        private void put(String term, double weight, double share) {
            put(term, weight, share, weights.path());
        }

        private void put(String term, double weight, double share, double path) {
            if (units.size() < MOST_UNITS && !units.containsKey(term)) {
                units.put(
                        term,
                        new Unit(
                                term,
                                List.of(
                                        new Unit.Leaf(Field.TEXT, weight),
                                        new Unit.Leaf(Field.HEADING, weight * weights.heading()),
                                        new Unit.Leaf(Field.PATH, weight * path),
                                        new Unit.Leaf(Field.ENGLISH, weight * weights.english())),
                                share));
            }
        }

        /** The names in {@code part}, longest first where they begin together, each once. */
        private void expand(String part) {
            for (int i = 0; i < part.length(); ) {
                int end = i;
                for (int j = part.length(); j > i + 1 && end == i; j--) {
                    if (lexicon.expansions().containsKey(part.substring(i, j))) {
                        end = j;
                    }
                }
                if (end > i) {
                    beside.addAll(lexicon.expansions().get(part.substring(i, end)));
                }
                i = Math.max(end, i + 1);
            }
        }

        /**
         * Where words of a question stand in what the glossary says of a term, the term may be what is meant. Only words
         * that are no names themselves ask for an explanation.
         */
        private void explain(String part) {
            BitSet named = new BitSet();
            for (String name : lexicon.names()) {
                for (int at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + 1)) {
                    named.set(at, at + name.length());
                }
            }
            for (int i = 0; i + EXPLAINED <= part.length(); i++) {
                String piece = part.substring(i, i + EXPLAINED);
                if (named.get(i, i + EXPLAINED).isEmpty() && piece.chars().allMatch(Scan::isHan)) {
                    lexicon.definitions().forEach((definition, names) -> {
                        if (definition.contains(piece)) {
                            beside.addAll(names);
                        }
                    });
                }
            }
        }

        /** The name of a region asks for what stands in its documents. */
        private void places(String part) {
            for (String place : lexicon.places()) {
                if (part.contains(place)) {
                    Scan.query(place).stream()
                            .filter(token -> token.kind() == Token.Kind.PAIR)
                            .forEach(token -> put(token.text(), 1, 1, weights.place()));
                }
            }
        }

        /** A string that stands nowhere may be a name with one character wrong. */
        private void correct(String part) {
            for (String name : lexicon.names()) {
                int length = name.length();
                if (length < SHORTEST_CORRECTED || part.contains(name)) {
                    continue;
                }
                for (int i = 0; i + length <= part.length(); i++) {
                    String piece = part.substring(i, i + length);
                    if (oneWrong(piece, name) && !allStand(piece)) {
                        instead.add(name);
                        return;
                    }
                }
            }
        }

        private static boolean oneWrong(String piece, String name) {
            int wrong = 0;
            for (int i = 0; i < name.length(); i++) {
                if (piece.charAt(i) != name.charAt(i)) {
                    wrong++;
                }
            }
            return wrong == 1;
        }

        private boolean allStand(String piece) {
            return Scan.query(piece).stream()
                    .filter(token -> token.kind() == Token.Kind.PAIR)
                    .allMatch(token -> stands.test(token.text()));
        }

        private Plan plan() {
            if (units.isEmpty()) {
                stops.forEach(stop -> put(stop, 1, 1));
            }
            lexicon.english().forEach((name, terms) -> {
                if (!name.isEmpty() && stems.containsAll(parts(name))) {
                    beside.addAll(terms);
                }
            });
            for (String name : instead) {
                expand(name);
                others(name, weights.correction(), weights.correction());
            }
            beside.removeAll(declined);
            beside.forEach(word -> others(word, weights.expansion(), 0));
            Stream.of(instead, beside).flatMap(Set::stream).map(Fold::of).forEach(needles::add);
            return new Plan(
                    List.copyOf(units.values()),
                    List.copyOf(characters.values()),
                    List.copyOf(needles),
                    List.copyOf(beside),
                    List.copyOf(instead));
        }

        private void others(String word, double weight, double share) {
            for (Token token : Scan.query(Fold.of(word))) {
                if (token.kind() != Token.Kind.CHARACTER) {
                    String term = token.kind() == Token.Kind.WORD ? Analysis.stem(token.text()) : token.text();
                    put(term, weight, share);
                }
            }
        }
    }
}
