package io.adjoint.processor.ir;

import io.adjoint.array.Snapshot;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an expression. */
final class Evaluation implements Expr.Visitor<Object> {
    private static final Pattern CLASS_LITERAL = Pattern.compile("‹(.*)›\\.class");
    private static final Pattern CALL = Pattern.compile("‹(.*)›\\.(\\w+)\\((, )*\\)");

    private final Values values;
    private final Environment environment;
    private final BiFunction<Op.Function, List<Object>, Object> own;

    /** @param own calls a function without an owner: a procedure of the program */
    Evaluation(Values values, Environment environment, BiFunction<Op.Function, List<Object>, Object> own) {
        this.values = values;
        this.environment = environment;
        this.own = own;
    }

    Object value(Expr expr) {
        return expr.accept(this);
    }

    List<Object> all(List<Expr> exprs) {
        List<Object> all = new ArrayList<>(); // may hold null
        exprs.forEach(expr -> all.add(value(expr)));
        return all;
    }

    boolean isTrue(Expr condition) {
        return values.isTrue(value(condition));
    }

    int integer(Expr expr) {
        return values.integer(value(expr));
    }

    @Override
    public Object visitConst(Expr.Const constant) {
        return values.constant(constant.value(), constant.type());
    }

    @Override
    public Object visitStatic(Expr.Static constant) {
        return values.constant(StaticMembers.field(constant), constant.type());
    }

    @Override
    public Object visitField(Expr.Field field) {
        throw new AssertionError("an object of the user's cannot be interpreted: " + field);
    }

    @Override
    public Object visitVar(Expr.Var variable) {
        return environment.get(variable);
    }

    @Override
    public Object visitElement(Expr.Element element) {
        return values.load(value(element.array()), integer(element.index()));
    }

    @Override
    public Object visitLength(Expr.Length length) {
        return values.constant(values.length(value(length.array())), Type.Scalar.INT);
    }

    @Override
    public Object visitApply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        Symbol symbol = Exprs.symbol(apply).orElse(null);
        if (symbol == Symbol.COND_AND) {
            return isTrue(arguments.get(0)) && isTrue(arguments.get(1));
        }
        if (symbol == Symbol.COND_OR) {
            return isTrue(arguments.get(0)) || isTrue(arguments.get(1));
        }
        if (apply.op() instanceof Op.Function function && function.owner().isEmpty()) {
            return own.apply(function, all(arguments));
        }
        return values.apply(
                apply.op(),
                all(arguments),
                arguments.stream().map(Evaluation::isConstant).toList());
    }

    /** Whether an expression is a constant that the compiler can see: no variable is in it. */
    private static boolean isConstant(Expr expr) {
        return Exprs.nodes(expr).stream().noneMatch(Expr.Var.class::isInstance);
    }

    @Override
    public Object visitConditional(Expr.Conditional conditional) {
        return value(isTrue(conditional.condition()) ? conditional.then() : conditional.otherwise());
    }

    @Override
    public Object visitNewArray(Expr.NewArray allocation) {
        int[] lengths = allocation.dimensions().stream().mapToInt(this::integer).toArray();
        return values.newArray(allocation.type(), lengths);
    }

    @Override
    public Object visitArrayLiteral(Expr.ArrayLiteral literal) {
        List<Expr> elements = literal.elements();
        Object array = values.newArray(literal.type(), new int[] {elements.size()});
        for (int i = 0; i < elements.size(); i++) {
            values.store(array, i, value(elements.get(i)));
        }
        return array;
    }

    @Override
    public Object visitNewTape(Expr.NewTape tape) {
        return new TestTape();
    }

    @Override
    public Object visitPack(Expr.Pack pack) {
        return new Interpreter.Packed(pack.type(), all(pack.components()));
    }

    @Override
    public Object visitComponent(Expr.Component component) {
        return ((Interpreter.Packed) value(component.bundle())).get(component.name());
    }

    @Override
    public Object visitOpaque(Expr.Opaque opaque) {
        Matcher literal = CLASS_LITERAL.matcher(opaque.fragments().get(0));
        if (opaque.holes().isEmpty() && literal.matches()) {
            return StaticMembers.classOf(new Type.Reference(literal.group(1)));
        }
        Matcher call = CALL.matcher(String.join("", opaque.fragments()));
        if (call.matches()) {
            Object result = StaticMembers.call(call.group(1), call.group(2), values.plain(all(opaque.holes())));
            return opaque.type() instanceof Scalar scalar ? values.constant(result, scalar) : result;
        }
        if (opaque.fragments().equals(List.of("", ".restore()"))
                && value(opaque.holes().get(0)) instanceof Snapshot kept) {
            kept.restore();
            return null;
        }
        throw new AssertionError("Java that was carried over as text cannot be interpreted: " + opaque);
    }
}
