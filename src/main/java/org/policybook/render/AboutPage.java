package org.policybook.render;

import java.util.stream.Stream;

/** How the site is made and how far it may be trusted: method, verdict rules, licence. */
public record AboutPage(Frame frame) implements Page {
    static Stream<Page> of(Scene scene) {
        return Stream.of(new AboutPage(
                scene.frame("about.html", "about", scene.t("about.title"), scene.t("about.description"), "about")));
    }

    @Override
    public String template() {
        return "about";
    }
}
