package org.policybook.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.index.Index;
import org.policybook.model.SearchResult;
import picocli.CommandLine;

/** What was found, as a person reads it in the terminal. */
final class SearchReport {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    /** Parts a digest from the official text beside it, as the index writes them. */
    private static final char BESIDE = '‖';

    /** What no shell takes for anything but itself. */
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N} :,._-]*");

    private final Messages messages;
    private final Index.Search index;

    SearchReport(Messages messages, Index.Search index) {
        this.messages = messages;
        this.index = index;
    }

    /** Prints the results. */
    void print(SearchResult result, PrintStream out) {
        Marks marks = Marks.here();
        for (SearchResult.Hit hit : result.hits()) {
            out.println(marks.title(hit.title(), hit.titleMarks()) + "  " + hit.id() + origin(hit));
            if (!hit.figure().isEmpty()) {
                String deadline =
                        hit.deadline().isEmpty() ? "" : "  " + messages.text("search.deadline", hit.deadline());
                out.println("  " + marks.bold(hit.figure()) + deadline);
            }
            if (!hit.path().isEmpty()) {
                out.println("  " + hit.path());
            }
            out.println("  " + marked(hit.snippet(), hit.marks(), marks::match));
        }
    }

    /** Region and year, as people name them. */
    private String origin(SearchResult.Hit hit) {
        String region = hit.region().isEmpty() ? "" : index.region(hit.region(), messages.language());
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

    /** Prints how many there are, and what a reader should know of the query. */
    void summary(SearchResult result, PrintStream err) {
        result.notices().forEach(notice -> err.println(told(notice)));
        err.println(found(result));
        if (result.hits().stream().anyMatch(hit -> hit.snippet().indexOf(BESIDE) >= 0)) {
            err.println(messages.text("search.original"));
        }
        also("search.absent", result.absent(), err);
        also("search.beside", result.beside(), err);
        also("search.instead", result.instead(), err);
        if (result.didYouMean() != null && result.instead().isEmpty()) {
            err.println(messages.text("search.did-you-mean", plain(result.didYouMean())));
        }
        for (SearchResult.Offer offer : result.offers()) {
            err.println(messages.text(
                    "search.offer",
                    messages.text("search.facet." + offer.facet()),
                    offer.name(),
                    messages.list(offer.within()),
                    plain(quoted(offer.query()))));
        }
    }

    private String told(SearchResult.Notice notice) {
        String text = plain(notice.text());
        if (notice.facet() == null) {
            return messages.text("search." + notice.code(), text);
        }
        String facet = messages.text("search.facet." + notice.facet());
        return notice.near().isEmpty()
                ? messages.text("search.unknown-value.far", facet, text)
                : messages.text("search.unknown-value", facet, text, messages.list(notice.near()));
    }

    /** As a shell takes it. */
    private static String quoted(String query) {
        return SAFE.matcher(query).matches() ? query : "'" + query.replace("'", "'\\''") + "'";
    }

    private String found(SearchResult result) {
        String total = Integer.toString(result.total());
        String shown = Integer.toString(result.hits().size());
        if (result.complete() == result.total()) {
            return messages.text("search.found", total, shown);
        }
        return result.complete() == 0
                ? messages.text("search.found.none-complete", total, shown)
                : messages.text("search.found.complete", total, shown, Integer.toString(result.complete()));
    }

    private void also(String key, List<String> words, PrintStream err) {
        if (!words.isEmpty()) {
            err.println(messages.text(key, plain(messages.list(words))));
        }
    }

    /** What was typed may hold characters that command a terminal. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\x00-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
