package io.adjoint.processor.rules;

import java.util.List;
import java.util.Optional;

/** Where we do not follow PyTorch, or Java does not. */
final class Deviations {
    /**
     * One number that is another one.
     *
     * @param point PyTorch's function and arguments
     * @param what {@code value}, or {@code partial} and the argument's number
     * @param chosen what we give
     * @param reason why
     */
    record Deviation(String point, String what, double chosen, String reason) {}

    private static final String CONE = "0 is among the subgradients at the tip of a cone; PyTorch's NaN is 0 / 0";
    private static final String HIDDEN =
            "PyTorch hides a NaN here; its hardtanh, relu and maximum let it pass, and so do we";
    private static final String SIGNUM = "Java's signum of NaN is NaN";
    private static final String POWER_OF_ONE = "Java's pow(1, y) is NaN where y is infinite or NaN";
    private static final String CUBE_ROOT = "PyTorch has no cube root, only a power with a fraction as its exponent";
    private static final String SQUARE_ROOT = "Java's pow(-Infinity, 0.5) is Infinity, as for other exponents";

    private static final List<Deviation> ALL = List.of(
            new Deviation("hypot[0.0, 0.0]", "partial 0", 0, CONE),
            new Deviation("hypot[0.0, 0.0]", "partial 1", 0, CONE),
            new Deviation("clamp(-1,1)[NaN]", "partial 0", 1, HIDDEN),
            new Deviation("sign[NaN]", "value", Double.NaN, SIGNUM),
            new Deviation("pow[1.0, NaN]", "value", Double.NaN, POWER_OF_ONE),
            new Deviation("pow[1.0, NaN]", "partial 1", Double.NaN, POWER_OF_ONE),
            new Deviation("pow[1.0, Infinity]", "value", Double.NaN, POWER_OF_ONE),
            new Deviation("pow[1.0, Infinity]", "partial 0", Double.NaN, POWER_OF_ONE),
            new Deviation("pow[1.0, Infinity]", "partial 1", Double.NaN, POWER_OF_ONE),
            new Deviation("x**0.5[-Infinity]", "value", Double.POSITIVE_INFINITY, SQUARE_ROOT),
            new Deviation("x**0.5[-Infinity]", "partial 0", 0, SQUARE_ROOT),
            new Deviation("x**(1/3)[-8.0]", "value", -2, CUBE_ROOT),
            new Deviation("x**(1/3)[-8.0]", "partial 0", 1 / 12.0, CUBE_ROOT),
            new Deviation("x**(1/3)[-Infinity]", "value", Double.NEGATIVE_INFINITY, CUBE_ROOT));

    static Optional<Deviation> find(String point, String what) {
        return ALL.stream()
                .filter(deviation ->
                        deviation.point().equals(point) && deviation.what().equals(what))
                .findFirst();
    }

    static List<String> points() {
        return ALL.stream().map(Deviation::point).toList();
    }

    private Deviations() {}
}
