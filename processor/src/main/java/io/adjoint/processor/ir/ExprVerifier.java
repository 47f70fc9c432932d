package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The faults of an expression. The visitor answers its type, or empty if it is too wrong to have one. */
final class ExprVerifier implements Expr.Visitor<Optional<Type>> {
    private final Scope scope;
    private final Consumer<String> faults;

    ExprVerifier(Scope scope, Consumer<String> faults) {
        this.scope = scope;
        this.faults = faults;
    }

    Optional<Type> check(Expr expr) {
        return expr.accept(this);
    }

    /** Checks an expression and that it is of the type that its place needs. */
    void require(Type expected, Expr expr, String what) {
        check(expr).ifPresent(type -> requireSame(expected, type, expr, what));
    }

    /** Checks the whole value of a declaration or of an array's assignment, where arrays and tapes may be made. */
    void requireDeclared(Type expected, Expr value) {
        if (value instanceof Expr.NewArray allocation) {
            checkDimensions(allocation);
        } else if (value instanceof Expr.ArrayLiteral literal) {
            checkElements(literal);
        } else if (!(value instanceof Expr.NewTape)) {
            require(expected, value, "the value");
            return;
        }
        requireSame(expected, value.type(), value, "the value");
    }

    /** Checks each argument against its parameter. */
    void requireAll(List<? extends Type> expected, List<Expr> actual) {
        if (expected.size() != actual.size()) {
            faults.accept("there are " + actual.size() + " arguments for " + expected.size() + " parameters");
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            require(expected.get(i), actual.get(i), "the argument");
        }
    }

    private void requireSame(Type expected, Type actual, Expr expr, String what) {
        if (!Typing.accepts(expected, actual, expr)) {
            faults.accept(what + " " + Printer.print(expr) + " is of type " + actual + " and not " + expected);
        }
    }

    private void checkDimensions(Expr.NewArray allocation) {
        int given = allocation.dimensions().size();
        if (given == 0 || given > allocation.type().rank()) {
            faults.accept(Printer.print(allocation) + " has " + given + " lengths");
        }
        allocation.dimensions().forEach(length -> require(Scalar.INT, length, "the length"));
    }

    private void checkElements(Expr.ArrayLiteral literal) {
        for (Expr element : literal.elements()) {
            if (element instanceof Expr.ArrayLiteral row) {
                checkElements(row);
                requireSame(literal.type().element(), row.type(), row, "the row");
            } else {
                require(literal.type().element(), element, "the element");
            }
        }
    }

    @Override
    public Optional<Type> visitConst(Expr.Const constant) {
        if (!Typing.isValueOf(constant.type(), constant.value())) {
            faults.accept("the constant " + Printer.print(constant) + " is no " + constant.type());
        }
        return Optional.of(constant.type());
    }

    @Override
    public Optional<Type> visitStatic(Expr.Static constant) {
        return Optional.of(constant.type());
    }

    @Override
    public Optional<Type> visitField(Expr.Field field) {
        check(field.object())
                .filter(type -> !(type instanceof Type.Reference))
                .ifPresent(type -> faults.accept(Printer.print(field.object()) + " is a " + type + " and no object"));
        return Optional.of(field.type());
    }

    @Override
    public Optional<Type> visitVar(Expr.Var variable) {
        scope.use(variable).ifPresent(faults);
        return Optional.of(variable.type());
    }

    @Override
    public Optional<Type> visitElement(Expr.Element element) {
        require(Scalar.INT, element.index(), "the index");
        return check(element.array()).flatMap(type -> elementOf(type, element.array()));
    }

    private Optional<Type> elementOf(Type type, Expr.Place array) {
        if (type instanceof Type.Array of) {
            return Optional.of(of.element());
        }
        faults.accept(Printer.print(array) + " is a " + type + " and no array");
        return Optional.empty();
    }

    @Override
    public Optional<Type> visitLength(Expr.Length length) {
        check(length.array()).ifPresent(type -> elementOf(type, length.array()));
        return Optional.of(Scalar.INT);
    }

    @Override
    public Optional<Type> visitApply(Expr.Apply apply) {
        Typing.fault(apply.op()).ifPresent(faults);
        requireAll(apply.op().parameters(), apply.arguments());
        return Optional.of(apply.op().result());
    }

    @Override
    public Optional<Type> visitConditional(Expr.Conditional conditional) {
        require(Scalar.BOOLEAN, conditional.condition(), "the condition");
        Optional<Type> then = check(conditional.then());
        then.ifPresentOrElse(
                type -> require(type, conditional.otherwise(), "the other branch"),
                () -> check(conditional.otherwise()));
        return then;
    }

    @Override
    public Optional<Type> visitNewArray(Expr.NewArray allocation) {
        return outOfPlace(allocation);
    }

    @Override
    public Optional<Type> visitArrayLiteral(Expr.ArrayLiteral literal) {
        return outOfPlace(literal);
    }

    @Override
    public Optional<Type> visitNewTape(Expr.NewTape tape) {
        return outOfPlace(tape);
    }

    private Optional<Type> outOfPlace(Expr allocation) {
        faults.accept(Printer.print(allocation) + " is not the whole value of a declaration");
        return Optional.of(allocation.type());
    }

    @Override
    public Optional<Type> visitPack(Expr.Pack pack) {
        requireAll(
                pack.type().components().stream()
                        .map(Type.Bundle.Component::type)
                        .toList(),
                pack.components());
        return Optional.of(pack.type());
    }

    @Override
    public Optional<Type> visitComponent(Expr.Component component) {
        check(component.bundle());
        Type.Bundle.Component named = new Type.Bundle.Component(component.name(), component.type());
        if (!(component.bundle().type() instanceof Type.Bundle bundle
                && bundle.components().contains(named))) {
            faults.accept(Printer.print(component.bundle()) + " has no component " + component.type() + " "
                    + component.name());
        }
        return Optional.of(component.type());
    }

    @Override
    public Optional<Type> visitOpaque(Expr.Opaque opaque) {
        opaque.holes().forEach(this::check);
        return Optional.of(opaque.type());
    }
}
