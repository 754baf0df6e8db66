package org.policybook.serve;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.policybook.model.SearchOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server serves at a moment; replaced as a whole.
 *
 * @param version tells one build from another, also of another run of the server
 * @param search answers a query on what is shown as JSON (contract 5); null before the first good build, and until the
 *     index of pages that are shown before their site is made
 * @param published answers a query on the site that stands; null before the first good build
 * @param problems of the last build; empty where it was good
 * @param preview the pages of a site that is being made; null where the site that stands is served
 */
record State(
        String version,
        @Nullable SearchAnswers search,
        @Nullable SearchAnswers published,
        List<Problem> problems,
        @Nullable Preview preview) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static State none(String version) {
        return new State(version, null, null, List.of(), null);
    }

    /** A site is being made, and its pages are shown already. */
    State previewed(String next, Preview pages) {
        return new State(next, null, published, List.of(), pages);
    }

    /** The index of the site that is being made is there; it answers where the pages of that site are shown. */
    State answering(BiFunction<String, SearchOptions, String> answers) {
        return preview == null ? this : new State(version, new SearchAnswers(answers), published, problems, preview);
    }

    /** {@code found} is wrong with the content that came after what was published. */
    State published(String next, BiFunction<String, SearchOptions, String> answers, List<Problem> found) {
        SearchAnswers made = new SearchAnswers(answers);
        return new State(next, made, made, List.copyOf(found), null);
    }

    /** What was being made will not come: the site that stands is shown again. */
    State abandoned(String next, List<Problem> found) {
        return new State(preview == null ? version : next, published, published, List.copyOf(found), null);
    }

    /** What is shown stays as it is. */
    State failed(List<Problem> found) {
        return new State(version, search, published, List.copyOf(found), preview);
    }

    /** Whether the index of what is shown is still being made. */
    boolean isIndexing() {
        return preview != null && search == null;
    }

    /** What an open page is told. */
    String event() {
        ObjectNode event = JSON.createObjectNode().put("version", version);
        event.set("problems", JSON.valueToTree(problems));
        return event.toString();
    }
}
