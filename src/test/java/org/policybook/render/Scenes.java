package org.policybook.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policybook.SiteBuild;
import org.policybook.model.Comparison;
import org.policybook.model.Language;

/** The small contents of {@code src/test/resources}, as pages see them. */
final class Scenes {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path CONTENT = Path.of("src/test/resources/figures/content");
    private static final Path READING = Path.of("src/test/resources/reading/content");

    private Scenes() {}

    /** The content of {@code figures}, made for verdicts and pictures. */
    static Scene in(Language language) {
        return in(language, CONTENT);
    }

    /** The content of {@code reading}, made for pages that are read. */
    static Scene reading(Language language) {
        return in(language, READING);
    }

    private static Scene in(Language language, Path content) {
        SiteBuild.Checked checked = SiteBuild.check(content);
        if (!checked.publishable()) {
            throw new IllegalStateException(checked.diagnostics().toString());
        }
        try {
            return new SiteRenderer(checked.knowledge(), id -> List.of(), TEMPLATES, null)
                    .scene(WordingFile.read(TEMPLATES, language.code()), List.of(language));
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
