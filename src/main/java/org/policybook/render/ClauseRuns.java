package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Block;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.notation.Citations;
import org.policybook.notation.EnglishCitations;
import org.policybook.notation.NameFinder;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * Finds citations, figures and terms in the words of a clause and cuts the words into runs. Ranges that overlap an
 * earlier, more telling one are left out: figures come before citations, citations before terms.
 */
final class ClauseRuns {
    private final KnowledgeBase knowledge;
    private final CitedWorks works;
    private final Language language;

    /** The side of the content that is read, whose words are looked for. */
    private final Language content;

    private final List<Name> names;

    /** The same names, each by its place in the list, to be found in a text at once. */
    private final NameFinder<Integer> places = new NameFinder<>();

    ClauseRuns(Scene scene) {
        this.knowledge = scene.knowledge();
        this.works = scene.works();
        this.language = scene.language();
        this.content = language.content();
        this.names = knowledge.glossary().stream()
                .flatMap(this::names)
                .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            places.add(names.get(i).text(), i);
        }
    }

    /** A spelling by which a term is recognised. */
    private record Name(
            String text, Term term, String href, @Nullable String title) {}

    private Stream<Name> names(Term term) {
        return content.equals(Language.EN)
                ? Stream.of(name(term.name(content), term))
                : Stream.concat(Stream.of(term.term()), term.aliases().stream()).map(text -> name(text, term));
    }

    private Name name(String text, Term term) {
        return new Name(
                text, term, Address.term(term.id()), language.pickOptional(term.definition(), term.definitionEn()));
    }

    private record Mark(Span span, Run run) {}

    /** The blocks of a clause's body, digest or original, with everything that is known of their words. */
    List<BlockView> blocks(Clause clause, List<Block> body) {
        String tag = body.equals(clause.bodyEn()) ? Language.EN.tag() : Language.ZH.tag();
        Reading reading = new Reading(clause, tag.equals(language.tag()) ? "" : tag);
        return reading.blocks(body);
    }

    /** A figure that is to be found in the clause. */
    private static final class Sought {
        private final String quote;
        private final Run run;
        private int occurrence;

        private Sought(String quote, @Nullable Integer occurrence, Run run) {
            this.quote = quote;
            this.run = run;
            this.occurrence = occurrence == null ? 1 : occurrence;
        }
    }

    /** One reading of a clause from its heading on: occurrences are counted, and a term is explained once. */
    private final class Reading {
        private final List<Sought> figures = new ArrayList<>();
        private final Set<String> explained = new HashSet<>();
        private final String lang;

        private Reading(Clause clause, String lang) {
            this.lang = lang;
            knowledge
                    .figuresOf(clause.id())
                    .forEach(f -> seek(f, f.target().quote(), f.target().occurrence()));
            for (Figure figure : knowledge.restatedIn(clause.id())) {
                for (Target.Restatement also : figure.target().also()) {
                    if (also.clause().equals(clause.id().path())) {
                        seek(figure, also.quote(), also.occurrence());
                    }
                }
            }
            if (clause.heading() != null) {
                figures(clause.heading(), new ArrayList<>());
            }
        }

        private void seek(Figure figure, String quote, @Nullable Integer occurrence) {
            Run run = new Run(
                    "figure",
                    quote,
                    "#" + Address.targetAnchor(figure.target().id()),
                    figure.target().scope(language));
            figures.add(new Sought(quote, occurrence, run));
        }

        private List<BlockView> blocks(List<Block> body) {
            List<BlockView> views = new ArrayList<>();
            List<PointView.Flat> points = new ArrayList<>();
            for (Block block : body) {
                if (block instanceof Block.Item item) {
                    points.add(new PointView.Flat(item.marker(), runs(item.text()), item.depth()));
                    continue;
                }
                endPoints(points, views);
                views.add(
                        block instanceof Block.Table table
                                ? new BlockView("table", List.of(), List.of(), rows(table), lang)
                                : new BlockView("paragraph", runs(block.text()), List.of(), List.of(), lang));
            }
            endPoints(points, views);
            return List.copyOf(views);
        }

        private void endPoints(List<PointView.Flat> points, List<BlockView> views) {
            if (!points.isEmpty()) {
                views.add(new BlockView("points", List.of(), PointView.nested(points), List.of(), lang));
                points.clear();
            }
        }

        private List<List<List<Run>>> rows(Block.Table table) {
            return table.rows().stream()
                    .map(row -> row.stream().map(this::runs).toList())
                    .toList();
        }

        private List<Run> runs(String text) {
            List<Mark> marks = new ArrayList<>();
            figures(text, marks);
            citations(text, marks);
            terms(text, marks);
            marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
            List<Run> runs = new ArrayList<>();
            int at = 0;
            for (Mark mark : marks) {
                if (mark.span().start() > at) {
                    runs.add(Run.text(text.substring(at, mark.span().start())));
                }
                runs.add(mark.run());
                at = mark.span().end();
            }
            if (at < text.length()) {
                runs.add(Run.text(text.substring(at)));
            }
            return List.copyOf(runs);
        }

        private void figures(String text, List<Mark> marks) {
            for (Sought sought : figures) {
                for (Span span : Quotation.find(text, sought.quote)) {
                    sought.occurrence--;
                    if (sought.occurrence == 0) {
                        Run run = sought.run;
                        add(marks, span, new Run(run.kind(), span.of(text), run.href(), run.title()));
                    }
                }
            }
        }

        private void citations(String text, List<Mark> marks) {
            if (content.equals(Language.EN)) {
                EnglishCitations.find(text).forEach(found -> english(text, found, marks));
            }
            for (Citations.Found found : Citations.find(text)) {
                CitedWork work = knowledge.work(found.citation());
                String href = work == null ? null : works.href(work);
                add(marks, found.span(), new Run("citation", found.span().of(text), href, null));
            }
        }

        private void english(String text, EnglishCitations.Found found, List<Mark> marks) {
            CitedWork work = knowledge.work(found.chinese(), found.number());
            if (work != null) {
                add(marks, found.span(), new Run("citation", found.span().of(text), works.href(work), null));
            }
        }

        private void terms(String text, List<Mark> marks) {
            SortedMap<Integer, List<Span>> found = new TreeMap<>();
            places.find(
                    text,
                    (name, start, end) ->
                            found.computeIfAbsent(name, n -> new ArrayList<>()).add(new Span(start, end)));
            for (Map.Entry<Integer, List<Span>> each : found.entrySet()) {
                Name name = names.get(each.getKey());
                if (explained.contains(name.href())) {
                    continue;
                }
                for (Span span : each.getValue()) {
                    if (standsAlone(text, span)
                            && add(marks, span, new Run("term", name.text(), name.href(), name.title()))) {
                        explained.add(name.href());
                        break;
                    }
                }
            }
        }
    }

    /** Whether a range that begins or ends in a Latin letter or digit is not the part of a longer word or number. */
    private static boolean standsAlone(String text, Span span) {
        boolean joinedBefore =
                span.start() > 0 && isLatin(text.charAt(span.start())) && isLatin(text.charAt(span.start() - 1));
        boolean joinedAfter =
                span.end() < text.length() && isLatin(text.charAt(span.end() - 1)) && isLatin(text.charAt(span.end()));
        return !joinedBefore && !joinedAfter;
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean add(List<Mark> marks, Span span, Run run) {
        boolean free = marks.stream().noneMatch(mark -> mark.span().overlaps(span));
        if (free) {
            marks.add(new Mark(span, run));
        }
        return free;
    }
}
