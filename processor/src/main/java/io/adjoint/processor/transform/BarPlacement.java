package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Declares each adjoint where it is first needed, with its first contribution as its value: {@code double xBar = g *
 * y;}.
 */
final class BarPlacement {
    private final Set<Var> bars;

    /** What each statement mentions: it is asked once for each declaration above it. */
    private final Map<Stmt, Set<Var>> mentioned = new IdentityHashMap<>();

    private BarPlacement(Set<Var> bars) {
        this.bars = bars;
    }

    static Block of(Block block, Set<Var> bars) {
        return new BarPlacement(bars).place(block);
    }

    private Block place(Block block) {
        List<Stmt> statements = new ArrayList<>();
        block.statements().forEach(stmt -> statements.add(Stmts.mapBlocks(stmt, this::place)));
        merge(statements);
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i) instanceof Stmt.Declare declare && isMovable(declare)) {
                move(declare, i, statements);
            }
        }
        return new Block(statements);
    }

    /** {@code xBar = 0.0; xBar += e;} is {@code xBar = e;} */
    private void merge(List<Stmt> statements) {
        for (int i = 0; i + 1 < statements.size(); i++) {
            if (statements.get(i) instanceof Stmt.Assign assign
                    && assign.target() instanceof Var variable
                    && bars.contains(variable)
                    && Exprs.isConst(assign.value(), 0)) {
                Optional<Expr> value = firstValue(statements.get(i + 1), variable);
                if (value.isPresent()) {
                    statements.set(i, new Stmt.Assign(variable, value.get(), assign.origin()));
                    statements.remove(i + 1);
                }
            }
        }
    }

    /** An adjoint that starts at zero, of a shape that nothing in between can change. */
    private boolean isMovable(Stmt.Declare declare) {
        if (!bars.contains(declare.variable())) {
            return false;
        }
        return isZero(declare)
                || declare.value() instanceof Expr.NewArray allocation
                        && allocation.dimensions().stream().allMatch(Expr.Length.class::isInstance)
                || Zeros.isLike(declare.value());
    }

    private static boolean isZero(Stmt.Declare declare) {
        return declare.variable().type().isScalar()
                && (Exprs.isConst(declare.value(), 0) || declare.value().equals(Expr.Const.of(false)));
    }

    private void move(Stmt.Declare declare, int from, List<Stmt> statements) {
        Var variable = declare.variable();
        for (int i = from + 1; i < statements.size(); i++) {
            Stmt stmt = statements.get(i);
            if (!mentioned
                    .computeIfAbsent(stmt, key -> Stmts.variables(Block.of(key)))
                    .contains(variable)) {
                continue;
            }
            Optional<Expr> first = isZero(declare) ? firstValue(stmt, variable) : Optional.empty();
            if (first.isPresent()) {
                statements.set(i, new Stmt.Declare(variable, first.get(), stmt.origin()));
                statements.remove(from);
            } else {
                statements.add(beforeOthers(i, from, statements), declare);
                statements.remove(from);
            }
            return;
        }
    }

    /** Before those that were moved to the same place and were declared later. */
    private int beforeOthers(int at, int from, List<Stmt> statements) {
        int before = at;
        while (before - 1 > from
                && statements.get(before - 1) instanceof Stmt.Declare other
                && bars.contains(other.variable())) {
            before--;
        }
        return before;
    }

    private static Optional<Expr> firstValue(Stmt stmt, Var variable) {
        Optional<Expr> value = Optional.empty();
        if (stmt instanceof Stmt.Increment increment && increment.target().equals(variable)) {
            value = Optional.of(increment.value());
        }
        if (stmt instanceof Stmt.Assign assign && assign.target().equals(variable)) {
            value = Optional.of(assign.value());
        }
        return value.filter(expr -> !Exprs.nodes(expr).contains(variable));
    }
}
