package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Type.Scalar.BOOLEAN;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.INT;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Random programs of the language: loops of every kind, branches, overwritten variables and elements, aliases, calls,
 * recursion.
 */
final class RandomProgram {
    static final Type VECTOR = Type.arrayOf(DOUBLE);
    static final int LENGTH = 4;

    private final SplittableRandom random;
    private final Map<Signature, Procedure> procedures = new LinkedHashMap<>();
    private final List<Var> doubles = new ArrayList<>();
    private final List<Var> ints = new ArrayList<>();
    private final List<Var> arrays = new ArrayList<>();
    private final List<Var> frozen = new ArrayList<>();
    private final List<Signature> callable = new ArrayList<>();
    private int next;
    private int line;
    private int budget;

    private RandomProgram(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A program whose last procedure, {@code f(double x, double y, double[] a, double[] b, int n)}, is the one to
     * differentiate.
     */
    static Program of(long seed) {
        RandomProgram generator = new RandomProgram(seed);
        generator.recursive();
        generator.procedure("g", List.of(VECTOR, DOUBLE, INT), 6);
        generator.procedure("h", List.of(DOUBLE, DOUBLE), 3);
        generator.procedure("k", List.of(VECTOR, VECTOR, DOUBLE), 5);
        generator.procedure("f", List.of(DOUBLE, DOUBLE, VECTOR, VECTOR, INT), 14);
        return new Program(generator.procedures);
    }

    static Procedure entry(Program program) {
        return program.procedures().values().stream()
                .filter(procedure -> procedure.name().equals("f"))
                .findFirst()
                .orElseThrow();
    }

    /** r(a, x, n): n calls deep, each overwriting an element on its way down or up. */
    private void recursive() {
        Var a = Var.of("a", VECTOR);
        Var x = Var.of("x", DOUBLE);
        Var n = Var.of("n", INT);
        Var result = Var.of("result", DOUBLE);
        Var deeper = Var.of("deeper", DOUBLE);
        Signature signature = new Signature("p.M", "r", List.of(VECTOR, DOUBLE, INT), DOUBLE, false);
        Place cell = new Expr.Element(a, Exprs.binary(Symbol.AND, n, Expr.Const.of(3)));
        List<Stmt> inner = new ArrayList<>();
        if (random.nextBoolean()) {
            inner.add(new Stmt.Assign(cell, Exprs.add(Exprs.mul(cell, x), Exprs.num(0.25)), origin()));
        }
        inner.add(new Stmt.Call(
                Optional.of(deeper),
                true,
                signature,
                List.of(
                        a,
                        Exprs.call(Op.Function.math("sin", 1), Exprs.add(x, cell)),
                        Exprs.binary(Symbol.SUB, n, Expr.Const.of(1))),
                origin()));
        inner.add(new Stmt.Assign(cell, Exprs.add(cell, Exprs.mul(deeper, Exprs.num(0.5))), origin()));
        inner.add(new Stmt.Assign(result, Exprs.add(Exprs.mul(deeper, x), cell), origin()));
        Block body = Block.of(
                new Stmt.Declare(result, Exprs.mul(x, x), origin()),
                new Stmt.If(Exprs.binary(Symbol.GT, n, Expr.Const.of(0)), new Block(inner), Block.EMPTY, origin()));
        procedures.put(signature, new Procedure(signature, List.of(a, x, n), body, Optional.of(result), origin()));
        callable.add(signature);
    }

    private void procedure(String name, List<Type> types, int statements) {
        doubles.clear();
        ints.clear();
        arrays.clear();
        frozen.clear();
        next = 0;
        budget = statements * 2;
        List<Var> parameters = new ArrayList<>();
        for (Type type : types) {
            Var parameter = fresh(type == INT ? "n" : type == DOUBLE ? "x" : "a", type);
            parameters.add(parameter);
            (type == INT ? ints : type == DOUBLE ? doubles : arrays).add(parameter);
        }
        List<Stmt> body = new ArrayList<>(statements(statements, 0));
        Signature signature = new Signature("p.M", name, types, DOUBLE, false);
        procedures.put(
                signature, new Procedure(signature, parameters, new Block(body), Optional.of(result()), origin()));
        callable.add(signature);
    }

    /** Everything that is still in scope matters. */
    private Expr result() {
        Expr result = value(3);
        for (Var variable : doubles) {
            result = Exprs.add(result, Exprs.mul(Exprs.num(constant()), variable));
        }
        for (Var array : arrays) {
            for (int i = 0; i < LENGTH; i++) {
                Expr cell = new Expr.Element(array, Expr.Const.of(i));
                result = Exprs.add(result, Exprs.mul(cell, Exprs.num(constant())));
            }
        }
        return result;
    }

    private Origin origin() {
        line++;
        return new Origin(line, line, 1, "s" + line + ";");
    }

    private Var fresh(String base, Type type) {
        return Var.of(base + next++, type);
    }

    private List<Stmt> statements(int count, int depth) {
        int knownDoubles = doubles.size();
        int knownInts = ints.size();
        int knownArrays = arrays.size();
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < count && budget > 0; i++) {
            budget--;
            add(out, depth);
        }
        if (depth > 0) {
            doubles.subList(knownDoubles, doubles.size()).clear();
            ints.subList(knownInts, ints.size()).clear();
            arrays.subList(knownArrays, arrays.size()).clear();
        }
        return out;
    }

    private void add(List<Stmt> out, int depth) {
        int kind = random.nextInt(depth < 3 ? 20 : 12);
        if (kind < 3) {
            Expr value = value(3);
            Var variable = fresh("v", DOUBLE);
            out.add(new Stmt.Declare(variable, value, origin()));
            doubles.add(variable);
        } else if (kind < 6) {
            out.add(new Stmt.Assign(pick(doubles), value(3), origin()));
        } else if (kind < 9 && !arrays.isEmpty()) {
            Place cell = cell();
            Expr value = random.nextInt(3) == 0 ? Exprs.add(cell, value(2)) : value(3);
            out.add(new Stmt.Assign(cell, value, origin()));
        } else if (kind < 10) {
            array(out);
        } else if (kind < 11) {
            whole(out);
        } else if (kind < 12) {
            call(out);
        } else if (kind < 15) {
            Expr condition = condition();
            out.add(new Stmt.If(
                    condition,
                    new Block(statements(1 + random.nextInt(3), depth + 1)),
                    new Block(statements(random.nextInt(3), depth + 1)),
                    origin()));
        } else if (kind < 18) {
            counted(out, depth);
        } else {
            whileLoop(out, depth);
        }
    }

    private void array(List<Stmt> out) {
        if (random.nextInt(3) == 0 && !arrays.isEmpty()) {
            Var alias = fresh("c", VECTOR);
            out.add(new Stmt.Declare(alias, pick(arrays), origin()));
            arrays.add(alias);
            return;
        }
        Var fresh = fresh("t", VECTOR);
        out.add(new Stmt.Declare(
                fresh, new Expr.NewArray((Type.Array) VECTOR, List.of(Expr.Const.of(LENGTH))), origin()));
        arrays.add(fresh);
        out.add(new Stmt.Assign(cell(fresh), value(2), origin()));
    }

    private void whole(List<Stmt> out) {
        List<Var> free =
                ints.stream().filter(variable -> !frozen.contains(variable)).toList();
        if (free.isEmpty() || random.nextInt(3) == 0) {
            Var variable = fresh("m", INT);
            out.add(new Stmt.Declare(variable, Expr.Const.of(random.nextInt(4)), origin()));
            ints.add(variable);
            return;
        }
        Var variable = pick(free);
        Expr value = random.nextBoolean()
                ? Exprs.binary(Symbol.ADD, variable, Expr.Const.of(1 + random.nextInt(3)))
                : Exprs.binary(Symbol.AND, Exprs.binary(Symbol.MUL, variable, Expr.Const.of(3)), Expr.Const.of(7));
        out.add(new Stmt.Assign(variable, value, origin()));
    }

    private void call(List<Stmt> out) {
        Signature callee = pick(callable);
        List<Expr> arguments = new ArrayList<>();
        for (Type type : callee.parameters()) {
            if (type == VECTOR || type.isArray()) {
                if (arrays.isEmpty()) {
                    return;
                }
                arguments.add(pick(arrays));
            } else if (type == INT) {
                arguments.add(
                        ints.isEmpty() ? Expr.Const.of(2) : Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3)));
            } else {
                arguments.add(value(2));
            }
        }
        if (random.nextBoolean()) {
            out.add(new Stmt.Call(Optional.of(pick(doubles)), false, callee, arguments, origin()));
        } else {
            Var variable = fresh("u", DOUBLE);
            out.add(new Stmt.Call(Optional.of(variable), true, callee, arguments, origin()));
            doubles.add(variable);
        }
    }

    private void counted(List<Stmt> out, int depth) {
        Var index = fresh("i", INT);
        frozen.add(index);
        ints.add(index);
        Expr high = Expr.Const.of(random.nextInt(4));
        if (!arrays.isEmpty() && random.nextInt(3) == 0) {
            high = new Expr.Length(pick(arrays));
        }
        boolean up = random.nextBoolean();
        boolean strict = random.nextBoolean();
        Block body = new Block(statements(1 + random.nextInt(4), depth + 1));
        ints.remove(index);
        out.add(
                up
                        ? new Stmt.For(index, Expr.Const.of(0), strict ? Symbol.LT : Symbol.LE, high, body, origin())
                        : new Stmt.For(index, high, strict ? Symbol.GT : Symbol.GE, Expr.Const.of(0), body, origin()));
    }

    private void whileLoop(List<Stmt> out, int depth) {
        Var turns = fresh("w", INT);
        frozen.add(turns);
        out.add(new Stmt.Declare(turns, Expr.Const.of(0), origin()));
        ints.add(turns);
        Expr condition = Exprs.binary(Symbol.LT, turns, Expr.Const.of(1 + random.nextInt(3)));
        if (random.nextBoolean()) {
            condition = Expr.Apply.of(new Op.Operator(Symbol.COND_AND, BOOLEAN), condition, condition());
        }
        List<Stmt> body = new ArrayList<>(statements(1 + random.nextInt(4), depth + 1));
        int at = random.nextInt(body.size() + 1);
        body.add(at, new Stmt.Assign(turns, Exprs.binary(Symbol.ADD, turns, Expr.Const.of(1)), origin()));
        out.add(new Stmt.While(condition, new Block(body), origin()));
    }

    private Expr condition() {
        if (!ints.isEmpty() && random.nextInt(3) == 0) {
            return Exprs.binary(Symbol.LT, Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3)), Expr.Const.of(2));
        }
        return Exprs.binary(random.nextBoolean() ? Symbol.LT : Symbol.GT, value(1), Exprs.num(constant()));
    }

    private double constant() {
        return (random.nextInt(400) - 200) / 128.0 + 0.003;
    }

    private Place cell() {
        return cell(pick(arrays));
    }

    private Place cell(Var array) {
        Expr index = ints.isEmpty() || random.nextInt(3) == 0
                ? Expr.Const.of(random.nextInt(LENGTH))
                : Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3));
        return new Expr.Element(array, index);
    }

    private Expr value(int depth) {
        int kind = random.nextInt(depth <= 0 ? 4 : 15);
        if (kind < 2) {
            return pick(doubles);
        }
        if (kind < 3) {
            return arrays.isEmpty() ? pick(doubles) : cell();
        }
        if (kind < 4) {
            return ints.isEmpty() || random.nextBoolean()
                    ? Exprs.num(constant())
                    : Exprs.convert(Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3)), DOUBLE);
        }
        Expr x = value(depth - 1);
        return switch (kind) {
            case 4, 5 -> Exprs.add(x, value(depth - 1));
            case 6 -> Exprs.sub(x, value(depth - 1));
            case 7, 8, 9 -> Exprs.mul(x, value(depth - 1));
            case 10 -> Exprs.div(x, Exprs.add(Exprs.num(1.5), Exprs.mul(x, x)));
            case 11 -> math("sin", x);
            case 12 -> math("tanh", x);
            case 13 -> Exprs.mul(Exprs.num(0.5), math("exp", math("cos", x)));
            default -> Exprs.neg(x);
        };
    }

    private static Expr math(String name, Expr x) {
        return Exprs.call(Op.Function.math(name, 1), x);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
