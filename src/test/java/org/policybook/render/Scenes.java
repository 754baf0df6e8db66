package org.policybook.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policybook.SiteBuild;
import org.policybook.model.Comparison;
import org.policybook.model.Language;

/** The small content of {@code src/test/resources/figures}, made for verdicts and pictures, as pages see it. */
final class Scenes {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path CONTENT = Path.of("src/test/resources/figures/content");

    private Scenes() {}

    static Scene in(Language language) {
        SiteBuild.Checked checked = SiteBuild.check(CONTENT);
        if (!checked.publishable()) {
            throw new IllegalStateException(checked.diagnostics().toString());
        }
        try {
            return new SiteRenderer(checked.knowledge(), id -> List.of(), TEMPLATES, null)
                    .scene(Wording.load(TEMPLATES, language));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Comparison comparison(Scene scene, String indicator) {
        return scene.knowledge().comparisons().stream()
                .filter(comparison -> comparison.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
