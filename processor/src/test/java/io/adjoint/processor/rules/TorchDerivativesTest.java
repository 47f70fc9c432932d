package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.StaticMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rows against what PyTorch was measured to give: at ordinary points, and at kinks, zeros, infinities and NaN. */
class TorchDerivativesTest {
    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> mathAgreesWithPyTorchOrDeviatesForAReason() {
        return tests("java.lang.Math");
    }

    @TestFactory
    Stream<DynamicTest> strictMathAgreesWithPyTorchOrDeviatesForAReason() {
        return tests("java.lang.StrictMath");
    }

    @Test
    void everyJavaFunctionThatPyTorchHasIsCompared() {
        Set<String> left = Torch.entries().stream()
                .filter(entry -> !entry.java().isEmpty())
                .filter(entry -> Counterpart.of(entry, "java.lang.Math").isEmpty())
                .map(Torch.Entry::function)
                .collect(Collectors.toSet());

        assertThat(left).containsExactly("remainder(sign of divisor)");
    }

    @Test
    void everyDeviationIsAtAPointThatIsCompared() {
        Set<String> points = Torch.entries().stream().map(Torch.Entry::at).collect(Collectors.toSet());

        assertThat(points).containsAll(Deviations.points());
    }

    private static Stream<DynamicTest> tests(String owner) {
        return Torch.entries().stream()
                .flatMap(entry -> Counterpart.of(entry, owner).stream()
                        .map(counterpart -> DynamicTest.dynamicTest(entry.at(), () -> compare(entry, counterpart))));
    }

    private static void compare(Torch.Entry entry, Counterpart counterpart) {
        assumeTrue(
                !(counterpart.rule().op() instanceof Op.Function function)
                        || StaticMembers.method(function).isPresent(),
                "not in this version of Java");
        compare(entry, "value", entry.value(), counterpart.value(entry.arguments()));
        List<Optional<Double>> gradient = entry.gradient();
        IntStream.range(0, gradient.size())
                .filter(i -> gradient.get(i).isPresent())
                .forEach(i -> compare(
                        entry, "partial " + i, gradient.get(i).get(), counterpart.partial(entry.arguments(), i)));
    }

    private static void compare(Torch.Entry entry, String what, double torch, double ours) {
        Optional<Deviations.Deviation> deviation = Deviations.find(entry.at(), what);
        if (deviation.isPresent()) {
            assertThat(agree(deviation.get().chosen(), ours))
                    .as("%s is %s", what, ours)
                    .isTrue();
            assertThat(agree(torch, ours))
                    .as("%s agrees with PyTorch after all", what)
                    .isFalse();
        } else {
            assertThat(agree(torch, ours))
                    .as("%s: PyTorch %s, ours %s", what, torch, ours)
                    .isTrue();
        }
    }

    /** Identical if not finite, else close; zeros of either sign are one value. */
    private static boolean agree(double expected, double actual) {
        if (!Double.isFinite(expected) || !Double.isFinite(actual)) {
            return Double.compare(expected, actual) == 0;
        }
        return Math.abs(expected - actual) <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(actual));
    }
}
