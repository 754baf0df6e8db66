package org.policybook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.policybook.site.SiteExtension;

/**
 * Gives tests the browser ({@link Browsing}) and the server of the built site ({@link SiteServer}); both are started
 * once for all tests of a run.
 */
final class BrowserExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browsing.class || type == SiteServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store =
                context.getRoot().getStore(ExtensionContext.Namespace.create(BrowserExtension.class));
        if (parameter.getParameter().getType() == SiteServer.class) {
            return store.computeIfAbsent(SiteServer.class, type -> serve(context), SiteServer.class);
        }
        return store.computeIfAbsent(Started.class, type -> Started.start(), Started.class)
                .get();
    }

    private static SiteServer serve(ExtensionContext context) {
        try {
            return SiteServer.serve(SiteExtension.plain(context).folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser, or why there is none: kept, so that an installation is tried once and not before every test. */
    private record Started(
            @Nullable Browsing browsing, @Nullable Throwable failure) implements AutoCloseable {
        static Started start() {
            try {
                return new Started(Browsing.start(), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Started(null, e);
            } catch (IOException | RuntimeException | AssertionError e) {
                return new Started(null, e);
            }
        }

        Browsing get() {
            if (browsing == null) {
                throw new AssertionError("no browser: " + (failure == null ? "" : failure.getMessage()), failure);
            }
            return browsing;
        }

        @Override
        public void close() {
            if (browsing != null) {
                browsing.close();
            }
        }
    }
}
