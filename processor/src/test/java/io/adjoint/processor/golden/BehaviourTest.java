package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.testing.Compiled;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Compiles every case, and holds the gradients against all that we know of them. */
class BehaviourTest {

    @TestFactory
    Stream<DynamicContainer> goldenCases() {
        return CaseFile.in("/golden-cases").stream().map(BehaviourTest::tests);
    }

    @TestFactory
    Stream<DynamicContainer> furtherCases() {
        return CaseFile.in("/golden-cases/behaviour").stream().map(BehaviourTest::tests);
    }

    private static DynamicContainer tests(CaseFile file) {
        Compiled compiled = file.compiled();
        Stream<DynamicNode> compiles = Stream.of(dynamicTest(
                "compiles with no warnings but those that it names",
                () -> assertThat(Warnings.actual(compiled))
                        .as(compiled.report())
                        .hasSameElementsAs(Warnings.expected(file))));
        if (!compiled.success()) {
            return dynamicContainer(file.name(), compiles);
        }
        ExampleTests examples = new ExampleTests(file);
        return dynamicContainer(
                file.name(), Stream.concat(compiles, file.examples().stream().map(examples::of)));
    }
}
