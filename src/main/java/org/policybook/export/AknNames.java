package org.policybook.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.ClauseNumber;

/**
 * The names that Akoma Ntoso gives things: addresses of documents after the Naming Convention 1.0, and the {@code eId}
 * of each clause, which is made from the printed numbers as our own clause ids are.
 */
final class AknNames {
    private final Map<String, String> ids = new HashMap<>();

    AknNames(PolicyDocument document) {
        for (Clause clause : document.clauses()) {
            String path = clause.id().path();
            String step = path.substring(path.lastIndexOf('-') + 1);
            String above = clause.parent() == null
                    ? ""
                    : ids.getOrDefault(clause.parent().path(), "") + "__";
            ids.put(path, above + prefix(element(clause)) + "_" + step);
        }
    }

    /** The {@code eId} of a clause. */
    String id(Clause clause) {
        return ids.getOrDefault(clause.id().path(), clause.id().path());
    }

    /** The element for a clause: 编 章 节 条 have their own; the numbers of GB/T 9704 (一、 （一） 1.) are levels. */
    static String element(Clause clause) {
        if (clause.number() == null) {
            return "level";
        }
        return ClauseNumber.at(clause.number())
                .map(number -> switch (number.style()) {
                    case VOLUME -> "book";
                    case CHAPTER -> "chapter";
                    case SECTION -> "section";
                    case ARTICLE -> "article";
                    default -> "level";
                })
                .orElse("level");
    }

    private static String prefix(String element) {
        return switch (element) {
            case "chapter" -> "chp";
            case "section" -> "sec";
            case "article" -> "art";
            case "level" -> "lvl";
            default -> element;
        };
    }

    /** The address of a work: {@code /akn/cn/doc/2020-03-30/wuhan-2020}; the plan's first year where no day is known. */
    static String work(PolicyDocument document) {
        String day = document.front().statedDate().value();
        Integer year = document.front().issueYear();
        String date = day != null ? day : year != null ? year.toString() : "nd";
        return String.join("/", List.of("/akn/cn/doc", date, document.id()));
    }
}
