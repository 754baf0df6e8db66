package org.policybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Comparison.Pair;
import org.policybook.model.Figure;
import org.policybook.model.Grade;
import org.policybook.model.Language;
import org.policybook.model.Reason;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** Says in words why figures of two regions differ, with the value of the field on both sides. */
final class PairReasons {
    private final Wording wording;
    private final List<Region> order;
    private final FigureText figureText;

    /** Explains in the language of {@code wording}; of two regions, the one that is earlier in {@code order} leads. */
    PairReasons(Wording wording, List<Region> order) {
        this.wording = wording;
        this.order = order;
        this.figureText = new FigureText(wording);
    }

    /** One entry for every two regions, in their fixed order; what their several figures have in common is said once. */
    List<PairView> of(Comparison comparison, RegionTags tags) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(region -> places.put(region.id(), places.size()));
        SortedMap<Integer, SortedMap<Integer, List<Pair>>> pairs = new TreeMap<>();
        for (Pair pair : comparison.pairs()) {
            Integer a = places.get(pair.a().region().id());
            Integer b = places.get(pair.b().region().id());
            if (a != null && b != null) {
                pairs.computeIfAbsent(Math.min(a, b), first -> new TreeMap<>())
                        .computeIfAbsent(Math.max(a, b), second -> new ArrayList<>())
                        .add(pair);
            }
        }
        List<PairView> all = new ArrayList<>();
        pairs.forEach((first, others) -> others.forEach(
                (second, between) -> all.add(view(comparison, between, order.get(first), order.get(second), tags))));
        return List.copyOf(all);
    }

    private PairView view(Comparison comparison, List<Pair> pairs, Region first, Region second, RegionTags tags) {
        List<ReasonView> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            Set<String> sentences = new LinkedHashSet<>();
            pairs.stream()
                    .filter(pair -> pair.reasons().contains(reason))
                    .map(pair -> pair.a().region().equals(first) ? pair : turned(pair))
                    .forEach(pair -> sentences.add(sentence(comparison, reason, pair)));
            if (!sentences.isEmpty()) {
                reasons.add(new ReasonView(reason.name(), word(reason), List.copyOf(sentences)));
            }
        }
        Grade grade = pairs.stream().map(Pair::grade).reduce(Grade.A, Grade::worst);
        return new PairView(
                first.name(wording.language()),
                tags.colour(first),
                second.name(wording.language()),
                tags.colour(second),
                Word.of(grade),
                wording.word("grade", grade),
                List.copyOf(reasons));
    }

    private static Pair turned(Pair pair) {
        return new Pair(pair.b(), pair.a(), pair.grade(), pair.reasons());
    }

    private String sentence(Comparison comparison, Reason reason, Pair pair) {
        boolean levels = reason == Reason.TIER
                && pair.a().target().tier() == pair.b().target().tier();
        if (levels) {
            Region a = pair.a().region();
            Region b = pair.b().region();
            Language language = wording.language();
            return wording.t("reason.sentence", a.name(language), level(a), b.name(language), level(b));
        }
        return wording.t(
                "reason.sentence",
                who(comparison, reason, pair.a()),
                phrase(reason, pair.a()),
                who(comparison, reason, pair.b()),
                phrase(reason, pair.b()));
    }

    /** The field that a reason is about, in a word or two. */
    String word(Reason reason) {
        return wording.word("reason", reason);
    }

    /** The region; where its figures say different things in the field, also which figure is meant. */
    private String who(Comparison comparison, Reason reason, Figure figure) {
        String region = figure.region().name(wording.language());
        if (comparison.figures().size() > Bounds.FIGURES_IN_A_CHART) {
            return wording.t("reason.who", region, figureText.of(figure));
        }
        long said = comparison.figures().stream()
                .filter(f -> f.region().equals(figure.region()))
                .map(f -> phrase(reason, f))
                .distinct()
                .count();
        return said > 1 ? wording.t("reason.who", region, figureText.of(figure)) : region;
    }

    private String level(Region region) {
        return wording.t("reason.level." + (region.level() == Region.Level.PROVINCE ? "province" : "below"));
    }

    private String phrase(Reason reason, Figure figure) {
        String key = "reason." + Word.of(reason);
        String value = value(reason, figure);
        if (value == null) {
            return wording.t(key + ".none");
        }
        boolean inferred = reason == Reason.YEAR && figure.due().isInferred();
        return wording.t(key + (inferred ? ".inferred" : ".value"), value);
    }

    /** What a figure says in the field that {@code reason} is about; null where it says nothing. */
    @Nullable
    String value(Reason reason, Figure figure) {
        Target target = figure.target();
        return switch (reason) {
            case UNIT -> target.unit() == null ? null : figureText.unitName(target.unit());
            case KIND -> wording.word("kind", target.kind());
            case STOCK_FLOW ->
                wording.t(
                        "reason.stock_flow.word",
                        wording.word("measures", target.measures()),
                        wording.t("measures." + Word.of(target.measures()) + ".title"));
            case DENOMINATOR -> figureText.per(target);
            case TIER -> target.tier() == null ? null : wording.word("tier", target.tier());
            case YEAR -> figure.year() == null ? null : Objects.toString(figure.year());
            case POPULATION, FUND_POOL ->
                figure.population() == null ? null : figure.population().name(wording.language());
            case MODALITY -> target.modality() == null ? null : wording.word("modality", target.modality());
        };
    }
}
