package io.adjoint.processor.golden;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.testing.Compiled;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** The tests of the examples in one source, which is compiled in several ways for them. */
final class ExampleTests {
    private final CaseFile file;
    private final ClassLoader classes;
    private final ClassLoader recordingAll;
    private final ClassLoader inDouble;
    private final Reading reading;

    ExampleTests(CaseFile file) {
        this.file = file;
        this.classes = file.compiled().load();
        this.recordingAll = Compiled.of(file.source(), "-Aadjoint.analysis=off").load();
        this.inDouble = file.hasFloats() ? file.inDouble().load() : null;
        this.reading = Reading.of(file);
    }

    DynamicContainer of(Example example) {
        if (subject(classes, example).isPulledBack()) {
            return dynamicContainer(example.text(), pullingBack(example));
        }
        return dynamicContainer(example.text(), example.isThrowing() ? throwing(example) : returning(example));
    }

    private Stream<DynamicTest> pullingBack(Example example) {
        Subject subject = subject(classes, example);
        Subject plain = subject(recordingAll, example);
        if (example.isThrowing()) {
            return Stream.of(
                    dynamicTest(
                            "what the method throws is thrown",
                            () -> PullbackBehaviour.whatThePrimalThrowsIsThrown(subject)),
                    dynamicTest(
                            "what the method throws is thrown, when everything is recorded",
                            () -> PullbackBehaviour.whatThePrimalThrowsIsThrown(plain)));
        }
        PullbackBehaviour optimised =
                new PullbackBehaviour(subject, reading.method(subject.primal()), file.hasFloats());
        PullbackBehaviour recorded = new PullbackBehaviour(plain, reading.method(plain.primal()), file.hasFloats());
        Subject wide = subject;
        if (file.hasFloats()) {
            wide = Subject.primalOnly(inDouble, file.packageName(), example.inDouble());
        }
        Subject exact = wide;
        Stream<DynamicTest> tests = Stream.of(
                dynamicTest("the value is the method's own, bit for bit", optimised::theValueIsThePrimals),
                dynamicTest("a second call gives the same bits", optimised::aSecondCallGivesTheSameBits),
                dynamicTest("the arguments and the seeds are as they were", optimised::nothingIsChanged),
                dynamicTest(
                        "the arguments and the seeds are as they were, when everything is recorded",
                        recorded::nothingIsChanged),
                dynamicTest("a seed may be an argument", optimised::aSeedMayBeAnArgument),
                dynamicTest(
                        "a seed of another shape is refused, and nothing is changed",
                        optimised::aSeedOfAnotherShapeIsRefused),
                dynamicTest(
                        "the gradient is that of differences", () -> optimised.theGradientIsThatOfDifferences(exact)),
                dynamicTest(
                        "the gradient is that of differences, when everything is recorded",
                        () -> recorded.theGradientIsThatOfDifferences(exact)));
        Stream<DynamicTest> duals = Stream.of(
                dynamicTest("the gradient is that of dual numbers", optimised::theGradientIsThatOfDualNumbers),
                dynamicTest(
                        "the gradient is that of dual numbers, when everything is recorded",
                        recorded::theGradientIsThatOfDualNumbers));
        return file.isGivenDerivatives() ? tests : Stream.concat(tests, duals);
    }

    private Stream<DynamicTest> throwing(Example example) {
        Subject subject = subject(classes, example);
        Subject plain = subject(recordingAll, example);
        return Stream.of(
                dynamicTest(
                        "what the method throws is thrown",
                        () -> Behaviour.bothMethodsThrowWhatThePrimalThrows(subject)),
                dynamicTest(
                        "what the method throws is thrown, when everything is recorded",
                        () -> Behaviour.bothMethodsThrowWhatThePrimalThrows(plain)));
    }

    private Stream<DynamicTest> returning(Example example) {
        Subject subject = subject(classes, example);
        Subject plain = subject(recordingAll, example);
        Subject wide =
                file.hasFloats() ? Subject.primalOnly(inDouble, file.packageName(), example.inDouble()) : subject;
        Stream<DynamicTest> tests = Stream.of(
                dynamicTest(
                        "the value is the method's own, bit for bit", () -> Behaviour.theValueIsThePrimals(subject)),
                dynamicTest(
                        "the gradient is the same with and without the value",
                        () -> Behaviour.bothMethodsGiveTheSameGradient(subject)),
                dynamicTest("a second call gives the same bits", () -> Behaviour.aSecondCallGivesTheSameBits(subject)),
                dynamicTest("the arguments are as they were", () -> Behaviour.theArgumentsAreAsTheyWere(subject)),
                dynamicTest(
                        "the arguments are as they were, when everything is recorded",
                        () -> Behaviour.theArgumentsAreAsTheyWere(plain)),
                dynamicTest(
                        "the gradient is that of differences",
                        () -> Behaviour.theGradientIsThatOfDifferences(subject, wide)),
                dynamicTest(
                        "recording everything gives the same numbers",
                        () -> Behaviour.theGradientsAgree(subject, plain, file.hasFloats() ? 1e-5 : 1e-12)));
        SourceMethod read = reading.method(subject.primal());
        return Objects.readBy(read.program()) || file.isGivenDerivatives()
                ? tests
                : Stream.concat(
                        tests,
                        Stream.of(dynamicTest(
                                "the gradient is that of dual numbers",
                                () -> Behaviour.theGradientIsThatOfDualNumbers(subject, read, file.hasFloats()))));
    }

    private Subject subject(ClassLoader loader, Example example) {
        return Subject.of(loader, file.packageName(), example);
    }
}
