package org.policybook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries drawn from a knowledge base with a fixed seed: windows, phrases, names, numbers, filters, and mixtures. */
final class GeneratedQueries {
    private static final long SEED = 7;
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+[\\u4E00-\\u9FFF]{1,2}");

    private final Random random = new Random(SEED);
    private final SearchIndex index;

    private GeneratedQueries(SearchIndex index) {
        this.index = index;
    }

    static List<String> of(SearchIndex index, int count) {
        GeneratedQueries queries = new GeneratedQueries(index);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(queries.one(i % 13));
        }
        return made;
    }

    private String one(int kind) {
        return switch (kind) {
            case 0 -> window(6);
            case 1 -> '"' + window(8) + '"';
            case 2 -> name();
            case 3 -> token(Token.Kind.NUMBER) + window(3);
            case 4 -> name() + " region:" + some(List.of("wuhan", "gansu", "langfang"));
            case 5 -> window(4) + " " + window(4) + " kind:" + some(List.of("clause", "target", "term"));
            case 6 -> english();
            case 7 -> name() + " -" + window(2);
            case 8 -> "没有" + window(5) + "的" + name() + "怎么办";
            case 9 -> '"' + bordered() + '"';
            case 10 -> "“" + window(5) + "” -region:" + some(List.of("wuhan", "gansu", "langfang"));
            case 11 -> window(6) + " -" + bordered();
            default -> garbled(name());
        };
    }

    private String text(boolean chinese) {
        for (; ; ) {
            Shown shown = index.shown().apply(random.nextInt(index.facets().size()));
            String text = chinese ? shown.text() : shown.english();
            if (text.length() > 20) {
                return text;
            }
        }
    }

    private String window(int most) {
        String text = text(true);
        int start = random.nextInt(text.length() - most);
        return text.substring(start, start + 1 + random.nextInt(most)).replaceAll("[\\s\"“”「」『』:：-]", "　");
    }

    private String token(Token.Kind kind) {
        for (; ; ) {
            List<Token> tokens = Scan.text(Fold.of(text(true))).stream()
                    .filter(token -> token.kind() == kind)
                    .toList();
            if (!tokens.isEmpty()) {
                return some(tokens).text();
            }
        }
    }

    /** A number with the characters that follow it. */
    private String bordered() {
        for (; ; ) {
            String text = text(true);
            Matcher number = NUMBER.matcher(text);
            if (number.find(random.nextInt(text.length() / 2))) {
                return number.group();
            }
        }
    }

    private String name() {
        return some(index.lexicon().names());
    }

    private String english() {
        String[] words = text(false).split("[^A-Za-z]+", -1);
        int start = random.nextInt(words.length);
        return String.join(" ", List.of(words).subList(start, Math.min(words.length, start + 3)));
    }

    /** A name with one character wrong, in traditional characters' company and full width. */
    private String garbled(String name) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + "农" + name.substring(at + 1) + "２０１９ 貧困戶";
    }

    private <T> T some(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
