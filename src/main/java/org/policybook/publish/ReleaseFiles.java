package org.policybook.publish;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policybook.model.Output;
import org.policybook.model.WriteFailure;

/** Writes into one release. A file is written once: what came second would win on some machines and lose on others. */
final class ReleaseFiles implements Output {
    private static final int BUFFER = 1 << 17;

    private final Path release;
    private final Optional<Earlier> earlier;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /**
     * Writes below {@code release}.
     *
     * @param earlier what may already hold a file, empty where nothing is published
     */
    ReleaseFiles(Path release, Optional<Earlier> earlier) {
        this.release = release;
        this.earlier = earlier;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = file(path);
        if (earlier.isPresent() && earlier.get().link(Path.of(path), file, content)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int at = 0; at < content.length; at += BUFFER) {
                ByteBuffer part = ByteBuffer.wrap(content, at, Math.min(BUFFER, content.length - at));
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
        } catch (IOException e) {
            throw WriteFailure.at(file, e);
        }
    }

    @Override
    public OutputStream open(String path) throws IOException {
        Path file = file(path);
        try {
            return new NamedStream(
                    file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw WriteFailure.at(file, e);
        }
    }

    private Path file(String path) throws IOException {
        Path file = release.resolve(path);
        Path folder = Objects.requireNonNull(file.getParent());
        try {
            if (!folders.contains(folder)) {
                Files.createDirectories(folder);
                folders.add(folder);
            }
        } catch (IOException e) {
            throw WriteFailure.at(file, e);
        }
        return file;
    }

    /** Says which file it was that could not be written. */
    private static final class NamedStream extends FilterOutputStream {
        private final Path file;

        NamedStream(Path file, OutputStream out) {
            super(new BufferedOutputStream(out, BUFFER));
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw WriteFailure.at(file, e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                throw WriteFailure.at(file, e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw WriteFailure.at(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (IOException e) {
                throw WriteFailure.at(file, e);
            }
        }
    }
}
