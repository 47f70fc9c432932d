package io.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value goes onto a tape and comes back, of every type and on both kinds of tape. */
class TapeTextTest {
    private static final Type ROW = Type.arrayOf(Scalar.DOUBLE);

    static Stream<Arguments> ownTapes() {
        return Stream.of(
                Arguments.of(Scalar.DOUBLE, 0.1, "DoubleTape tape = new DoubleTape();", "back = tape.pop();"),
                Arguments.of(Scalar.FLOAT, 0.1f, "FloatTape tape = new FloatTape();", "back = tape.pop();"),
                Arguments.of(Scalar.LONG, 1L << 40, "LongTape tape = new LongTape();", "back = tape.pop();"),
                Arguments.of(Scalar.INT, 7, "IntTape tape = new IntTape();", "back = tape.pop();"),
                Arguments.of(Scalar.SHORT, (short) 7, "IntTape tape = new IntTape();", "back = (short) tape.pop();"),
                Arguments.of(Scalar.CHAR, 'c', "IntTape tape = new IntTape();", "back = (char) tape.pop();"),
                Arguments.of(Scalar.BYTE, (byte) 7, "IntTape tape = new IntTape();", "back = (byte) tape.pop();"),
                Arguments.of(Scalar.BOOLEAN, true, "BooleanTape tape = new BooleanTape();", "back = tape.pop();"),
                Arguments.of(
                        ROW,
                        new double[] {1},
                        "ReferenceTape<double[]> tape = new ReferenceTape<>();",
                        "back = tape.pop();"));
    }

    static Stream<Arguments> sharedTape() {
        return Stream.of(
                Arguments.of(Scalar.DOUBLE, 0.1, "push", "back = tape.popDouble();"),
                Arguments.of(Scalar.FLOAT, 0.1f, "push", "back = tape.popFloat();"),
                Arguments.of(Scalar.LONG, 1L << 40, "push", "back = tape.popLong();"),
                Arguments.of(Scalar.INT, 7, "push", "back = tape.popInt();"),
                Arguments.of(Scalar.SHORT, (short) 7, "push", "back = (short) tape.popInt();"),
                Arguments.of(Scalar.CHAR, 'c', "push", "back = (char) tape.popInt();"),
                Arguments.of(Scalar.BYTE, (byte) 7, "push", "back = (byte) tape.popInt();"),
                Arguments.of(Scalar.BOOLEAN, true, "push", "back = tape.popBoolean();"),
                Arguments.of(ROW, new double[] {1}, "pushReference", "back = tape.popReference();"));
    }

    @ParameterizedTest
    @MethodSource("ownTapes")
    void ofOneKind(Type type, Object value, String declaration, String pop) {
        check(new Type.Tape(type), type, value, List.of(declaration, "tape.push(value);", pop));
    }

    @ParameterizedTest
    @MethodSource("sharedTape")
    void ofEveryKind(Type type, Object value, String push, String pop) {
        check(Type.Tape.SHARED, type, value, List.of("Tape tape = new Tape();", "tape." + push + "(value);", pop));
    }

    private static void check(Type.Tape tapeType, Type type, Object value, List<String> lines) {
        Var parameter = Var.of("value", type);
        Var tape = Var.of("tape", tapeType);
        Var back = Var.of("back", type);
        var procedure = Generated.procedure(
                List.of(parameter),
                back,
                new Stmt.Declare(tape, new Expr.NewTape(tapeType), Origin.NONE),
                new Stmt.Push(tape, parameter, Origin.NONE),
                new Stmt.Pop(tape, back, true, Origin.NONE));
        List<String> expected = new ArrayList<>(lines);
        expected.set(2, type + " " + lines.get(2));
        expected.add("return back;");
        assertThat(Generated.body(procedure)).isEqualTo(expected);
        assertThat(Generated.run(procedure, value)).isEqualTo(value);
    }

    @Test
    void whatIsPushedOntoTheSharedTapeHasItsTypeInTheText() {
        Var i = Var.of("i", Scalar.INT);
        Var tape = Var.of("tape", Type.Tape.SHARED);
        Var back = Var.of("back", Scalar.DOUBLE);
        var procedure = Generated.procedure(
                List.of(i),
                back,
                new Stmt.Declare(tape, new Expr.NewTape(Type.Tape.SHARED), Origin.NONE),
                new Stmt.Push(tape, Exprs.convert(i, Scalar.DOUBLE), Origin.NONE),
                new Stmt.Pop(tape, back, true, Origin.NONE));
        assertThat(Generated.body(procedure)).contains("tape.push((double) i);");
        assertThat(Generated.run(procedure, 3)).isEqualTo(3.0);
    }
}
