package org.policybook.check;

import static org.policybook.model.DiagnosticCode.DUPLICATE_TITLE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.Quotation;

/** No two documents of one region have the same title and a year in common: one is most likely a copy of the other. */
final class TitleRule implements Rule.OfWhole {
    /** A shorter title (方案) is a mere word for what the document is. */
    private static final int SHORTEST = 5;

    /** What tells the documents of a region apart for a reader. */
    private record Name(String region, String title, int year) {}

    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        Map<Name, PolicyDocument> named = new HashMap<>();
        for (PolicyDocument document : knowledge.documents()) {
            FrontMatter front = document.front();
            String title = front.statedTitle().value();
            Period years = front.years();
            if (title == null || title.length() < SHORTEST || years == null) {
                continue;
            }
            Set<PolicyDocument> told = new HashSet<>();
            for (int year : years.years()) {
                PolicyDocument first =
                        named.putIfAbsent(new Name(front.region(), Quotation.bare(title), year), document);
                if (first != null && told.add(first)) {
                    String path = front.title() == null ? "inferred/title/value" : "title";
                    problems.report(
                            front.places().of(path), DUPLICATE_TITLE, first.id(), title, Integer.toString(year));
                }
            }
        }
    }
}
