package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Element;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the body of a counted loop writes and must not: its index, and whatever its start and bound read. */
final class LoopWrites {
    private final Stmt.For loop;
    private final Set<Expr> read = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private LoopWrites(Stmt.For loop) {
        this.loop = loop;
        read.addAll(Exprs.nodes(loop.from()));
        read.addAll(Exprs.nodes(loop.bound()));
    }

    static List<String> faults(Stmt.For loop) {
        LoopWrites writes = new LoopWrites(loop);
        Stmts.walk(loop.body(), statement -> {
            Stmts.targets(statement).forEach(writes::check);
            if (statement instanceof Stmt.CountDown inner) {
                writes.check(inner.trips());
            }
        });
        return writes.faults;
    }

    private void check(Place target) {
        if (target.equals(loop.index())) {
            faults.add("the body writes the index " + target);
        } else if (target instanceof Var ? read.contains(target) : readsElementLike(target)) {
            faults.add("the body writes " + Printer.print(target) + ", which the start or the bound reads");
        }
    }

    /** Which element is written is not known here; a number that is written replaces no row. */
    private boolean readsElementLike(Place target) {
        return read.stream()
                .anyMatch(node -> node instanceof Element element
                        && element.type().equals(target.type())
                        && Exprs.root(element).equals(Exprs.root(target)));
    }
}
