package org.policybook.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The script and the style that keep an open page up to date; they are files of the server, so that the pages' policy of no inline script holds. */
final class LiveReload {
    private static final String END = "</body>";

    private LiveReload() {}

    /** {@code page} with the script; {@code version} is that of the build that the page is of. */
    static String into(String page, String version) {
        String script = "<script src=\"/api/reload.js?version=" + version + "\" defer></script>";
        int end = page.lastIndexOf(END);
        return end < 0 ? page + script : page.substring(0, end) + script + page.substring(end);
    }

    static Answer script() {
        return Answer.of(200, "text/javascript; charset=utf-8", resource("reload.js"));
    }

    static Answer style() {
        return Answer.of(200, "text/css; charset=utf-8", resource("reload.css"));
    }

    /**
     * The page where no site was ever built: what is wrong, readable without scripts too.
     *
     * @param chinese whether the reader's browser asks for Chinese
     */
    static Answer noSite(State state, boolean chinese) {
        StringBuilder list = new StringBuilder();
        List<Problem> problems = state.problems();
        problems.forEach(problem -> list.append("<li><code>")
                .append(escape(problem.place()))
                .append("</code> ")
                .append(escape(chinese ? problem.zh() : problem.en()))
                .append("</li>\n"));
        String page = """
                <!DOCTYPE html>
                <html lang="%l">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Policybook</title>
                </head>
                <body>
                <ul>
                %s</ul>
                </body>
                </html>
                """.replace("%l", chinese ? "zh-CN" : "en").replace("%s", list);
        return Answer.of(
                503, "text/html; charset=utf-8", into(page, state.version()).getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(LiveReload.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
