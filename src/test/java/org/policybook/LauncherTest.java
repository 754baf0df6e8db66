package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a repository of its own whose JDKs and whose Maven only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String TOOLS =
            "bash cat cksum dirname env find flock head mkdir mv readlink rm touch tr wc du";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path root = Path.of("");
    private Path bin = Path.of("");

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void repository() throws IOException {
        root = Files.createDirectories(folder.resolve("a repository"));
        bin = Files.createDirectories(folder.resolve("bin"));
        String usual = folder.resolve("jvm") + "/*";
        String script =
                Files.readString(Path.of("policybook")).replaceFirst("(?s)/usr/lib/jvm/\\*.*?; do\n", usual + "; do\n");
        script(root.resolve("policybook"), script);
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("schema"));
        Files.createFile(root.resolve("pom.xml"));
        for (String tool : TOOLS.split(" ", -1)) {
            script(bin.resolve(tool), "#!/bin/bash\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A JDK that prints its name, its arguments and its locale, and writes the memory image that it is asked for. */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        script(home.resolve("bin/java"), """
                #!/bin/bash
                echo "%s LC_ALL=$LC_ALL"
                for argument in "$@"; do
                  echo "<$argument>"
                  case $argument in -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*)
                    echo image >"${argument#*=}"
                    [ -z "$FAKE_KILLS" ] || kill -TERM "$PPID" ;;
                  esac
                done
                exit "${FAKE_STATUS:-0}"
                """.formatted(name));
        script(home.resolve("bin/javac"), "#!/bin/bash\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void maven() throws IOException {
        script(bin.resolve("mvn"), """
                #!/bin/bash
                echo "maven says $*"
                mkdir -p target
                echo . >>target/calls
                [ -n "$FAKE_MAVEN_FAILS" ] || : >target/policybook.jar
                [ -z "$FAKE_MAVEN_FAILS" ]
                """);
    }

    private void jar() throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.createFile(root.resolve("target/policybook.jar"));
        age("pom.xml", 100);
        age("src/main", 100);
        age("schema", 100);
    }

    private void age(String file, int seconds) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(file), FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private long mavenCalls() throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve("target/calls"))) {
            return lines.count();
        }
    }

    private Run run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", root.resolve("policybook").toString()));
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(root, environment, arguments);
    }

    @Test
    void takesTheJdkOfJavaHomeFirst() throws Exception {
        jar();
        Path home = jdk("mine", "21.0.4");
        jdk("jvm/newer", "25.0.1");
        assertThat(run(Map.of("JAVA_HOME", home.toString()), "check").out()).startsWith("mine ");
    }

    @Test
    void takesTheJdkOfThePathWhereJavaHomeIsTooOld() throws Exception {
        jar();
        Path old = jdk("old", "17.0.15");
        Files.createSymbolicLink(bin.resolve("java"), jdk("on-path", "24").resolve("bin/java"));
        assertThat(run(Map.of("JAVA_HOME", old.toString()), "check").out()).startsWith("on-path ");
    }

    @Test
    void takesTheNewestOfTheUsualPlaces() throws Exception {
        jar();
        Files.createSymbolicLink(
                bin.resolve("java"), jdk("on-path", "1.8.0_392").resolve("bin/java"));
        jdk("jvm/a", "21.0.4");
        jdk("jvm/b", "25");
        jdk("jvm/c", "17");
        assertThat(run(Map.of(), "check").out()).startsWith("jvm/b ");
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        jar();
        jdk("jvm/old", "17.0.15");
        Run run = run(Map.of(), "check");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("policybook: no JDK 21 or later").hasLineCount(1);
    }

    @Test
    void speaksTheLanguageOfTheLocaleOrTheOneAskedFor() throws Exception {
        jar();
        Map<String, String> chinese = Map.of("LC_ALL", "", "LANG", "zh_CN.UTF-8");
        assertThat(run(chinese, "check").err())
                .startsWith("policybook: 没有找到 JDK 21")
                .hasLineCount(1);
        assertThat(run(chinese, "check", "--lang", "en").err()).startsWith("policybook: no JDK 21");
        assertThat(run(Map.of(), "check", "--lang=zh").err()).startsWith("policybook: 没有找到 JDK 21");
    }

    @Test
    void buildsTheJarWhereItIsMissingOrOlderThanItsSources() throws Exception {
        jdk("jvm/a", "21.0.4");
        maven();
        Run first = run(Map.of(), "check");
        assertThat(first.status()).isZero();
        assertThat(first.out()).doesNotContain("maven says");
        assertThat(first.err()).startsWith("policybook: building").hasLineCount(1);
        assertThat(run(Map.of(), "check").err()).isEmpty();
        assertThat(mavenCalls()).isEqualTo(1);
        age("target/policybook.jar", 50);
        age("pom.xml", 100);
        age("src/main", 100);
        Files.createFile(root.resolve("schema/new.json"));
        run(Map.of(), "check");
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void saysWhyTheBuildFailed() throws Exception {
        jdk("jvm/a", "21.0.4");
        maven();
        Run run = run(Map.of("FAKE_MAVEN_FAILS", "yes"), "check");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("maven says -q -B -Dmaven.test.skip=true package", "policybook: the build failed");
    }

    @Test
    void saysThatThereIsNoMaven() throws Exception {
        jdk("jvm/a", "21.0.4");
        Run run = run(Map.of(), "check");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("policybook: Maven (mvn) is needed").hasLineCount(1);
    }

    @Test
    void passesArgumentsAndStatusThrough() throws Exception {
        jar();
        jdk("jvm/a", "21.0.4");
        Run run = run(Map.of("FAKE_STATUS", "7"), "build", "--out", "a b", "", "*");
        assertThat(run.status()).isEqualTo(7);
        assertThat(run.out())
                .endsWith("<-jar>\n<" + root.toRealPath()
                        + "/target/policybook.jar>\n<build>\n<--out>\n<a b>\n<>\n<*>\n");
    }

    @Test
    void defaultFoldersAreThoseBesideTheLauncher() throws Exception {
        jar();
        jdk("jvm/a", "21.0.4");
        assertThat(run(root, Map.of(), "check").out()).doesNotContain("policybook.home");
        assertThat(run(folder, Map.of(), "check").out()).contains("<-Dpolicybook.home=" + root.toRealPath() + "/>");
    }

    @Test
    void givesTheJvmAUtf8LocaleAndKeepsTheLanguage() throws Exception {
        jar();
        jdk("jvm/a", "21.0.4");
        assertThat(run(Map.of("LC_ALL", "C"), "check").out())
                .contains("LC_ALL=C.UTF-8\n")
                .doesNotContain("language");
        assertThat(run(Map.of("LC_ALL", "", "LANG", "zh_CN.GB18030"), "check").out())
                .contains("LC_ALL=C.UTF-8\n", "<-Duser.language=zh>");
        assertThat(run(Map.of("LC_ALL", "", "LANG", "en_IE.utf8"), "check").out())
                .contains("LC_ALL=\n");
    }

    @Test
    void keepsAMemoryImageOfTheJarAfterAGoodBuild() throws Exception {
        for (String version : List.of("21.0.4", "25.0.1")) {
            boolean old = version.startsWith("21");
            jdk("jvm/a", version);
            Files.deleteIfExists(root.resolve("target/policybook.jar"));
            maven();
            run(Map.of("FAKE_STATUS", "1"), "build");
            assertThat(images()).isEmpty();
            Run good = run(Map.of(), "build");
            assertThat(good.out()).doesNotContain(old ? "ArchiveClassesAtExit" : "AOTCacheOutput");
            assertThat(images()).hasSize(1);
            String use = old ? "<-XX:SharedArchiveFile=" : "<-XX:AOTCache=";
            assertThat(run(Map.of(), "check").out()).contains(use + images().getFirst() + ">");
            age("target/policybook.jar", -5);
            assertThat(run(Map.of(), "check").out()).doesNotContain(use);
            Files.delete(images().getFirst());
        }
    }

    @Test
    void buildsThousandsOfDocumentsInAHeapThatFollowsThem() throws Exception {
        jar();
        jdk("jvm/a", "21.0.4");
        assertThat(run(Map.of(), "build").out()).doesNotContain("-Xm");
        Path documents = thousandsOfDocuments();
        // 3,002 folders, 39 MiB of text, and a file that does not count.
        Files.write(Files.createDirectory(documents.resolve("long")).resolve("document.md"), new byte[40_960_000]);
        Files.write(Files.createDirectory(documents.resolve("full")).resolve("original.pdf"), new byte[40_960_000]);
        assertThat(run(Map.of(), "build").out()).contains("<-Xmx359m>\n<-Xmn96m>");
        assertThat(run(Map.of(), "--lang", "zh", "check").out()).contains("<-Xmx359m>\n<-Xmn96m>");
        assertThat(run(Map.of(), "serve").out()).doesNotContain("-Xm");
        assertThat(run(Map.of("JAVA_TOOL_OPTIONS", "-Xmx3g"), "build").out()).doesNotContain("-Xm");
        Run again = run(Map.of("FAKE_STATUS", "75"), "build");
        assertThat(again.err()).contains("once more with as much as this machine gives");
        assertThat(again.out().split("<-jar>", -1)).as("run twice").hasSize(3);
        assertThat(again.out().lastIndexOf("-Xm"))
                .as("with a limit only at first")
                .isLessThan(again.out().indexOf("<-jar>"));
    }

    private Path thousandsOfDocuments() throws IOException {
        Path documents = Files.createDirectories(root.resolve("content/documents"));
        for (int i = 0; i < 3000; i++) {
            Files.createFile(documents.resolve("d" + i));
        }
        return documents;
    }

    @Test
    void looksForChangesOfThousandsOfDocumentsByTheLightCompiler() throws Exception {
        jar();
        jdk("jvm/a", "21.0.4");
        thousandsOfDocuments();
        assertThat(run(Map.of(), "build").out()).doesNotContain("policybook.look");
        Files.createDirectories(root.resolve(".policybook/build"));
        Files.createFile(root.resolve(".policybook/build/1.json"));
        assertThat(run(Map.of(), "build").out())
                .as("nothing to do, or at fault: once")
                .contains("<-XX:TieredStopAtLevel=1>", "<-Dpolicybook.look=true>\n<-jar>")
                .containsOnlyOnce("<-jar>");
        assertThat(run(Map.of("FAKE_STATUS", "75"), "build").out().split("<-jar>", -1)[1])
                .as("something to do: then in earnest")
                .contains("<-Xmx")
                .doesNotContain("policybook.look", "TieredStopAtLevel");
        assertThat(run(Map.of(), "build", "--force").out()).doesNotContain("policybook.look");
        assertThat(run(Map.of(), "check").out()).doesNotContain("policybook.look");
    }

    /** It is made after the build, while whoever has seen the site may stop the program. */
    @Test
    void leavesNothingOfAnImageThatWasNotFinished() throws Exception {
        jdk("jvm/a", "25.0.1");
        maven();
        Run run = run(Map.of("FAKE_KILLS", "yes"), "build");
        assertThat(run.status()).isEqualTo(143);
        try (Stream<Path> files = Files.list(root.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("policybook.jar", "build.log", "calls", ".build-lock");
        }
    }

    @Test
    void saysThatTheJarCannotBeMade() throws Exception {
        jdk("jvm/a", "21.0.4");
        maven();
        Files.createFile(root.resolve("target"));
        Run run = run(Map.of(), "check");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("policybook: the program must be built")
                .hasLineCount(1);
    }

    private List<Path> images() throws IOException {
        try (Stream<Path> files = Files.list(root.toRealPath().resolve("target"))) {
            return files.filter(f -> f.toString().matches(".*\\.(aot|jsa|image)"))
                    .toList();
        }
    }

    @Test
    void readsAndNamesChineseFoldersInEveryLocale() throws Exception {
        Files.createDirectories(root.resolve("target"));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path jar = root.resolve("target/policybook.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Path elsewhere = folder.resolve("别处");
        Files.createDirectories(elsewhere.resolve("内容"));
        Run run = run(
                elsewhere,
                Map.of("LC_ALL", "C", "JAVA_HOME", System.getProperty("java.home")),
                "check",
                "--content",
                "内容");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("内容/site.yaml:1:1: error[missing-file]");
        assertThat(new String(run.err().getBytes(UTF_8), UTF_8)).startsWith("documents 0");
    }
}
