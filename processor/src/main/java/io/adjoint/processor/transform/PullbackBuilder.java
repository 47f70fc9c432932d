package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code f$vjp} of one method: its adjoint, seeded with that of the array that it returns or those it writes.
 */
final class PullbackBuilder {
    private final Library library;
    private final Request request;
    private final Procedure procedure;
    private final GradientShape shape;

    PullbackBuilder(Library library, Request request) {
        this.library = library;
        this.request = request;
        this.procedure = request.procedure();
        this.shape = GradientShape.of(request, library.generatedNames());
    }

    Gradient build() {
        return new Gradient(request, List.of(pullback()), shape.result());
    }

    private Gradient.Method pullback() {
        List<Var> outputs = library.effects().outputs(procedure);
        Arguments arguments = Arguments.of(library, request);
        Sweeps sweeps = library.sweeps(arguments.context(), procedure, new LinkedHashSet<>(outputs), false);
        Entry entry = Entry.of(request, sweeps.names);
        boolean returns = procedure.result().isPresent();
        Seeding seeding =
                returns ? Seeding.ofResult(overwrites(), request, sweeps) : Seeding.ofWritten(outputs, request, sweeps);

        List<Var> seeded =
                outputs.stream().filter(array -> !sweeps.isRestacked(array)).toList();
        ParameterBars bars = Assembly.zeroBars(sweeps, request.leaves(), seeded);
        List<Stmt> forward = new ArrayList<>(Assembly.forward(sweeps, bars));
        List<Stmt> back = Assembly.reverse(sweeps, bars, seeding.ofResult());
        Assembly.addTapes(sweeps, forward);
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(arguments.checks());
        body.addAll(seeding.atEntry());
        body.addAll(forward);
        body.addAll(seeding.between());
        Optional<Var> value = returns && (!shape.isBare() || seeding.endsWithTest())
                ? Optional.of(value(sweeps, back, body))
                : Optional.empty();
        body.addAll(back);
        if (seeding.endsWithTest()) {
            body.add(Seeding.test(seeding.parameters().get(0), value.orElseThrow()));
        }
        Procedure assembled = assembled(entry, seeding, body, answer(entry, sweeps, value), sweeps);
        return new Gradient.Method(Gradient.Kind.PULLBACK, assembled, seeding.names());
    }

    /** Whether the method writes arrays that a caller may pass as the seed as well, or that have to be put back. */
    private boolean overwrites() {
        return !library.effects().writtenBy(procedure.signature()).isEmpty();
    }

    /** A variable that holds the returned array as the method returns it, whatever the reverse sweep puts back. */
    private Var value(Sweeps sweeps, List<Stmt> back, List<Stmt> body) {
        Expr result = sweeps.subject.procedure().result().orElseThrow();
        boolean isOverwritten = result instanceof Place place && isOverwritten(place, back, sweeps);
        if (result instanceof Var variable && !isOverwritten) {
            return variable;
        }
        Var value = sweeps.names.fresh(procedure.name(), result.type());
        body.add(new Stmt.Declare(value, isOverwritten ? Copying.of(result) : result, procedure.origin()));
        return value;
    }

    /** Whether the reverse sweep may change what is in the array, or what its variable names. */
    private static boolean isOverwritten(Place array, List<Stmt> back, Sweeps sweeps) {
        Aliases aliases = sweeps.subject.reads().aliases();
        boolean[] isOverwritten = {false};
        Stmts.walk(new Block(back), stmt -> {
            List<Expr> places = new ArrayList<>(Stmts.targets(stmt));
            if (stmt instanceof Stmt.Call call) {
                places.addAll(call.arguments()); // what a callee has written, its adjoint puts back
            }
            isOverwritten[0] |= places.stream()
                    .filter(place -> place instanceof Place && !(stmt instanceof Stmt.Declare))
                    .anyMatch(place -> aliases.mayBeSame(Exprs.root((Place) place), Exprs.root(array)));
        });
        return isOverwritten[0];
    }

    private Expr answer(Entry entry, Sweeps sweeps, Optional<Var> value) {
        List<Expr> parts = new ArrayList<>();
        request.independents().forEach(independent -> parts.add(entry.gradient(independent, sweeps.bars)));
        if (shape.isBare()) {
            return parts.get(0);
        }
        value.ifPresent(array -> parts.add(0, array));
        return new Expr.Pack(shape.result().orElseThrow(), parts);
    }

    private Procedure assembled(Entry entry, Seeding seeding, List<Stmt> body, Expr answer, Sweeps sweeps) {
        List<Var> parameters = new ArrayList<>(entry.parameters());
        parameters.addAll(seeding.parameters());
        List<Type> seeds = seeding.parameters().stream().map(Var::type).toList();
        Set<Var> bars = new LinkedHashSet<>(sweeps.reverseBars());
        seeding.parameters().forEach(bars::remove);
        return library.simplification()
                .of(
                        new Procedure(
                                shape.pullback(seeds),
                                parameters,
                                new Block(body),
                                Optional.of(answer),
                                procedure.origin()),
                        sweeps,
                        bars,
                        Faults.ALL);
    }
}
