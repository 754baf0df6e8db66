package org.policybook.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.policybook.Main;

/** A site on disk with its pages. */
public final class BuiltSite {
    private final Path folder;
    private final @Nullable URI base;
    private final Map<String, SitePage> pages;

    private BuiltSite(Path folder, @Nullable URI base) throws IOException {
        this.folder = folder.toRealPath();
        this.base = base;
        this.pages = new TreeMap<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".html")) {
                String path = path(file);
                pages.put(path, SitePage.of(path, Files.size(file), Jsoup.parse(file, "UTF-8", "")));
            }
        }
        if (pages.isEmpty()) {
            throw new AssertionError("no page stands in " + folder);
        }
    }

    /**
     * Builds the project's content with the project's templates.
     *
     * @param base address of the published site, or null
     * @throws AssertionError with the build's messages where it fails
     */
    public static BuiltSite build(Path out, @Nullable URI base) throws IOException {
        return build(content(), Path.of("templates"), out, base);
    }

    /** As {@link #build(Path, URI)}, with other content and templates. */
    static BuiltSite build(Path content, Path templates, Path out, @Nullable URI base) throws IOException {
        List<String> command = new ArrayList<>(List.of("--lang", "en", "build", "--out", out.toString()));
        command.addAll(List.of("--content", content.toString(), "--templates", templates.toString()));
        if (base != null) {
            command.addAll(List.of("--base-url", base.toString()));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int status = Main.run(command.toArray(String[]::new), messages, messages);
            if (status != 0) {
                throw new AssertionError(
                        "the site was not built, exit " + status + ":\n" + said.toString(StandardCharsets.UTF_8));
            }
        }
        return new BuiltSite(out, base);
    }

    /** A site that was built before, without an address of its own. */
    public static BuiltSite open(Path folder) throws IOException {
        return new BuiltSite(folder, null);
    }

    /** The content under proof: the project's, or what {@code -Dpolicybook.content} names. */
    static Path content() {
        return Path.of(System.getProperty("policybook.content", "content"));
    }

    public Path folder() {
        return folder;
    }

    /** Address under which the site is to be published, if it was built for one. */
    Optional<URI> base() {
        return Optional.ofNullable(base);
    }

    /** Every page in the order of paths. */
    public Collection<SitePage> pages() {
        return pages.values();
    }

    /** One page of each type, the largest, since that is likely to hold every part that the type can have. */
    public Collection<SitePage> oneOfEachType() {
        return pages.values().stream()
                .collect(Collectors.toMap(
                        SitePage::type,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(SitePage::size)),
                        TreeMap::new))
                .values();
    }

    Optional<SitePage> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    boolean has(String path) {
        return Files.isRegularFile(folder.resolve(path));
    }

    /** The files of a folder of the site that end so, in order. */
    List<Path> files(String under, String ending) {
        return files().stream()
                .filter(file -> file.startsWith(folder.resolve(under))
                        && file.toString().endsWith(ending))
                .toList();
    }

    /** The path of a file from the root of the site, with slashes on every system. */
    String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
