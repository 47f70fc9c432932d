package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Op.Symbol;
import java.util.List;
import java.util.stream.Collectors;

/** An expression as text, with no more parentheses than Java needs. */
final class ExprPrinter implements Expr.Visitor<String> {
    private static final ExprPrinter INSTANCE = new ExprPrinter();

    private static final int PRIMARY = 100;
    private static final int UNARY = 90;
    private static final int CONDITIONAL = 0;

    private ExprPrinter() {}

    static String print(Expr expr) {
        return expr.accept(INSTANCE);
    }

    static String list(List<Expr> exprs) {
        return exprs.stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
    }

    /** The expression in a place that takes what binds at least as tightly as {@code precedence}. */
    private static String within(int precedence, Expr expr) {
        return precedence(expr) < precedence ? "(" + print(expr) + ")" : print(expr);
    }

    private static int precedence(Expr expr) {
        if (expr instanceof Expr.Conditional
                || expr instanceof Expr.Opaque opaque && !opaque.holes().isEmpty()) {
            return CONDITIONAL;
        }
        if (expr instanceof Expr.Const constant && constant.value() instanceof Number number) {
            return number.toString().startsWith("-") ? UNARY : PRIMARY;
        }
        return expr instanceof Expr.Apply apply ? precedence(apply.op()) : PRIMARY;
    }

    private static int precedence(Op op) {
        if (op instanceof Op.Operator operator) {
            return precedence(operator.symbol());
        }
        if (op instanceof Op.SameReference) {
            return precedence(Symbol.EQ);
        }
        return op instanceof Op.Convert ? UNARY : PRIMARY;
    }

    private static int precedence(Symbol symbol) {
        return switch (symbol) {
            case NEG, COMPLEMENT, NOT -> UNARY;
            case MUL, DIV, REM -> 80;
            case ADD, SUB -> 70;
            case SHL, SHR, USHR -> 60;
            case LT, LE, GT, GE -> 50;
            case EQ, NE -> 45;
            case AND -> 40;
            case XOR -> 35;
            case OR -> 30;
            case COND_AND -> 25;
            case COND_OR -> 20;
        };
    }

    @Override
    public String visitConst(Expr.Const constant) {
        Object value = constant.value();
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (value instanceof Character character) {
            return "'" + character + "'";
        }
        return value + (value instanceof Float ? "f" : value instanceof Long ? "L" : "");
    }

    @Override
    public String visitStatic(Expr.Static constant) {
        return simpleName(constant.owner()) + "." + constant.name();
    }

    private static String simpleName(String canonical) {
        return canonical.substring(canonical.lastIndexOf('.') + 1);
    }

    @Override
    public String visitField(Expr.Field field) {
        String read = within(PRIMARY, field.object()) + "." + field.name();
        return field.access() == Expr.Field.Access.ACCESSOR ? read + "()" : read;
    }

    @Override
    public String visitVar(Expr.Var variable) {
        return variable.toString();
    }

    @Override
    public String visitElement(Expr.Element element) {
        return print(element.array()) + "[" + print(element.index()) + "]";
    }

    @Override
    public String visitLength(Expr.Length length) {
        return print(length.array()) + ".length";
    }

    @Override
    public String visitApply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        if (apply.op() instanceof Op.Operator operator) {
            return operator(operator.symbol().sign(), precedence(operator), arguments);
        }
        if (apply.op() instanceof Op.SameReference same) {
            return operator(same.negated() ? "!=" : "==", precedence(same), arguments);
        }
        if (apply.op() instanceof Op.Convert convert) {
            return "(" + convert.to() + ") " + within(UNARY, arguments.get(0));
        }
        return apply.op() + "(" + list(arguments) + ")";
    }

    private static String operator(String sign, int precedence, List<Expr> arguments) {
        if (arguments.size() == 1) {
            String operand = within(precedence, arguments.get(0));
            return sign + (operand.startsWith(sign) ? " " : "") + operand;
        }
        return within(precedence, arguments.get(0)) + " " + sign + " " + within(precedence + 1, arguments.get(1));
    }

    @Override
    public String visitConditional(Expr.Conditional conditional) {
        return within(CONDITIONAL + 1, conditional.condition()) + " ? " + print(conditional.then()) + " : "
                + print(conditional.otherwise());
    }

    @Override
    public String visitNewArray(Expr.NewArray allocation) {
        StringBuilder brackets = new StringBuilder();
        Type element = allocation.type();
        for (int i = 0; element instanceof Type.Array array; i++) {
            List<Expr> lengths = allocation.dimensions();
            brackets.append('[')
                    .append(i < lengths.size() ? print(lengths.get(i)) : "")
                    .append(']');
            element = array.element();
        }
        return "new " + element + brackets;
    }

    @Override
    public String visitArrayLiteral(Expr.ArrayLiteral literal) {
        return "new " + literal.type() + " {" + list(literal.elements()) + "}";
    }

    @Override
    public String visitNewTape(Expr.NewTape tape) {
        return "new " + tape.type() + "()";
    }

    @Override
    public String visitPack(Expr.Pack pack) {
        return "new " + pack.type() + "(" + list(pack.components()) + ")";
    }

    @Override
    public String visitComponent(Expr.Component component) {
        return component.bundle() + "." + component.name() + "()";
    }

    @Override
    public String visitOpaque(Expr.Opaque opaque) {
        StringBuilder text = new StringBuilder(opaque.fragments().get(0));
        for (int i = 0; i < opaque.holes().size(); i++) {
            text.append(within(PRIMARY, opaque.holes().get(i)))
                    .append(opaque.fragments().get(i + 1));
        }
        return text.toString();
    }
}
