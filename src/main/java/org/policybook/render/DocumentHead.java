package org.policybook.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.FrontMatter;
import org.policybook.model.Inferred;
import org.policybook.model.Language;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Word;

/**
 * The head of a 公文 (GB/T 9704): who issued it, under which number, what it is called and when it was issued. What the
 * source does not print stands in square brackets with its reason, or is said to be missing.
 *
 * @param title with the words for {@code missing} never used: a document without a title goes by its id
 * @param noticeTitle of the covering notice, in Chinese only, or null
 * @param isoDate the date for machines, or null
 * @param year the plan's year, or its first and last
 * @param rendition {@code digest} or {@code full}
 * @param supplied the facts in square brackets, each with its reason
 * @param missing the facts that nobody knows
 */
public record DocumentHead(
        String id,
        String href,
        FactView title,
        @Nullable String noticeTitle,
        FactView issuer,
        FactView number,
        FactView date,
        @Nullable String isoDate,
        FactView type,
        FactView year,
        Link region,
        String regionClass,
        String rendition,
        List<FactView> supplied,
        List<FactView> missing) {

    static DocumentHead of(PolicyDocument document, Scene scene) {
        FrontMatter front = document.front();
        Region region = Objects.requireNonNull(scene.knowledge().region(front.region()));
        Stated stated = front.statedTitle();
        FactView title = FactView.of(
                scene.t("document.title"),
                stated,
                titleText(document, scene.language()),
                document.id(),
                scene.language());
        FactView issuer = fact(
                scene,
                "document.issuer",
                front.statedIssuer(),
                scene.language().pickOptional(front.statedIssuer().value(), front.issuerEn()));
        FactView number = fact(
                scene,
                "document.number",
                front.statedNumber(),
                front.statedNumber().value());
        String day = front.statedDate().value();
        FactView date = fact(scene, "document.date", front.statedDate(), day == null ? null : date(day, scene));
        FactView type = fact(scene, "document.type", front.statedType(), type(front, scene));
        FactView year = year(front, scene);
        List<FactView> facts = List.of(title, issuer, number, date, type, year);
        return new DocumentHead(
                document.id(),
                Address.document(document.id()),
                title,
                front.noticeTitle(),
                issuer,
                number,
                date,
                day,
                type,
                year,
                scene.links().to(region),
                scene.tags().colour(region),
                Word.of(front.rendition()),
                facts.stream().filter(fact -> fact.why() != null).toList(),
                Stream.of(issuer, number, date, type)
                        .filter(FactView::isUnknown)
                        .toList());
    }

    /** The kind of document in the reader's language; one that nobody has worded is called as printed. */
    private static @Nullable String type(FrontMatter front, Scene scene) {
        String type = front.statedType().value();
        return type == null ? null : scene.wording().or("type." + type, type);
    }

    private static @Nullable String titleText(PolicyDocument document, Language language) {
        return language.pickOptional(
                document.front().statedTitle().value(), document.front().titleEn());
    }

    private static FactView fact(Scene scene, String label, Stated stated, @Nullable String value) {
        return FactView.of(scene.t(label), stated, value, scene.t("document.unprinted"), scene.language());
    }

    private static FactView year(FrontMatter front, Scene scene) {
        Period years = front.years();
        Stated stated = years == null
                ? new Stated(null, Stated.Basis.UNKNOWN)
                : front.period() != null
                        ? new Stated(scene.wording().years(years), Stated.Basis.STATED)
                        : inferredYear(scene.wording().years(years), front, scene);
        return fact(scene, Wording.ofYears("document.year", "document.year.years", years), stated, stated.value());
    }

    private static Stated inferredYear(String year, FrontMatter front, Scene scene) {
        Inferred inferred = front.inferred().get("period");
        String ofDate = scene.t("document.year.ofDate");
        return inferred == null
                ? new Stated(year, Stated.Basis.INFERRED, ofDate, ofDate)
                : new Stated(year, Stated.Basis.INFERRED, inferred.why(), inferred.whyEn());
    }

    /** A date in the notation of the reader's language; what is no full date stays as it is. */
    static String date(String iso, Scene scene) {
        if (!iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return iso;
        }
        return DateTimeFormatter.ofPattern(
                        scene.t("date.pattern"), scene.wording().locale())
                .format(LocalDate.parse(iso));
    }
}
