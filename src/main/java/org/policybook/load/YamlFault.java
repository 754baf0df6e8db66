package org.policybook.load;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with a text that is no YAML, by the usual slips of those who write it by hand.
 *
 * @param place where it is to be mended
 * @param wording of {@code yaml-syntax} that tells how
 * @param shown the characters that are to blame; may be empty
 */
record YamlFault(Place place, String wording, String shown) {
    private static final String NAME = "[A-Za-z_]{1,30}+";

    /** The slips that show in a line itself, whatever the reader stumbled over after it. */
    private static final List<Slip> SLIPS = List.of(
            // title：方案 is one word to YAML, and so is value:4.5.
            Slip.of("colon", "\\s*+(?:- )?\\s*+(?<shown>" + NAME + ")\\s?(?<at>：)"),
            Slip.of("tight-colon", "\\s*+(?:- )?\\s*+(?<shown>" + NAME + ")(?<at>:)[^\\s/]"),
            // So is -id: a, and a hyphen of another width is none.
            Slip.of("tight-dash", "\\s*+(?<shown>)(?<at>-)" + NAME + ":"),
            Slip.of("wide-dash", "\\s*+(?<at>(?<shown>[－—–﹣]))\\s*+" + NAME + ":"),
            // These look like the spaces of an indentation.
            Slip.of("wide-space", " *+(?<shown>)(?<at>[\\x{3000}\\x{A0}])"));

    private static final Pattern STARTER = Pattern.compile("found character '?(\\S+?)'? that cannot start any token");

    /** How many lines above its own place an error may have begun. */
    private static final int ABOVE = 3;

    static YamlFault of(MarkedYamlEngineException e, String yaml, YamlPlaces places) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        List<String> lines = yaml.lines().toList();
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        for (int i = Math.min(line, lines.size() - 1); i >= 0 && i >= line - ABOVE; i--) {
            Optional<YamlFault> slip = slip(lines.get(i), i, places);
            if (slip.isPresent()) {
                return slip.get();
            }
        }
        // What never ends is mended where it begins.
        boolean open =
                problem.contains("end of stream") || problem.contains("<stream end>") || problem.contains("',' or ");
        Optional<Mark> mark = open ? e.getContextMark() : e.getProblemMark();
        Place place = mark.or(e::getProblemMark).map(places::at).orElseGet(places::start);
        Matcher starter = STARTER.matcher(problem);
        if (starter.find()) {
            int column = e.getProblemMark().map(Mark::getColumn).orElse(0);
            String whole = line < lines.size() ? lines.get(line) : "";
            int end = whole.offsetByCodePoints(0, Math.min(column, whole.codePointCount(0, whole.length())));
            boolean tab = starter.group(1).contains("TAB");
            return new YamlFault(place, tab ? tab(whole.substring(0, end)) : "character", starter.group(1));
        }
        String wording = wording(problem, context);
        return new YamlFault(
                wording.equals("no-colon") ? withoutColon(lines, line, places, place) : place, wording, "");
    }

    /**
     * A usual slip.
     *
     * @param pattern of the line's head; its group {@code at} is to be mended, {@code shown} is told
     */
    private record Slip(String wording, Pattern pattern) {
        static Slip of(String wording, String pattern) {
            return new Slip(wording, Pattern.compile(pattern));
        }
    }

    private static Optional<YamlFault> slip(String line, int at, YamlPlaces places) {
        for (Slip slip : SLIPS) {
            Matcher found = slip.pattern().matcher(line);
            if (found.lookingAt()) {
                Place place = places.at(at, column(line, found.start("at")));
                return Optional.of(new YamlFault(place, slip.wording(), found.group("shown")));
            }
        }
        return Optional.empty();
    }

    /** The nearest line, from {@code line} upwards, that has no colon; the reader stops after it. */
    private static Place withoutColon(List<String> lines, int line, YamlPlaces places, Place otherwise) {
        for (int i = Math.min(line, lines.size() - 1); i >= 0 && i >= line - ABOVE; i--) {
            String words = lines.get(i).strip();
            if (!words.isEmpty() && !words.startsWith("#") && !words.contains(":")) {
                return places.at(i, column(lines.get(i), lines.get(i).indexOf(words)));
            }
        }
        return otherwise;
    }

    /** What a tab was meant for, by what stands before it. */
    private static String tab(String before) {
        String words = before.strip();
        return words.isEmpty() ? "tab" : words.endsWith(":") ? "tab-value" : "tab-space";
    }

    private static String wording(String problem, String context) {
        if (problem.contains("',' or ']'")) {
            return "bracket";
        }
        if (problem.contains("',' or '}'")) {
            return "brace";
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape") ? "escape" : "quote";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "two-colons";
        }
        if (problem.contains("could not find expected ':'")) {
            return "no-colon";
        }
        if (problem.contains("expected <block end>") || problem.contains("not allowed here")) {
            return "indent";
        }
        return problem.contains("alias") || context.contains("alias") || context.contains("anchor") ? "star" : "other";
    }

    private static int column(String line, int offset) {
        return line.codePointCount(0, offset);
    }
}
