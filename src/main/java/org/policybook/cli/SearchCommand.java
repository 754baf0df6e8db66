package org.policybook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policybook search}: the ranking of the site's search page, in the terminal. */
@Command(
        name = "search",
        description = "Searches clauses, targets, documents and terms.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private static final String MARK = "\u001b[1;31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description =
                    "Words, \"phrases\", -without, region:wuhan theme:… year:2023 kind:clause|target|document|term.")
    private List<String> query = new ArrayList<>();

    /** A word without which something is found begins with a hyphen, and nothing of a query names a file. */
    static CommandLine lenient(CommandLine search) {
        return search.setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    @Option(names = "--region", paramLabel = "ID", description = "Only these regions.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "ID", description = "Only these themes.")
    private List<String> themes = new ArrayList<>();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only plans for these years.")
    private List<String> years = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only these kinds: clause, target, document, term.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Leave out the first N results.")
    private int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Show at most N results.")
    private int limit;

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
                throw new ParameterException(
                        spec.commandLine(), "Unknown option: '" + word + "'; an unwanted word has one hyphen");
            }
        }
        if (offset < 0 || limit < 0) {
            throw new ParameterException(spec.commandLine(), "--offset and --limit must not be negative");
        }
        Index index;
        try {
            index = Index.of(content.content(), this::knowledge);
        } catch (Unreadable e) {
            return ExitStatus.CONTENT;
        }
        Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
        filter(filters, SearchFacet.REGION, regions);
        filter(filters, SearchFacet.THEME, themes);
        filter(filters, SearchFacet.YEAR, years);
        filter(filters, SearchFacet.KIND, kinds);
        SearchResult result =
                index.search(String.join(" ", query), new SearchOptions(offset, limit, filters, List.of()));
        PrintStream out = policybook.console().out();
        if (json) {
            out.println(Index.json(result));
        } else {
            print(result, out);
        }
        if (!policybook.quiet()) {
            summary(result, policybook.console().err());
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

    private static void filter(Map<SearchFacet, List<String>> filters, SearchFacet facet, List<String> values) {
        if (!values.isEmpty()) {
            filters.put(facet, values);
        }
    }

    private static void print(SearchResult result, PrintStream out) {
        boolean colour = CommandLine.Help.Ansi.AUTO.enabled();
        for (SearchResult.Hit hit : result.hits()) {
            out.println(styled(colour, BOLD, hit.title()) + "  " + hit.id());
            if (!hit.path().isEmpty()) {
                out.println("  " + hit.path());
            }
            out.println("  " + marked(hit, colour));
        }
    }

    private static String styled(boolean colour, String style, String text) {
        return colour ? style + text + PLAIN : text;
    }

    private static String marked(SearchResult.Hit hit, boolean colour) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (List<Integer> mark : hit.marks()) {
            line.append(hit.snippet(), at, mark.get(0));
            line.append(styled(colour, MARK, hit.snippet().substring(mark.get(0), mark.get(1))));
            at = mark.get(1);
        }
        return line.append(hit.snippet().substring(at)).toString();
    }

    private void summary(SearchResult result, PrintStream err) {
        Messages messages = policybook.messages();
        for (SearchResult.Notice notice : result.notices()) {
            err.println(messages.text("search." + notice.code(), notice.text()));
        }
        err.println(messages.text(
                "search.found",
                Integer.toString(result.total()),
                Integer.toString(result.hits().size())));
        also(messages, "search.beside", result.beside(), err);
        also(messages, "search.instead", result.instead(), err);
    }

    private static void also(Messages messages, String key, List<String> words, PrintStream err) {
        if (!words.isEmpty()) {
            err.println(messages.text(key, String.join(", ", words)));
        }
    }
}
