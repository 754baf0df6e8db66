package org.policybook.receive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each reader is given its samples with bytes changed, moved and cut; in packed files also inside their parts. All must end
 * in words or in one problem, in time. {@code -Dfuzz.runs=N} sets how many for each; texts get ten times as many.
 */
class FuzzTest {
    private static final Path FILES = Path.of("src/test/resources/receive");
    private static final int RUNS = Integer.getInteger("fuzz.runs", 150);
    private static final int MORE_OF_TEXT = 10;
    private static final Duration LONGEST = Duration.ofSeconds(32);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"notice.docx", "notice.doc", "notice.pdf", "ledger.ofd", "notice.html", "notice.txt", "utf16.txt"
            })
    void endsInWordsOrInOneProblem(String name) throws IOException {
        byte[] sample = sample(name);
        boolean packed = name.endsWith(".docx") || name.endsWith(".ofd");
        Random random = new Random(name.hashCode());
        int runs = name.endsWith(".txt") ? RUNS * MORE_OF_TEXT : RUNS;
        for (int run = 0; run < runs; run++) {
            byte[] file = packed && run % 4 != 0 ? mutatedParts(sample, random) : mutated(sample, random);
            long before = System.nanoTime();
            Received received = Received.of(folder, name, file);
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(took).as("run %d", run).isLessThan(LONGEST);
            long errors = received.problems().sorted().size();
            assertThat(received.original().isPresent() || errors == 1)
                    .as("run %d: %s", run, received.said())
                    .isTrue();
            received.original().ifPresent(o -> {
                int length = o.text().text().length();
                assertThat(o.marks()).allMatch(m -> 0 <= m.start() && m.start() < m.end() && m.end() <= length);
                assertThat(o.tables()).allMatch(t -> 0 <= t.start() && t.start() <= t.end() && t.end() <= length);
            });
        }
    }

    private static byte[] sample(String name) throws IOException {
        String text = "云岭县人民政府文件\n\n一、到2025年，茶园面积稳定在12.6万亩左右。\n".repeat(20);
        return switch (name) {
            case "notice.txt" -> text.getBytes(Charset.forName("GB18030"));
            case "utf16.txt" -> ("\uFEFF" + text).getBytes(UTF_16LE);
            default -> Files.readAllBytes(FILES.resolve(name));
        };
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) 0xFF;
                case 3 -> {
                    int length = Math.min(random.nextInt(64), bytes.length - at);
                    int from = random.nextInt(bytes.length - length + 1);
                    System.arraycopy(bytes, from, bytes, at, length);
                }
                case 4 -> {
                    byte[] number = Integer.toString(random.nextInt()).getBytes(UTF_8);
                    System.arraycopy(number, 0, bytes, at, Math.min(number.length, bytes.length - at));
                }
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
        }
        return bytes;
    }

    /** Changes what the parts hold and packs them again, so that the changes reach the reader. */
    private static byte[] mutatedParts(byte[] sample, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sample))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = Objects.requireNonNull(parts.get(name));
        parts.put(name, random.nextBoolean() ? rearranged(part, random) : mutated(part, random));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** XML that still can be read, with numbers and elements in strange places. */
    private static byte[] rearranged(byte[] part, Random random) {
        String xml = new String(part, UTF_8);
        String[] pieces = xml.split("(?=<)", -1);
        for (int i = 0; i < 3 && pieces.length > 4; i++) {
            int a = 2 + random.nextInt(pieces.length - 2);
            pieces[a] = pieces[a].replaceAll(
                    "\"\\d+\"", "\"" + (random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(12)) + "\"");
            int b = 2 + random.nextInt(pieces.length - 2);
            if (pieces[a].contains("/>") && pieces[b].contains("/>")) {
                String moved = pieces[a];
                pieces[a] = pieces[b];
                pieces[b] = moved;
            }
        }
        return String.join("", pieces).getBytes(UTF_8);
    }
}
