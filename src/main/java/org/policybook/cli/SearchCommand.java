package org.policybook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Workers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policybook search}: the ranking of the site's search page, in the terminal. */
@Command(
        name = "search",
        description = "Searches clauses, targets, documents and terms.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description =
                    "Words, \"phrases\", -without, region:wuhan,jincheng theme:… year:2020-2023 kind:clause|target|document|term.")
    private List<String> query = new ArrayList<>();

    /** A word without which something is found begins with a hyphen, and nothing of a query names a file. */
    static CommandLine lenient(CommandLine search) {
        return search.setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    @Option(
            names = "--region",
            paramLabel = "ID",
            description = "Only these regions, as wuhan,jincheng, and what lies in them: Hubei has Wuhan's plan.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "ID", description = "Only these themes.")
    private List<String> themes = new ArrayList<>();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only plans for these years: 2023, or 2020-2023.")
    private List<String> years = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only these kinds: clause, target, document, term.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Leave out the first N results.")
    private int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Show at most N results.")
    private int limit;

    @Option(names = "--all-words", description = "Only what has all the words.")
    private boolean allWords;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    SearchCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    /** The content has errors, so there is nothing to index. */
    private static final class Unreadable extends RuntimeException {}

    @Override
    public Integer call() throws IOException {
        for (String word : query) {
            // A query may begin with '-', but not with what was meant as an option.
            if (word.startsWith("--") && word.length() > 2) {
                throw new Usage(spec, "usage-option", word);
            }
        }
        if (offset < 0 || limit < 0) {
            throw new Usage(spec, "usage-negative");
        }
        String words = String.join(" ", query).strip();
        boolean narrowed = Stream.of(regions, themes, years, kinds).anyMatch(values -> !values.isEmpty());
        if (words.isEmpty() && !narrowed) {
            throw new Usage(spec, "search-empty");
        }
        content.content();
        Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
        Index.Search index;
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            index = Index.Search.of(
                    content.content(), Standing.of(List.of(content.content())), this::knowledge, workers);
            narrow(filters, index, SearchFacet.YEAR, "--year", years);
            narrow(filters, index, SearchFacet.KIND, "--kind", kinds);
            narrow(filters, index, SearchFacet.REGION, "--region", regions);
            narrow(filters, index, SearchFacet.THEME, "--theme", themes);
        } catch (Unreadable e) {
            policybook
                    .console()
                    .err()
                    .println("policybook: " + policybook.messages().text("search-unreadable"));
            return ExitStatus.CONTENT;
        }
        // JSON says the same whatever the language.
        Language language =
                json ? Language.ZH : policybook.messages().language().content();
        SearchResult result =
                index.search(words, new SearchOptions(offset, limit, filters, List.of(), allWords, language));
        SearchReport report = new SearchReport(policybook.messages(), index);
        PrintStream out = policybook.console().out();
        if (json) {
            out.println(Index.json(result));
        } else {
            report.print(result, out);
        }
        if (!policybook.quiet()) {
            report.summary(result, policybook.console().err());
        }
        return ExitStatus.OK;
    }

    private KnowledgeBase knowledge() {
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        if (!checked.publishable()) {
            DiagnosticReport.print(
                    checked.diagnostics(),
                    DiagnosticReport.Format.TEXT,
                    policybook.messages(),
                    policybook.console().err());
            throw new Unreadable();
        }
        return checked.knowledge();
    }

    /** Narrows by what is given; a name that is nobody's is wrong usage. */
    private void narrow(
            Map<SearchFacet, List<String>> filters,
            Index.Search index,
            SearchFacet facet,
            String option,
            List<String> given) {
        for (String names : given) {
            index.misnamed(facet, names).ifPresent(name -> {
                throw misnamed(name, index, facet, option);
            });
        }
        if (!given.isEmpty()) {
            filters.put(facet, given);
        }
    }

    private Usage misnamed(String name, Index.Search index, SearchFacet facet, String option) {
        if (facet == SearchFacet.YEAR) {
            return new Usage(spec, "usage-year", name);
        }
        Messages messages = policybook.messages();
        List<String> near = index.near(facet, name, messages.language());
        return near.isEmpty()
                ? new Usage(spec, "usage-value.far", name, option)
                : new Usage(spec, "usage-value", name, option, messages.list(near));
    }
}
