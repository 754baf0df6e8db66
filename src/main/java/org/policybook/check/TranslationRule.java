package org.policybook.check;

import org.policybook.model.Diagnostics;
import org.policybook.model.Places;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/** On a site that offers English, a document that is translated has its labels in English. */
final class TranslationRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        // What has no English at all lacks one thing, and not each of its fields: LanguageRule tells.
        if (!known.translated() || !document.isTranslated()) {
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
}
