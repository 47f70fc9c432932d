package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Where the statements of a method are written to, in order, under the origin of the Java statement they come from. */
final class FlowWriter {
    private final Deque<List<Flow>> open = new ArrayDeque<>(List.of(new ArrayList<>()));
    private Origin origin = Origin.NONE;

    void add(Flow statement) {
        boolean changesNothing = statement instanceof Flow.Straight straight
                && straight.statement() instanceof Stmt.Assign assign
                && assign.target() instanceof Var
                && assign.target().equals(assign.value());
        if (!changesNothing) {
            current().add(statement);
        }
    }

    void add(Stmt statement) {
        add(new Flow.Straight(statement));
    }

    void addAll(List<Flow> statements) {
        current().addAll(statements);
    }

    void declare(Var variable, Expr value) {
        add(new Stmt.Declare(variable, value, origin));
    }

    void assign(Expr.Place target, Expr value) {
        add(new Stmt.Assign(target, value, origin));
    }

    void branch(Expr condition, List<Flow> then, List<Flow> otherwise) {
        add(new Flow.Branch(condition, then, otherwise, origin));
    }

    /** The statements of the block that is being written. */
    List<Flow> current() {
        return open.peek();
    }

    /** A value that is going to get a name: the temporary that was made for it, as the last thing, is not needed. */
    Expr unnamed(Supplier<Expr> lowering) {
        int before = current().size();
        Expr value = lowering.get();
        int last = current().size() - 1;
        if (last >= before
                && current().get(last) instanceof Flow.Straight straight
                && straight.statement() instanceof Stmt.Declare declare
                && declare.variable().equals(value)
                && declare.value() instanceof Expr.Opaque) {
            current().remove(last);
            return declare.value();
        }
        return value;
    }

    /** The statements that something writes, kept apart. */
    List<Flow> during(Runnable writes) {
        open.push(new ArrayList<>());
        writes.run();
        return open.pop();
    }

    Origin origin() {
        return origin;
    }

    void setOrigin(Origin origin) {
        this.origin = origin;
    }
}
