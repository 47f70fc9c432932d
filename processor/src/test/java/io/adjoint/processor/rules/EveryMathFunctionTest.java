package io.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.StaticMembers;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against the functions that this version of Java has. */
class EveryMathFunctionTest {
    /** A function that gives another value at each call has no derivative. */
    private static final Set<String> REFUSED = Set.of("random");

    /** Functions that the oldest Java we run on does not have. */
    private static final Set<String> RECENT = Set.of("clamp");

    @ParameterizedTest
    @ValueSource(classes = {Math.class, StrictMath.class})
    void everyFunctionOnFloatingPointNumbersHasARowOrIsRefused(Class<?> owner) {
        List<Op.Function> functions = functionsOf(owner).toList();

        assertThat(functions).hasSizeGreaterThan(50);
        assertThat(functions.stream()
                        .filter(function -> ElementaryRules.TABLE.find(function).isEmpty())
                        .map(Op.Function::name))
                .hasSameElementsAs(REFUSED);
    }

    @Test
    void everyRowIsForAFunctionThatThisJavaHasOrALaterOneWill() {
        List<String> unknown = ElementaryRules.TABLE.rows().stream()
                .filter(rule -> rule.op() instanceof Op.Function function
                        && StaticMembers.method(function).isEmpty())
                .map(rule -> ((Op.Function) rule.op()).name())
                .toList();

        assertThat(RECENT).containsAll(unknown);
    }

    @Test
    void everyArithmeticOperatorHasARowAtBothFloatingPointTypes() {
        for (Op.Symbol symbol :
                List.of(Op.Symbol.ADD, Op.Symbol.SUB, Op.Symbol.MUL, Op.Symbol.DIV, Op.Symbol.REM, Op.Symbol.NEG)) {
            for (Scalar type : List.of(Scalar.DOUBLE, Scalar.FLOAT)) {
                assertThat(ElementaryRules.TABLE.find(new Op.Operator(symbol, type)))
                        .isPresent();
            }
        }
    }

    @Test
    void everyConversionFromOrToAFloatingPointTypeHasARow() {
        for (Scalar from : Scalar.values()) {
            for (Scalar to : Scalar.values()) {
                boolean isConversion = from != to && from != Scalar.BOOLEAN && to != Scalar.BOOLEAN;
                if (isConversion && (from.isContinuous() || to.isContinuous())) {
                    assertThat(ElementaryRules.TABLE.find(new Op.Convert(from, to)))
                            .isPresent();
                }
            }
        }
    }

    private static Stream<Op.Function> functionsOf(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(EveryMathFunctionTest::functionOf)
                .filter(function -> function.result().isContinuous()
                        || function.parameters().stream().anyMatch(Type::isContinuous));
    }

    private static Op.Function functionOf(Method method) {
        return Op.Function.of(
                method.getDeclaringClass().getName(),
                method.getName(),
                typeOf(method.getReturnType()),
                Arrays.stream(method.getParameterTypes())
                        .map(EveryMathFunctionTest::typeOf)
                        .toArray(Type[]::new));
    }

    private static Type typeOf(Class<?> type) {
        return Scalar.valueOf(type.getName().toUpperCase(Locale.ROOT));
    }
}
