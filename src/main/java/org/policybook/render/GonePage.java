package org.policybook.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Edition;
import org.policybook.model.Region;
import org.policybook.model.Removal;

/**
 * The page of a region, theme or indicator that is no longer here: its address stays, and says what became of it.
 *
 * @param name as the last edition that has it calls it
 * @param removal when and why; null for a region that only lost its documents
 * @param documents the removed documents of a region
 * @param all the page of those that are here
 */
public record GonePage(
        Frame frame, String name, String id, @Nullable RemovalView removal, List<RemovalView> documents, Link all)
        implements Page {

    /** Regions that removed.yaml has, and those without a document of which it has one. */
    static Stream<Page> regions(Scene scene) {
        Removals removals = new Removals(scene);
        Map<String, String> names = new LinkedHashMap<>();
        for (Edition edition : scene.knowledge().editions()) {
            edition.documents().forEach(document -> names.putIfAbsent(document.region(), document.region()));
            edition.regions().forEach(region -> names.put(region.id(), region.name(scene.language())));
        }
        scene.knowledge().regions().stream().map(Region::id).forEach(names::remove);
        Stream<Page> without = names.entrySet().stream()
                .filter(region -> !removals.has(Removal.Kind.REGION, region.getKey()))
                .filter(region -> !removals.documentsOf(region.getKey()).isEmpty())
                .map(region -> {
                    Region known = scene.knowledge().region(region.getKey());
                    String name = known == null ? region.getValue() : known.name(scene.language());
                    return page(
                            scene,
                            "regions",
                            new Gone(Address.region(region.getKey()), name, region.getKey(), null),
                            removals.documentsOf(region.getKey()));
                });
        return Stream.concat(of(Removal.Kind.REGION, "regions", removals, scene), without);
    }

    static Stream<Page> themes(Scene scene) {
        return of(Removal.Kind.THEME, "themes", new Removals(scene), scene);
    }

    static Stream<Page> indicators(Scene scene) {
        return of(Removal.Kind.INDICATOR, "indicators", new Removals(scene), scene);
    }

    private static Stream<Page> of(Removal.Kind kind, String section, Removals removals, Scene scene) {
        return removals.of(kind).stream()
                .map(view -> page(
                        scene,
                        section,
                        new Gone(view.href(), view.title().isEmpty() ? view.id() : view.title(), view.id(), view),
                        kind == Removal.Kind.REGION ? removals.documentsOf(view.id()) : List.of()));
    }

    /** What is gone, and its address. */
    private record Gone(
            String path, String name, String id, @Nullable RemovalView removal) {}

    private static Page page(Scene scene, String section, Gone gone, List<RemovalView> documents) {
        RemovalView removal = gone.removal();
        return new GonePage(
                scene.frame(
                        gone.path(),
                        section,
                        scene.t("removed.title", gone.name()),
                        removal == null
                                ? scene.t("gone.region")
                                : scene.t("removed.description", gone.name(), removal.date(), removal.why()),
                        "removed"),
                gone.name(),
                gone.id(),
                removal,
                documents,
                new Link(Address.overview(section + "/"), scene.t("nav." + section)));
    }

    @Override
    public String template() {
        return "gone";
    }
}
