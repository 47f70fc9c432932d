package io.adjoint.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The functions of {@link ConformanceTest} in forward mode and of second order: held to their gradients. */
class ForwardConformanceTest {
    private static final List<PortFile> FILES = PortFile.all();

    @TestFactory
    Stream<DynamicContainer> whatIsAccepted() {
        PortCompilation planned = PortCompilation.of(FILES, "-Aadjoint.emit=all");
        PortCompilation plain = PortCompilation.of(FILES, "-Aadjoint.emit=all", "-Aadjoint.analysis=off");
        DynamicTest compiles = dynamicTest("all compiles as it does without", () -> {
            assertThat(planned.refused()).isEmpty();
            assertThat(plain.refused()).isEmpty();
            assertThat(planned.others()).isEmpty();
            assertThat(plain.others()).isEmpty();
        });
        ClassLoader classes = planned.compiled().load();
        ClassLoader recordingAll = plain.compiled().load();
        return Stream.concat(
                Stream.of(dynamicContainer("compilation", Stream.of(compiles))),
                FILES.stream()
                        .flatMap(file -> file.sections().stream())
                        .filter(section -> !section.isRefused())
                        .flatMap(section ->
                                section.ports().stream().map(port -> tests(section, port, classes, recordingAll))));
    }

    private static DynamicContainer tests(
            PortFile.Section section, Port port, ClassLoader classes, ClassLoader recordingAll) {
        List<DynamicTest> tests = new ArrayList<>(tests(port, PortedMethod.of(classes, section.file(), port), ""));
        if (port.care() != Port.Care.NOT_PLAIN) {
            tests.addAll(
                    tests(port, PortedMethod.of(recordingAll, section.file(), port), ", when everything is recorded"));
        }
        return dynamicContainer(port.toString(), tests);
    }

    private static List<DynamicTest> tests(Port port, PortedMethod method, String way) {
        if (port.kind() == Port.Kind.THROWS) {
            return List.of(dynamicTest(
                    "what the method throws is thrown" + way, () -> ForwardChecks.whatTheMethodThrowsIsThrown(method)));
        }
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("the value is the method's own" + way, () -> ForwardChecks.theValueIsThePrimals(method)));
        tests.add(dynamicTest("the dot products agree" + way, () -> ForwardChecks.theDotProductsAgree(method)));
        Stream.of("$jvp", "$hvp", "$gradAndHvp", "$hessian", "$jacobian")
                .filter(method::has)
                .forEach(suffix -> tests.add(dynamicTest(
                        "nothing is changed by " + suffix + way,
                        () -> ForwardChecks.nothingIsChangedAndASecondCallGivesTheSame(method, suffix))));
        port.more()
                .ifPresent(more -> tests.add(dynamicTest(
                        more.suffix() + " gives what is computed by hand" + way,
                        () -> ForwardChecks.theNumbersAreThoseComputedByHand(method, more))));
        if (method.isSeeded() && method.has("$jacobian")) {
            tests.add(dynamicTest(
                    "the seed times the Jacobian is pulled back" + way,
                    () -> ForwardChecks.theSeedTimesTheJacobianIsPulledBack(method)));
        }
        if (method.isSeeded()) {
            return tests;
        }
        tests.add(dynamicTest("the products are symmetric" + way, () -> ForwardChecks.theProductsAreSymmetric(method)));
        tests.add(dynamicTest(
                "value, gradient and product come together as they do apart" + way,
                () -> ForwardChecks.valueGradientAndProductComeTogether(method)));
        if (method.has("$hessian")) {
            tests.add(dynamicTest("the Hessian is symmetric" + way, () -> ForwardChecks.theHessianIsSymmetric(method)));
        }
        if (port.care().isSmooth() && !ForwardChecks.hasFloats(method)) {
            tests.add(dynamicTest(
                    "the product is that of differences" + way,
                    () -> ForwardChecks.theProductIsThatOfDifferences(method)));
        }
        return tests;
    }
}
