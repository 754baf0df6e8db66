package org.policybook.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of a content folder on disk, {@code .policybook/index/NAME-HASH} beside it: named by the folder, its content
 * and the program, so that it is never stale and that folders which lie beside one another keep their own.
 */
final class IndexFolder {
    private static final String KEPT = "kept.json";
    private static final String MAKING = "making-";
    private static final int HASH_DIGITS = 24;

    private final String name;
    private final Path indexes;

    private IndexFolder(Path content) {
        Path whole = content.toAbsolutePath().normalize();
        this.name = Objects.requireNonNull(whole.getFileName()).toString();
        this.indexes =
                Objects.requireNonNull(whole.getParent()).resolve(".policybook").resolve("index");
    }

    /** What is kept beside Lucene's files. */
    private record Kept(Columns columns, Lexicon lexicon) {}

    static SearchIndex open(Path content, Supplier<KnowledgeBase> knowledge) throws IOException {
        IndexFolder folder = new IndexFolder(content);
        Path index = folder.indexes.resolve(folder.name + "-" + hash(content));
        Optional<SearchIndex> kept = kept(index);
        if (kept.isPresent()) {
            return kept.get();
        }
        KnowledgeBase read = knowledge.get();
        try {
            return folder.make(read, index);
        } catch (IOException e) {
            return SearchIndex.of(read);
        }
    }

    /** The index that stands there; empty where there is none or it is damaged. */
    private static Optional<SearchIndex> kept(Path index) {
        if (!Files.exists(index.resolve(KEPT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(index));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static SearchIndex read(Path index) throws IOException {
        Kept kept = JsonMapper.shared().readValue(Files.readAllBytes(index.resolve(KEPT)), Kept.class);
        return SearchIndex.at(FSDirectory.open(index), kept.columns(), kept.lexicon());
    }

    private SearchIndex make(KnowledgeBase knowledge, Path index) throws IOException {
        Files.createDirectories(indexes);
        Path made =
                indexes.resolve(MAKING + name + "-" + ProcessHandle.current().pid());
        remove(made);
        Files.createDirectory(made);
        List<Entry> entries = Entries.of(knowledge);
        Kept kept = new Kept(Columns.of(entries), Lexicon.of(knowledge));
        try (FSDirectory directory = FSDirectory.open(made)) {
            SearchIndex.write(entries, kept.lexicon(), directory, true, SearchIndex.config());
        }
        Files.write(made.resolve(KEPT), JsonMapper.shared().writeValueAsBytes(kept));
        clear(List.of(made, index));
        // Another run may have been first; its index is as good.
        Optional<SearchIndex> other = kept(index);
        if (other.isPresent()) {
            remove(made);
            return other.get();
        }
        remove(index);
        Files.move(made, index, StandardCopyOption.ATOMIC_MOVE);
        return read(index);
    }

    /** Indexes of earlier contents of this folder are of no use, nor what a run left that was ended. */
    private void clear(List<Path> keep) throws IOException {
        try (Stream<Path> all = Files.list(indexes)) {
            for (Path path : all.filter(other -> !keep.contains(other)).toList()) {
                String other = Objects.requireNonNull(path.getFileName()).toString();
                boolean earlier = other.startsWith(name + "-")
                        && other.substring(name.length() + 1).matches("[0-9a-f]{24}");
                if (earlier || (other.startsWith(MAKING) && abandoned(other))) {
                    try {
                        remove(path);
                    } catch (IOException e) {
                        // In use, as some systems say; the next run clears it.
                    }
                }
            }
        }
    }

    private static boolean abandoned(String making) {
        String pid = making.substring(making.lastIndexOf('-') + 1);
        Optional<ProcessHandle> maker =
                pid.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        return maker.filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String hash(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            Sha256 digest = new Sha256();
            String program = IndexFolder.class.getPackage().getImplementationVersion();
            add(
                    digest,
                    (Index.FORMAT + " " + program + " " + Version.LATEST + " " + Weights.STANDARD)
                            .getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, content.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                add(digest, Files.readAllBytes(file));
            }
            return digest.hex().substring(0, HASH_DIGITS);
        }
    }

    /** With the length before it, so that nothing can move from one to the next. */
    private static void add(Sha256 digest, byte[] bytes) {
        digest.add(bytes.length + ":");
        digest.add(bytes, 0, bytes.length);
    }
}
