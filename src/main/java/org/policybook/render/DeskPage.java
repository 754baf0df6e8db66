package org.policybook.render;

import java.util.stream.Stream;
import org.policybook.model.Address;

/** The desk: what a reader has collected while reading. A script fills it; the browser keeps it. */
public record DeskPage(Frame frame) implements Page {
    static Stream<Page> of(Scene scene) {
        return Stream.of(new DeskPage(scene.frame(
                Address.DESK,
                "desk",
                scene.t("desk.title"),
                scene.t("desk.description"),
                "desk",
                "copy",
                "files",
                "desk-page")));
    }

    @Override
    public String template() {
        return "desk";
    }
}
