package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TRANSLATION;

import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.Places;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/** On a site that offers English, a document has its labels and a digest in English. */
final class TranslationRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        if (!known.translated()) {
            return;
        }
        Labels labels = new Labels(problems);
        Places front = document.front().places();
        if (document.front().region().isEmpty()) {
            // Its front matter could not be read, which has been reported.
            return;
        }
        labels.pair(document.title(), document.front().titleEn(), "title", front);
        labels.pair(document.front().statedIssuer().value(), document.front().issuerEn(), "issuer", front);
        labels.pair(document.front().source(), document.front().sourceEn(), "source", front);
        document.front().inferred().forEach((field, inferred) -> labels.inferred(field, inferred, front));
        if (document.clauses().stream().noneMatch(TranslationRule::hasEnglish)) {
            problems.reportAs(front.here(), MISSING_TRANSLATION, "file", "document.en.md");
        }
        for (Target target : document.targets()) {
            if (!target.isReviewed()) {
                // Nobody need translate what may yet be struck out.
                continue;
            }
            labels.pair(target.scope(), target.scopeEn(), "scope", target.places());
            labels.pair(target.than(), target.thanEn(), "than", target.places());
            labels.pair(target.note(), target.noteEn(), "note", target.places());
        }
    }

    private static boolean hasEnglish(Clause clause) {
        return clause.headingEn() != null || !clause.bodyEn().isEmpty();
    }
}
