package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What libraries of mathematics offer: as {@link Math}, and the few functions beyond it. */
class LibraryRulesTest {
    private static final String HIPPARCHUS = "org.hipparchus.util.FastMath";
    private static final double G = 1.7;

    /** A function beyond {@link Math}, by its definition, and points inside its domain. */
    private record Definition(Function of, double[]... points) {}

    private interface Function {
        double at(double... x);
    }

    private static final Map<String, Definition> DEFINITIONS = Map.of(
            "asinh[double]",
            new Definition(x -> Math.log(x[0] + Math.sqrt(x[0] * x[0] + 1)), new double[][] {{0.4}, {2.5}, {0}}),
            "acosh[double]",
            new Definition(x -> Math.log(x[0] + Math.sqrt(x[0] * x[0] - 1)), new double[][] {{1.4}, {3}}),
            "atanh[double]",
            new Definition(x -> 0.5 * Math.log((1 + x[0]) / (1 - x[0])), new double[][] {{0.4}, {-0.8}}),
            "log[double, double]",
            new Definition(x -> Math.log(x[1]) / Math.log(x[0]), new double[][] {{2, 5}, {0.5, 0.3}}),
            "pow[double, int]",
            new Definition(x -> Math.pow(x[0], x[1]), new double[][] {{1.3, 3}, {-0.7, 2}, {2, -2}, {1.5, 0}}),
            "pow[double, long]",
            new Definition(x -> Math.pow(x[0], x[1]), new double[][] {{1.3, 4}, {-0.7, 3}, {2, -1}, {1.5, 0}}));

    @Test
    void everyRowBeyondMathIsDefinedHere() {
        assertThat(LibraryRules.rows()).extracting(LibraryRulesTest::title).hasSameElementsAs(DEFINITIONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRowBeyondMathAgreesWithFiniteDifferences() {
        return LibraryRules.rows().stream()
                .map(rule -> DynamicTest.dynamicTest(title(rule), () -> agreesWithFiniteDifferences(rule)));
    }

    private static void agreesWithFiniteDifferences(Rule rule) {
        Definition definition = DEFINITIONS.get(title(rule));
        for (double[] point : definition.points()) {
            for (int i = 0; i < point.length; i++) {
                assertThat(rule.adjoint(i).isPresent())
                        .isEqualTo(rule.arguments().get(i).type().isContinuous());
                if (rule.adjoint(i).isPresent()) {
                    assertThat(adjoint(rule, i, point, definition.of().at(point)))
                            .isCloseTo(G * slope(definition.of(), point, i), within(1e-7));
                }
            }
        }
    }

    private static double adjoint(Rule rule, int i, double[] point, double value) {
        Map<Var, Object> values = new HashMap<>();
        for (int k = 0; k < point.length; k++) {
            Var argument = rule.arguments().get(k);
            values.put(argument, boxed(point[k], argument.type()));
        }
        values.put(rule.result(), value);
        values.put(rule.g(), G);
        return (double) Interpreter.evaluate(rule.adjoint(i).orElseThrow(), values);
    }

    private static Object boxed(double value, Type type) {
        if (type == Scalar.INT) {
            return (int) value;
        }
        return type == Scalar.LONG ? (Object) (long) value : (Object) value;
    }

    private static double slope(Function function, double[] point, int i) {
        double h = 1e-5;
        double[] up = point.clone();
        double[] down = point.clone();
        up[i] += h;
        down[i] -= h;
        return (function.at(up) - function.at(down)) / (2 * h);
    }

    private static String title(Rule rule) {
        return ((Op.Function) rule.op()).name() + rule.op().parameters();
    }

    @Test
    void aFunctionOfALibraryHasTheAdjointsOfMathAndStaysTheLibrarysOwn() {
        for (Rule row : Stream.of(SmoothRules.rows(), KinkRules.rows())
                .flatMap(List::stream)
                .toList()) {
            Op.Function function = (Op.Function) row.op();
            if (function.owner().equals("java.lang.Math")) {
                Op.Function ofLibrary =
                        new Op.Function(HIPPARCHUS, function.name(), function.parameters(), function.result(), true);
                Rule found = ElementaryRules.TABLE.find(ofLibrary).orElseThrow();
                assertThat(found.op()).isEqualTo(ofLibrary);
                assertThat(found.adjoints()).isEqualTo(row.adjoints());
                assertThat(found.adjointsIfAlone()).isEqualTo(row.adjointsIfAlone());
            }
        }
    }

    @Test
    void whatALibraryHasBeyondTheRowsIsUnknown() {
        Op.Function sinQuick = Op.Function.of("net.jafama.FastMath", "sinQuick", Scalar.DOUBLE, Scalar.DOUBLE);

        assertThat(ElementaryRules.TABLE.find(sinQuick)).isEmpty();
    }

    @Test
    void aClassThatIsNoneOfTheLibrariesIsNot() {
        Op.Function sin = Op.Function.of("org.example.FastMath", "sin", Scalar.DOUBLE, Scalar.DOUBLE);

        assertThat(ElementaryRules.TABLE.find(sin)).isEmpty();
    }

    @Test
    void theAdjointOfALogarithmWithABaseReadsTheValue() {
        Rule log = LibraryRules.rows().stream()
                .filter(rule -> title(rule).equals("log[double, double]"))
                .findFirst()
                .orElseThrow();

        assertThat(log.reads(0)).hasToString("[z, x]");
        assertThat(log.adjoint(0).map(Expr::type)).contains(Scalar.DOUBLE);
    }
}
