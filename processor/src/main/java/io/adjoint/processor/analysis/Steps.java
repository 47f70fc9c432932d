package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.Costs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shapes of statements that the reverse sweep can treat better than in general. */
public final class Steps {
    /** An initialiser with more operators than this is recorded rather than computed again. */
    private static final int CHEAP = 8;

    /**
     * Whether {@code i = i + c} or {@code i = i - c} on whole numbers, {@code c} a constant or variable: taken back
     * exactly.
     */
    public static boolean isReversibleStep(Stmt.Assign assign) {
        if (!(assign.target() instanceof Var variable) || !isWhole(variable.type())) {
            return false;
        }
        Optional<Symbol> symbol = Exprs.symbol(assign.value());
        if (!symbol.equals(Optional.of(Symbol.ADD)) && !symbol.equals(Optional.of(Symbol.SUB))) {
            return false;
        }
        List<Expr> operands = ((Expr.Apply) assign.value()).arguments();
        return operands.get(0).equals(variable)
                && (operands.get(1) instanceof Expr.Const
                        || operands.get(1) instanceof Var step && !step.equals(variable));
    }

    /** The step that takes a reversible one back. */
    public static Stmt.Assign takenBack(Stmt.Assign step) {
        Expr.Apply apply = (Expr.Apply) step.value();
        Symbol opposite = Exprs.symbol(apply).equals(Optional.of(Symbol.ADD)) ? Symbol.SUB : Symbol.ADD;
        return new Stmt.Assign(
                step.target(),
                Exprs.binary(
                        opposite, apply.arguments().get(0), apply.arguments().get(1)),
                step.origin());
    }

    private static boolean isWhole(Type type) {
        return type == Type.Scalar.INT || type == Type.Scalar.LONG;
    }

    /** Whether computing a value again costs no more than recording it. */
    public static boolean isCheap(Expr expr) {
        int operators = 0;
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply) {
                operators++;
                if (!Costs.isCheap(apply.op()) || !apply.op().isPure()) {
                    return false;
                }
            } else if (isAllocation(node) || node instanceof Expr.Opaque || node instanceof Expr.Component) {
                return false;
            }
        }
        return operators <= CHEAP;
    }

    private static boolean isAllocation(Expr node) {
        return node instanceof Expr.NewArray || node instanceof Expr.ArrayLiteral || node instanceof Expr.NewTape;
    }

    /**
     * The variable that a branch tests and overwrites in such a way that its old value, restored before the reverse
     * sweep asks again, is all that either side needs of it: each side overwrites it at most once, as its last
     * statement.
     */
    public static Optional<Var> restorableFirst(Stmt.If branch, Reads reads) {
        Set<Location> overwritten = reads.of(branch.condition());
        Set<Location> written = reads.writes(branch.then());
        written.addAll(reads.writes(branch.otherwise()));
        overwritten.retainAll(written);
        if (overwritten.size() != 1
                || !(overwritten.iterator().next() instanceof Location.Local local)
                || !local.variable().type().isScalar()
                || !local.variable().type().isContinuous()
                || !isCheap(branch.condition())) {
            return Optional.empty();
        }
        Var variable = local.variable();
        return writesLast(branch.then(), variable, reads) && writesLast(branch.otherwise(), variable, reads)
                ? Optional.of(variable)
                : Optional.empty();
    }

    private static boolean writesLast(Block block, Var variable, Reads reads) {
        List<Stmt> statements = block.statements();
        Location location = new Location.Local(variable);
        for (int i = 0; i < statements.size(); i++) {
            boolean isLast = i == statements.size() - 1;
            boolean writes = reads.writes(Block.of(statements.get(i))).contains(location);
            if (writes && !(isLast && statements.get(i) instanceof Stmt.Assign)) {
                return false;
            }
        }
        return true;
    }

    private Steps() {}
}
