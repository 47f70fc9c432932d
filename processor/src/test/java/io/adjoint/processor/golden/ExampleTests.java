package io.adjoint.processor.golden;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
        return dynamicContainer(example.text(), example.isThrowing() ? throwing(example) : returning(example));
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
        return Stream.of(
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
                        "the gradient is that of dual numbers",
                        () -> Behaviour.theGradientIsThatOfDualNumbers(
                                subject, reading.method(subject.primal()), file.hasFloats())),
                dynamicTest(
                        "recording everything gives the same numbers",
                        () -> Behaviour.theGradientsAgree(subject, plain, file.hasFloats() ? 1e-5 : 1e-12)));
    }

    private Subject subject(ClassLoader loader, Example example) {
        return Subject.of(loader, file.packageName(), example);
    }
}
