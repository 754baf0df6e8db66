package org.policybook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The shape of the program, as ARCHITECTURE.md draws it. */
class ArchitectureTest {
    private static final String OURS = "org.policybook..";
    private static final List<String> STAGES =
            List.of("receive", "load", "parse", "intake", "link", "check", "index", "render", "publish");
    private static final String[] STAGE_PACKAGES =
            STAGES.stream().map(stage -> "org.policybook." + stage + "..").toArray(String[]::new);

    private static final Set<String> OF_THIS_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.policybook");

    @ParameterizedTest
    @FieldSource("STAGES")
    void stagesKnowTheModelAndTheNotationAndNothingElseOfOurs(String stage) {
        String own = "org.policybook." + stage + "..";
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(own)
                        .or(resideInAPackage("org.policybook.model.."))
                        .or(resideInAPackage("org.policybook.notation.."))
                        .or(resideInAPackage("org.policybook.citation.."))
                        .or(resideInAPackage(OURS).negate()))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("STAGES")
    void aStageIsUsedThroughOneClass(String stage) {
        Set<String> used = CLASSES.stream()
                .filter(c -> !c.getPackageName().equals("org.policybook." + stage))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(c -> c.getPackageName().equals("org.policybook." + stage))
                .filter(c -> !c.isAssignableTo(Throwable.class))
                .map(ArchitectureTest::topLevel)
                .collect(toCollection(TreeSet::new));
        assertThat(used).hasSize(1);
    }

    /** Templates can only read public records, so the pages of render are public too. */
    @Test
    void aStageHasOnePublicClass() {
        List<String> crowded = STAGES.stream()
                .filter(stage -> !stage.equals("render"))
                .filter(stage -> publicClasses(stage) != 1)
                .toList();
        assertThat(crowded).isEmpty();
    }

    @Test
    void theModelKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.policybook.model..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS)
                        .and(resideInAPackage("org.policybook.model..").negate()))
                .check(CLASSES);
    }

    @Test
    void theNotationKnowsTheModelOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.policybook.notation..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS)
                        .and(resideInAPackage("org.policybook.notation..").negate())
                        .and(resideInAPackage("org.policybook.model..").negate()))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.policybook.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        Path sources = Path.of("src/main/java/org/policybook");
        try (Stream<Path> folders = Files.walk(sources).filter(Files::isDirectory)) {
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("/**", "@NullMarked"));
        }
    }

    /** The same input gives the same output on every machine and every day. */
    @Test
    void stagesReadNeitherClockNorLocale() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGE_PACKAGES)
                .or()
                .resideInAnyPackage("org.policybook.model..", "org.policybook.notation..")
                .should()
                .callMethodWhere(describe("the clock or a default is read", ArchitectureTest::isOfThisMachine))
                .check(CLASSES);
    }

    private static boolean isOfThisMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = owner + "." + call.getName();
        boolean clock = owner.startsWith("java.time.") && call.getName().equals("now");
        // Without a locale of its own, %d prints the digits of the machine's.
        boolean formats = method.equals("java.lang.String.formatted")
                || (method.equals("java.lang.String.format")
                        && !call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(Locale.class));
        return clock || formats || OF_THIS_MACHINE.contains(method);
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type.getName());
    }

    private static long publicClasses(String stage) {
        return CLASSES.stream()
                .filter(c -> c.getPackageName().equals("org.policybook." + stage))
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.isAssignableTo(Throwable.class))
                .count();
    }
}
