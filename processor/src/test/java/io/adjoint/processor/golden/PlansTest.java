package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case once more with the plan of all its loops forced: the same numbers. */
class PlansTest {
    private static final Pattern LOOP = Pattern.compile("\\b(for|while) \\(");

    @TestFactory
    Stream<DynamicContainer> noLoopIsReversedTurnByTurn() {
        return forced("recorded");
    }

    @TestFactory
    Stream<DynamicContainer> everyLoopIsReversedFromTwoSnapshotsThatCanBe() {
        return forced("checkpointed");
    }

    @TestFactory
    Stream<DynamicContainer> everyTurnIsRunAgainThatCanBe() {
        return forced("replayed");
    }

    private static Stream<DynamicContainer> forced(String plan) {
        return Stream.of("/golden-cases", "/golden-cases/behaviour")
                .flatMap(directory -> CaseFile.in(directory).stream())
                .filter(file -> LOOP.matcher(file.text()).find())
                .map(file -> dynamicContainer(file.name(), tests(file, plan)));
    }

    private static List<DynamicNode> tests(CaseFile file, String plan) {
        Compiled compiled = Compiled.of(file.source(), "-Aadjoint.loops=" + plan);
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest(
                "compiles",
                () -> assertThat(compiled.success()).as(compiled.report()).isTrue()));
        if (compiled.success()) {
            ClassLoader classes = compiled.load();
            Reading reading = Reading.of(file);
            file.examples().forEach(example -> tests.add(test(file, example, classes, reading)));
        }
        return tests;
    }

    private static DynamicTest test(CaseFile file, Example example, ClassLoader classes, Reading reading) {
        return dynamicTest(example.text(), () -> {
            Subject forced = Subject.of(classes, file.packageName(), example);
            if (forced.isPulledBack()) {
                checkPullback(file, example, forced, reading.method(forced.primal()));
            } else if (example.isThrowing()) {
                Behaviour.bothMethodsThrowWhatThePrimalThrows(forced);
            } else {
                Behaviour.theValueIsThePrimals(forced);
                Behaviour.theArgumentsAreAsTheyWere(forced);
                Subject chosen = Subject.of(file.compiled().load(), file.packageName(), example);
                Behaviour.theGradientsAgree(chosen, forced, file.hasFloats() ? 1e-5 : 1e-12);
            }
        });
    }

    private static void checkPullback(CaseFile file, Example example, Subject forced, SourceMethod read)
            throws Throwable {
        if (example.isThrowing()) {
            PullbackBehaviour.whatThePrimalThrowsIsThrown(forced);
            return;
        }
        PullbackBehaviour behaviour = new PullbackBehaviour(forced, read, file.hasFloats());
        behaviour.theValueIsThePrimals();
        behaviour.nothingIsChanged();
        if (!file.isGivenDerivatives()) {
            behaviour.theGradientIsThatOfDualNumbers();
        }
    }
}
