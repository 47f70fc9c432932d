package io.adjoint.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Functions of the shapes that other tools of this kind are tested with, ported to Java: value and gradient against
 * what is certified for them. What is not accepted is refused at the token that stands in the way.
 */
class ConformanceTest {
    private static final Conformance LISTED = Conformance.read();
    private static final List<PortFile> FILES = PortFile.all();

    @Test
    void everyListedFunctionIsPortedOrPending() {
        Set<String> met = ports().map(Port::id).collect(Collectors.toCollection(LinkedHashSet::new));
        met.addAll(LISTED.pending().keySet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(LISTED.functions());
        System.out.println(LISTED.summary(ports().toList()));
    }

    @Test
    void everyListedValueIsHeldAgainstAPort() {
        Set<String> met = ports().map(port -> Conformance.key(port.id(), port.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> missing = LISTED.values().keySet().stream()
                .filter(key -> !met.contains(key))
                .filter(key -> !LISTED.pending().containsKey(key.substring(0, 3)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> whatIsAccepted() {
        PortCompilation compilation = PortCompilation.of(FILES);
        PortCompilation recording = PortCompilation.of(FILES, "-Aadjoint.analysis=off");
        ClassLoader classes = compilation.compiled().load();
        ClassLoader recordingAll = recording.compiled().load();
        DynamicTest compiles = dynamicTest("all else compiles without a warning", () -> {
            assertThat(compilation.others()).isEmpty();
            assertThat(compilation.compiled().success()).isTrue();
            assertThat(recording.compiled().success()).isTrue();
            assertThat(recording.others()).isEmpty();
            assertThat(recording.refused()).isEqualTo(compilation.refused());
        });
        DynamicContainer first = dynamicContainer("compilation", Stream.of(compiles));
        if (!compilation.compiled().success() || !recording.compiled().success()) {
            return Stream.of(first);
        }
        return Stream.concat(
                Stream.of(first),
                sections()
                        .filter(section -> !section.isRefused())
                        .flatMap(section -> tests(section, compilation, classes, recordingAll))
                        .collect(Collectors.groupingBy(Case::id, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(each -> dynamicContainer(
                                each.getKey(), each.getValue().stream().map(Case::tests))));
    }

    private record Case(String id, DynamicContainer tests) {}

    private static Stream<Case> tests(
            PortFile.Section section, PortCompilation compilation, ClassLoader classes, ClassLoader recordingAll) {
        List<String> refused = compilation.refused().get(section);
        DynamicTest accepted = dynamicTest("accepted, with the warnings that are named", () -> {
            assertThat(refused).isNull();
            assertThat(compilation.warnings().getOrDefault(section, List.of()))
                    .containsExactlyInAnyOrderElementsOf(section.warnings());
        });
        return section.ports().stream().map(port -> {
            List<DynamicTest> tests = new ArrayList<>(List.of(accepted));
            if (refused == null) {
                PortedMethod method = PortedMethod.of(classes, section.file(), port);
                tests.addAll(
                        port.kind() == Port.Kind.THROWS
                                ? throwing(method)
                                : returning(port, method, PortedMethod.of(recordingAll, section.file(), port)));
            }
            return new Case(port.id(), dynamicContainer(port.toString(), tests));
        });
    }

    private static List<DynamicTest> throwing(PortedMethod method) {
        return List.of(
                dynamicTest("what the method throws is thrown", () -> PortChecks.whatTheMethodThrowsIsThrown(method)));
    }

    private static List<DynamicTest> returning(Port port, PortedMethod method, PortedMethod recording) {
        List<DynamicTest> tests = new ArrayList<>();
        double[] listed = LISTED.values().get(Conformance.key(port.id(), port.name()));
        if (listed != null) {
            tests.add(dynamicTest(
                    "value and gradient are the listed ones",
                    () -> PortChecks.valueAndGradientAreAsExpected(method, listed)));
        }
        port.byHand()
                .ifPresent(name -> tests.add(dynamicTest(
                        "value and gradient are those computed by hand",
                        () -> PortChecks.valueAndGradientAreAsExpected(method, method.byHand(name)))));
        if (port.care().isSmooth()) {
            tests.add(dynamicTest(
                    "the gradient is that of differences", () -> PortChecks.theGradientIsThatOfDifferences(method)));
        }
        tests.add(dynamicTest(
                "the value is the method's own, bit for bit", () -> PortChecks.theValueIsThePrimals(method)));
        tests.add(dynamicTest("a second call gives the same", () -> PortChecks.aSecondCallGivesTheSame(method)));
        tests.add(dynamicTest("the arguments are as they were", () -> PortChecks.theArgumentsAreAsTheyWere(method)));
        if (port.care() != Port.Care.NOT_PLAIN) {
            tests.add(dynamicTest(
                    "recording everything gives the same",
                    () -> PortChecks.recordingEverythingGivesTheSame(method, recording)));
        }
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> whatIsRefused() {
        Map<PortFile.Section, List<Diagnostic<? extends JavaFileObject>>> errors = PortCompilation.ofRefused(FILES);
        return sections()
                .flatMap(section -> section.ports().stream()
                        .filter(Port::isRefused)
                        .map(port -> dynamicTest(
                                port.toString(),
                                () -> assertThat(errors.getOrDefault(section, List.of()))
                                        .anySatisfy(each ->
                                                assertRefusedAt(port.refusal().orElseThrow(), each)))));
    }

    private static void assertRefusedAt(Port.Refusal refusal, Diagnostic<? extends JavaFileObject> error)
            throws IOException {
        assertThat(error.getMessage(Locale.ROOT)).startsWith("[" + refusal.diagnostic() + "]");
        String text = error.getSource().getCharContent(true).toString();
        int caret = (int) error.getPosition();
        int from = Math.max(0, caret - refusal.token().length());
        String around = text.substring(
                from, Math.min(text.length(), caret + refusal.token().length()));
        assertThat(around).contains(refusal.token());
    }

    private static Stream<PortFile.Section> sections() {
        return FILES.stream().flatMap(file -> file.sections().stream());
    }

    private static Stream<Port> ports() {
        return sections().flatMap(section -> section.ports().stream());
    }
}
