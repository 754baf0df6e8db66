package org.policybook.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;

/** Finds the file of the published site that an address means; pages are given the script that loads them anew. */
final class SiteFiles {
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    /** The relative addresses of a page, and those that start from a path on another server. */
    private static final Pattern ADDRESS = Pattern.compile(" (href|src|action|data-root)=\"(?![a-z]+:|#|//)([^\"]*)\"");

    private static final Pattern ROOT = Pattern.compile(" data-root=\"([^\"]*)\"");

    private final Path site;

    SiteFiles(Path site) {
        this.site = site;
    }

    /** Whether a site of ours was ever published there. */
    boolean isThere() {
        return Files.isRegularFile(site.resolve(Address.HOME));
    }

    /** Where an address leads: a file, or a folder that is called without its slash. */
    sealed interface Found {
        /** What to answer. */
        record File(Answer answer) implements Found {}

        /** Another address, from the root of the server. */
        record Elsewhere(String address) implements Found {}
    }

    /**
     * Looks up an address.
     *
     * @param path decoded, with its first slash
     * @param version of the build, for the script that is put into pages
     */
    Found find(String path, String version) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                return look(path, version);
            } catch (NoSuchFileException e) {
                // A new site was published meanwhile; the next look is at that one.
                if (tries == 3) {
                    return new Found.File(Answer.text(404, "there is no site yet\n"));
                }
            }
        }
    }

    private Found look(String path, String version) throws IOException {
        Path root = site.toRealPath();
        Path file = resolve(root, path);
        if (file != null && Files.isDirectory(file)) {
            Path index = file.resolve(Address.HOME);
            if (path.endsWith("/")) {
                file = index;
            } else if (Files.isRegularFile(index)) {
                return new Found.Elsewhere(
                        "/" + root.relativize(file).toString().replace('\\', '/') + "/");
            }
        } else if (path.endsWith("/")) {
            file = null;
        }
        if (file == null || !Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
            return new Found.File(missing(root, path, version));
        }
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] content = Files.readAllBytes(file);
        return new Found.File(
                type.equals(HTML)
                        ? page(200, new String(content, StandardCharsets.UTF_8), version)
                        : Answer.of(200, type, content));
    }

    /** The file below {@code root}, which need not be there; null for what is outside, hidden, or no path at all. */
    private static @Nullable Path resolve(Path root, String path) {
        try {
            Path relative = root.getFileSystem().getPath(path.substring(1)).normalize();
            for (Path step : relative) {
                String name = step.toString();
                if (name.startsWith(".")) {
                    return null;
                }
            }
            Path file = root.resolve(relative).normalize();
            return file.startsWith(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The site's own page for what is not there, in the language of the address, made to work at any depth. */
    private static Answer missing(Path root, String path, String version) throws IOException {
        int slash = path.indexOf('/', 1);
        Path folder = slash < 0 ? null : resolve(root, path.substring(0, slash));
        boolean other = folder != null && Files.isRegularFile(folder.resolve(Address.NOT_FOUND));
        Path page = (folder == null || !other ? root : folder).resolve(Address.NOT_FOUND);
        if (!Files.isRegularFile(page)) {
            return Answer.text(404, "there is nothing at this address\n");
        }
        String text = Files.readString(page);
        String up = rootOf(text);
        String fromRoot = ADDRESS.matcher(text).replaceAll(found -> {
            String address = found.group(2);
            String below = up.startsWith("/") && address.startsWith(up)
                    ? "/" + address.substring(up.length())
                    : (other ? path.substring(0, slash + 1) : "/") + address;
            return Matcher.quoteReplacement(" " + found.group(1) + "=\"" + below + "\"");
        });
        return page(404, fromRoot, version);
    }

    /** What the page takes for the root of the site. */
    private static String rootOf(String page) {
        Matcher root = ROOT.matcher(page);
        return root.find() ? root.group(1) : "";
    }

    /**
     * The content of a file of the site; null where it cannot be had.
     *
     * @param path from the root of the site
     */
    byte @Nullable [] content(String path) {
        try {
            Path file = resolve(site.toRealPath(), "/" + path);
            return file == null ? null : Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    /** A page with the script that loads it anew. */
    static Answer page(int status, String text, String version) {
        return Answer.of(status, HTML, LiveReload.into(text, version).getBytes(StandardCharsets.UTF_8));
    }
}
