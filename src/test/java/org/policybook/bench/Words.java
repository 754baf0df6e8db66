package org.policybook.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text without sense whose words come in natural proportion: chains of the characters (Chinese) or words (English) of
 * the digests, with words of a vocabulary of its own in between, the nth of which is n times as rare as the first.
 */
final class Words {
    private static final int VOCABULARY = 30_000;
    private static final int OWN_WORD_EVERY = 14;
    private static final Pattern NO_CHINESE = Pattern.compile("[^\\p{IsHan}，、；。]+");
    private static final Pattern NO_ENGLISH = Pattern.compile("[^A-Za-z ,;.\\n-]+");

    private final Map<String, List<String>> chinese = new HashMap<>();
    private final Map<String, List<String>> english = new HashMap<>();
    private final List<String> chineseStarts = new ArrayList<>();
    private final List<String> englishStarts = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> terms;

    private Words(List<String> terms) {
        this.terms = terms;
    }

    /** Learns from the documents of a content folder. */
    static Words of(Path content) throws IOException {
        List<String> terms;
        try (Stream<String> lines = Files.lines(content.resolve("glossary.yaml"))) {
            terms = lines.filter(line -> line.startsWith("- term: "))
                    .map(line -> line.substring(8).replace("\"", "").strip())
                    .filter(term -> term.chars().allMatch(Character::isIdeographic))
                    .toList();
        }
        Words words = new Words(terms);
        List<Path> folders;
        try (Stream<Path> documents = Files.list(content.resolve("documents"))) {
            folders = documents.sorted().toList();
        }
        for (Path folder : folders) {
            words.learnChinese(body(folder.resolve("document.md")));
            if (Files.exists(folder.resolve("document.en.md"))) {
                words.learnEnglish(body(folder.resolve("document.en.md")));
            }
        }
        words.vocabulary();
        return words;
    }

    private static String body(Path file) throws IOException {
        return Files.readString(file)
                .replaceFirst("(?s)^---\n.*?\n---\n", "")
                .replaceAll("(?m)^#.*$", "")
                .replaceAll("[（(《][^）)》]*[）)》]", "");
    }

    private void learnChinese(String text) {
        for (String line : NO_CHINESE.matcher(text).replaceAll("\n").lines().toList()) {
            if (line.length() > 3 && Character.isIdeographic(line.charAt(0))) {
                chineseStarts.add(line.substring(0, 2));
            }
            for (int i = 0; i + 2 < line.length(); i++) {
                chinese.computeIfAbsent(line.substring(i, i + 2), key -> new ArrayList<>())
                        .add(line.substring(i + 2, i + 3));
            }
        }
    }

    private void learnEnglish(String text) {
        for (String line : NO_ENGLISH.matcher(text).replaceAll("\n").lines().toList()) {
            String[] words = line.strip().split("[^A-Za-z-]+", -1);
            if (words.length > 3) {
                englishStarts.add(words[0]);
            }
            for (int i = 0; i + 1 < words.length; i++) {
                english.computeIfAbsent(words[i], key -> new ArrayList<>()).add(words[i + 1]);
            }
        }
    }

    /** Words of two or three of the 3,755 common characters. */
    private void vocabulary() {
        Charset gb2312 = Charset.forName("GB2312");
        StringBuilder common = new StringBuilder();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                common.append(new String(new byte[] {(byte) row, (byte) cell}, gb2312));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(2); length > 0; length--) {
                word.append(common.charAt(random.nextInt(common.length())));
            }
            own.add(word.toString());
        }
    }

    /** A word of its own, the early ones the commonest. */
    String own(Random random) {
        return own.get(rank(own.size(), random));
    }

    /** A number below {@code size}; the nth is n times as rare as the first. */
    static int rank(int size, Random random) {
        return (int) Math.min(size - 1, Math.pow(size, random.nextDouble()) - 1);
    }

    /** A few words without a mark. */
    String chinesePhrase(int length, Random random) {
        String text = chinese(length * 2, random).replaceAll("[，、；。]", "");
        return text.length() > length ? text.substring(0, length) : text;
    }

    /** About {@code length} characters in sentences. */
    String chinese(int length, Random random) {
        StringBuilder text = new StringBuilder(length + 8);
        String key = pick(chineseStarts, random);
        text.append(key);
        while (text.length() < length) {
            List<String> next = chinese.get(key);
            if (next == null) {
                key = pick(chineseStarts, random);
                boolean marked = !Character.isIdeographic(text.charAt(text.length() - 1));
                text.append(marked ? "" : "，").append(key);
                continue;
            }
            String one = pick(next, random);
            text.append(one);
            key = key.charAt(1) + one;
            if (random.nextInt(OWN_WORD_EVERY) == 0 && Character.isIdeographic(one.charAt(0))) {
                boolean term = !terms.isEmpty() && random.nextInt(12) == 0;
                text.append(term ? terms.get(rank(terms.size(), random)) : own(random));
            }
        }
        int end = text.length();
        while (end > 1 && !Character.isIdeographic(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        return text.append('。').toString();
    }

    /** About {@code words} words as one sentence. */
    String english(int words, Random random) {
        StringBuilder text = new StringBuilder();
        String word = pick(englishStarts, random);
        text.append(word);
        for (int i = 1; i < words; i++) {
            List<String> next = english.get(word);
            word = next == null ? pick(englishStarts, random) : pick(next, random);
            text.append(' ').append(word);
        }
        return text.append('.').toString();
    }

    private static String pick(List<String> from, Random random) {
        return Objects.requireNonNull(from.get(random.nextInt(from.size())));
    }
}
