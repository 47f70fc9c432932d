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

    final SplittableRandom random;
    private final Map<Signature, Procedure> procedures = new LinkedHashMap<>();
    private final List<Var> doubles = new ArrayList<>();
    final List<Var> ints = new ArrayList<>();
    final List<Var> arrays = new ArrayList<>();
    private final List<Var> frozen = new ArrayList<>();
    private final List<Signature> callable = new ArrayList<>();
    private final Optional<RandomReferences> references;
    private int next;
    private int line;
    private int budget;

    private RandomProgram(long seed, boolean storesReferences) {
        this.random = new SplittableRandom(seed);
        this.references = storesReferences ? Optional.of(new RandomReferences(this)) : Optional.empty();
    }

    /**
     * A program whose last procedure, {@code f(double x, double y, double[] a, double[] b, int n)}, is the one to
     * differentiate.
     */
    static Program of(long seed) {
        RandomProgram generator = new RandomProgram(seed, false);
        generator.recursive();
        generator.procedure("g", List.of(VECTOR, DOUBLE, INT), 6);
        generator.procedure("h", List.of(DOUBLE, DOUBLE), 3);
        generator.procedure("k", List.of(VECTOR, VECTOR, DOUBLE), 5);
        generator.procedure("f", List.of(DOUBLE, DOUBLE, VECTOR, VECTOR, INT), 14);
        return new Program(generator.procedures);
    }

    /**
     * A program in which variables and rows come to be other arrays; its last procedure is {@code f(double x, double y,
     * double[] a, double[] b, double[][] m, int n)}.
     */
    static Program withReferences(long seed) {
        RandomProgram generator = new RandomProgram(seed, true);
        Type matrix = RandomReferences.MATRIX;
        generator.recursive();
        generator.maker();
        generator.procedure("g", List.of(VECTOR, DOUBLE, INT), 6);
        generator.procedure("h", List.of(matrix, VECTOR, DOUBLE, INT), 5);
        generator.procedure("k", List.of(VECTOR, VECTOR, DOUBLE), 5);
        generator.procedure("f", List.of(DOUBLE, DOUBLE, VECTOR, VECTOR, matrix, INT), 12);
        return new Program(generator.procedures);
    }

    /** {@code double[] made(double[] a, double x, int n)}, which returns one of its own arrays. */
    private void maker() {
        List<Type> types = List.of(VECTOR, DOUBLE, INT);
        List<Var> parameters = begin(types, 5, true);
        Var own = fresh("t", VECTOR);
        List<Stmt> body = new ArrayList<>();
        body.add(new Stmt.Declare(
                own, new Expr.NewArray((Type.Array) VECTOR, List.of(Expr.Const.of(LENGTH))), origin()));
        body.add(new Stmt.Assign(cellOf(own), value(2), origin()));
        arrays.add(own);
        body.addAll(statements(5, 1)); // which leaves nothing else in scope
        Signature signature = new Signature("p.M", "made", types, VECTOR, false);
        procedures.put(signature, new Procedure(signature, parameters, new Block(body), Optional.of(own), origin()));
        references.orElseThrow().makes(signature);
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
        List<Var> parameters = begin(types, statements, false);
        List<Stmt> body = new ArrayList<>(statements(statements, 0));
        Signature signature = new Signature("p.M", name, types, DOUBLE, false);
        procedures.put(
                signature, new Procedure(signature, parameters, new Block(body), Optional.of(result()), origin()));
        callable.add(signature);
    }

    private List<Var> begin(List<Type> types, int statements, boolean keepsParametersOut) {
        doubles.clear();
        ints.clear();
        arrays.clear();
        frozen.clear();
        next = 0;
        budget = statements * 2;
        List<Var> parameters = new ArrayList<>();
        for (Type type : types) {
            Var parameter = fresh(type == INT ? "n" : type == DOUBLE ? "x" : type == VECTOR ? "a" : "m", type);
            parameters.add(parameter);
            if (type.isScalar() || type == VECTOR) {
                (type == INT ? ints : type == DOUBLE ? doubles : arrays).add(parameter);
            }
        }
        references.ifPresent(each -> each.begin(parameters, keepsParametersOut));
        return parameters;
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
        for (Var matrix : references.map(each -> each.matrices).orElse(List.of())) {
            Expr cell = new Expr.Element(new Expr.Element(matrix, Expr.Const.of(random.nextInt(2))), Expr.Const.of(1));
            result = Exprs.add(result, Exprs.mul(cell, Exprs.num(constant())));
        }
        return result;
    }

    Origin origin() {
        line++;
        return new Origin(line, line, 1, "s" + line + ";");
    }

    Var fresh(String base, Type type) {
        return Var.of(base + next++, type);
    }

    private List<Stmt> statements(int count, int depth) {
        int knownDoubles = doubles.size();
        int knownInts = ints.size();
        int knownArrays = arrays.size();
        int knownMatrices = references.map(each -> each.matrices.size()).orElse(0);
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < count && budget > 0; i++) {
            budget--;
            add(out, depth);
        }
        if (depth > 0) {
            doubles.subList(knownDoubles, doubles.size()).clear();
            ints.subList(knownInts, ints.size()).clear();
            arrays.subList(knownArrays, arrays.size()).clear();
            references.ifPresent(each ->
                    each.matrices.subList(knownMatrices, each.matrices.size()).clear());
        }
        return out;
    }

    private void add(List<Stmt> out, int depth) {
        if (references.isPresent() && random.nextInt(3) == 0) {
            references.get().add(out);
            return;
        }
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
        out.add(new Stmt.Assign(cellOf(fresh), value(2), origin()));
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
            if (references.isPresent() && type.isArray()) {
                Optional<Expr> array = references.get().argument(type);
                if (array.isEmpty()) {
                    return;
                }
                arguments.add(array.get());
            } else if (type.isArray()) {
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
        Optional<Var> measured = Optional.empty();
        if (!arrays.isEmpty() && random.nextInt(3) == 0) {
            Var array = pick(arrays);
            measured = Optional.of(array);
            high = new Expr.Length(array);
        }
        measured.ifPresent(array -> references.ifPresent(each -> each.fix(array)));
        boolean up = random.nextBoolean();
        boolean strict = random.nextBoolean();
        Block body = new Block(statements(1 + random.nextInt(4), depth + 1));
        ints.remove(index);
        measured.ifPresent(array -> references.ifPresent(each -> each.release(array)));
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

    Expr condition() {
        if (!ints.isEmpty() && random.nextInt(3) == 0) {
            return Exprs.binary(Symbol.LT, Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3)), Expr.Const.of(2));
        }
        return Exprs.binary(random.nextBoolean() ? Symbol.LT : Symbol.GT, value(1), Exprs.num(constant()));
    }

    private double constant() {
        return (random.nextInt(400) - 200) / 128.0 + 0.003;
    }

    private Place cell() {
        Optional<Place> inRow = references.isPresent() && random.nextInt(3) == 0
                ? references.get().cell()
                : Optional.empty();
        return inRow.orElseGet(() -> cellOf(pick(arrays)));
    }

    Place cellOf(Place array) {
        Expr index = ints.isEmpty() || random.nextInt(3) == 0
                ? Expr.Const.of(random.nextInt(LENGTH))
                : Exprs.binary(Symbol.AND, pick(ints), Expr.Const.of(3));
        return new Expr.Element(array, index);
    }

    Expr value(int depth) {
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

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
