package org.policybook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Language;
import org.policybook.model.Official;
import org.policybook.model.Region;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Stated;
import org.policybook.model.Target;
import org.policybook.model.Target.Modality;
import org.policybook.model.Theme;
import org.policybook.notation.Quotation;

/** Puts what an import tells whoever sits at the desk into the words of one language. */
final class DeskReport {
    private final Intake.Imported imported;
    private final Language language;
    private final ReportWords words;
    private final DifferenceWords differences;

    private DeskReport(Intake.Imported imported, Language language) {
        this.imported = imported;
        this.language = language;
        this.words = ReportWords.in(language);
        this.differences = new DifferenceWords(words);
    }

    static Intake.Report of(Intake.Imported imported, Language language) {
        return new DeskReport(imported, language).make();
    }

    /** What to look at first of the differences from a document that is here. */
    static List<String> differences(Intake.Imported imported, Language language) {
        DeskReport report = new DeskReport(imported, language);
        return LookFirst.differences(imported).stream().map(report::first).toList();
    }

    private Intake.Report make() {
        ReadFields fields = ReadFields.of(imported.understanding());
        return new Intake.Report(
                title(),
                LookFirst.of(imported).stream().map(this::first).toList(),
                imported.differences().stream().map(differences::line).toList(),
                facts(fields.understood()),
                facts(fields.guessed()),
                fields.missing().stream().map(words::field).toList(),
                imported.document().clauses().stream().map(this::clause).toList(),
                imported.candidates().stream().map(this::target).toList(),
                changes(),
                imported.official().doubts().stream().map(this::doubt).toList(),
                lines());
    }

    private String title() {
        Intake.Belongs belongs = imported.belongs();
        String file = imported.official().received().file();
        if (belongs == null) {
            return words.text("title.new", file, imported.id());
        }
        String share = String.format(Locale.ROOT, "%.0f%%", Math.floor(belongs.share() * 100));
        String how = switch (belongs.how()) {
            case NUMBER, TITLE, ID -> words.word("how", belongs.how());
            case HEADINGS -> words.text("how.headings", share);
        };
        return words.text("title.belongs", file, belongs.document(), how);
    }

    private String first(LookFirst first) {
        return switch (first) {
            case LookFirst.Copy copy ->
                words.text(
                        "first.copy",
                        copy.twin().document(),
                        words.text(copy.twin().titled() ? "first.copy.title" : "first.copy.headings"));
            case LookFirst.Correction correction -> words.text("first.correction", correction.words());
            case LookFirst.Differ differ -> differences.first(differ);
            case LookFirst.Agree agree -> words.text(agree.words() ? "first.agrees" : "first.agrees.digest");
            case LookFirst.Unkept unkept -> words.text("first.unkept", words.list(force(unkept)));
            case LookFirst.Lack lack -> words.word("first.lack", lack);
            case LookFirst.NotPrinted lacking ->
                words.text(
                        "first.not-printed",
                        words.list(lacking.fields().stream().map(words::field).toList()));
            case LookFirst.Inferred inferred ->
                words.text("first.inferred", words.field(inferred.field()), value(inferred.field(), inferred.value()));
            case LookFirst.Misprints misprints -> words.text("first.misprints", Integer.toString(misprints.number()));
            case LookFirst.Figures figures ->
                words.text("first.figures", Integer.toString(figures.all()), Integer.toString(figures.targets()));
            case LookFirst.ToCompare figures -> words.text("first.to-compare", Integer.toString(figures.all()));
        };
    }

    private List<String> force(LookFirst.Unkept unkept) {
        List<String> force = new ArrayList<>();
        if (unkept.effective() != null) {
            force.add(words.field("effective") + " " + unkept.effective());
        }
        if (unkept.validity() != null) {
            force.add(words.text("validity", unkept.validity()));
        }
        return force;
    }

    private List<Intake.Report.Fact> facts(Map<String, Stated> fields) {
        List<Intake.Report.Fact> facts = new ArrayList<>();
        fields.forEach((field, stated) ->
                facts.add(new Intake.Report.Fact(words.field(field), value(field, stated), stated.why(language))));
        return List.copyOf(facts);
    }

    /** A region is called by its name; its id stands beside it. */
    private String value(String field, Stated stated) {
        String value = String.valueOf(stated.value());
        Region region = imported.region();
        return region == null || !field.equals("region")
                ? value
                : words.text("bracketed", region.name(language), value);
    }

    private Intake.Report.ClauseLine clause(Clause clause) {
        return new Intake.Report.ClauseLine(
                clause.id().path(),
                clause.isPreamble() ? words.text("clause.preamble") : clause.title(),
                words.list(clause.units().stream().map(ResponsibleUnit::unit).toList()),
                words.list(themes(clause)),
                clause.text().length(),
                clause.places().here().line());
    }

    /** The themes that are proposed, each with the keywords that were found: 种植业（蔬菜、大棚）. */
    private List<String> themes(Clause clause) {
        Map<String, Theme> byId = imported.themes().stream().collect(Collectors.toMap(Theme::id, theme -> theme));
        return ThemeGuess.of(clause, imported.themes()).stream()
                .filter(guess -> clause.themes().contains(guess.theme()))
                .map(guess -> words.text("bracketed", name(byId.get(guess.theme()), guess), words.list(guess.words())))
                .toList();
    }

    private String name(@Nullable Theme theme, ThemeGuess guess) {
        return theme == null || !language.equals(Language.ZH) ? guess.theme() : theme.name();
    }

    private Intake.Report.TargetLine target(Intake.Candidate candidate) {
        Target target = candidate.target();
        Clause clause = imported.document().clause(target.clause());
        return new Intake.Report.TargetLine(
                target.clause(),
                target.quote(),
                words.text("labelled", bound(target), target.scope()),
                String.join("；", candidate.why()),
                clause == null ? 1 : clause.places().here().line());
    }

    /** The kind of a figure, how binding it is, and by when: 目标（力争，期限 2026）. */
    private String bound(Target target) {
        List<String> bond = new ArrayList<>();
        if (target.modality() != null && target.modality() != Modality.FIRM) {
            bond.add(words.word("bond", target.modality()));
        }
        if (target.by() != null) {
            bond.add(words.text("bond.by", target.by()));
        }
        String kind = words.word("kind", target.kind());
        return bond.isEmpty() ? kind : words.text("bracketed", kind, String.join(words.text("bond.list"), bond));
    }

    private List<String> changes() {
        return Arrays.stream(Official.Reason.values())
                .map(reason -> {
                    long number = imported.official().changes().stream()
                            .filter(change -> change.reason() == reason)
                            .count();
                    return number == 0
                            ? ""
                            : words.text("counted", words.word("change", reason), Long.toString(number));
                })
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String doubt(Official.Doubt doubt) {
        return words.text(
                "doubt",
                Integer.toString(doubt.place().line()),
                words.word("doubt", doubt.sort()),
                Quotation.withoutSpaces(doubt.words()));
    }

    private List<Intake.Report.SourceLine> lines() {
        List<Intake.Report.SourceLine> lines = new ArrayList<>();
        for (String line : imported.official().received().text().split("\n", -1)) {
            lines.add(new Intake.Report.SourceLine(lines.size() + 1, line.replace("\f", "")));
        }
        return List.copyOf(lines);
    }
}
