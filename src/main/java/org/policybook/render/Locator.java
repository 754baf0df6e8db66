package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Stated;
import org.policybook.model.Word;

/** Says in words where a clause stands: 三（六）, and in which document, as a reader would write it in a note. */
final class Locator {
    private final KnowledgeBase knowledge;
    private final Wording wording;

    Locator(KnowledgeBase knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    /** The printed numbers from the top, without the marks that only separate them from a heading. */
    String place(Clause clause) {
        if (clause.heading() == null) {
            PolicyDocument document = knowledge.document(clause.id().document());
            boolean notice = document != null && document.front().noticeTitle() != null;
            return wording.t(notice ? "clause.preamble" : "clause.preamble.alone");
        }
        StringBuilder place = new StringBuilder();
        for (Clause at = clause; at != null; at = at.parent() == null ? null : knowledge.clause(at.parent())) {
            String number = at.number() == null ? Objects.requireNonNullElse(at.heading(), "") : at.number();
            place.insert(0, number.replaceAll("[、.．,，。\\s]+$", ""));
        }
        return place.toString();
    }

    /** Issuer, title, 文号, date and place as one line; what the source does not print is bracketed or left out. */
    String reference(Clause clause) {
        PolicyDocument document =
                Objects.requireNonNull(knowledge.document(clause.id().document()));
        FrontMatter front = document.front();
        List<String> parts = new ArrayList<>();
        Stated issuer = front.statedIssuer();
        String title = wording.t("cite.title", document.title(wording.language()));
        if (front.statedTitle().basis() != Stated.Basis.STATED) {
            title = "[" + title + "]";
        }
        String number = front.statedNumber().bracketed();
        if (number != null) {
            title += wording.t("cite.number", number);
        }
        String by = issuer.bracketed();
        parts.add(by == null ? title : wording.t("cite.issuer", by, title));
        String date = front.statedDate().bracketed();
        if (date != null) {
            parts.add(date);
        }
        parts.add(place(clause));
        parts.add(wording.t("rendition." + Word.of(front.rendition())));
        return String.join(wording.t("cite.separator"), parts);
    }
}
