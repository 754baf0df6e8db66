package org.policybook.serve;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the headers of a request say of the answers that its sender takes. */
final class Accepted {
    private Accepted() {}

    /** Whether the sender takes gzip (RFC 9110, 12.5.3). */
    static boolean gzip(Headers request) {
        List<String> codings = parts(request, "Accept-Encoding")
                .map(part -> part.toLowerCase(Locale.ROOT).replace(" ", ""))
                .toList();
        return codings.stream()
                        .filter(c -> c.equals("gzip") || c.startsWith("gzip;"))
                        .anyMatch(Accepted::isWanted)
                || (codings.stream().noneMatch(c -> c.equals("gzip") || c.startsWith("gzip;"))
                        && codings.stream()
                                .filter(c -> c.equals("*") || c.startsWith("*;"))
                                .anyMatch(Accepted::isWanted));
    }

    private static boolean isWanted(String coding) {
        return !coding.matches("[^;]*;q=0(\\.0*)?");
    }

    /** Whether the sender has the form of the answer that bears {@code tag} (RFC 9110, 13.1.2). */
    static boolean isKnown(Headers request, String tag) {
        return parts(request, "If-None-Match")
                .anyMatch(
                        part -> part.equals("*") || part.replaceFirst("^W/", "").equals(tag));
    }

    private static Stream<String> parts(Headers request, String name) {
        return request.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }
}
