package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.Address;

/** What a server shows where nothing stands; it may be shown at any address, so its links start from the root. */
public record NotFoundPage(Frame frame, List<DocumentBrief> documents) implements Page {
    static Stream<Page> of(Scene scene) {
        return Stream.of(new NotFoundPage(
                scene.frame(Address.NOT_FOUND, "404", scene.t("404.title"), scene.t("404.description"), "not-found"),
                Bounds.first(scene.documents(), Bounds.DOCUMENTS_ASIDE).stream()
                        .map(d -> DocumentBrief.of(scene, d))
                        .toList()));
    }

    @Override
    public String template() {
        return "404";
    }
}
