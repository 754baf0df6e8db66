package org.policybook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Builds the site once for all tests of a run and gives it to them: a parameter of type {@link BuiltSite} is the site
 * without an address, and with {@link Addressed} the one that was built for {@value #ADDRESS}.
 *
 * <p>{@code -Dpolicybook.site=DIR} puts an earlier site under proof instead of a new one.
 */
public final class SiteExtension implements ParameterResolver {
    /** Its path is not the root, as on many hosts. */
    static final String ADDRESS = "https://policies.example/some/where/";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BuiltSite.class;
    }

    @Override
    public BuiltSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Addressed.class) ? addressed(context) : plain(context);
    }

    /** The site without an address. */
    public static BuiltSite plain(ExtensionContext context) {
        String earlier = System.getProperty("policybook.site");
        return held(
                context,
                "plain",
                out -> earlier == null ? BuiltSite.build(out, null) : BuiltSite.open(Path.of(earlier)));
    }

    /** The site that knows where it will be published. */
    static BuiltSite addressed(ExtensionContext context) {
        return held(context, "addressed", out -> BuiltSite.build(out, URI.create(ADDRESS)));
    }

    private static BuiltSite held(ExtensionContext context, String name, Making making) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SiteExtension.class))
                .computeIfAbsent(name, key -> Held.make(making), Held.class)
                .site();
    }

    /** How a site comes about, given an empty place for it. */
    @FunctionalInterface
    private interface Making {
        BuiltSite in(Path out) throws IOException;
    }

    /** A site, and the temporary folder that goes when the last test has run; or why there is none. */
    private record Held(
            Path temporary,
            @Nullable BuiltSite built,
            @Nullable AssertionError failure) implements AutoCloseable {
        static Held make(Making making) {
            try {
                Path temporary = Files.createTempDirectory("policybook-site-");
                try {
                    return new Held(temporary, making.in(temporary.resolve("site")), null);
                } catch (AssertionError e) {
                    // Kept, so that a failing build is tried once and not before each of a thousand tests.
                    return new Held(temporary, null, e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        BuiltSite site() {
            if (built == null) {
                throw new AssertionError(failure);
            }
            return built;
        }

        @Override
        public void close() throws IOException {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(temporary)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
