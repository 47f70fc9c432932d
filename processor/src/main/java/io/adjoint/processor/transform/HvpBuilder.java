package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code f$hvp} and {@code f$gradAndHvp}: forward over reverse, the tangent of the gradient. */
final class HvpBuilder {
    private final Library library;
    private final TangentLibrary tangents;
    private final Request request;
    private final Procedure gradient;
    private final Procedure procedure;

    /** @param gradient what is differentiated again: see {@link GradientBuilder#flat} */
    HvpBuilder(Library library, TangentLibrary tangents, Request request, Procedure gradient) {
        this.library = library;
        this.tangents = tangents;
        this.request = request;
        this.gradient = gradient;
        this.procedure = request.procedure();
    }

    Gradient.Method build() {
        Carried carried = carried(false);
        List<Expr> products = objects(products(carried), carried.entry());
        Signature signature = shape().hvp();
        Expr answer =
                signature.result() instanceof Type.Bundle bundle ? new Expr.Pack(bundle, products) : products.get(0);
        return new Gradient.Method(Gradient.Kind.HVP, carried.procedure(library, signature, answer));
    }

    /** {@code f$gradAndHvp}, of a gradient that has the value with it. */
    Gradient.Method withGradient() {
        Carried carried = carried(false);
        int leaves = request.leaves().size();
        List<Expr> answers = new ArrayList<>(List.of(carried.answers().get(0)));
        answers.addAll(objects(carried.answers().subList(1, 1 + leaves), carried.entry()));
        answers.addAll(objects(products(carried), carried.entry()));
        Signature signature = shape().gradientAndHvp();
        Expr answer = new Expr.Pack((Type.Bundle) signature.result(), answers);
        return new Gradient.Method(Gradient.Kind.GRAD_AND_HVP, carried.procedure(library, signature, answer));
    }

    /** The products for each leaf, where the direction is given as tangents of the leaves. */
    TangentLibrary.Single products() {
        Carried carried = carried(true);
        return carried.single(library, procedure.name(), products(carried));
    }

    private List<Expr> products(Carried carried) {
        int all = carried.answers().size();
        return carried.answers().subList(all - request.leaves().size(), all);
    }

    private ExtraShape shape() {
        return new ExtraShape(request, List.of(), library.generatedNames());
    }

    /**
     * It could return all that the gradient does, then the tangents of that.
     *
     * @param isFlat whether the directions are those of the leaves
     */
    private Carried carried(boolean isFlat) {
        List<Integer> groups = Arguments.of(library, request).context().groups();
        Reads reads = new Reads(Aliases.of(gradient, groups, tangents.effects().rebinding()), tangents.effects());
        TangentProcedure tangent =
                new TangentProcedure(gradient, Set.copyOf(request.leaves()), reads, library, tangents);
        Entry entry = Entry.of(request, tangent.names());
        Directions directions = isFlat
                ? Directions.ofLeaves(request, tangent.dots())
                : Directions.of(request, tangent.names(), tangent.dots());
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(directions.statements());
        body.addAll(Snapshots.copies(library.effects().writtenParameters(procedure), request.leaves(), tangent.dots()));
        body.addAll(tangent.openings());
        body.addAll(tangent.statements());
        List<Expr> answers = new ArrayList<>();
        List<Expr> products = new ArrayList<>();
        for (Expr component : ((Expr.Pack) tangent.value()).components()) {
            TangentProcedure.Pair pair = tangent.pair(component, body);
            answers.add(pair.value());
            products.add(pair.tangent());
        }
        answers.addAll(products);
        return new Carried(entry, directions, body, answers, tangent.dots(), procedure.origin());
    }

    /** One for each independent, made of what there is for each leaf. */
    private List<Expr> objects(List<Expr> ofLeaves, Entry entry) {
        Map<Var, Expr> parts = new LinkedHashMap<>();
        for (int i = 0; i < ofLeaves.size(); i++) {
            parts.put(request.leaves().get(i), ofLeaves.get(i));
        }
        return request.independents().stream()
                .map(independent -> entry.made(independent, parts::get))
                .toList();
    }
}
