package org.policybook.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.Import;
import org.policybook.SiteBuild;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;

/**
 * Whole imports of documents whose lines and characters are moved, doubled, cut and changed: whatever comes in is
 * understood somehow, in time, and every candidate quotes its clause. {@code -Dfuzz.imports=N} sets how many.
 */
class ImportFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/intake/unseen");
    private static final int RUNS = Integer.getInteger("fuzz.imports", 300);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String ODD = "一二三十百千万亿成半%％‰0123456789.,∶:（）()《》〔〕“”。；，、\n\t \u3000—-至到附件第条章节年月日元亩户个①每各全不得超过低于";
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isUnderstoodSomehow() throws IOException {
        List<String> samples = samples();
        Random random = new Random(9704);
        for (int run = 0; run < RUNS; run++) {
            String text = changed(samples.get(random.nextInt(samples.size())), random);
            Path file = Files.writeString(folder.resolve("fuzz.txt"), text);
            long before = System.nanoTime();
            Intake.Imported imported = new Import(KNOWLEDGE, Path.of("content"))
                    .read(file, "plan", "wuhan", new Diagnostics())
                    .orElse(null);
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(took).as("run %d", run).isLessThan(LONGEST);
            if (imported != null) {
                for (Target target : imported.document().targets()) {
                    Clause clause = Objects.requireNonNull(imported.document().clause(target.clause()));
                    assertThat(Quotation.find(clause.title() + "\n" + clause.text(), target.quote()))
                            .as("run %d: %s", run, target.quote())
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> samples = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.endsWith("original.txt")).sorted().toList()) {
                if (!file.toString().contains("held-out")) {
                    samples.add(Files.readString(file, Charset.forName("GB18030")));
                }
            }
            return samples;
        }
    }

    private static String changed(String sample, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(sample.split("\r\n", -1)));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> Collections.swap(lines, at, other);
                case 1 -> lines.add(at, lines.get(other));
                case 2 -> lines.set(at, lines.get(at) + lines.get(other));
                default ->
                    lines.subList(Math.min(at, other), Math.min(Math.max(at, other), lines.size() - 1))
                            .clear();
            }
        }
        StringBuilder text = new StringBuilder(String.join("\n", lines));
        for (int i = random.nextInt(40); i > 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            char odd = ODD.charAt(random.nextInt(ODD.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, odd);
                case 1 -> text.insert(at, odd);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
