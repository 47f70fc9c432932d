package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code f$hvp}: forward over reverse, the tangent of the gradient. */
final class HvpBuilder {
    private final Library library;
    private final TangentLibrary tangents;
    private final Request request;
    private final Procedure gradient;
    private final Procedure procedure;

    /** @param gradient the gradients with respect to the leaves, of the flat procedure's own parameters */
    HvpBuilder(Library library, TangentLibrary tangents, Request request, Procedure gradient) {
        this.library = library;
        this.tangents = tangents;
        this.request = request;
        this.gradient = gradient;
        this.procedure = request.procedure();
    }

    Gradient.Method build() {
        Map<Var, Expr> dots = new LinkedHashMap<>();
        Carried carried = carried(false);
        for (int i = 0; i < carried.answers().size(); i++) {
            dots.put(request.leaves().get(i), carried.answers().get(i));
        }
        List<Expr> answers = request.independents().stream()
                .map(independent -> answer(independent, dots, carried.entry()))
                .toList();
        Signature signature = new ExtraShape(request, List.of(), library.generatedNames()).hvp();
        Expr answer =
                signature.result() instanceof Type.Bundle bundle ? new Expr.Pack(bundle, answers) : answers.get(0);
        return new Gradient.Method(Gradient.Kind.HVP, carried.procedure(library, signature, answer));
    }

    /** The products for each leaf, where the direction is given as tangents of the leaves. */
    TangentLibrary.Single products() {
        Carried carried = carried(true);
        return carried.single(library, procedure.name(), carried.answers());
    }

    /** @param isFlat whether the directions are those of the leaves */
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
        List<Expr> products = new ArrayList<>();
        for (Expr bar : ((Expr.Pack) tangent.value()).components()) {
            products.add(tangent.pair(bar, body).tangent());
        }
        return new Carried(entry, directions, body, products, tangent.dots(), procedure.origin());
    }

    private static Expr answer(Independent independent, Map<Var, Expr> dots, Entry entry) {
        return Exprs.map(
                independent.value(),
                node -> node instanceof Var variable
                        ? dots.getOrDefault(variable, entry.kept().getOrDefault(variable, variable))
                        : node);
    }
}
