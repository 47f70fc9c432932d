package io.adjoint.processor.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/** An expression rebuilt from changed children. */
final class MapChildren implements Expr.Visitor<Expr> {
    private final UnaryOperator<Expr> change;

    MapChildren(UnaryOperator<Expr> change) {
        this.change = change;
    }

    private List<Expr> all(List<Expr> children) {
        Expr[] changed = new Expr[children.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = change.apply(children.get(i));
        }
        return List.of(changed);
    }

    @Override
    public Expr visitConst(Expr.Const constant) {
        return constant;
    }

    @Override
    public Expr visitStatic(Expr.Static constant) {
        return constant;
    }

    @Override
    public Expr visitField(Expr.Field field) {
        return new Expr.Field(change.apply(field.object()), field.owner(), field.name(), field.type(), field.access());
    }

    @Override
    public Expr visitVar(Expr.Var variable) {
        return variable;
    }

    @Override
    public Expr visitElement(Expr.Element element) {
        return new Expr.Element((Expr.Place) change.apply(element.array()), change.apply(element.index()));
    }

    @Override
    public Expr visitLength(Expr.Length length) {
        return new Expr.Length((Expr.Place) change.apply(length.array()));
    }

    @Override
    public Expr visitApply(Expr.Apply apply) {
        return new Expr.Apply(apply.op(), all(apply.arguments()));
    }

    @Override
    public Expr visitConditional(Expr.Conditional conditional) {
        return new Expr.Conditional(
                change.apply(conditional.condition()),
                change.apply(conditional.then()),
                change.apply(conditional.otherwise()));
    }

    @Override
    public Expr visitNewArray(Expr.NewArray allocation) {
        return new Expr.NewArray(allocation.type(), all(allocation.dimensions()));
    }

    @Override
    public Expr visitArrayLiteral(Expr.ArrayLiteral literal) {
        return new Expr.ArrayLiteral(literal.type(), all(literal.elements()));
    }

    @Override
    public Expr visitNewTape(Expr.NewTape tape) {
        return tape;
    }

    @Override
    public Expr visitPack(Expr.Pack pack) {
        return new Expr.Pack(pack.type(), all(pack.components()));
    }

    @Override
    public Expr visitComponent(Expr.Component component) {
        return new Expr.Component((Expr.Var) change.apply(component.bundle()), component.name(), component.type());
    }

    @Override
    public Expr visitOpaque(Expr.Opaque opaque) {
        return new Expr.Opaque(
                opaque.fragments(),
                all(opaque.holes()),
                opaque.type(),
                opaque.isPure(),
                opaque.keeps(),
                opaque.origin());
    }
}
