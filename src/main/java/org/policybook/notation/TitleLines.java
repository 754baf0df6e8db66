package org.policybook.notation;

import java.util.List;
import java.util.stream.Stream;

/** A title that stands on several lines. */
public final class TitleLines {
    private TitleLines() {}

    /** A space stays between two issuers only. */
    public static String joined(List<String> lines) {
        List<String> words = lines.stream()
                .flatMap(l -> Stream.of(l.strip().split("[\\s\\u3000]+")))
                .filter(w -> !w.isEmpty())
                .toList();
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean joint = i > 0
                    && Issuers.isBody(words.get(i - 1))
                    && !words.get(i - 1).contains("关于")
                    && word.indexOf('关') != 0
                    && !word.startsWith("印发")
                    && !word.startsWith("转发")
                    && (Issuers.isBody(word) || word.indexOf("关于") > 2)
                    && title.indexOf("关于") < 0
                    && title.indexOf("《") < 0;
            boolean latin = i > 0
                    && title.charAt(title.length() - 1) < 0x80
                    && word.charAt(0) < 0x80
                    && Character.isLetter(word.charAt(0))
                    && Character.isLetter(title.charAt(title.length() - 1));
            title.append(joint || latin ? " " : "").append(word);
        }
        return title.toString();
    }
}
