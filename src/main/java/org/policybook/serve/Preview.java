package org.policybook.serve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;

/**
 * The pages of a site that is still being made: whoever looks at one gets it at once, as it will be. What was shown is
 * noted, to be held against the site when that is there.
 */
final class Preview {
    private static final byte[] NONE = {};

    private final Function<String, Optional<byte[]>> pages;
    private final Predicate<String> stands;
    private final Map<String, byte[]> shown = new HashMap<>();
    private boolean over;

    /**
     * Shows {@code pages}.
     *
     * @param pages gives the page at a path from the root of the site
     * @param stands whether the site that is published has a file at that path
     */
    Preview(Function<String, Optional<byte[]>> pages, Predicate<String> stands) {
        this.pages = pages;
        this.stands = stands;
    }

    /**
     * The page at an address; null where the address is that of no page.
     *
     * @param path decoded, with its first slash
     */
    @Nullable
    String page(String path) {
        String file = path.substring(1) + (path.endsWith("/") ? Address.HOME : "");
        if (!file.endsWith(".html")) {
            return null;
        }
        byte[] page = pages.apply(file).orElse(NONE);
        if (page.length == 0 && !stands.test(file)) {
            return null;
        }
        return show(file, page) && page.length > 0 ? new String(page, StandardCharsets.UTF_8) : null;
    }

    /** Notes what is shown, also that a page of the site is none any more; no after the site was published. */
    private synchronized boolean show(String file, byte[] page) {
        if (!over) {
            shown.put(file, page);
        }
        return !over;
    }

    /**
     * Ends the preview. Whether nothing that was shown has to be loaded again: the published pages are the same. The page of
     * search reads an index that was not there yet.
     *
     * @param published the content of a file of the site that was published; null where there is none
     */
    synchronized boolean holds(Function<String, byte @Nullable []> published) {
        over = true;
        return shown.entrySet().stream()
                .allMatch(page -> !page.getKey().endsWith(Address.SEARCH)
                        && Arrays.equals(page.getValue(), published.apply(page.getKey())));
    }
}
