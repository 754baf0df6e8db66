package org.policybook.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Named;
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
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    /** Parts a digest from the official text beside it, as the index writes them. */
    private static final char BESIDE = '‖';

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

    @Option(
            names = "--region",
            paramLabel = "ID",
            description = "Only these regions and what lies in them: Hubei has Wuhan's plan.")
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
        for (String year : years) {
            if (!year.matches("[0-9]{4}")) {
                throw new Usage(spec, "usage-year", year);
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
            filter(filters, SearchFacet.YEAR, years);
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
        PrintStream out = policybook.console().out();
        if (json) {
            out.println(Index.json(result));
        } else {
            print(result, index, out);
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

    /** Narrows by what is given by id or by name; a name that is nobody's is wrong usage. */
    private void narrow(
            Map<SearchFacet, List<String>> filters,
            Index.Search index,
            SearchFacet facet,
            String option,
            List<String> given) {
        List<String> ids = given.stream()
                .map(name -> index.value(facet, name)
                        .orElseThrow(() -> new Usage(spec, "usage-value", name.strip(), option, allowed(facet))))
                .toList();
        filter(filters, facet, ids);
    }

    /** What an option takes, as its message lists it. */
    private String allowed(SearchFacet facet) {
        Stream<String> allowed = switch (facet) {
            case REGION -> knowledge().allRegions().stream().map(this::label);
            case THEME -> knowledge().themes().stream().map(this::label);
            default -> Index.kinds().entrySet().stream().map(kind -> kind.getKey() + " (" + kind.getValue() + ")");
        };
        return allowed.collect(Collectors.joining(", "));
    }

    private String label(Named named) {
        return named.id() + " (" + named.name(policybook.messages().language()) + ")";
    }

    private void print(SearchResult result, Index.Search index, PrintStream out) {
        Marks marks = Marks.here();
        for (SearchResult.Hit hit : result.hits()) {
            out.println(marks.title(hit.title(), hit.titleMarks()) + "  " + hit.id() + origin(hit, index));
            if (!hit.figure().isEmpty()) {
                String deadline = hit.deadline().isEmpty() ? "" : "  " + text("search.deadline", hit.deadline());
                out.println("  " + marks.bold(hit.figure()) + deadline);
            }
            if (!hit.path().isEmpty()) {
                out.println("  " + hit.path());
            }
            out.println("  " + marked(hit.snippet(), hit.marks(), marks::match));
        }
    }

    private String text(String key, Object... details) {
        return policybook.messages().text(key, details);
    }

    /** Region and year, as people name them. */
    private String origin(SearchResult.Hit hit, Index.Search index) {
        String region = hit.region().isEmpty()
                ? ""
                : index.region(hit.region(), policybook.messages().language());
        String origin =
                Stream.of(region, hit.year()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return origin.isEmpty() ? "" : "  [" + origin + "]";
    }

    /**
     * How a terminal shows titles and matches: in colour; where it has none, matches in brackets; in a pipe, plain words.
     *
     * @param open what stands before a match
     */
    private record Marks(boolean colour, String open, String close) {
        static Marks here() {
            if (CommandLine.Help.Ansi.AUTO.enabled()) {
                return new Marks(true, "\u001b[1;31m", PLAIN);
            }
            return isWatched() ? new Marks(false, "【", "】") : new Marks(false, "", "");
        }

        /** Since Java 22 there is a console in a pipe too, and it tells that it is no terminal. */
        @SuppressWarnings("SystemConsoleNull") // on Java 21 it is null in a pipe
        private static boolean isWatched() {
            Console console = System.console();
            if (console == null) {
                return false;
            }
            try {
                return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
            } catch (NoSuchMethodException before22) {
                return true;
            } catch (ReflectiveOperationException unused) {
                return false;
            }
        }

        String bold(String text) {
            return colour ? BOLD + text + PLAIN : text;
        }

        /** In bold, with matches in their colour. */
        String title(String text, List<List<Integer>> matches) {
            return bold(marked(text, matches, match -> match(match) + (colour ? BOLD : "")));
        }

        String match(String text) {
            return open + text + close;
        }
    }

    private static String marked(String text, List<List<Integer>> matches, UnaryOperator<String> match) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (List<Integer> mark : matches) {
            line.append(text, at, mark.get(0));
            line.append(match.apply(text.substring(mark.get(0), mark.get(1))));
            at = mark.get(1);
        }
        return line.append(text.substring(at)).toString();
    }

    private void summary(SearchResult result, PrintStream err) {
        Messages messages = policybook.messages();
        for (SearchResult.Notice notice : result.notices()) {
            err.println(messages.text("search." + notice.code(), plain(notice.text())));
        }
        err.println(found(result));
        if (result.hits().stream().anyMatch(hit -> hit.snippet().indexOf(BESIDE) >= 0)) {
            err.println(messages.text("search.original"));
        }
        also(messages, "search.absent", result.absent(), err);
        also(messages, "search.beside", result.beside(), err);
        also(messages, "search.instead", result.instead(), err);
        if (result.didYouMean() != null && result.instead().isEmpty()) {
            err.println(messages.text("search.did-you-mean", plain(result.didYouMean())));
        }
    }

    private String found(SearchResult result) {
        String total = Integer.toString(result.total());
        String shown = Integer.toString(result.hits().size());
        if (result.complete() == result.total()) {
            return text("search.found", total, shown);
        }
        return result.complete() == 0
                ? text("search.found.none-complete", total, shown)
                : text("search.found.complete", total, shown, Integer.toString(result.complete()));
    }

    private static void also(Messages messages, String key, List<String> words, PrintStream err) {
        if (!words.isEmpty()) {
            err.println(messages.text(key, plain(String.join(", ", words))));
        }
    }

    /** What was typed may hold characters that command a terminal. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\x00-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
