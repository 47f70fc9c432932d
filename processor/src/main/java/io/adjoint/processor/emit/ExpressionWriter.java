package io.adjoint.processor.emit;

import static io.adjoint.processor.emit.Precedence.PRIMARY;
import static io.adjoint.processor.emit.Precedence.UNARY;
import static io.adjoint.processor.emit.Precedence.UNKNOWN;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.function.Function;

/**
 * Expressions as Java text of the same value: the same grouping and order of evaluation with as few parentheses as that
 * takes, and a conversion written only where Java would not perform it.
 */
final class ExpressionWriter implements Expr.Visitor<Code> {
    private final Code code;
    private final ClassNames classes;
    private final Qualifiers qualifiers;
    private final Function<Expr.Var, String> variables;
    private final OperatorWriter operators;

    ExpressionWriter(Code code, ClassNames classes, Qualifiers qualifiers, Function<Expr.Var, String> variables) {
        this.code = code;
        this.classes = classes;
        this.qualifiers = qualifiers;
        this.variables = variables;
        this.operators = new OperatorWriter(code, this);
    }

    /** Writes an expression where exactly its type is wanted. */
    void write(Expr expr) {
        write(expr, UNKNOWN);
    }

    /** Writes an expression where it is assigned or returned as its type. */
    void writeAssigned(Expr expr) {
        Expr value = Conversions.widened(expr);
        if (value instanceof Expr.Const constant && Conversions.needsCast(constant)) {
            code.add(Literals.text(constant)); // an int that fits
        } else {
            write(value);
        }
    }

    /** Writes an expression that binds at least as tightly as its surroundings ask for, if need be in parentheses. */
    void write(Expr expr, Precedence least) {
        Expr exact = Conversions.exact(expr);
        boolean isEnclosed = Precedence.of(exact).compareTo(least) < 0;
        code.add(isEnclosed ? "(" : "");
        exact.accept(this);
        code.add(isEnclosed ? ")" : "");
    }

    /**
     * Writes arguments between parentheses.
     *
     * @param isOverloaded whether their types choose what is called
     */
    void writeArguments(List<Expr> arguments, boolean isOverloaded) {
        code.add("(");
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                code.add(",").addBlank();
            }
            Expr argument = arguments.get(i);
            if (isOverloaded && argument instanceof Expr.Const constant && constant.value() == null) {
                code.add("(").add(classes.typeName(constant.type())).add(") null");
            } else {
                write(isOverloaded ? argument : Conversions.widened(argument));
            }
        }
        code.add(")");
    }

    @Override
    public Code visitConst(Expr.Const constant) {
        Literals.Named named = Literals.named(constant).orElse(null);
        if (named != null) {
            qualifiers.write(classes.className(named.owner()), code);
            return code.add("." + named.name());
        }
        return code.add(Conversions.needsCast(constant) ? "(" + constant.type() + ") " : "")
                .add(Literals.text(constant));
    }

    @Override
    public Code visitStatic(Expr.Static constant) {
        return constant.isHidden()
                ? throughHandle(constant.type(), classes.handles().of(constant), () -> {})
                : member(constant.owner(), constant.name());
    }

    @Override
    public Code visitField(Expr.Field field) {
        if (field.access() == Expr.Field.Access.HANDLE) {
            return throughHandle(field.type(), classes.handles().of(field), () -> write(field.object()));
        }
        write(field.object(), PRIMARY);
        return code.add("." + field.name() + (field.access() == Expr.Field.Access.ACCESSOR ? "()" : ""));
    }

    private Code throughHandle(Type type, String handle, Runnable argument) {
        code.add("(").add(classes.typeName(type)).add(") ").add(handle).add(".get(");
        argument.run();
        return code.add(")");
    }

    @Override
    public Code visitVar(Expr.Var variable) {
        return code.add(variables.apply(variable));
    }

    @Override
    public Code visitElement(Expr.Element element) {
        write(element.array(), PRIMARY);
        code.add("[");
        write(Conversions.widened(element.index()));
        return code.add("]");
    }

    @Override
    public Code visitLength(Expr.Length length) {
        write(length.array(), PRIMARY);
        return code.add(".length");
    }

    @Override
    public Code visitApply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        Op op = apply.op();
        if (op instanceof Op.Operator || op instanceof Op.SameReference) {
            operators.write(apply);
        } else if (op instanceof Op.Convert convert) {
            code.add("(" + convert.to() + ") ");
            write(arguments.get(0), UNARY);
        } else if (op instanceof Op.Function function) {
            member(function.owner(), function.name());
            writeArguments(Conversions.arguments(function, arguments), true);
        } else {
            throw new AssertionError(op);
        }
        return code;
    }

    @Override
    public Code visitConditional(Expr.Conditional conditional) {
        List<Expr> branches =
                Conversions.branches(conditional.type(), List.of(conditional.then(), conditional.otherwise()));
        write(conditional.condition(), Precedence.CONDITIONAL.tighter());
        code.addBlank().add("? ");
        write(branches.get(0), Precedence.CONDITIONAL);
        code.addBlank().add(": ");
        write(branches.get(1), Precedence.CONDITIONAL);
        return code;
    }

    @Override
    public Code visitNewArray(Expr.NewArray allocation) {
        code.add("new ").add(classes.typeName(allocation.type().leaf()));
        for (Expr dimension : allocation.dimensions()) {
            code.add("[");
            write(Conversions.widened(dimension));
            code.add("]");
        }
        int rank = 0;
        for (Type type = allocation.type(); type instanceof Type.Array array; type = array.element()) {
            rank++;
        }
        return code.add("[]".repeat(rank - allocation.dimensions().size()));
    }

    @Override
    public Code visitArrayLiteral(Expr.ArrayLiteral literal) {
        code.add("new ").add(classes.typeName(literal.type())).add(" ");
        return braces(literal);
    }

    private Code braces(Expr.ArrayLiteral literal) {
        code.add("{");
        for (int i = 0; i < literal.elements().size(); i++) {
            if (i > 0) {
                code.add(",").addBlank();
            }
            if (literal.elements().get(i) instanceof Expr.ArrayLiteral row) {
                braces(row);
            } else {
                writeAssigned(literal.elements().get(i));
            }
        }
        return code.add("}");
    }

    @Override
    public Code visitNewTape(Expr.NewTape tape) {
        return code.add("new ").add(Tapes.className(tape.type())).add(Tapes.isGeneric(tape.type()) ? "<>()" : "()");
    }

    @Override
    public Code visitPack(Expr.Pack pack) {
        code.add("new ").add(classes.typeName(pack.type()));
        writeArguments(pack.components(), false);
        return code;
    }

    @Override
    public Code visitComponent(Expr.Component component) {
        write(component.bundle(), PRIMARY);
        return code.add("." + component.name() + "()");
    }

    @Override
    public Code visitOpaque(Expr.Opaque opaque) {
        for (int i = 0; i < opaque.fragments().size(); i++) {
            if (i > 0) {
                write(opaque.holes().get(i - 1), OpaqueText.least(opaque, i - 1));
            }
            for (Markup stretch : Markup.parse(opaque.fragments().get(i))) {
                if (stretch.isClass()) {
                    qualifiers.write(classes.className(stretch.text()), code);
                } else {
                    code.add(stretch.text());
                }
            }
        }
        return code;
    }

    private Code member(String owner, String name) {
        if (!owner.isEmpty()) {
            qualifiers.write(classes.className(owner), code);
            code.add(".");
        }
        return code.add(name);
    }
}
