package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TRANSLATION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.Inferred;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Named;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/** A site that offers English has its labels in English; where it has not, Chinese stands in. */
final class LanguageRule implements Rule {
    /** How many documents without English are named. */
    private static final int NAMED = 10;

    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        if (knowledge.site().languages().stream().allMatch(Language.ZH.code()::equals)) {
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
        List<PolicyDocument> chinese = new ArrayList<>();
        for (PolicyDocument document : knowledge.documents()) {
            Places front = document.front().places();
            if (document.front().region().isEmpty()) {
                // Its front matter could not be read, which has been reported.
                continue;
            }
            if (!document.isTranslated()) {
                // One thing is missing, and not each of its fields.
                chinese.add(document);
                continue;
            }
            labels.pair(document.title(), document.front().titleEn(), "title", front);
            labels.pair(
                    document.front().statedIssuer().value(), document.front().issuerEn(), "issuer", front);
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
        untranslated(chinese, site, problems);
    }

    /** One document is named at its head; several are counted, at the place that offers English. */
    private static void untranslated(List<PolicyDocument> documents, Site site, Diagnostics problems) {
        if (documents.size() == 1) {
            Place head = documents.getFirst().front().places().here();
            problems.reportAs(head, MISSING_TRANSLATION, "file", "document.en.md");
        } else if (!documents.isEmpty()) {
            String first =
                    documents.stream().limit(NAMED).map(PolicyDocument::id).collect(Collectors.joining(", "));
            problems.reportAs(
                    site.places().of("languages"),
                    MISSING_TRANSLATION,
                    "files",
                    Integer.toString(documents.size()),
                    first + (documents.size() > NAMED ? " …" : ""));
        }
    }

    private record Labels(Diagnostics problems) {
        void inferred(String field, Inferred inferred, Places places) {
            if (inferred.whyEn() == null) {
                problems.report(places.of("inferred/" + field + "/why"), MISSING_TRANSLATION, "why_en");
            }
        }

        void name(Named named, Places places) {
            pair(named.name(), named.nameEn(), "name", places);
        }

        /** {@code path} leads to the Chinese words; the English ones stand beside them, with {@code _en} at the end. */
        void pair(@Nullable String zh, @Nullable String en, String path, Places places) {
            if ((zh == null) != (en == null)) {
                Place place = places.of(zh == null ? path + "_en" : path);
                String field = path.substring(path.lastIndexOf('/') + 1);
                problems.report(place, MISSING_TRANSLATION, zh == null ? field : field + "_en");
            }
        }
    }
}
