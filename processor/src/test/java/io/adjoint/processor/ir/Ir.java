package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short constructors of statements and procedures, for tests that build their programs themselves. */
public final class Ir {
    public static final Type.Array DOUBLES = Type.arrayOf(Scalar.DOUBLE);
    public static final Type.Array INTS = Type.arrayOf(Scalar.INT);

    public static Var real(String name) {
        return Var.of(name, Scalar.DOUBLE);
    }

    public static Var integer(String name) {
        return Var.of(name, Scalar.INT);
    }

    public static Var reals(String name) {
        return Var.of(name, DOUBLES);
    }

    public static Expr constant(int value) {
        return Expr.Const.of(value);
    }

    public static Expr.Element at(Place array, Expr index) {
        return new Expr.Element(array, index);
    }

    public static Expr.Length length(Place array) {
        return new Expr.Length(array);
    }

    public static Stmt declare(Var variable, Expr value) {
        return new Stmt.Declare(variable, value, Origin.NONE);
    }

    public static Stmt assign(Place target, Expr value) {
        return new Stmt.Assign(target, value, Origin.NONE);
    }

    public static Stmt increment(Place target, Expr value) {
        return new Stmt.Increment(target, value, Origin.NONE);
    }

    public static Stmt branch(Expr condition, Block then, Block otherwise) {
        return new Stmt.If(condition, then, otherwise, Origin.NONE);
    }

    /** {@code for (int index = from; index < bound; index++)}. */
    public static Stmt upTo(Var index, Expr from, Expr bound, Stmt... body) {
        return new Stmt.For(index, from, Op.Symbol.LT, bound, Block.of(body), Origin.NONE);
    }

    /** {@code for (int index = from; index >= bound; index--)}. */
    public static Stmt downTo(Var index, Expr from, Expr bound, Stmt... body) {
        return new Stmt.For(index, from, Op.Symbol.GE, bound, Block.of(body), Origin.NONE);
    }

    public static Stmt loop(Expr condition, Stmt... body) {
        return new Stmt.While(condition, Block.of(body), Origin.NONE);
    }

    public static Stmt countDown(Var trips, Stmt... body) {
        return new Stmt.CountDown(trips, Block.of(body), Origin.NONE);
    }

    /** {@code type result = callee(arguments);}. */
    public static Stmt callInto(Var result, Signature callee, Expr... arguments) {
        return new Stmt.Call(Optional.of(result), true, callee, List.of(arguments), Origin.NONE);
    }

    /** {@code callee(arguments);}. */
    public static Stmt call(Signature callee, Expr... arguments) {
        return new Stmt.Call(Optional.empty(), false, callee, List.of(arguments), Origin.NONE);
    }

    public static Stmt push(Var tape, Expr value) {
        return new Stmt.Push(tape, value, Origin.NONE);
    }

    public static Stmt pop(Var tape, Place target) {
        return new Stmt.Pop(tape, target, false, Origin.NONE);
    }

    public static Signature signature(String name, Type result, Type... parameters) {
        return new Signature("", name, List.of(parameters), result, false);
    }

    /** A procedure with a result. */
    public static Procedure procedure(String name, List<Var> parameters, Expr result, Stmt... body) {
        return new Procedure(
                signature(name, result.type(), types(parameters)),
                parameters,
                Block.of(body),
                Optional.of(result),
                Origin.NONE);
    }

    /** A procedure without a result. */
    public static Procedure procedure(String name, List<Var> parameters, Stmt... body) {
        return new Procedure(
                signature(name, Type.Void.VOID, types(parameters)),
                parameters,
                Block.of(body),
                Optional.empty(),
                Origin.NONE);
    }

    private static Type[] types(List<Var> parameters) {
        return parameters.stream().map(Var::type).toArray(Type[]::new);
    }

    public static Program program(Procedure... procedures) {
        return new Program(
                Stream.of(procedures).collect(Collectors.toMap(Procedure::signature, procedure -> procedure)));
    }

    private Ir() {}
}
