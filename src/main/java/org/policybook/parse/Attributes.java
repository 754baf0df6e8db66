package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.BAD_ATTRIBUTE;
import static org.policybook.model.DiagnosticCode.OPEN_ATTRIBUTES;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INSTRUMENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Diagnostics;
import org.policybook.model.EntryPlaces;
import org.policybook.model.Instrument;
import org.policybook.model.Nearest;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Word;

/**
 * What a heading carries in braces: {@code {themes="crops aquaculture" instruments="guidance"}}, at its end or on a
 * line of its own below it.
 *
 * @param places the place of the heading, and of each theme as {@code themes/0}
 */
record Attributes(List<String> themes, List<Instrument> instruments, Places places) {
    private static final String THEME = "themes/";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*+)}\\s*$");

    /** What stands between braces, piece by piece: a name with its value in quotes, or in what is meant for quotes, or neither. */
    private static final Pattern PIECE = Pattern.compile(
            "\\s*+(?:(?<name>[A-Za-z_-]++)\\s*+[=＝]\\s*+"
                    + "(?:(?<==)\"(?<value>[^“”„＂\"]*+)\"|(?<odd>[“”„＂\"'‘’][^“”„＂\"'‘’]*+[“”„＂\"'‘’]?+|[^\\s“”\"]*+))|(?<other>\\S++))\\s*+");

    private static final Pattern COMMA = Pattern.compile("[,，、;；]+");

    private static final Pattern QUOTES = Pattern.compile("[“”„＂\"'‘’]");

    /** Braces that are meant for attributes: what follows is a name and its value, whatever width they are typed in. */
    private static final Pattern OPEN = Pattern.compile("[{｛]\\s*+[A-Za-z_-]++\\s*+[=＝]");

    private static final List<String> INSTRUMENTS =
            Arrays.stream(Instrument.values()).map(Word::of).toList();

    private static final List<String> NAMES = List.of("themes", "instruments");
    private static final Pattern WORD = Pattern.compile("\\S+");

    static Attributes none(Place place) {
        return new Attributes(List.of(), List.of(), Places.at(place));
    }

    /** These and, after them, those of another line. */
    Attributes and(Attributes more) {
        List<String> allThemes =
                Stream.concat(themes.stream(), more.themes.stream()).toList();
        List<Instrument> allInstruments =
                Stream.concat(instruments.stream(), more.instruments.stream()).toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < allThemes.size(); i++) {
            Places from = i < themes.size() ? this.places : more.places;
            places.add(from.of(THEME + (i < themes.size() ? i : i - themes.size())));
        }
        return new Attributes(allThemes, allInstruments, places(this.places.here(), places));
    }

    /** Where the braces begin in {@code line}, well formed or not, or its length where it has none. */
    static int start(String line) {
        int from = firstBrace(line);
        if (from == line.length()) {
            return from;
        }
        Matcher braces = BRACES.matcher(line);
        int end = braces.find(from) ? braces.start() : line.length();
        Matcher open = OPEN.matcher(line);
        return open.find(from) ? Math.min(open.start(), end) : end;
    }

    /** Most lines have no brace, and a pattern looks for one much more slowly. */
    private static int firstBrace(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{' || c == '｛') {
                return i;
            }
        }
        return line.length();
    }

    /**
     * Reads the braces at the end of {@code line}.
     *
     * @param place of the line's first character
     */
    static Attributes read(String line, Place place, Diagnostics problems) {
        int from = firstBrace(line);
        Matcher braces = BRACES.matcher(line);
        boolean closed = braces.find(from);
        Matcher open = OPEN.matcher(line);
        if (open.find(from) && !(closed && open.start() >= braces.start())) {
            problems.report(shift(place, line, open.start()), OPEN_ATTRIBUTES);
            return none(place);
        }
        if (!closed) {
            return none(place);
        }
        List<String> themes = new ArrayList<>();
        List<Instrument> instruments = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Matcher piece = PIECE.matcher(line).region(braces.start(1), braces.end(1));
        while (piece.lookingAt()) {
            String name = piece.group("name");
            if (name == null) {
                problems.report(shift(place, line, piece.start("other")), BAD_ATTRIBUTE, piece.group("other"));
            } else if (!NAMES.contains(name)) {
                problems.reportUnknown(shift(place, line, piece.start("name")), BAD_ATTRIBUTE, name, NAMES);
            }
            String odd = piece.group("odd");
            if (name != null && odd != null) {
                String meant = Objects.requireNonNullElse(Nearest.of(name, NAMES), name);
                problems.reportAs(
                        shift(place, line, piece.start("odd")),
                        BAD_ATTRIBUTE,
                        "quotes",
                        meant,
                        QUOTES.matcher(odd).replaceAll(""));
            }
            Matcher word = WORD.matcher(piece.group("value") == null ? "" : piece.group("value"));
            while (word.find()) {
                Place here = shift(place, line, piece.start("value") + word.start());
                if (name != null && COMMA.matcher(word.group()).find()) {
                    String apart = COMMA.matcher(word.group()).replaceAll(" ").strip();
                    problems.reportAs(here, BAD_ATTRIBUTE, "comma", name, apart);
                } else if ("themes".equals(name)) {
                    places.add(here);
                    themes.add(word.group().intern());
                } else if ("instruments".equals(name)) {
                    instrument(word.group(), here, instruments, problems);
                }
            }
            piece.region(piece.end(), braces.end(1));
        }
        return new Attributes(List.copyOf(themes), List.copyOf(instruments), places(place, places));
    }

    private static void instrument(String word, Place place, List<Instrument> instruments, Diagnostics problems) {
        if (INSTRUMENTS.contains(word)) {
            instruments.add(Instrument.valueOf(word.toUpperCase(Locale.ROOT)));
        } else {
            problems.reportUnknown(place, UNKNOWN_INSTRUMENT, word, INSTRUMENTS, String.join(" | ", INSTRUMENTS));
        }
    }

    private static Place shift(Place place, String line, int offset) {
        return new Place(place.file(), place.line(), place.column() + line.codePointCount(0, offset));
    }

    private static Places places(Place heading, List<Place> themes) {
        SortedMap<String, Place> places = new TreeMap<>();
        themes.forEach(theme -> places.put(THEME + places.size(), theme));
        return EntryPlaces.of(heading, places);
    }
}
