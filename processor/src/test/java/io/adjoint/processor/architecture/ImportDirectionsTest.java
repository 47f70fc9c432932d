package io.adjoint.processor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.adjoint.Differentiable;
import io.adjoint.processor.DifferentiableProcessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports run one way: frontend to ir, transform to analysis to rules to ir, emit to ir, and the pipeline to all. */
class ImportDirectionsTest {
    private static final String ROOT = "io.adjoint.processor";

    /** What each room may use besides itself and the JDK's base. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "ir", List.of(),
            "diagnostics", List.of("ir"),
            "rules", List.of("ir", "diagnostics"),
            "analysis", List.of("rules", "ir", "diagnostics"),
            "transform", List.of("analysis", "rules", "ir", "diagnostics"),
            "emit", List.of("ir", "diagnostics"),
            "frontend", List.of("ir", "diagnostics"));

    private static final String JAVAC_TREES = "com.sun.source..";
    private static final String JAVA_POET = "com.palantir.javapoet..";

    private static final JavaClasses PROCESSOR = mainClassesBeside(DifferentiableProcessor.class);
    private static final JavaClasses RUNTIME = mainClassesBeside(Differentiable.class);

    /** The classes compiled to the same place as one of them: tests are elsewhere. */
    private static JavaClasses mainClassesBeside(Class<?> known) {
        return new ClassFileImporter()
                .importUrl(known.getProtectionDomain().getCodeSource().getLocation());
    }

    static Stream<Arguments> rooms() {
        return new TreeMap<>(ROOMS).entrySet().stream().map(room -> Arguments.of(room.getKey(), room.getValue()));
    }

    @Test
    void theWholeProjectIsLookedAt() {
        Set<String> rooms = PROCESSOR.stream()
                .map(each -> each.getPackageName().substring(ROOT.length()))
                .map(rest -> rest.isEmpty() ? rest : rest.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PROCESSOR).hasSizeGreaterThan(200);
        assertThat(RUNTIME).hasSizeGreaterThan(20);
        rooms.remove("");
        assertThat(rooms).isEqualTo(new TreeSet<>(ROOMS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsBelowIt(String room, List<String> below) {
        String[] others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !below.contains(other))
                .map(ImportDirectionsTest::inRoom)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(inRoom(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(PROCESSOR);
    }

    @Test
    void noRoomUsesThePipeline() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(PROCESSOR);
    }

    @Test
    void onlyTheProcessorAndItsCompilerUseThePipeline() {
        classes()
                .that()
                .haveSimpleName("Pipeline")
                .should()
                .onlyHaveDependentClassesThat()
                .haveNameMatching(".*\\.(Pipeline|PipelineCompiler|DifferentiableProcessor)")
                .check(PROCESSOR);
    }

    @Test
    void onlyTheFrontEndSeesTheTreesOfJavac() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inRoom("frontend"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JAVAC_TREES)
                .check(PROCESSOR);
    }

    @Test
    void nothingSeesTheInsideOfJavac() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.sun..").and(not(resideInAPackage(JAVAC_TREES))))
                .check(PROCESSOR);
    }

    @Test
    void onlyTheEmitterSeesJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inRoom("emit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JAVA_POET)
                .check(PROCESSOR);
    }

    @Test
    void whatIsBetweenTheFrontEndAndTheEmitterNeedsTheJdksBaseAlone() {
        String[] between = Stream.of("ir", "diagnostics", "rules", "analysis", "transform")
                .map(ImportDirectionsTest::inRoom)
                .toArray(String[]::new);

        classes()
                .that(resideInAnyPackage(between))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(between), Stream.of("java..")).toArray(String[]::new))
                .check(PROCESSOR);
    }

    @Test
    void noPackagesOfTheProcessorNeedEachOther() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void theProcessorDoesNotUseTheRuntimeThatItWritesCallsOf() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.adjoint..").and(not(resideInAPackage(ROOT + ".."))))
                .check(PROCESSOR);
    }

    @Test
    void thePackagesOfTheRuntimeStandAlone() {
        slices().matching("io.adjoint.(*)").should().notDependOnEachOther().check(RUNTIME);
    }

    @Test
    void theRuntimeNeedsTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.adjoint..", "java..")
                .check(RUNTIME);
    }

    private static String inRoom(String room) {
        return ROOT + "." + room + "..";
    }
}
