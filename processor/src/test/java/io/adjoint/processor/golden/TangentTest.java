package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All that is written beyond the gradient, of every case. */
class TangentTest {
    private static final List<String> PRODUCTS = List.of("$hvp", "$gradAndHvp");
    private static final String[] PLAIN = {"-Aadjoint.emit=all", "-Aadjoint.analysis=off"};
    private static final String[] PLANNED = {"-Aadjoint.emit=all", "-Xdoclint:all/protected"};

    @TestFactory
    Stream<DynamicContainer> goldenCases() {
        return CaseFile.in("/golden-cases").stream().map(TangentTest::tests);
    }

    @TestFactory
    Stream<DynamicContainer> furtherCases() {
        return CaseFile.in("/golden-cases/behaviour").stream().map(TangentTest::tests);
    }

    private static DynamicContainer tests(CaseFile file) {
        Compiled compiled = Compiled.of(file.source(), PLANNED);
        Stream<DynamicNode> compiles = Stream.of(dynamicTest(
                "compiles with no warnings but those that it names",
                () -> assertThat(Warnings.actual(compiled))
                        .as(compiled.report())
                        .hasSameElementsAs(Warnings.expected(file))));
        if (!compiled.success()) {
            return dynamicContainer(file.name(), compiles);
        }
        ClassLoader planned = compiled.load();
        ClassLoader plain = Compiled.of(file.source(), PLAIN).load();
        Reading reading = Reading.of(file);
        Stream<DynamicNode> examples = file.examples().stream().map(example -> {
            List<DynamicTest> tests = new ArrayList<>(tests(file, reading, planned, example, ""));
            tests.addAll(tests(file, reading, plain, example, ", when everything is recorded"));
            return dynamicContainer(example.text(), tests);
        });
        return dynamicContainer(file.name(), Stream.concat(compiles, examples));
    }

    private static List<DynamicTest> tests(
            CaseFile file, Reading reading, ClassLoader classes, Example example, String way) {
        Subject subject = Subject.of(classes, file.packageName(), example);
        List<Integer> independents = reading.independents(subject.primal());
        TangentBehaviour behaviour = new TangentBehaviour(subject, independents, file.hasFloats());
        boolean hasHvp = !subject.isPulledBack()
                && subject.extra("$hvp", independents.size()).isPresent();
        assertThat(hasHvp || subject.isPulledBack() || file.hasRules())
                .as("second derivatives are known but through some rules")
                .isTrue();
        List<DynamicTest> tests = new ArrayList<>();
        boolean hasJvp = subject.extra("$jvp", independents.size()).isPresent();
        if (!hasJvp) {
            assertThat(file.hasRules())
                    .as("forward mode is known but through some rules")
                    .isTrue();
            return tests;
        }
        if (example.isThrowing()) {
            tests.add(dynamicTest(
                    "what the method throws is thrown" + way, () -> behaviour.whatThePrimalThrowsIsThrown("$jvp")));
            if (hasHvp) {
                PRODUCTS.forEach(suffix -> tests.add(dynamicTest(
                        "what the method throws is thrown by " + suffix + way,
                        () -> behaviour.whatThePrimalThrowsIsThrown(suffix))));
            }
            return tests;
        }
        tests.add(dynamicTest("the value is the method's own, bit for bit" + way, behaviour::theValueIsThePrimals));
        tests.add(dynamicTest(
                "nothing is changed, and a second call gives the same bits" + way,
                () -> behaviour.aSecondCallGivesTheSameBitsAndNothingIsChanged("$jvp")));
        tests.add(dynamicTest(
                "a direction may be its independent" + way, () -> behaviour.aDirectionMayBeItsIndependent("$jvp")));
        tests.add(dynamicTest("the dot products agree" + way, behaviour::theDotProductsAgree));
        boolean hasNull = Stream.of(subject.point()).anyMatch(argument -> argument == null);
        if (!hasNull && subject.extra("$jacobian", 0).isPresent()) {
            tests.add(dynamicTest(
                    "the Jacobian times a direction is the tangent" + way,
                    behaviour::theJacobianTimesADirectionIsTheTangent));
        }
        if (!hasNull && subject.extra("$sparseJacobian", 0).isPresent()) {
            tests.add(dynamicTest(
                    "the sparse Jacobian is the dense one" + way,
                    () -> behaviour.theSparseMatrixIsTheDenseOne("$sparseJacobian", "$jacobian")));
        }
        if (!subject.isPulledBack()) {
            tests.add(dynamicTest("the seed multiplies the gradient" + way, behaviour::theSeedMultipliesTheGradient));
            if (!hasNull) {
                tests.add(dynamicTest("two calls add to the buffers" + way, behaviour::backwardAddsToTheBuffers));
            }
        }
        if (hasHvp) {
            for (String suffix : PRODUCTS) {
                tests.add(dynamicTest(
                        "nothing is changed by " + suffix + ", and a second call gives the same bits" + way,
                        () -> behaviour.aSecondCallGivesTheSameBitsAndNothingIsChanged(suffix)));
                tests.add(dynamicTest(
                        "a direction of " + suffix + " may be its independent" + way,
                        () -> behaviour.aDirectionMayBeItsIndependent(suffix)));
            }
            tests.add(dynamicTest(
                    "value, gradient and product come together as they do apart" + way,
                    behaviour::valueGradientAndProductComeTogether));
            if (!hasNull && subject.extra("$hessian", 0).isPresent()) {
                tests.add(dynamicTest("the Hessian is made of products" + way, behaviour::theHessianIsMadeOfProducts));
            }
            if (!hasNull && subject.extra("$sparseHessian", 0).isPresent()) {
                tests.add(dynamicTest(
                        "the sparse Hessian is the dense one" + way,
                        () -> behaviour.theSparseMatrixIsTheDenseOne("$sparseHessian", "$hessian")));
            }
            tests.add(dynamicTest("the Hessian is symmetric" + way, behaviour::theHessianIsSymmetric));
            if (!file.hasFloats()) {
                tests.add(dynamicTest(
                        "the product is that of differences" + way, behaviour::theProductIsThatOfDifferences));
            }
        }
        return tests;
    }
}
