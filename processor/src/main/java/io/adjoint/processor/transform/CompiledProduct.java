package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The adjoint of a method that comes compiled, with tangents carried along: of seed times gradient, the tangent of the
 * seed times the gradient and the seed times the Hessian in the direction of the arguments, which comes compiled, too.
 */
final class CompiledProduct {
    private final CompiledGradient gradient;
    private final Linkage linkage;
    private final Procedure adjoint;
    private final Signature signature;
    private final Names names;
    private final List<Var> parameters;
    private final Map<Integer, Var> dots = new LinkedHashMap<>();
    private final List<Stmt> body = new ArrayList<>();

    /**
     * @param linkage of the adjoint
     * @param varied the positions of the adjoint's parameters that have a tangent
     * @param signature of what is written
     */
    CompiledProduct(
            CompiledGradient gradient, Linkage linkage, Procedure adjoint, Set<Integer> varied, Signature signature) {
        this.gradient = gradient;
        this.linkage = linkage;
        this.adjoint = adjoint;
        this.signature = signature;
        this.names = Names.of(adjoint);
        this.parameters =
                adjoint.parameters().subList(0, linkage.plan().parameters().size());
        for (int i : varied) {
            Var parameter = adjoint.parameters().get(i);
            dots.put(i, names.fresh(parameter.name() + "Dot", parameter.type()));
        }
    }

    Procedure build() {
        Var all = names.fresh("gradient", gradient.result());
        body.add(new Stmt.Declare(all, gradient.applied(parameters), Origin.NONE));
        Optional<Var> product = product();
        for (int k = 0; k < linkage.activeArrays().size(); k++) {
            int i = linkage.activeArrays().get(k);
            Var partials = named("Gradient", i, gradient.component(all, i, type(i)));
            Optional<Place> change =
                    product.map(given -> named("Product", i, gradient.productComponent(given, i, type(i))));
            int bar = parameters.size() + k;
            body.add(added(adjoint.parameters().get(bar), dots.get(bar), partials, change, 0));
        }
        List<Expr> values = new ArrayList<>();
        List<Expr> tangents = new ArrayList<>();
        for (int i : linkage.activeScalars()) {
            Var partial = named("Gradient", i, gradient.component(all, i, type(i)));
            values.add(seeded(seed(), partial));
            tangents.add(changed(
                    partial, product.map(given -> named("Product", i, gradient.productComponent(given, i, type(i))))));
        }
        List<Var> everything = new ArrayList<>(adjoint.parameters());
        everything.addAll(dots.values());
        Optional<Expr> answer = signature.result() instanceof Type.Bundle bundle
                ? Optional.of(new Expr.Pack(
                        bundle,
                        Stream.concat(values.stream(), tangents.stream()).toList()))
                : Optional.empty();
        return new Procedure(signature, everything, new Block(body), answer, Origin.NONE);
    }

    private Type type(int parameter) {
        return parameters.get(parameter).type();
    }

    private Var named(String suffix, int parameter, Expr value) {
        Var variable = names.fresh(parameters.get(parameter).name() + suffix, value.type());
        body.add(new Stmt.Declare(variable, value, Origin.NONE));
        return variable;
    }

    /** The Hessian in the direction of the arguments; empty if none of them has a tangent. */
    private Optional<Var> product() {
        if (gradient.offered().keySet().stream().noneMatch(dots::containsKey)) {
            return Optional.empty();
        }
        List<Var> directions = gradient.offered().keySet().stream()
                .map(i -> dots.containsKey(i) ? dots.get(i) : named("Direction", i, zeros(parameters.get(i))))
                .toList();
        boolean isBare = gradient.product().orElseThrow().components().isEmpty();
        Type type = isBare ? type(gradient.offered().keySet().iterator().next()) : new Type.Reference("var");
        Var product = names.fresh("product", type);
        body.add(new Stmt.Declare(product, gradient.product(parameters, directions, type), Origin.NONE));
        return Optional.of(product);
    }

    private static Expr zeros(Var like) {
        return like.type().isArray() ? Zeros.likeIfThere(like) : Zeros.scalar(like.type());
    }

    private Var seed() {
        return adjoint.parameters().get(adjoint.parameters().size() - 1);
    }

    private static Expr seeded(Var seed, Expr partial) {
        return Exprs.mul(Exprs.convert(seed, (Type.Scalar) partial.type()), partial);
    }

    /** How seed times partial changes. */
    private Expr changed(Expr partial, Optional<? extends Expr> product) {
        Optional<Expr> ofSeed =
                Optional.ofNullable(dots.get(adjoint.parameters().size() - 1)).map(dot -> seeded(dot, partial));
        Optional<Expr> ofPartial = product.map(change -> seeded(seed(), change));
        return Stream.concat(ofSeed.stream(), ofPartial.stream())
                .reduce(Exprs::add)
                .orElseGet(() -> Zeros.scalar(partial.type()));
    }

    /** For each element, what its adjoint grows by, and how that changes; nested for a higher rank. */
    private Stmt added(Place bar, Place barDot, Place partials, Optional<Place> product, int depth) {
        Var index = names.fresh(String.valueOf((char) ('i' + depth)), Type.Scalar.INT);
        Place element = new Expr.Element(bar, index);
        Place elementDot = new Expr.Element(barDot, index);
        Place partial = new Expr.Element(partials, index);
        Optional<Place> change = product.map(given -> new Expr.Element(given, index));
        Block turn = element.type().isScalar()
                ? new Block(List.of(
                        new Stmt.Increment(element, seeded(seed(), partial), Origin.NONE),
                        new Stmt.Increment(elementDot, changed(partial, change), Origin.NONE)))
                : Block.of(added(element, elementDot, partial, change, depth + 1));
        return new Stmt.For(index, Expr.Const.of(0), Symbol.LT, new Expr.Length(partials), turn, Origin.NONE);
    }
}
