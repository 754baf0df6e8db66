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
    /** {@code title：方案}: to YAML this colon is a letter like any other. */
    private static final Pattern WIDE_COLON = Pattern.compile("^\\s*+(?:- )?\\s*+([A-Za-z_]{1,30}+)\\s?：");

    private static final Pattern STARTER = Pattern.compile("found character '?(\\S+?)'? that cannot start any token");

    /** How many lines above its own place an error may have begun. */
    private static final int ABOVE = 3;

    static YamlFault of(MarkedYamlEngineException e, String yaml, YamlPlaces places) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        List<String> lines = yaml.lines().toList();
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        for (int i = Math.min(line, lines.size() - 1); i >= 0 && i >= line - ABOVE; i--) {
            Matcher colon = WIDE_COLON.matcher(lines.get(i));
            if (colon.find()) {
                return new YamlFault(places.at(i, column(lines.get(i), colon.end() - 1)), "colon", colon.group(1));
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
        return new YamlFault(place, wording(problem, context), "");
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
