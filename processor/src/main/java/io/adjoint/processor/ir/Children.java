package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The expressions directly inside an expression. */
final class Children implements Expr.Visitor<List<Expr>> {
    @Override
    public List<Expr> visitConst(Expr.Const constant) {
        return List.of();
    }

    @Override
    public List<Expr> visitStatic(Expr.Static constant) {
        return List.of();
    }

    @Override
    public List<Expr> visitField(Expr.Field field) {
        return List.of(field.object());
    }

    @Override
    public List<Expr> visitVar(Expr.Var variable) {
        return List.of();
    }

    @Override
    public List<Expr> visitElement(Expr.Element element) {
        return List.of(element.array(), element.index());
    }

    @Override
    public List<Expr> visitLength(Expr.Length length) {
        return List.of(length.array());
    }

    @Override
    public List<Expr> visitApply(Expr.Apply apply) {
        return apply.arguments();
    }

    @Override
    public List<Expr> visitConditional(Expr.Conditional conditional) {
        return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
    }

    @Override
    public List<Expr> visitNewArray(Expr.NewArray allocation) {
        return allocation.dimensions();
    }

    @Override
    public List<Expr> visitArrayLiteral(Expr.ArrayLiteral literal) {
        return literal.elements();
    }

    @Override
    public List<Expr> visitNewTape(Expr.NewTape tape) {
        return List.of();
    }

    @Override
    public List<Expr> visitPack(Expr.Pack pack) {
        return pack.components();
    }

    @Override
    public List<Expr> visitComponent(Expr.Component component) {
        return List.of(component.bundle());
    }

    @Override
    public List<Expr> visitOpaque(Expr.Opaque opaque) {
        return new ArrayList<>(opaque.holes());
    }
}
