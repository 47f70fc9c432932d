package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Expressions of every form that has a value, over a fixed set of variables. */
final class RandomExpressions {
    private static final List<Scalar> NUMERIC = List.of(Scalar.DOUBLE, Scalar.FLOAT, Scalar.LONG, Scalar.INT);
    private static final List<Scalar> NARROW = List.of(Scalar.SHORT, Scalar.CHAR, Scalar.BYTE);
    private static final List<Symbol> COMPARISONS =
            List.of(Symbol.LT, Symbol.LE, Symbol.GT, Symbol.GE, Symbol.EQ, Symbol.NE);

    static final Var DOUBLES = Var.of("doubles", Type.arrayOf(Scalar.DOUBLE));
    static final Var INTS = Var.of("ints", Type.arrayOf(Scalar.INT));
    static final Var GRID = Var.of("grid", Type.arrayOf(Type.arrayOf(Scalar.FLOAT)));

    private final SplittableRandom random;

    RandomExpressions(SplittableRandom random) {
        this.random = random;
    }

    /** Two variables of each primitive type, and three arrays. */
    static List<Var> variables() {
        List<Var> variables = new ArrayList<>();
        for (Scalar type : Scalar.values()) {
            variables.add(Var.of(type + "X", type));
            variables.add(Var.of(type + "Y", type));
        }
        Collections.addAll(variables, DOUBLES, INTS, GRID);
        return variables;
    }

    /** A value for each variable; arrays have four elements. */
    Map<Var, Object> values() {
        Map<Var, Object> values = new LinkedHashMap<>();
        for (Var variable : variables()) {
            if (variable.type() instanceof Scalar scalar) {
                values.put(variable, constant(scalar).value());
            }
        }
        values.put(DOUBLES, random.doubles(4, -2, 2).toArray());
        values.put(INTS, random.ints(4, -9, 9).toArray());
        values.put(GRID, new float[][] {{1, 2, 3, 4}, {0.1f, -0.2f, 0.3f, 0}, {5, 6, 7, 8}, {-1, -2, -3, -4}});
        return values;
    }

    Scalar type() {
        return Scalar.values()[random.nextInt(Scalar.values().length)];
    }

    Expr expression(Type type, int depth) {
        if (depth == 0 || random.nextInt(12) == 0) {
            return leaf((Scalar) type);
        }
        if (type == Scalar.BOOLEAN) {
            return truth(depth - 1);
        }
        if (NARROW.contains(type)) {
            return random.nextInt(4) == 0 ? conditional(type, depth - 1) : converted((Scalar) type, depth - 1);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> converted((Scalar) type, depth - 1);
            case 2 -> conditional(type, depth - 1);
            case 3 -> function((Scalar) type, depth - 1);
            case 4 -> Expr.Apply.of(new Op.Operator(Symbol.NEG, (Scalar) type), expression(type, depth - 1));
            default -> binary((Scalar) type, depth - 1);
        };
    }

    private Expr binary(Scalar type, int depth) {
        boolean isWhole = type == Scalar.INT || type == Scalar.LONG;
        List<Symbol> symbols = isWhole
                ? List.of(
                        Symbol.ADD,
                        Symbol.SUB,
                        Symbol.MUL,
                        Symbol.DIV,
                        Symbol.REM,
                        Symbol.AND,
                        Symbol.OR,
                        Symbol.XOR,
                        Symbol.SHL,
                        Symbol.SHR,
                        Symbol.USHR,
                        Symbol.COMPLEMENT)
                : List.of(Symbol.ADD, Symbol.SUB, Symbol.MUL, Symbol.DIV, Symbol.REM);
        Symbol symbol = symbols.get(random.nextInt(symbols.size()));
        Op op = new Op.Operator(symbol, type);
        List<Expr> operands = new ArrayList<>();
        for (Type parameter : op.parameters()) {
            operands.add(operand((Scalar) parameter, depth));
        }
        if (isWhole && (symbol == Symbol.DIV || symbol == Symbol.REM)) {
            // javac warns of a constant zero
            operands.set(1, Exprs.binary(Symbol.OR, operands.get(1), constant(1, type)));
        }
        return new Expr.Apply(op, operands);
    }

    /** Often converted: that is where the interesting cases are. */
    private Expr operand(Scalar type, int depth) {
        return random.nextInt(3) == 0 && type != Scalar.BOOLEAN ? converted(type, depth) : expression(type, depth);
    }

    private Expr converted(Scalar to, int depth) {
        Scalar from = type();
        return from == Scalar.BOOLEAN || to == Scalar.BOOLEAN
                ? leaf(to)
                : Expr.Apply.of(new Op.Convert(from, to), expression(from, depth));
    }

    private Expr conditional(Type type, int depth) {
        return new Expr.Conditional(truth(depth), operand((Scalar) type, depth), operand((Scalar) type, depth));
    }

    private Expr truth(int depth) {
        int form = random.nextInt(8);
        if (depth == 0 || form == 0) {
            return leaf(Scalar.BOOLEAN);
        }
        if (form == 1) {
            return Expr.Apply.of(new Op.Operator(Symbol.NOT, Scalar.BOOLEAN), truth(depth - 1));
        }
        if (form < 4) {
            List<Symbol> symbols =
                    List.of(Symbol.COND_AND, Symbol.COND_OR, Symbol.AND, Symbol.OR, Symbol.XOR, Symbol.EQ, Symbol.NE);
            Op op = new Op.Operator(symbols.get(random.nextInt(symbols.size())), Scalar.BOOLEAN);
            return Expr.Apply.of(op, truth(depth - 1), truth(depth - 1));
        }
        if (form == 4) {
            Op op = new Op.SameReference(random.nextBoolean(), DOUBLES.type(), DOUBLES.type());
            return Expr.Apply.of(op, DOUBLES, DOUBLES);
        }
        Scalar type = NUMERIC.get(random.nextInt(NUMERIC.size()));
        Op op = new Op.Operator(COMPARISONS.get(random.nextInt(COMPARISONS.size())), type);
        return Expr.Apply.of(op, operand(type, depth - 1), operand(type, depth - 1));
    }

    private Expr function(Scalar type, int depth) {
        String[] names = type.isContinuous()
                ? new String[] {"abs", "signum", "ulp", "nextUp", "max", "min", "fma", "copySign"}
                : new String[] {"abs", "max", "min"};
        if (type == Scalar.DOUBLE && random.nextBoolean()) {
            String[] one = {"sin", "sqrt", "exp", "floor", "pow", "atan2", "hypot"};
            int which = random.nextInt(one.length);
            return apply("java.lang.Math", one[which], Scalar.DOUBLE, Scalar.DOUBLE, which < 4 ? 1 : 2, depth);
        }
        if (type == Scalar.LONG && random.nextBoolean()) {
            return apply("java.lang.StrictMath", "round", Scalar.LONG, Scalar.DOUBLE, 1, depth);
        }
        if (type == Scalar.INT && random.nextBoolean()) {
            return apply("java.lang.Math", "round", Scalar.INT, Scalar.FLOAT, 1, depth);
        }
        String name = names[random.nextInt(names.length)];
        int arity = name.equals("fma") ? 3 : List.of("max", "min", "copySign").contains(name) ? 2 : 1;
        // The sign of a NaN, which Math.copySign may see, is not part of its value.
        String owner = name.equals("copySign") ? "java.lang.StrictMath" : "java.lang.Math";
        return apply(owner, name, type, type, arity, depth);
    }

    private Expr apply(String owner, String name, Scalar result, Scalar parameter, int arity, int depth) {
        Op op = new Op.Function(owner, name, Collections.nCopies(arity, parameter), result, true);
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            arguments.add(operand(parameter, depth));
        }
        return new Expr.Apply(op, arguments);
    }

    private Expr leaf(Scalar type) {
        int form = random.nextInt(8);
        if (form < 3) {
            return constant(type);
        }
        if (form == 3 && type == Scalar.DOUBLE) {
            return random.nextBoolean()
                    ? new Expr.Static("java.lang.Math", "PI", Scalar.DOUBLE)
                    : new Expr.Element(DOUBLES, index());
        }
        if (form == 3 && type == Scalar.FLOAT) {
            return new Expr.Element(new Expr.Element(GRID, index()), index());
        }
        if (form == 3 && type == Scalar.INT) {
            return random.nextBoolean() ? new Expr.Element(INTS, index()) : new Expr.Length(DOUBLES);
        }
        List<Var> variables = variables().stream().filter(v -> v.type() == type).toList();
        return variables.get(random.nextInt(variables.size()));
    }

    private Expr index() {
        Scalar from = NARROW.get(random.nextInt(NARROW.size()));
        Expr converted = Exprs.convert(leaf(from), Scalar.INT);
        return random.nextBoolean()
                ? Expr.Const.of(random.nextInt(4))
                : Exprs.binary(Symbol.AND, converted, Expr.Const.of(3));
    }

    Expr.Const constant(Scalar type) {
        double[] doubles = {
            0,
            -0.0,
            1,
            -1,
            0.1,
            2.5,
            1e-9,
            -3e30,
            1e7,
            1e-3,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            2e23,
            random.nextDouble(-10, 10)
        };
        long[] longs = {
            0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong()
        };
        long whole = longs[random.nextInt(longs.length)];
        double broken = doubles[random.nextInt(doubles.length)];
        return switch (type) {
            case DOUBLE -> Expr.Const.of(broken);
            case FLOAT -> Expr.Const.of((float) broken);
            case BOOLEAN -> Expr.Const.of(random.nextBoolean());
            case LONG, INT, SHORT, CHAR, BYTE -> constant(whole, type);
        };
    }

    private static Expr.Const constant(long value, Scalar type) {
        return switch (type) {
            case LONG -> new Expr.Const(value, type);
            case INT -> new Expr.Const((int) value, type);
            case SHORT -> new Expr.Const((short) value, type);
            case CHAR -> new Expr.Const((char) value, type);
            case BYTE -> new Expr.Const((byte) value, type);
            case DOUBLE, FLOAT, BOOLEAN -> throw new AssertionError(type);
        };
    }
}
