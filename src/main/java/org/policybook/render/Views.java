package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.Access;
import org.policybook.citation.Gbt7714;
import org.policybook.citation.Reference;
import org.policybook.model.Address;
import org.policybook.model.Block;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/** Turns records of the model into what templates show, in one language. */
final class Views {
    private static final int SUMMARY = 90;

    private final KnowledgeBase knowledge;
    private final Wording wording;
    private final FigureText figureText;
    private final Access access;
    private final RegionColours colours;
    private final Set<String> listedWorks;
    private final DocumentMarks marks;

    /** The region of every document, by the document's id: asked for millions of times, and mostly for nothing else. */
    private final Map<String, RegionTag> regionTags;

    /**
     * What most pages say of a region.
     *
     * @param place in the order of regions, from 0
     * @param colour the class of its colour
     */
    record RegionTag(Region region, int place, Link link, String colour) {}

    /**
     * Prepares the views of one language.
     *
     * @param access where and when a reader consults the documents, for citations
     */
    Views(KnowledgeBase knowledge, Wording wording, Access access) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.figureText = new FigureText(wording);
        this.access = access;
        this.listedWorks = listed(knowledge);
        this.marks = DocumentMarks.of(knowledge, wording);
        this.colours = new RegionColours(knowledge.allRegions(), knowledge.regions());
        this.regionTags = regionTags();
    }

    private Map<String, RegionTag> regionTags() {
        Map<String, RegionTag> tags = new HashMap<>();
        for (Region region : knowledge.regions()) {
            RegionTag tag = new RegionTag(region, knowledge.place(region), link(region), regionClass(region));
            knowledge.documentsOf(region).forEach(document -> tags.put(document.id(), tag));
        }
        return tags;
    }

    /** The region of a document; null where there is no such document. */
    @Nullable
    RegionTag region(String document) {
        return regionTags.get(document);
    }

    /** What tells the document of a clause from others of its region; null where there are none. */
    @Nullable
    String mark(Clause clause) {
        return marks.of(clause.id().document());
    }

    Language language() {
        return wording.language();
    }

    Link link(PolicyDocument document) {
        return new Link(Address.document(document.id()), DocumentMarks.title(document, wording));
    }

    Link link(Region region) {
        return new Link(Address.region(region.id()), region.name(language()));
    }

    Link link(Theme theme) {
        return new Link(Address.theme(theme.id()), theme.name(language()));
    }

    Link link(Indicator indicator) {
        return new Link(Address.indicator(indicator.id()), indicator.name(language()));
    }

    /** A search of a region's documents for the words of a theme, and what it does in words. */
    Link search(Theme theme, Region region) {
        return new Link(
                Address.searchForWords(theme, region),
                wording.t(
                        "silent.search.title",
                        region.name(language()),
                        theme.name(language()),
                        String.join(wording.t("list.separator"), theme.keywords())));
    }

    /** A clause by number and heading; clause {@code 0} by the word for notice and preamble. */
    Link link(Clause clause) {
        return new Link(Address.clause(clause.id()), title(clause));
    }

    /** Number and heading of a clause; clause {@code 0} is called what it is. */
    String title(Clause clause) {
        if (clause.isPreamble()) {
            return preamble(clause);
        }
        String number = clause.number() == null ? "" : clause.number();
        return (number + wording.t("number.space") + heading(clause)).strip();
    }

    /** The heading of a clause without its number; clause {@code 0} is called what it is. */
    String heading(Clause clause) {
        return clause.isPreamble() ? preamble(clause) : Objects.requireNonNullElse(clause.heading(language()), "");
    }

    private String preamble(Clause clause) {
        PolicyDocument document = knowledge.document(clause.id().document());
        boolean notice = document != null && document.front().noticeTitle() != null;
        return wording.t(notice ? "clause.preamble" : "clause.preamble.alone");
    }

    /** A printed unit in the reader's language; null where there is none. */
    @Nullable
    String unit(@Nullable String printed) {
        return printed == null ? null : figureText.unitName(printed);
    }

    /** A figure with its comparator and unit, which need not be part of the knowledge base any more. */
    String figure(Target target) {
        return figureText.of(target);
    }

    /** A clause as a note cites it, in one line (GB/T 7714). */
    String citation(Clause clause) {
        PolicyDocument document =
                Objects.requireNonNull(knowledge.document(clause.id().document()));
        return Gbt7714.of(Reference.to(document, clause, access));
    }

    /** The class of a region's colour. */
    String regionClass(Region region) {
        return colours.of(region);
    }

    /**
     * The address of a cited work: its page where it is held, else its entry among the references; null for one that they
     * leave out.
     */
    @Nullable
    String href(CitedWork work) {
        if (work.document() != null) {
            return Address.document(work.document().id());
        }
        return listedWorks.contains(work.id()) ? Address.work(work.id()) : null;
    }

    /** Whether the page of references has an entry for {@code work}, which nobody holds. */
    boolean isListed(CitedWork work) {
        return listedWorks.contains(work.id());
    }

    /** The works cited most often that nobody holds, as many as the page of references lists. */
    private static Set<String> listed(KnowledgeBase knowledge) {
        return knowledge.works().stream()
                .filter(work -> work.document() == null)
                .sorted(Comparator.comparingInt(
                                (CitedWork work) -> -work.citedBy().size())
                        .thenComparing(CitedWork::id))
                .limit(Bounds.WORKS)
                .map(CitedWork::id)
                .collect(Collectors.toSet());
    }

    /** Where a responsible unit is found: on the page of units, or its region's where there are too many documents. */
    String unitHref(PolicyDocument document, String unit) {
        return Bounds.together(knowledge) ? Address.unit(document.id(), unit) : unitsOfRegion(document);
    }

    /** Where the units of a document are found. */
    String unitsHref(PolicyDocument document) {
        return Bounds.together(knowledge) ? Address.unitsOfDocument(document.id()) : unitsOfRegion(document);
    }

    private String unitsOfRegion(PolicyDocument document) {
        return Address.unitsOfRegion(document.front().region());
    }

    FigureView figure(Figure figure) {
        Target target = figure.target();
        String display = figureText.of(figure);
        return new FigureView(
                Address.targetAnchor(target.id()),
                Address.clause(figure.clause().id()),
                display,
                target.quote(),
                target.scope(language()),
                Word.of(target.kind()),
                wording.word("kind", target.kind()),
                figureText.per(target),
                target.deadline().bracketed(),
                badges(target),
                figure.indicator() == null ? null : link(figure.indicator()),
                figure.theme() == null ? null : link(figure.theme()),
                figure.population() == null ? null : figure.population().name(language()),
                link(figure.region()),
                regionClass(figure.region()),
                link(figure.document()),
                mark(figure.clause()),
                title(figure.clause()),
                language().pickOptional(target.note(), target.noteEn()),
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
                figure.region().name(language()),
                link(figure.document()).text(),
                title(figure.clause()),
                List.of(),
                figure.target().scope(language()),
                display,
                figure.target().quote(),
                Reference.to(figure.document(), figure.clause(), access),
                Address.target(figure.document().id(), figure.target().id()));
    }

    /** What a reader takes away of a clause. */
    DeskItem desk(Clause clause) {
        PolicyDocument document =
                Objects.requireNonNull(knowledge.document(clause.id().document()));
        RegionTag region = Objects.requireNonNull(region(document.id()));
        String id = clause.id().toString();
        return new DeskItem(
                "clause",
                id,
                id,
                region.link().text(),
                link(document).text(),
                title(clause),
                clause.body(language()),
                "",
                "",
                "",
                Reference.to(document, clause, access),
                Address.clause(clause.id()));
    }

    List<FigureView> figures(List<Figure> figures) {
        return figures.stream().map(this::figure).toList();
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
        return other == null ? null : other.target().scope(language()) + " " + figureText.of(other);
    }

    private List<Link> also(Figure figure) {
        List<Link> also = new ArrayList<>();
        for (Target.Restatement restatement : figure.target().also()) {
            Clause clause = figure.document().clause(restatement.clause());
            if (clause != null) {
                also.add(link(clause));
            }
        }
        return List.copyOf(also);
    }

    /** A measure beside one that it resembles. */
    SimilarView similar(Clause clause) {
        RegionTag region = Objects.requireNonNull(region(clause.id().document()));
        return new SimilarView(
                region.link(), region.colour(), Address.clause(clause.id()), title(clause), summary(clause));
    }

    ClauseCard card(Clause clause) {
        return new ClauseCard(
                clause.id().toString(),
                Address.clause(clause.id()),
                clause.number(),
                heading(clause),
                summary(clause),
                clause.instruments().stream()
                        .map(i -> wording.word("instrument", i))
                        .toList(),
                desk(clause));
    }

    List<Link> themes(Clause clause) {
        return clause.themes().stream()
                .map(knowledge::theme)
                .filter(Objects::nonNull)
                .map(this::link)
                .toList();
    }

    /** The first sentences of a text, about {@value SUMMARY} characters of Chinese or twice as many of Latin. */
    private String summary(Clause clause) {
        List<Block> body = clause.body(language());
        int most = language().readsEnglish() ? 2 * SUMMARY : SUMMARY;
        String text = Summary.of(body, most);
        return body.equals(clause.bodyEn()) ? language().pick(text, text) : text;
    }
}
