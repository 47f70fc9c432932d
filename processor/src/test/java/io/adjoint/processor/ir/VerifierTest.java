package io.adjoint.processor.ir;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
    private static final Var X = Ir.real("x");
    private static final Var S = Ir.real("s");
    private static final Var F = Var.of("f", Scalar.FLOAT);
    private static final Var W = Ir.reals("w");
    private static final Var I = Ir.integer("i");
    private static final Var N = Ir.integer("n");
    private static final Var FLAG = Var.of("flag", Scalar.BOOLEAN);
    private static final Var K = Var.of("k", Ir.INTS);
    private static final Var TAPE = Var.of("tape", new Type.Tape(Scalar.DOUBLE));
    private static final List<Var> PARAMETERS = List.of(X, F, W, N, K, TAPE);
    private static final Expr ZERO = Ir.constant(0);
    private static final Expr POSITIVE = binary(Op.Symbol.GT, X, num(0));
    private static final Type.Bundle BUNDLE =
            new Type.Bundle("LossGrad", List.of(new Type.Bundle.Component("value", Scalar.DOUBLE)));

    @Test
    void aSoundProcedureHasNoFaults() {
        Var b = Var.of("b", BUNDLE);
        Var y = Ir.real("y");
        Signature callee = Ir.signature("g", Scalar.DOUBLE, Ir.DOUBLES, Scalar.INT);
        Procedure procedure = Ir.procedure(
                "f",
                PARAMETERS,
                add(S, new Expr.Component(b, "value", Scalar.DOUBLE)),
                Ir.declare(S, convert(N, Scalar.DOUBLE)),
                Ir.declare(Ir.reals("copy"), new Expr.NewArray(Ir.DOUBLES, List.of(Ir.length(W)))),
                Ir.declare(Ir.reals("table"), new Expr.ArrayLiteral(Ir.DOUBLES, List.of(num(1), num(2)))),
                Ir.upTo(I, ZERO, Ir.length(W), Ir.assign(Ir.at(W, I), mul(X, Ir.at(W, I))), Ir.push(TAPE, S)),
                Ir.upTo(new Var("i", 1, Scalar.INT), ZERO, N, Ir.pop(TAPE, S)),
                Ir.branch(
                        POSITIVE,
                        Block.of(Ir.callInto(y, callee, W, N), Ir.increment(S, y)),
                        Block.of(Ir.countDown(N, Ir.assign(S, num(0))))),
                Ir.declare(b, new Expr.Pack(BUNDLE, List.of(S))));

        assertThat(Verifier.verify(procedure)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongTypes", "wrongPlaces", "wrongScopes", "wrongLoops", "wrongCalls"})
    void aFaultIsFound(String fault, List<Stmt> body) {
        Procedure procedure = Ir.procedure("f", PARAMETERS, X, body.toArray(Stmt[]::new));

        assertThat(Verifier.verify(procedure)).singleElement().asString().endsWith(": " + fault);
    }

    private static Arguments fault(String message, Stmt... body) {
        return arguments(message, List.of(body));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                fault("the argument f is of type float and not double", Ir.assign(X, add(X, F))),
                fault("the value x is of type double and not float", Ir.assign(F, X)),
                fault("the value n is of type int and not double", Ir.declare(S, N)),
                fault("the value f is of type float and not double", Ir.increment(X, F)),
                fault("a boolean cannot be incremented", Ir.declare(FLAG, POSITIVE), Ir.increment(FLAG, POSITIVE)),
                fault("the index x is of type double and not int", Ir.assign(Ir.at(W, X), num(0))),
                fault("x is a double and no array", Ir.assign(Ir.at(X, N), num(0))),
                fault("x is a double and no array", Ir.assign(N, Ir.length(X))),
                fault("the target is of type double[] and no scalar", Ir.increment(W, W)),
                fault("the condition x is of type double and not boolean", Ir.loop(X)),
                fault("the condition n is of type int and not boolean", Ir.branch(N, Block.EMPTY, Block.EMPTY)),
                fault("the condition n is of type int and not boolean", Ir.assign(X, new Expr.Conditional(N, X, X))),
                fault(
                        "the other branch f is of type float and not double",
                        Ir.assign(X, new Expr.Conditional(POSITIVE, X, F))),
                fault(
                        "there is no ! on double",
                        Ir.assign(X, Expr.Apply.of(new Op.Operator(Op.Symbol.NOT, Scalar.DOUBLE), X))),
                fault(
                        "there is no << on double",
                        Ir.assign(X, Expr.Apply.of(new Op.Operator(Op.Symbol.SHL, Scalar.DOUBLE), X, N))),
                fault(
                        "there is no conversion from boolean to double",
                        Ir.assign(X, Expr.Apply.of(new Op.Convert(Scalar.BOOLEAN, Scalar.DOUBLE), POSITIVE))),
                fault("the constant 1 is no double", Ir.assign(X, new Expr.Const(1, Scalar.DOUBLE))));
    }

    static Stream<Arguments> wrongPlaces() {
        Expr allocation = new Expr.NewArray(Ir.DOUBLES, List.of(N));
        Expr literal = new Expr.ArrayLiteral(Ir.DOUBLES, List.of(num(1)));
        Expr tape = new Expr.NewTape(new Type.Tape(Scalar.DOUBLE));
        Signature takesArray = Ir.signature("g", Type.Void.VOID, Ir.DOUBLES);
        Var b = Var.of("b", BUNDLE);
        Stmt again = new Stmt.Comment("again");
        return Stream.of(
                fault("new double[n] is not the whole value of a declaration", Ir.call(takesArray, allocation)),
                fault("new double[] {1.0} is not the whole value of a declaration", Ir.call(takesArray, literal)),
                fault(
                        "new Tape<double>() is not the whole value of a declaration",
                        Ir.call(Ir.signature("g", Type.Void.VOID, tape.type()), tape)),
                fault(
                        "new double[] has 0 lengths",
                        Ir.declare(Ir.reals("v"), new Expr.NewArray(Ir.DOUBLES, List.of()))),
                fault(
                        "the length x is of type double and not int",
                        Ir.declare(Ir.reals("v"), new Expr.NewArray(Ir.DOUBLES, List.of(X)))),
                fault(
                        "the element n is of type int and not double",
                        Ir.declare(Ir.reals("v"), new Expr.ArrayLiteral(Ir.DOUBLES, List.of(N)))),
                fault("the argument n is of type int and not double", Ir.declare(b, new Expr.Pack(BUNDLE, List.of(N)))),
                fault(
                        "b has no component double w",
                        Ir.declare(b, new Expr.Pack(BUNDLE, List.of(X))),
                        Ir.assign(X, new Expr.Component(b, "w", Scalar.DOUBLE))),
                fault("a double cannot be thrown", new Stmt.Throw(X, Origin.NONE)),
                fault(
                        "only a function or Java text is evaluated for what it does",
                        new Stmt.Evaluate((Expr.Apply) add(X, X), Origin.NONE)),
                fault("what is on the tape, f is of type float and not double", Ir.push(TAPE, F)),
                fault("what is on the tape, n is of type int and not double", Ir.pop(TAPE, N)),
                fault("w is a double[] and no tape", Ir.push(W, X)),
                fault("only a variable can be declared", new Stmt.Pop(TAPE, Ir.at(W, N), true, Origin.NONE)),
                fault("the same statement object occurs twice", again, again));
    }

    static Stream<Arguments> wrongScopes() {
        return Stream.of(
                fault("s is used before it is declared", Ir.assign(X, S)),
                fault("s is used before it is declared", Ir.assign(S, X)),
                fault("s is used before it is declared", Ir.declare(S, S)),
                fault(
                        "s is used outside the block that declares it",
                        Ir.branch(POSITIVE, Block.of(Ir.declare(S, X)), Block.EMPTY),
                        Ir.assign(X, S)),
                fault("i is used outside the block that declares it", Ir.upTo(I, ZERO, N), Ir.assign(N, I)),
                fault("x is used as float, but declared as double", Ir.assign(F, Var.of("x", Scalar.FLOAT))),
                fault("s is declared where it is already in scope", Ir.declare(S, X), Ir.declare(S, X)),
                fault("x is declared where it is already in scope", Ir.declare(X, num(0))),
                fault("i is declared where it is already in scope", Ir.upTo(I, ZERO, N, Ir.upTo(I, ZERO, N))),
                fault(
                        "s is declared as double and as float",
                        Ir.branch(
                                POSITIVE,
                                Block.of(Ir.declare(S, X)),
                                Block.of(Ir.declare(Var.of("s", Scalar.FLOAT), F)))));
    }

    static Stream<Arguments> wrongLoops() {
        return Stream.of(
                fault("the start x is of type double and not int", Ir.upTo(I, X, N)),
                fault("the bound x is of type double and not int", Ir.upTo(I, ZERO, X)),
                fault("the index s is of type double and not int", Ir.upTo(S, ZERO, N)),
                fault("the test is ==", new Stmt.For(I, ZERO, Op.Symbol.EQ, N, Block.EMPTY, Origin.NONE)),
                fault("the body writes the index i", Ir.upTo(I, ZERO, N, Ir.assign(I, ZERO))),
                fault(
                        "the body writes n, which the start or the bound reads",
                        Ir.upTo(I, ZERO, N, Ir.branch(POSITIVE, Block.of(Ir.increment(N, ZERO)), Block.EMPTY))),
                fault("the body writes n, which the start or the bound reads", Ir.upTo(I, N, ZERO, Ir.countDown(N))),
                fault(
                        "the body writes k[i], which the start or the bound reads",
                        Ir.upTo(I, ZERO, Ir.at(K, ZERO), Ir.assign(Ir.at(K, I), ZERO))),
                fault("the number of trips x is of type double and not int", Ir.countDown(X)));
    }

    static Stream<Arguments> wrongCalls() {
        Signature callee = Ir.signature("g", Scalar.DOUBLE, Ir.DOUBLES, Scalar.INT);
        return Stream.of(
                fault("there are 1 arguments for 2 parameters", Ir.call(callee, W)),
                fault("the argument x is of type double and not int", Ir.call(callee, W, X)),
                fault("the argument k is of type int[] and not double[]", Ir.call(callee, K, N)),
                fault("the result i is of type int and not double", Ir.callInto(I, callee, W, N)),
                fault("x is declared where it is already in scope", Ir.callInto(X, callee, W, N)));
    }

    @Test
    void theHeadAndTheResultAreHeldAgainstTheSignature() {
        Signature signature = Ir.signature("f", Scalar.FLOAT, Scalar.INT);
        Procedure wrong = new Procedure(signature, List.of(X), Block.EMPTY, Optional.of(X), Origin.NONE);
        Procedure without = new Procedure(signature, List.of(N), Block.EMPTY, Optional.empty(), Origin.NONE);

        assertThat(Verifier.verify(wrong))
                .containsExactly(
                        "head of f: parameters are of types [double], but the signature says [int]",
                        "result of f: the result x is of type double and not float");
        assertThat(Verifier.verify(without)).containsExactly("result of f: there is no float");
    }

    @Test
    void aVariableMayBeDeclaredAgainWhenItsBlockIsOver() {
        Procedure procedure = Ir.procedure(
                "f",
                PARAMETERS,
                X,
                Ir.upTo(I, ZERO, N),
                Ir.downTo(I, N, ZERO, Ir.declare(S, X)),
                Ir.branch(POSITIVE, Block.of(Ir.declare(S, X)), Block.of(Ir.declare(S, X))));

        assertThat(Verifier.verify(procedure)).isEmpty();
    }

    @Test
    void theResultSeesWhatTheBodyDeclares() {
        assertThat(Verifier.verify(Ir.procedure("f", List.of(X), S, Ir.declare(S, X))))
                .isEmpty();
    }

    @Test
    void aFaultNamesTheLineAndTheStatement() {
        Stmt statement = new Stmt.Assign(X, F, new Origin(3, 12, 9, "x = f;"));

        assertThat(Verifier.verify(Ir.procedure("f", PARAMETERS, X, statement)))
                .containsExactly("line 12, x = f;: the value f is of type float and not double");
    }

    @Test
    void nullAndAnyObjectFitAReference() {
        Type object = new Type.Reference("java.lang.Object");
        Type string = new Type.Reference("java.lang.String");
        Op.Function require = Op.Function.of("p.Q", "require", Type.Void.VOID, object, object, Ir.DOUBLES);
        Expr.Apply call = Expr.Apply.of(
                require, new Expr.Const("w", string), W, new Expr.Const(null, new Type.Reference("null")));

        assertThat(Verifier.verify(Ir.procedure("f", PARAMETERS, X, new Stmt.Evaluate(call, Origin.NONE))))
                .isEmpty();
    }
}
