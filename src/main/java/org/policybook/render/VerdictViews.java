package org.policybook.render;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.Reason;
import org.policybook.model.Word;

/** Puts verdicts into words, in one language. */
final class VerdictViews {
    private final Scene scene;
    private final PairReasons reasons;

    VerdictViews(Scene scene) {
        this.scene = scene;
        this.reasons = new PairReasons(scene.wording(), scene.knowledge().regions());
    }

    /** The verdict with what stands between every two regions. */
    VerdictView of(Comparison comparison) {
        return view(comparison, reasons.of(comparison, scene.tags()));
    }

    /** The verdict alone. */
    VerdictView brief(Comparison comparison) {
        return view(comparison, List.of());
    }

    private VerdictView view(Comparison comparison, List<PairView> pairs) {
        String grade = grade(comparison);
        Indicator.SetVerdict set = comparison.indicator().verdict();
        return new VerdictView(
                grade,
                comparison.grade() == null ? scene.t("verdict.noletter") : grade.toUpperCase(Locale.ROOT),
                scene.t("grade." + grade),
                scene.t("verdict." + grade + ".meaning"),
                comparison.reasons().stream().map(reasons::word).toList(),
                pairs,
                comparison.reasons().contains(Reason.YEAR)
                        && comparison.figures().stream()
                                .anyMatch(figure -> figure.due().isInferred()),
                lowered(comparison),
                set == null ? null : scene.language().pickOptional(set.note(), set.noteEn()));
    }

    private static String grade(Comparison comparison) {
        if (comparison.grade() != null) {
            return Word.of(comparison.grade());
        }
        return comparison.figures().isEmpty() ? "unstated" : "one";
    }

    private @Nullable String lowered(Comparison comparison) {
        Grade derived = comparison.derived();
        Indicator.SetVerdict set = comparison.indicator().verdict();
        if (derived == null || set == null || derived == comparison.grade()) {
            return null;
        }
        String words = set.reasons().stream().map(reasons::word).collect(joining(scene.t("list.separator")));
        return scene.t(
                "verdict.lowered",
                derived.name(),
                scene.wording().word("grade", derived),
                set.grade().name(),
                words.isEmpty() ? "" : scene.t("verdict.lowered.reasons", words));
    }
}
