package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.Access;
import org.policybook.citation.Reference;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** Shows figures in one language, each with all that is known of it. */
final class FigureViews {
    private final KnowledgeBase knowledge;
    private final Wording wording;
    private final Language language;
    private final FigureText text;
    private final Links links;
    private final RegionTags regions;
    private final DocumentMarks marks;
    private final Access access;

    /**
     * Prepares the views of one language.
     *
     * @param access where and when a reader consults the documents, for citations
     */
    FigureViews(
            KnowledgeBase knowledge,
            Wording wording,
            Links links,
            RegionTags regions,
            DocumentMarks marks,
            Access access) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.language = wording.language();
        this.text = new FigureText(wording);
        this.links = links;
        this.regions = regions;
        this.marks = marks;
        this.access = access;
    }

    /** A printed unit in the reader's language; null where there is none. */
    @Nullable
    String unit(@Nullable String printed) {
        return printed == null ? null : text.unitName(printed);
    }

    /** A figure with its comparator and unit, which need not be part of the knowledge base any more. */
    String text(Target target) {
        return text.of(target);
    }

    List<FigureView> of(List<Figure> figures) {
        return figures.stream().map(this::of).toList();
    }

    FigureView of(Figure figure) {
        Target target = figure.target();
        String display = text.of(figure);
        return new FigureView(
                Address.targetAnchor(target.id()),
                Address.clause(figure.clause().id()),
                display,
                target.quote(),
                target.scope(language),
                Word.of(target.kind()),
                wording.word("kind", target.kind()),
                text.per(target),
                target.deadline().bracketed(),
                wording.t(Wording.ofYears(
                        "deadline.inferred",
                        "deadline.inferred.years",
                        figure.document().front().years())),
                badges(target),
                figure.indicator() == null ? null : links.to(figure.indicator()),
                figure.theme() == null ? null : links.to(figure.theme()),
                figure.population() == null ? null : figure.population().name(language),
                links.to(figure.region()),
                regions.colour(figure.region()),
                links.to(figure.document()),
                marks.of(figure.clause()),
                links.title(figure.clause()),
                language.pickOptional(target.note(), target.noteEn()),
                named(figure, target.partOf()),
                named(figure, target.when()),
                also(figure),
                !target.isReviewed(),
                desk(figure, display));
    }

    private DeskItem desk(Figure figure, String display) {
        return new DeskItem(
                "figure",
                figure.id(),
                figure.clause().id().toString(),
                figure.region().name(language),
                links.to(figure.document()).text(),
                links.title(figure.clause()),
                List.of(),
                figure.target().scope(language),
                display,
                figure.target().quote(),
                Reference.to(figure.document(), figure.clause(), access),
                Address.target(figure.document().id(), figure.target().id()));
    }

    private List<FigureView.Badge> badges(Target target) {
        List<FigureView.Badge> badges = new ArrayList<>();
        if (target.kind() != Target.Kind.TARGET) {
            badges.add(badge("kind", target.kind()));
        }
        if (target.modality() != null) {
            badges.add(badge("modality", target.modality()));
        }
        badges.add(badge("measures", target.measures()));
        if (target.tier() != null) {
            badges.add(badge("tier", target.tier()));
        }
        return List.copyOf(badges);
    }

    private FigureView.Badge badge(String group, Enum<?> constant) {
        String word = Word.of(constant);
        return new FigureView.Badge(
                group + "-" + word, wording.word(group, constant), wording.t(group + "." + word + ".title"));
    }

    /** What another target of the same document says, in brief. */
    private @Nullable String named(Figure figure, @Nullable String id) {
        Figure other = id == null ? null : knowledge.figure(figure.document().id() + "/" + id);
        return other == null ? null : other.target().scope(language) + " " + text.of(other);
    }

    private List<Link> also(Figure figure) {
        List<Link> also = new ArrayList<>();
        for (Target.Restatement restatement : figure.target().also()) {
            Clause clause = figure.document().clause(restatement.clause());
            if (clause != null) {
                also.add(links.to(clause));
            }
        }
        return List.copyOf(also);
    }
}
