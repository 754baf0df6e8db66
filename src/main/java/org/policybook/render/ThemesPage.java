package org.policybook.render;

import java.util.stream.Stream;
import org.policybook.model.Address;

/** All themes, what belongs to each, and how much each region says to it. */
public record ThemesPage(Frame frame, Board board) implements Page {
    static Stream<Page> of(Scene scene) {
        return Stream.of(new ThemesPage(
                scene.frame(
                        Address.overview(Address.THEMES),
                        "themes",
                        scene.t("themes.title"),
                        scene.t("themes.description"),
                        "themes"),
                Board.of(scene)));
    }

    @Override
    public String template() {
        return "themes";
    }
}
