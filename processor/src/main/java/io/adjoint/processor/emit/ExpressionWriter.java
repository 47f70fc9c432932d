package io.adjoint.processor.emit;

import static io.adjoint.processor.emit.Precedence.PRIMARY;
import static io.adjoint.processor.emit.Precedence.UNARY;
import static io.adjoint.processor.emit.Precedence.UNKNOWN;

import com.palantir.javapoet.CodeBlock;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.function.Function;

/**
 * Expressions as Java text of the same value: the same grouping and order of evaluation with as few parentheses as that
 * takes, and a conversion written only where Java would not perform it.
 */
final class ExpressionWriter implements Expr.Visitor<CodeBlock.Builder> {
    private final CodeBlock.Builder code;
    private final ClassNames classes;
    private final Qualifiers qualifiers;
    private final Function<Expr.Var, String> variables;
    private final OperatorWriter operators;

    ExpressionWriter(
            CodeBlock.Builder code, ClassNames classes, Qualifiers qualifiers, Function<Expr.Var, String> variables) {
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
            text(Literals.text(constant)); // an int that fits
        } else {
            write(value);
        }
    }

    /** Writes an expression that binds at least as tightly as its surroundings ask for, if need be in parentheses. */
    void write(Expr expr, Precedence least) {
        Expr exact = Conversions.exact(expr);
        boolean isEnclosed = Precedence.of(exact).compareTo(least) < 0;
        text(isEnclosed ? "(" : "");
        exact.accept(this);
        text(isEnclosed ? ")" : "");
    }

    /**
     * Writes arguments between parentheses.
     *
     * @param isOverloaded whether their types choose what is called
     */
    void writeArguments(List<Expr> arguments, boolean isOverloaded) {
        text("(");
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                code.add(",$W");
            }
            Expr argument = arguments.get(i);
            if (isOverloaded && argument instanceof Expr.Const constant && constant.value() == null) {
                code.add("($T) null", classes.typeName(constant.type()));
            } else {
                write(isOverloaded ? argument : Conversions.widened(argument));
            }
        }
        text(")");
    }

    private CodeBlock.Builder text(String text) {
        return text.isEmpty() ? code : code.add("$L", text);
    }

    @Override
    public CodeBlock.Builder visitConst(Expr.Const constant) {
        Literals.Named named = Literals.named(constant).orElse(null);
        if (named != null) {
            qualifiers.write(classes.className(named.owner()), code);
            return text("." + named.name());
        }
        return text(Conversions.needsCast(constant) ? "(" + constant.type() + ") " : "")
                .add("$L", Literals.text(constant));
    }

    @Override
    public CodeBlock.Builder visitStatic(Expr.Static constant) {
        return constant.isHidden()
                ? throughHandle(constant.type(), classes.handles().of(constant), () -> {})
                : member(constant.owner(), constant.name());
    }

    @Override
    public CodeBlock.Builder visitField(Expr.Field field) {
        if (field.access() == Expr.Field.Access.HANDLE) {
            return throughHandle(field.type(), classes.handles().of(field), () -> write(field.object()));
        }
        write(field.object(), PRIMARY);
        return text("." + field.name() + (field.access() == Expr.Field.Access.ACCESSOR ? "()" : ""));
    }

    private CodeBlock.Builder throughHandle(Type type, String handle, Runnable argument) {
        code.add("($T) $L.get(", classes.typeName(type), handle);
        argument.run();
        return text(")");
    }

    @Override
    public CodeBlock.Builder visitVar(Expr.Var variable) {
        return text(variables.apply(variable));
    }

    @Override
    public CodeBlock.Builder visitElement(Expr.Element element) {
        write(element.array(), PRIMARY);
        text("[");
        write(Conversions.widened(element.index()));
        return text("]");
    }

    @Override
    public CodeBlock.Builder visitLength(Expr.Length length) {
        write(length.array(), PRIMARY);
        return text(".length");
    }

    @Override
    public CodeBlock.Builder visitApply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        Op op = apply.op();
        if (op instanceof Op.Operator || op instanceof Op.SameReference) {
            operators.write(apply);
        } else if (op instanceof Op.Convert convert) {
            text("(" + convert.to() + ") ");
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
    public CodeBlock.Builder visitConditional(Expr.Conditional conditional) {
        List<Expr> branches =
                Conversions.branches(conditional.type(), List.of(conditional.then(), conditional.otherwise()));
        write(conditional.condition(), Precedence.CONDITIONAL.tighter());
        code.add("$W? ");
        write(branches.get(0), Precedence.CONDITIONAL);
        code.add("$W: ");
        write(branches.get(1), Precedence.CONDITIONAL);
        return code;
    }

    @Override
    public CodeBlock.Builder visitNewArray(Expr.NewArray allocation) {
        code.add("new $T", classes.typeName(allocation.type().leaf()));
        for (Expr dimension : allocation.dimensions()) {
            text("[");
            write(Conversions.widened(dimension));
            text("]");
        }
        int rank = 0;
        for (Type type = allocation.type(); type instanceof Type.Array array; type = array.element()) {
            rank++;
        }
        return text("[]".repeat(rank - allocation.dimensions().size()));
    }

    @Override
    public CodeBlock.Builder visitArrayLiteral(Expr.ArrayLiteral literal) {
        code.add("new $T ", classes.typeName(literal.type()));
        return braces(literal);
    }

    private CodeBlock.Builder braces(Expr.ArrayLiteral literal) {
        text("{");
        for (int i = 0; i < literal.elements().size(); i++) {
            if (i > 0) {
                code.add(",$W");
            }
            if (literal.elements().get(i) instanceof Expr.ArrayLiteral row) {
                braces(row);
            } else {
                writeAssigned(literal.elements().get(i));
            }
        }
        return text("}");
    }

    @Override
    public CodeBlock.Builder visitNewTape(Expr.NewTape tape) {
        return code.add("new $T$L()", Tapes.className(tape.type()), Tapes.isGeneric(tape.type()) ? "<>" : "");
    }

    @Override
    public CodeBlock.Builder visitPack(Expr.Pack pack) {
        code.add("new $T", classes.typeName(pack.type()));
        writeArguments(pack.components(), false);
        return code;
    }

    @Override
    public CodeBlock.Builder visitComponent(Expr.Component component) {
        write(component.bundle(), PRIMARY);
        return text("." + component.name() + "()");
    }

    @Override
    public CodeBlock.Builder visitOpaque(Expr.Opaque opaque) {
        for (int i = 0; i < opaque.fragments().size(); i++) {
            if (i > 0) {
                write(opaque.holes().get(i - 1), OpaqueText.least(opaque, i - 1));
            }
            for (Markup stretch : Markup.parse(opaque.fragments().get(i))) {
                if (stretch.isClass()) {
                    qualifiers.write(classes.className(stretch.text()), code);
                } else {
                    text(stretch.text());
                }
            }
        }
        return code;
    }

    private CodeBlock.Builder member(String owner, String name) {
        if (!owner.isEmpty()) {
            qualifiers.write(classes.className(owner), code);
            text(".");
        }
        return text(name);
    }
}
