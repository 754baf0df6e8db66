package org.policybook.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Word;

/**
 * A document in brief, as lists of documents show it.
 *
 * @param link its title, in square brackets where supplied
 * @param titleWhy how a supplied title was concluded, or null where the source prints one
 * @param day the printed or inferred date of issue in ISO form without brackets, or null
 * @param year the plan's year, in square brackets where inferred, or a word for silence
 * @param rendition word for digest or full text
 */
public record DocumentBrief(
        Link link,
        @Nullable String titleWhy,
        Link region,
        String regionClass,
        StatedView issuer,
        StatedView number,
        StatedView date,
        @Nullable String day,
        String year,
        String rendition,
        int clauses,
        int measures,
        int figures) {
    static DocumentBrief of(Scene scene, PolicyDocument document) {
        FrontMatter front = document.front();
        Region region = Objects.requireNonNull(scene.knowledge().region(front.region()));
        Wording wording = scene.wording();
        String issuer = scene.language() == Language.EN ? front.issuerEn() : null;
        return new DocumentBrief(
                scene.views().link(document),
                front.statedTitle().why(),
                scene.views().link(region),
                scene.views().regionClass(region),
                StatedView.of(front.statedIssuer(), issuer, wording),
                StatedView.of(front.statedNumber(), null, wording),
                StatedView.of(front.statedDate(), null, wording),
                day(front),
                year(front, wording),
                wording.t("rendition." + Word.of(front.rendition())),
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                document.targets().size());
    }

    /** The date where it is one; an inferred one may be in words. */
    private static @Nullable String day(FrontMatter front) {
        String day = front.statedDate().value();
        return day != null && day.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") ? day : null;
    }

    private static String year(FrontMatter front, Wording wording) {
        Integer year = front.year();
        if (year == null) {
            return wording.t("document.year.unknown");
        }
        boolean printed = front.period() != null
                || (!front.inferred().containsKey("period")
                        && front.statedDate().basis() == Stated.Basis.STATED);
        return printed ? year.toString() : "[" + year + "]";
    }
}
