package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Derivatives of the derivatives of every case, by methods that call these. */
class NestedTest {
    private static final String[] TO_THIRD_ORDER = {"-Aadjoint.emit=JVP,HVP,GRAD_AND_HVP"};
    private static final String[] TO_SECOND_ORDER = {};

    @TestFactory
    Stream<DynamicContainer> goldenCases() {
        return CaseFile.in("/golden-cases").stream().map(file -> tests(file, TO_THIRD_ORDER));
    }

    @TestFactory
    Stream<DynamicContainer> furtherCases() {
        return CaseFile.in("/golden-cases/behaviour").stream().map(file -> tests(file, TO_SECOND_ORDER));
    }

    private static DynamicContainer tests(CaseFile file, String[] options) {
        ClassLoader classes = Compiled.of(file.source(), TO_THIRD_ORDER).load();
        Reading reading = Reading.of(file);
        Map<Method, NestedSource> sources = new LinkedHashMap<>();
        List<Example> examples = new ArrayList<>();
        for (Example example : file.examples()) {
            Subject subject = Subject.of(classes, file.packageName(), example);
            if (isSuitable(file, example, subject, reading)) {
                examples.add(example);
                sources.computeIfAbsent(
                        subject.primal(),
                        method -> new NestedSource(method, reading.independents(method), sources.size()));
            }
        }
        if (examples.isEmpty()) {
            return dynamicContainer(file.name(), Stream.empty());
        }
        Map<String, String> all = new TreeMap<>(file.source());
        StringBuilder text = new StringBuilder("package " + file.packageName() + ";\n\nfinal class Through {\n");
        sources.values()
                .forEach(source -> text.append(options == TO_THIRD_ORDER ? source.text() : source.ofGradient()));
        all.put(file.packageName().replace('.', '/') + "/Through.java", text + "}\n");
        List<DynamicNode> nodes = new ArrayList<>();
        Compiled compiled = Compiled.of(all, options);
        nodes.add(dynamicTest(
                "compiles",
                () -> assertThat(compiled.success())
                        .as(compiled.report() + "\n" + text)
                        .isTrue()));
        if (compiled.success()) {
            ClassLoader through = compiled.load();
            examples.forEach(example -> {
                Subject subject = Subject.of(classes, file.packageName(), example);
                NestedBehaviour behaviour = new NestedBehaviour(
                        subject, sources.get(subject.primal()), through, file.packageName(), file.hasFloats());
                nodes.add(dynamicContainer(example.text(), tests(behaviour, options == TO_THIRD_ORDER)));
            });
        }
        return dynamicContainer(file.name(), nodes);
    }

    private static List<DynamicTest> tests(NestedBehaviour behaviour, boolean isToThirdOrder) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("the gradient of the gradient is the product", behaviour::theGradientOfTheGradient));
        if (isToThirdOrder) {
            tests.add(dynamicTest("the tangent of the gradient is the product", behaviour::theTangentOfTheGradient));
            tests.add(dynamicTest("the gradient of the tangent is the product", behaviour::theGradientOfTheTangent));
            tests.add(dynamicTest("third derivatives do not depend on the order", behaviour::theThirdDerivatives));
            tests.add(dynamicTest(
                    "the gradient of value, gradient and product is that of each",
                    behaviour::theGradientOfAllTogether));
            tests.add(dynamicTest("so is the tangent", behaviour::theTangentOfAllTogether));
        }
        return tests;
    }

    private static boolean isSuitable(CaseFile file, Example example, Subject subject, Reading reading) {
        boolean isOfNumbers = !subject.isPulledBack()
                && Modifier.isStatic(subject.primal().getModifiers())
                && !Modifier.isPrivate(subject.primal().getDeclaringClass().getModifiers());
        if (file.hasRules() || example.isThrowing() || !isOfNumbers || hasNull(subject.point())) {
            return false;
        }
        List<Integer> independents = reading.independents(subject.primal());
        return independents.stream().allMatch(i -> i >= 0)
                && !Modifier.isSynchronized(subject.primal().getModifiers())
                && NestedSource.fitsIntoOneRecord(subject.primal(), independents);
    }

    private static boolean hasNull(Object value) {
        if (value == null || !value.getClass().isArray() || value instanceof int[]) {
            return value == null;
        }
        for (int i = 0; i < Array.getLength(value); i++) {
            if (hasNull(Array.get(value, i))) {
                return true;
            }
        }
        return false;
    }
}
