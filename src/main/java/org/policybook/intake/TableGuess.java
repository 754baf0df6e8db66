package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Target.Kind;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Tier;

/**
 * Guesses what the figures of tables are.
 *
 * @param level of the document's own place, or null
 */
record TableGuess(
        KnowledgeBase knowledge, Terms terms, @Nullable Tier level) {

    /**
     * A figure as a candidate.
     *
     * @param id that it gets
     * @param whole the id of the figure of which it is a part, or null
     */
    Guess of(Clause clause, TableFigure figure, String id, @Nullable String whole) {
        Setting setting = figure.setting(terms);
        Kind kind = kind(figure, setting);
        boolean target = kind == Kind.TARGET;
        boolean due = target && figure.by() != null;
        // A column tells what is counted also where it tells of the past.
        MeasureGuess measure = new MeasureGuess(
                setting, kind == Kind.SUBSIDY ? kind : Kind.TARGET, figure.scope(), figure.tier(level));
        // A county's share of a task is no answer of its own to what regions are compared in.
        boolean own = figure.place() == null || figure.place().isWhole();
        IndicatorGuess indicator =
                target && own ? IndicatorGuess.of(figure.scope(), clause, setting.found(), knowledge) : null;
        return new Guess(
                id,
                clause.id().path(),
                figure.at(),
                kind,
                setting.found(),
                figure.rate() ? Measures.RATE : measure.measures(),
                measure.per(),
                kind == Kind.SUBSIDY ? measure.tierOfPer() : figure.tier(level),
                indicator == null ? null : indicator.indicator(),
                PopulationGuess.of(figure.scope(), setting, knowledge.populations()),
                figure.scope(),
                target ? figure.modality() : null,
                target ? figure.by() : null,
                due ? Boolean.valueOf(figure.dated()) : null,
                figure.quote(),
                whole,
                null,
                List.of(),
                why(figure, setting.found(), kind, indicator));
    }

    /** A column of a table may say what is paid for each; else it asks for something or tells what is. */
    private static Kind kind(TableFigure figure, Setting setting) {
        if (figure.past()) {
            return Kind.BASELINE;
        }
        return new KindGuess(setting).kind() == Kind.SUBSIDY ? Kind.SUBSIDY : Kind.TARGET;
    }

    private static List<String> why(TableFigure figure, Found found, Kind kind, @Nullable IndicatorGuess indicator) {
        List<String> why = new ArrayList<>();
        why.add(found.why());
        if (kind == Kind.TARGET) {
            why.add(figure.dated() ? "年份印在表中或表的标题里" : "表里没有年份，取计划年份");
        } else {
            why.add(KindGuess.why(kind));
        }
        if (found.unit() == null) {
            why.add("表里没有写单位，请补上");
        }
        if (indicator != null) {
            why.add("指标：" + indicator.why());
        }
        return List.copyOf(why);
    }
}
