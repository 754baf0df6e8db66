package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policybook.model.Clause;
import org.policybook.model.Language;
import org.policybook.model.Official;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;

/** Puts together what an import tells whoever sits at the desk. */
final class DeskReport {
    private static final List<String> NEEDED = List.of("title", "region", "issuer", "number", "date", "type", "period");

    private DeskReport() {}

    static Intake.Report of(Intake.Imported imported, Language language) {
        return new Maker(imported, language).make();
    }

    /** The report for a terminal. */
    static List<String> text(Intake.Report report, Language language) {
        boolean zh = language.equals(Language.ZH);
        List<String> out = new ArrayList<>();
        out.add(report.title());
        section(out, zh ? "先看" : "Look first", report.first());
        section(out, zh ? "与已有文档的差别" : "Differences from the document here", report.differences());
        section(
                out,
                zh ? "读懂的" : "Understood",
                report.understood().stream()
                        .map(f -> f.name() + (zh ? "：" : ": ") + f.value())
                        .toList());
        section(
                out,
                zh ? "推断的" : "Guessed",
                report.guessed().stream()
                        .map(f -> f.name() + (zh ? "：" : ": ") + "[" + f.value() + "] "
                                + (f.why() == null ? "" : f.why()))
                        .toList());
        section(out, zh ? "原文没有的" : "Missing", report.missing());
        section(
                out,
                zh ? "条款" : "Clauses",
                report.clauses().stream()
                        .map(c -> c.path() + "  " + c.title()
                                + labelled(zh ? "责任单位：" : "units: ", c.units())
                                + labelled(zh ? "主题：" : "themes: ", c.themes()))
                        .toList());
        section(
                out,
                zh ? "候选数字" : "Candidate figures",
                report.targets().stream()
                        .map(t -> t.clause() + "  " + t.quote() + "  " + t.reading())
                        .toList());
        section(out, zh ? "疑似排印错误（未改动）" : "Suspected misprints (left as they are)", report.doubts());
        section(out, zh ? "清理（可还原）" : "Cleaning (can be undone)", report.changes());
        return out;
    }

    private static String labelled(String label, String words) {
        return words.isEmpty() ? "" : "  " + label + words;
    }

    private static void section(List<String> out, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            out.add("  " + name);
            lines.forEach(line -> out.add("    " + line));
        }
    }

    /** Puts a report together. */
    private static final class Maker {
        private final Intake.Imported imported;
        private final Language language;
        private final boolean zh;
        private final DifferenceWords differences;

        Maker(Intake.Imported imported, Language language) {
            this.imported = imported;
            this.language = language;
            this.zh = language.equals(Language.ZH);
            this.differences = new DifferenceWords(language);
        }

        private String say(String chinese, String english) {
            return zh ? chinese : english;
        }

        Intake.Report make() {
            List<Intake.Report.Fact> understood = new ArrayList<>();
            List<Intake.Report.Fact> guessed = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Map.Entry<String, Stated> entry :
                    imported.understanding().fields().entrySet()) {
                Stated stated = entry.getValue();
                if (entry.getKey().equals("issuers")) {
                    continue;
                }
                String name = name(entry.getKey());
                if (stated.basis() == Basis.UNKNOWN || stated.value() == null) {
                    missing.add(name);
                } else {
                    (stated.basis() == Basis.STATED ? understood : guessed)
                            .add(new Intake.Report.Fact(
                                    name, value(entry.getKey(), stated.value()), stated.why(language)));
                }
            }
            return new Intake.Report(
                    title(),
                    first(guessed, missing),
                    imported.differences().stream().map(differences::line).toList(),
                    List.copyOf(understood),
                    List.copyOf(guessed),
                    List.copyOf(missing),
                    clauses(),
                    targets(),
                    changes(),
                    doubts(),
                    lines());
        }

        /** A region is called by its name; its id stands beside it. */
        private String value(String field, String value) {
            Region region = imported.region();
            return region == null || !field.equals("region")
                    ? value
                    : region.name(language) + say("（" + value + "）", " (" + value + ")");
        }

        private String title() {
            Intake.Belongs belongs = imported.belongs();
            String file = imported.official().received().file();
            if (belongs == null) {
                return file + say("：新文件 " + imported.id(), ": new document " + imported.id());
            }
            String how = switch (belongs.how()) {
                case NUMBER -> say("文号相同", "same number");
                case TITLE -> say("标题相同", "same title");
                case HEADINGS ->
                    say(
                            "编号标题按序有" + percent(belongs.share()) + "相同",
                            percent(belongs.share()) + " of the numbered headings agree, in order");
                case ID -> say("由 --id 指定", "named by --id");
            };
            return file
                    + say(
                            "：属于 " + belongs.document() + "（" + how + "）",
                            ": belongs to " + belongs.document() + " (" + how + ")");
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.0f%%", Math.floor(share * 100));
        }

        private List<String> first(List<Intake.Report.Fact> guessed, List<String> missing) {
            List<String> first = new ArrayList<>();
            copies(first);
            if (imported.belongs() != null) {
                first.addAll(differences.first(imported.differences()));
            }
            if (imported.understanding().front().region().isEmpty()) {
                first.add(say(
                        "地区认不出来：用 --region 指定，或先用 policybook new region 加入地区表",
                        "The region cannot be told: give --region, or add it with policybook new region"));
            }
            List<String> lacking =
                    NEEDED.stream().map(this::name).filter(missing::contains).toList();
            if (!lacking.isEmpty()) {
                first.add(say(
                        "原文没有印出：" + String.join("、", lacking),
                        "Not printed in the source: " + String.join(", ", lacking)));
            }
            if (imported.belongs() == null && imported.understanding().front().source() == null) {
                first.add(
                        say(
                                "写明来源：document.md 的 source 还空着，请写网址，或从何处取得",
                                "Write where the text comes from: source in document.md is empty; give its address, or who sent it"));
            }
            guessed.stream()
                    .filter(g -> !g.name().equals(name("region")) || !RegionGuess.isKnown(region()))
                    .forEach(g -> first.add(
                            say("核对推断的" + g.name() + "：", "Check the inferred " + g.name() + ": ") + g.value()));
            unkept(first);
            if (!imported.official().doubts().isEmpty()) {
                first.add(say(
                        "疑似排印错误 " + imported.official().doubts().size() + " 处",
                        imported.official().doubts().size() + " suspected misprints"));
            }
            first.add(figures());
            return List.copyOf(first);
        }

        private Stated region() {
            return imported.understanding().fields().getOrDefault("region", Stated.printed(null));
        }

        /** What the text says of its own force, for which document.md has no field. */
        private void unkept(List<String> first) {
            List<String> read = new ArrayList<>();
            String effective = imported.understanding().value("effective");
            if (effective != null) {
                read.add(name("effective") + " " + effective);
            }
            Dates.validity(imported.official()).ifPresent(span -> read.add(say("有效期 ", "valid for or until ") + span));
            if (!read.isEmpty()) {
                first.add(
                        say(
                                "读到" + String.join("、", read) + "：document.md 没有这样的字段，只留在正文里，到期须自己留意",
                                "Read " + String.join(", ", read)
                                        + ": document.md has no such field, the text alone keeps it; mind for yourself when it ends"));
            }
        }

        private String figures() {
            if (imported.belongs() != null) {
                return say(
                        "从文件读出数字 " + imported.candidates().size() + " 个，列在下面供对照；已有的 targets.yaml 没有改动",
                        imported.candidates().size()
                                + " figures were read and are listed below to compare; targets.yaml stays as it is");
            }
            long targets = imported.candidates().stream()
                    .filter(c -> c.target().kind() == Target.Kind.TARGET)
                    .count();
            return say(
                    "候选数字 " + imported.candidates().size() + " 个（其中目标 " + targets + " 个）等待复核",
                    imported.candidates().size() + " candidate figures (" + targets + " of them targets) await review");
        }

        /** What may be a copy of another document is looked at before all else. */
        private void copies(List<String> first) {
            Intake.Twin twin = imported.twin();
            if (twin != null) {
                String zhSame = twin.titled() ? "地区、标题和年度" : "地区、年度和几乎全部标题";
                String enSame = twin.titled() ? "region, title and year" : "region, year and nearly all headings";
                first.add(say(
                        "与 documents/" + twin.document() + " 的" + zhSame + "相同：若是同一份文件（更正或重印），删去这一份，用 --id "
                                + twin.document() + " 放到它旁边",
                        "Same " + enSame + " as documents/" + twin.document()
                                + ": if it is that document, corrected or printed again, delete this one and import it with --id "
                                + twin.document()));
            }
            Twins.correction(imported.official())
                    .ifPresent(words -> first.add(say(
                            "原文写着“" + words + "”，像是更正或重印：查一查它更正的文件在不在这里",
                            "The text says “" + words
                                    + "”, as corrections do: see whether the document that it corrects is here")));
        }

        private String name(String field) {
            return switch (field) {
                case "title" -> say("标题", "title");
                case "notice_title" -> say("通知标题", "title of the notice");
                case "region" -> say("地区", "region");
                case "issuer" -> say("发文机关", "issuer");
                case "number" -> say("发文字号", "number");
                case "date" -> say("成文日期", "date of issue");
                case "type" -> say("文种", "kind of document");
                case "period" -> say("计划年份", "year of the plan");
                case "effective" -> say("施行日期", "in force from");
                case "addressees" -> say("主送机关", "addressees");
                case "attachments" -> say("附件", "attachments");
                default -> field;
            };
        }

        private List<Intake.Report.ClauseLine> clauses() {
            return imported.document().clauses().stream()
                    .map(c -> new Intake.Report.ClauseLine(
                            c.id().path(),
                            c.isPreamble() ? say("（通知与前言）", "(notice and preamble)") : c.title(),
                            String.join(
                                    "、", c.units().stream().map(u -> u.unit()).toList()),
                            String.join(
                                    "、",
                                    c.themes().stream()
                                            .map(t -> zh ? imported.theme(t) : t)
                                            .toList()),
                            c.text().length(),
                            c.places().here().line()))
                    .toList();
        }

        private List<Intake.Report.TargetLine> targets() {
            return imported.candidates().stream().map(this::target).toList();
        }

        private Intake.Report.TargetLine target(Intake.Candidate candidate) {
            Target t = candidate.target();
            String kind = switch (t.kind()) {
                case TARGET -> say("目标", "target");
                case THRESHOLD -> say("条件", "threshold");
                case SUBSIDY -> say("补助", "subsidy");
                case BASELINE -> say("现状", "baseline");
            };
            Clause clause = imported.document().clause(t.clause());
            int line = clause == null ? 1 : clause.places().here().line();
            return new Intake.Report.TargetLine(
                    t.clause(),
                    t.quote(),
                    kind + bond(t) + say("：", ": ") + t.scope(),
                    String.join("；", candidate.why()),
                    line);
        }

        /** How binding a target is, and by when: （力争，2026年前）. */
        private String bond(Target t) {
            List<String> words = new ArrayList<>();
            Target.Modality modality = t.modality();
            if (modality != null && modality != Target.Modality.FIRM) {
                words.add(
                        switch (modality) {
                            case FIRM -> "";
                            case EXPECTED -> say("力争", "expected");
                            case PRINCIPLE -> say("原则上", "in principle");
                            case ENCOURAGED -> say("鼓励", "encouraged");
                        });
            }
            if (t.by() != null) {
                words.add(say("期限 " + t.by(), "by " + t.by()));
            }
            return words.isEmpty()
                    ? ""
                    : say("（" + String.join("，", words) + "）", " (" + String.join(", ", words) + ")");
        }

        private List<String> changes() {
            List<String> lines = new ArrayList<>();
            for (Official.Reason reason : Official.Reason.values()) {
                long count = imported.official().changes().stream()
                        .filter(c -> c.reason() == reason)
                        .count();
                if (count > 0) {
                    lines.add(name(reason) + say(" " + count + " 处", ": " + count));
                }
            }
            return List.copyOf(lines);
        }

        private String name(Official.Reason reason) {
            return switch (reason) {
                case STRUCK -> say("删除线文字", "struck-through words");
                case MARGIN -> say("页眉页脚", "heads and feet of pages");
                case PAGE_NUMBER -> say("页码", "page numbers");
                case PAGE_BREAK -> say("句中分页", "page breaks inside a sentence");
                case LINE_BREAK -> say("句中换行", "line breaks inside a sentence");
                case EMPTY_LINE -> say("空行", "empty lines");
                case CHROME -> say("网页外围文字", "words of the web page around the text");
                case MARKDOWN -> say("标记符号", "marks of Markdown");
                case SPACE -> say("多余空格", "odd spaces");
            };
        }

        private List<String> doubts() {
            return imported.official().doubts().stream()
                    .map(d -> say(
                                    "第" + d.place().line() + "行 ",
                                    "line " + d.place().line() + " ")
                            + name(d.sort())
                            + say("：", ": ")
                            + Quotation.withoutSpaces(d.words()))
                    .toList();
        }

        private String name(Official.Doubt.Sort sort) {
            return switch (sort) {
                case BRACKET -> say("括号不配对", "bracket without its other half");
                case REPEATED -> say("文字重复", "words stand twice");
                case NUMBER_FORM -> say("编号写法与同级不同", "number written unlike its siblings");
                case NUMBER_GAP -> say("编号不连续", "number does not follow");
                case NUMBER_REPEAT -> say("编号重复", "number stands twice");
            };
        }

        private List<Intake.Report.SourceLine> lines() {
            List<Intake.Report.SourceLine> lines = new ArrayList<>();
            for (String line : imported.official().received().text().split("\n", -1)) {
                lines.add(new Intake.Report.SourceLine(lines.size() + 1, line.replace("\f", "")));
            }
            return List.copyOf(lines);
        }
    }
}
