package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code f$rows}: the rows of a Jacobian from one forward sweep, a reverse sweep for each. Only where a reverse
 * sweep leaves all that it reads as it was: see {@link RepeatableSweep}.
 */
final class RowsBuilder {
    private final Library library;
    private final Request request;
    private final Procedure procedure;
    private final List<Leaf> leaves;
    private final Sweeps sweeps;
    private final Arguments arguments;
    private final JacobianMatrices matrices;

    /** @param count how many rows there are, if that is known */
    record Rows(Procedure method, Optional<Expr> count) {}

    /** @param shape what the Jacobian looks like from outside */
    RowsBuilder(Library library, ExtraShape shape) {
        this.library = library;
        this.request = shape.request();
        this.procedure = request.procedure();
        this.leaves = Leaf.of(request);
        this.arguments = Arguments.of(library, request);
        this.sweeps = library.sweeps(arguments.context(), procedure, Set.of(), false);
        this.matrices = new JacobianMatrices(shape.results(), leaves, sweeps.names);
    }

    /** The method, if there can be one. */
    Optional<Rows> build(Signature jacobian) {
        Optional<Var> result = result();
        if (result.isEmpty() || !RepeatableSweep.mayBe(sweeps, library)) {
            return Optional.empty();
        }
        Entry entry = Entry.of(request, sweeps.names);
        Var seed = sweeps.names.fresh("seed", result.get().type());
        ParameterBars bars = Assembly.zeroBars(sweeps, request.leaves(), List.of());
        List<Stmt> forward = Assembly.forward(sweeps, bars);
        List<Stmt> back = ReverseSweep.of(sweeps, Optional.of(seed));
        if (!bars.forward().isEmpty() || !RepeatableSweep.is(back, bars.reverse(), seed, sweeps)) {
            return Optional.empty();
        }
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(arguments.checks());
        body.addAll(forward);
        body.addAll(matrices.allocated(List.of(result.get())));
        body.add(new Stmt.Comment(Assembly.REVERSE_SWEEP + ", once for each row"));
        body.addAll(EachElement.loops(
                result.get(), sweeps.names, "row", at -> row(result.get(), seed, at, bars.reverse(), back)));
        Expr answer = jacobian.result() instanceof Type.Bundle bundle
                ? new Expr.Pack(bundle, List.copyOf(matrices.all()))
                : matrices.all().get(0);
        String name = library.generatedNames().unique(procedure.name() + "$rows");
        Signature signature = new Signature("", name, jacobian.parameters(), jacobian.result(), false);
        Procedure method =
                new Procedure(signature, entry.parameters(), new Block(body), Optional.of(answer), procedure.origin());
        return Optional.of(new Rows(
                library.simplification().of(method, sweeps, sweeps.reverseBars(), Faults.ALL), count(result.get())));
    }

    private Optional<Expr> count(Var result) {
        return sweeps.subject.procedure().body().statements().stream()
                .filter(stmt -> stmt instanceof Stmt.Declare declare
                        && declare.variable().equals(result)
                        && declare.value() instanceof Expr.NewArray)
                .map(stmt -> ((Expr.NewArray) ((Stmt.Declare) stmt).value()).dimensions())
                .filter(dimensions -> result.type().rank() == 1 && dimensions.get(0) instanceof Expr.Const)
                .map(dimensions -> dimensions.get(0))
                .findFirst();
    }

    /** The array of the method's own making that it returns. */
    private Optional<Var> result() {
        return sweeps.subject
                .procedure()
                .result()
                .filter(value -> ArrayResult.origin(sweeps.subject.procedure()).isPresent())
                .filter(Var.class::isInstance)
                .map(Var.class::cast);
    }

    private List<Stmt> row(Var result, Var seed, List<Var> at, List<Stmt> bars, List<Stmt> back) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Declare(seed, Zeros.like(result), Origin.NONE));
        Expr.Place element = EachElement.element(seed, at);
        out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        bars.forEach(bar -> out.add(inRow((Stmt.Declare) bar, at)));
        out.addAll(back);
        for (int k = 0; k < leaves.size(); k++) {
            Var bar = sweeps.bars.of(leaves.get(k).variable());
            Expr.Place row = row(k, at);
            if (!isRow(bar, row)) {
                out.addAll(matrices.filled(row, bar));
            }
        }
        return out;
    }

    /** The adjoint of an array of numbers is the row itself. */
    private Stmt inRow(Stmt.Declare bar, List<Var> at) {
        for (int k = 0; k < leaves.size(); k++) {
            boolean isOfLeaf = sweeps.bars.of(leaves.get(k).variable()).equals(bar.variable());
            if (isOfLeaf && isRow(bar.variable(), row(k, at))) {
                return new Stmt.Declare(bar.variable(), row(k, at), bar.origin());
            }
        }
        return bar;
    }

    private Expr.Place row(int leaf, List<Var> at) {
        return EachElement.element(matrices.all().get(leaf), at);
    }

    private static boolean isRow(Var bar, Expr.Place row) {
        return bar.type().isArray() && bar.type().equals(row.type());
    }
}
