package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policybook.model.Block;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Target;
import org.policybook.notation.Citations;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * Finds citations, figures and terms in the words of a clause and cuts the words into runs. Ranges that overlap an
 * earlier, more telling one are left out: figures come before citations, citations before terms.
 */
final class Texts {
    private final KnowledgeBase knowledge;
    private final Views views;

    Texts(KnowledgeBase knowledge, Views views) {
        this.knowledge = knowledge;
        this.views = views;
    }

    private record Mark(Span span, Run run) {}

    /** The blocks of a clause's body, digest or original, with everything that is known of their words. */
    List<BlockView> blocks(Clause clause, List<Block> body) {
        return body.stream()
                .map(block -> switch (block) {
                    case Block.Paragraph p -> new BlockView("paragraph", "", 0, runs(clause, p.text()), List.of());
                    case Block.Item i ->
                        new BlockView("item", i.marker(), i.depth(), runs(clause, i.text()), List.of());
                    case Block.Table t -> new BlockView("table", "", 0, List.of(), t.rows());
                })
                .toList();
    }

    private List<Run> runs(Clause clause, String text) {
        List<Mark> marks = new ArrayList<>();
        figures(clause, text, marks);
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

    private void figures(Clause clause, String text, List<Mark> marks) {
        for (Figure figure : knowledge.figuresOf(clause.id())) {
            Target target = figure.target();
            FigureView view = views.figure(figure);
            for (Span span : Quotation.find(text, target.quote())) {
                add(marks, span, new Run("figure", span.of(text), "#" + view.anchor(), view.scope()));
            }
        }
    }

    private void citations(String text, List<Mark> marks) {
        for (Citations.Found found : Citations.find(text)) {
            CitedWork work = knowledge.work(found.citation());
            String href =
                    work == null ? null : work.document() == null ? Urls.work(work) : Urls.document(work.document());
            add(marks, found.span(), new Run("citation", found.span().of(text), href, null));
        }
    }

    private void terms(String text, List<Mark> marks) {
        knowledge.glossary().stream()
                .sorted(Comparator.comparingInt(t -> -t.term().length()))
                .forEach(term -> {
                    int at = text.indexOf(term.term());
                    if (at >= 0) {
                        Span span = new Span(at, at + term.term().length());
                        add(marks, span, new Run("term", term.term(), Urls.term(term), term.definition()));
                    }
                });
    }

    private static void add(List<Mark> marks, Span span, Run run) {
        if (marks.stream().noneMatch(mark -> mark.span().overlaps(span))) {
            marks.add(new Mark(span, run));
        }
    }
}
