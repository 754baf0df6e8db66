package org.policybook.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;
import org.policybook.model.Similar;

public final class SiteRenderer {
    public SiteRenderer(
            KnowledgeBase knowledge,
            Function<ClauseId, List<Similar>> similar,
            Path templates,
            @Nullable String baseUrl) {}

    public void render(Output output) throws IOException {}
}
