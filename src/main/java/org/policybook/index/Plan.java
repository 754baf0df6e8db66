package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a query looks for. The script {@code engine/24-plan.js} plans the same way; a change here is a change there.
 *
 * @param units pairs, words and numbers, the query's own first
 * @param characters single characters, used where the units find little or there are none
 * @param phrases words of the query that are more than one unit, each with its units
 * @param expansions what is searched beside
 * @param needles the words as asked for, beside and instead, to be marked in the text
 * @param asked the parts of the query, quoted ones among them
 * @param corrections of what stands nowhere; searched as well but for quoted words, which are meant as they are
 */
record Plan(
        List<Unit> units,
        List<Unit> characters,
        List<Phrase> phrases,
        List<Expansion> expansions,
        List<Needle> needles,
        List<Asked> asked,
        List<Corrected> corrections) {

    static final int MOST_UNITS = 96;
    private static final int EXPLAINED = 4;

    /**
     * A word as it was typed.
     *
     * @param terms what it was cut into
     */
    record Phrase(String text, List<String> terms) {}

    /**
     * A part of the query as it was typed.
     *
     * @param text folded
     * @param terms pairs, words and numbers
     * @param alone characters that are in no pair
     * @param sentence whether something around it was cut away, or it is one word of several in quotes
     */
    record Asked(String text, List<String> terms, List<Alone> alone, boolean sentence) {}

    /** A character that is in no pair: {@code ^年} and the like beside a number or a word, else the character itself. */
    record Alone(Field field, String term) {}

    /**
     * What a part of the query may have meant.
     *
     * @param searched whether it is searched as well
     */
    record Corrected(Speller.Correction correction, boolean searched) {}

    /**
     * A word that the glossary declares beside what the query says.
     *
     * @param word as the glossary has it
     * @param origin the terms of the query for which it stands; none where it answers a question in other words
     */
    record Expansion(String word, List<String> origin) {}

    /**
     * Plans a query.
     *
     * @param stands whether a pair stands anywhere in the texts
     * @param speller puts right what stands nowhere
     * @param declined expansions that the reader has taken away
     */
    static Plan of(
            Query query,
            Lexicon lexicon,
            Weights weights,
            Predicate<String> stands,
            Speller speller,
            List<String> declined) {
        Maker maker = new Maker(lexicon, weights, stands, speller);
        List<QueryWord> asked =
                query.words().stream().filter(word -> !word.without()).toList();
        for (int i = 0; i < asked.size(); ) {
            int end = maker.together(asked, i);
            for (int word = i; word < Math.max(i + 1, end); word++) {
                maker.word(asked.get(word), word >= end);
            }
            i = Math.max(i + 1, end);
        }
        return maker.plan(declined);
    }

    /** The words that are searched beside, as the glossary has them. */
    List<String> beside() {
        return expansions.stream().map(Expansion::word).toList();
    }

    /** Names and runs that are searched because a word stands nowhere. */
    List<String> instead() {
        return corrections.stream()
                .filter(Corrected::searched)
                .map(corrected -> corrected.correction().word())
                .distinct()
                .toList();
    }

    private static final class Maker {
        private final Lexicon lexicon;
        private final Weights weights;
        private final Predicate<String> stands;
        private final Map<String, Unit> units = new LinkedHashMap<>();
        private final Map<String, Unit> characters = new LinkedHashMap<>();
        private final List<Phrase> phrases = new ArrayList<>();
        private final Speller speller;
        private final List<Asked> asked = new ArrayList<>();
        private final List<Corrected> corrections = new ArrayList<>();
        private final Map<String, Set<String>> needles = new LinkedHashMap<>();
        private final Set<String> idle = new LinkedHashSet<>();
        private final Map<String, List<String>> beside = new LinkedHashMap<>();
        private final Set<String> stems = new LinkedHashSet<>();
        private final Set<String> stops = new LinkedHashSet<>();

        Maker(Lexicon lexicon, Weights weights, Predicate<String> stands, Speller speller) {
            this.lexicon = lexicon;
            this.weights = weights;
            this.stands = stands;
            this.speller = speller;
        }

        /** Corrects words in Latin letters that are pinyin together; gives the place behind the last one. */
        private int together(List<QueryWord> words, int first) {
            int end = first;
            while (end < words.size()
                    && !words.get(end).quoted()
                    && speller.maySpell(words.get(end).text())) {
                end++;
            }
            Speller.Correction correction = speller.together(
                    words.subList(first, end).stream().map(QueryWord::text).toList());
            if (correction == null) {
                return first;
            }
            corrections.add(new Corrected(correction, true));
            return end;
        }

        /**
         * A word of the query.
         *
         * @param corrects whether it is corrected by itself where it stands nowhere
         */
        private void word(QueryWord word, boolean corrects) {
            List<String> parts =
                    word.quoted() ? List.of(word.text().strip().split(" +", -1)) : Stops.parts(word.text(), stands);
            boolean sentence =
                    parts.size() > 1 || !parts.get(0).equals(word.text().strip());
            for (String part : parts) {
                List<Token> tokens = Scan.query(part);
                places(part);
                tokens.forEach(this::own);
                if (!tokens.isEmpty()) {
                    if (tokens.stream().allMatch(Maker::saysNothing)) {
                        idle.add(part);
                    } else {
                        needles.put(part, new HashSet<>(said(tokens)));
                    }
                    asked.add(new Asked(part, said(tokens), alone(part), sentence));
                }
                Speller.@Nullable Correction correction = corrects ? speller.missing(part, sentence) : null;
                if (correction != null) {
                    corrections.add(new Corrected(correction, !word.quoted()));
                }
                if (!word.quoted()) {
                    phrase(part, tokens);
                    expand(part);
                    explain(part);
                }
            }
        }

        private static boolean saysNothing(Token token) {
            return token.kind() == Token.Kind.WORD && Words.ENGLISH_STOP.contains(token.text());
        }

        /** Its terms but for words that say nothing. */
        private static List<String> said(List<Token> tokens) {
            return terms(tokens.stream().filter(token -> !saysNothing(token)).toList());
        }

        private static List<Alone> alone(String part) {
            return Phrases.phrase(part).stream()
                    .filter(token -> token.kind() == Token.Kind.BORDER || token.kind() == Token.Kind.CHARACTER)
                    .map(token ->
                            new Alone(token.kind() == Token.Kind.BORDER ? Field.TEXT : Field.CHARACTERS, token.text()))
                    .toList();
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
                case BORDER -> {
                    // Serves phrases alone.
                }
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

        /** What one unit says is a phrase already. */
        private void phrase(String part, List<Token> tokens) {
            List<String> terms = terms(tokens);
            boolean bordered = tokens.stream().anyMatch(token -> token.kind() == Token.Kind.BORDER);
            if (terms.size() > 1 || (bordered && !terms.isEmpty())) {
                phrases.add(new Phrase(part, terms));
            }
        }

        private static List<String> terms(List<Token> tokens) {
            return tokens.stream()
                    .filter(token -> token.kind() != Token.Kind.CHARACTER && token.kind() != Token.Kind.BORDER)
                    .map(Token::term)
                    .toList();
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
                    String name = part.substring(i, end);
                    beside(lexicon.expansions().getOrDefault(name, List.of()), terms(Scan.query(name)));
                }
                i = Math.max(end, i + 1);
            }
        }

        private void beside(List<String> words, List<String> origin) {
            words.forEach(word -> beside.putIfAbsent(word, origin));
        }

        /**
         * Where words of a question stand in what the glossary says of a term, the term may be what is meant. Only words
         * that are no names themselves ask for an explanation.
         */
        private void explain(String part) {
            BitSet named = lexicon.named(part);
            for (int i = 0; i + EXPLAINED <= part.length(); i++) {
                String piece = part.substring(i, i + EXPLAINED);
                if (named.get(i, i + EXPLAINED).isEmpty() && piece.chars().allMatch(Scan::isHan)) {
                    lexicon.definitions().forEach((definition, names) -> {
                        if (hasPairs(definition, piece)) {
                            beside(names, List.of());
                        }
                    });
                }
            }
        }

        /** Whether every pair of {@code piece} stands in {@code definition}; the browser knows no more of it. */
        private static boolean hasPairs(String definition, String piece) {
            for (int i = 0; i + 2 <= piece.length(); i++) {
                if (!definition.contains(piece.substring(i, i + 2))) {
                    return false;
                }
            }
            return true;
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

        private Plan plan(List<String> declined) {
            if (units.isEmpty()) {
                stops.forEach(stop -> put(stop, 1, 1));
                idle.forEach(word -> needles.put(word, new HashSet<>(terms(Scan.query(word)))));
            }
            lexicon.english().forEach((name, terms) -> {
                List<String> words = List.of(name.split(" ", -1));
                if (!name.isEmpty() && stems.containsAll(words)) {
                    beside(terms, words);
                }
            });
            List<String> instead = corrections.stream()
                    .filter(Corrected::searched)
                    .map(corrected -> corrected.correction().word())
                    .distinct()
                    .toList();
            for (String name : instead) {
                expand(name);
                terms(Scan.query(name)).forEach(term -> put(term, weights.correction(), weights.correction()));
            }
            declined.forEach(beside::remove);
            instead.forEach(word -> needles.putIfAbsent(word, new HashSet<>(terms(Scan.query(word)))));
            beside.keySet().forEach(word -> needles.putIfAbsent(Fold.of(word), Set.of()));
            return new Plan(
                    List.copyOf(units.values()),
                    List.copyOf(characters.values()),
                    List.copyOf(phrases),
                    beside.entrySet().stream()
                            .map(entry -> new Expansion(entry.getKey(), entry.getValue()))
                            .toList(),
                    needles.entrySet().stream()
                            .map(entry -> new Needle(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.copyOf(asked),
                    List.copyOf(corrections));
        }
    }
}
