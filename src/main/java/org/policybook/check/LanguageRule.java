package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TRANSLATION;

import java.util.List;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/** A site that offers English has the labels of its tables and its documents in English; where it has not, Chinese stands in. */
final class LanguageRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        if (!knowledge.site().isTranslated()) {
            return;
        }
        Labels labels = new Labels(problems);
        Site site = knowledge.site();
        labels.pair(site.title(), site.titleEn(), "title", site.places());
        labels.pair(site.description(), site.descriptionEn(), "description", site.places());
        labels.pair(site.publisher(), site.publisherEn(), "publisher", site.places());
        for (Region region : knowledge.allRegions()) {
            labels.name(region, region.places());
        }
        for (Theme theme : knowledge.themes()) {
            labels.name(theme, theme.places());
        }
        for (Population population : knowledge.populations()) {
            labels.name(population, population.places());
        }
        for (Indicator indicator : knowledge.indicators()) {
            labels.name(indicator, indicator.places());
            labels.pair(indicator.definition(), indicator.definitionEn(), "definition", indicator.places());
            labels.pair(indicator.note(), indicator.noteEn(), "note", indicator.places());
            Indicator.SetVerdict verdict = indicator.verdict();
            if (verdict != null) {
                labels.pair(verdict.note(), verdict.noteEn(), "verdict/note", indicator.places());
            }
            for (int i = 0; i < indicator.confusable().size(); i++) {
                Indicator.Confusable other = indicator.confusable().get(i);
                labels.pair(other.note(), other.noteEn(), "confusable/" + i + "/note", indicator.places());
            }
        }
        for (Term term : knowledge.glossary()) {
            labels.pair(term.term(), term.termEn(), "term", term.places());
            labels.pair(term.definition(), term.definitionEn(), "definition", term.places());
            labels.pair(term.reason(), term.reasonEn(), "reason", term.places());
        }
        for (Removal removal : knowledge.removed()) {
            labels.pair(removal.why(), removal.whyEn(), "why", removal.places());
        }
        untranslated(knowledge, problems);
    }

    /** What could not be read has been reported, and may well hold what seems to be missing. */
    private static boolean isRead(PolicyDocument document) {
        return !document.front().region().isEmpty()
                && !document.lacks("document.md")
                && !document.lacks("document.en.md");
    }

    /** One document is named at its head; several are counted, at the place that offers English. */
    private static void untranslated(KnowledgeBase knowledge, Diagnostics problems) {
        List<PolicyDocument> documents = knowledge.documents().stream()
                .filter(document -> !document.isTranslated() && isRead(document))
                .toList();
        if (documents.size() == 1) {
            Place head = documents.getFirst().front().places().here();
            problems.reportAs(head, MISSING_TRANSLATION, "file", "document.en.md");
        } else if (!documents.isEmpty()) {
            problems.reportAs(
                    knowledge.site().places().of("languages"),
                    MISSING_TRANSLATION,
                    "files",
                    Integer.toString(documents.size()),
                    Names.some(documents));
        }
    }
}
