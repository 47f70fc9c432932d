package io.adjoint.processor.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A method of many random statements, which the test evaluates itself: with a dual number for each variable. */
final class LongMethod {

    /** A value and its derivative with respect to one parameter. */
    record Both(double value, double derivative) {}

    /** One line: {@code double vN = …} of earlier variables, or an assignment to one of them. */
    private record Line(int target, boolean isNew, Kind kind, int left, int right, double constant) {}

    private enum Kind {
        SUM("%s * %s + %s") {
            @Override
            Both of(Both left, Both right, double constant) {
                return new Both(constant * left.value + right.value, constant * left.derivative + right.derivative);
            }
        },
        PRODUCT("%s * %s * %s") {
            @Override
            Both of(Both left, Both right, double constant) {
                return new Both(
                        constant * left.value * right.value,
                        constant * (left.derivative * right.value + left.value * right.derivative));
            }
        },
        SINE("%s * StrictMath.sin(%s) - %s") {
            @Override
            Both of(Both left, Both right, double constant) {
                return new Both(
                        constant * StrictMath.sin(left.value) - right.value,
                        constant * StrictMath.cos(left.value) * left.derivative - right.derivative);
            }
        };

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        abstract Both of(Both left, Both right, double constant);
    }

    private static final int PARAMETERS = 3;
    private final List<Line> lines = new ArrayList<>();
    private final int variables;

    LongMethod(int length, Random random) {
        int known = PARAMETERS;
        while (lines.size() < length) {
            boolean isNew = random.nextInt(3) > 0;
            int target = isNew ? known : random.nextInt(known);
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            // Small factors: after hundreds of lines the numbers are still ordinary ones.
            lines.add(new Line(
                    target,
                    isNew,
                    kind,
                    random.nextInt(known),
                    random.nextInt(known),
                    0.2 + 0.3 * random.nextDouble()));
            known += isNew ? 1 : 0;
        }
        variables = known;
    }

    String source() {
        StringBuilder text = new StringBuilder("@Differentiable\nstatic double f(double v0, double v1, double v2) {\n");
        for (Line line : lines) {
            String value = line.kind.text.formatted(line.constant, "v" + line.left, "v" + line.right);
            text.append(line.isNew ? "double v" : "v")
                    .append(line.target)
                    .append(" = ")
                    .append(value)
                    .append(";\n");
        }
        text.append("double result = 0;\n");
        for (int i = 0; i < variables; i++) {
            text.append("result += v").append(i).append(";\n");
        }
        return text.append("return result;\n}\n").toString();
    }

    /** The value, and the derivative with respect to one parameter. */
    Both derivatives(double[] point, int parameter) {
        Both[] values = new Both[variables];
        for (int i = 0; i < PARAMETERS; i++) {
            values[i] = new Both(point[i], i == parameter ? 1 : 0);
        }
        for (Line line : lines) {
            values[line.target] = line.kind.of(values[line.left], values[line.right], line.constant);
        }
        double value = 0;
        double derivative = 0;
        for (Both each : values) {
            value += each.value;
            derivative += each.derivative;
        }
        return new Both(value, derivative);
    }
}
