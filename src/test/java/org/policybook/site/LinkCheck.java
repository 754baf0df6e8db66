package org.policybook.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows addresses inside a built site: a link must lead to a file of the site, and its fragment to an id in that file,
 * in a way that works below any path and from disk.
 */
final class LinkCheck {
    private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto");

    private final BuiltSite site;

    LinkCheck(BuiltSite site) {
        this.site = site;
    }

    /**
     * Follows a link that a reader may click.
     *
     * @param from path of the file that holds the link, from the root of the site
     * @return what is wrong with it; empty for a sound link and for one that leaves the site
     */
    Optional<String> link(String from, String target) {
        return follow(from, target, true);
    }

    /** Follows the address of something that the browser fetches by itself; it never leaves the site. */
    Optional<String> resource(String from, String target) {
        return follow(from, target, false);
    }

    private Optional<String> follow(String from, String target, boolean mayLeave) {
        URI uri;
        try {
            uri = new URI(target);
        } catch (URISyntaxException e) {
            return Optional.of(target + ": no address: " + e.getReason());
        }
        Optional<String> inside = belowBase(from, target);
        if (inside.isPresent()) {
            return arrive("", target, URI.create(inside.get()));
        }
        if (uri.getScheme() != null) {
            return outside(target, uri.getScheme().toLowerCase(Locale.ROOT), mayLeave);
        }
        if (target.startsWith("/")) {
            return Optional.of(target + ": starts at the root of the server, so it breaks below a path and on disk");
        }
        return arrive(from, target, uri);
    }

    private static Optional<String> outside(String target, String scheme, boolean mayLeave) {
        if (mayLeave && OUTSIDE.contains(scheme)) {
            return Optional.empty();
        }
        if (!mayLeave && scheme.equals("data")) {
            return Optional.empty();
        }
        return Optional.of(target + (mayLeave ? ": of a kind that no link has" : ": fetched from outside the site"));
    }

    /** The rest of an absolute address that lies on this site; 404.html, shown at any path, names the base's path too. */
    private Optional<String> belowBase(String from, String target) {
        return site.base()
                .flatMap(base -> Stream.of(
                                base.toString(), from.endsWith("404.html") ? base.getRawPath() : base.toString())
                        .filter(target::startsWith)
                        .map(start -> target.substring(start.length()))
                        .findFirst())
                .map(rest -> rest.isEmpty() || rest.endsWith("/") ? rest + "index.html" : rest);
    }

    private Optional<String> arrive(String from, String target, URI uri) {
        @Nullable String named = uri.getPath();
        boolean here = named == null || named.isEmpty();
        // The root is made up, so that a link which climbs above it shows as one that is not on the site.
        URI root = URI.create("file:/a/b/c/d/e/f/");
        URI file = here ? root.resolve(from) : root.resolve(from).resolve(URI.create(uri.getRawPath()));
        if (!file.getPath().startsWith(root.getPath())) {
            return Optional.of(target + ": leads out of the site's folder");
        }
        String path = file.getPath().substring(root.getPath().length());
        if (!site.has(path)) {
            return Optional.of(
                    path.isEmpty() || path.endsWith("/")
                            ? target + ": leads to a folder, which shows no page when opened from disk"
                            : "there is no file " + path);
        }
        return anchor(path, uri.getRawFragment());
    }

    private Optional<String> anchor(String path, @Nullable String fragment) {
        if (fragment == null) {
            return Optional.empty();
        }
        String id = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean met = site.page(path).map(page -> page.ids().contains(id)).orElse(path.endsWith(".svg"));
        return met ? Optional.empty() : Optional.of("there is no id '" + id + "' in " + path);
    }
}
