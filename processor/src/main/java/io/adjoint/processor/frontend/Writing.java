package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What statements may do.
 *
 * @param variables the variables that they write
 * @param elements the types of the array elements that they may write, in a callee too
 * @param rows the types of the rows that a callee may put into the place of others; whether one does is known only when
 *     the callee has been read
 * @param canThrow whether one of them may throw, or not come to an end
 */
record Writing(Set<Expr.Var> variables, Set<Type> elements, Set<Type> rows, boolean canThrow) {

    static Writing of(List<Flow> flow) {
        return of(flow, Set.of());
    }

    /** What statements may do besides those named, which are compared by identity. */
    static Writing of(List<Flow> flow, Set<Stmt> except) {
        Collector collector = new Collector(except);
        flow.forEach(statement -> statement.accept(collector));
        return new Writing(collector.variables, collector.elements, collector.rows, collector.canThrow);
    }

    private static final class Collector implements Flow.Visitor<Void> {
        private final Set<Expr.Var> variables = new HashSet<>();
        private final Set<Type> elements = new HashSet<>();
        private final Set<Type> rows = new HashSet<>();
        private final Map<Expr.Var, Expr> fresh = new HashMap<>();
        private final Set<Stmt> except;
        private boolean canThrow;

        Collector(Set<Stmt> except) {
            this.except = except;
        }

        private void write(Expr.Place target) {
            if (target instanceof Expr.Var variable) {
                variables.add(variable);
            } else if (!isInNewArray((Expr.Element) target)) {
                read(target);
                elements.add(target.type());
            }
        }

        /** Whether an element is certainly one of an array that was made here and that nobody else can know yet. */
        private boolean isInNewArray(Expr.Element element) {
            return element.array() instanceof Expr.Var array
                    && fresh.get(array) instanceof Expr.Const length
                    && element.index() instanceof Expr.Const index
                    && (int) index.value() >= 0
                    && (int) index.value() < (int) length.value();
        }

        private void called(Type.Array array) {
            elements.add(array.leaf());
            for (Type row = array.element(); row instanceof Type.Array inner; row = inner.element()) {
                rows.add(row);
            }
        }

        private void all(List<Flow> flow) {
            flow.forEach(statement -> statement.accept(this));
        }

        private void read(Expr expr) {
            canThrow |= Reading.of(expr).canThrow();
        }

        @Override
        public Void visitStraight(Flow.Straight straight) {
            Stmt statement = straight.statement();
            if (except.contains(statement)) {
                return null;
            }
            Stmts.expressions(statement).forEach(this::read);
            Stmts.targets(statement).forEach(this::write);
            if (statement instanceof Stmt.Declare declare && declare.value() instanceof Expr.NewArray allocation) {
                fresh.put(declare.variable(), allocation.dimensions().get(0));
            }
            if (statement instanceof Stmt.Call call) {
                canThrow = true;
                call.arguments().stream()
                        .filter(argument -> argument.type().isArray())
                        .forEach(argument -> called((Type.Array) argument.type()));
            }
            canThrow |= statement instanceof Stmt.Throw;
            return null;
        }

        @Override
        public Void visitBranch(Flow.Branch branch) {
            read(branch.condition());
            all(branch.then());
            all(branch.otherwise());
            return null;
        }

        @Override
        public Void visitCounted(Flow.Counted loop) {
            variables.add(loop.index());
            read(loop.from());
            read(loop.bound());
            all(loop.body());
            all(loop.update());
            return null;
        }

        @Override
        public Void visitLoop(Flow.Loop loop) {
            canThrow = true; // or never end
            all(loop.prelude());
            all(loop.body());
            all(loop.update());
            return null;
        }

        @Override
        public Void visitRegion(Flow.Region region) {
            all(region.body());
            return null;
        }

        @Override
        public Void visitJump(Flow.Jump jump) {
            jump.value().ifPresent(this::read);
            return null;
        }
    }
}
