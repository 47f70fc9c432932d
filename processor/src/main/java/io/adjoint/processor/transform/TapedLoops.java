package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only two loops that use an array: each turn of the first records it as a whole when it is done with it, the same
 * turn of the second restores it before anything else.
 *
 * @param array declared by a statement of the procedure, and used elsewhere for its length at most
 * @param tape used by nothing else
 * @param restored the statement of the second loop's body that restores the array
 */
record TapedLoops(Var array, Var tape, Stmt.For recording, Block recorded, Stmt.For restoring, Stmt restored) {

    static Optional<TapedLoops> of(Var array, Procedure procedure) {
        List<Block> blocks = new ArrayList<>(List.of(procedure.body()));
        Stmts.walk(procedure.body(), stmt -> blocks.addAll(Stmts.blocks(stmt)));
        return blocks.stream()
                .flatMap(block -> in(block, array).stream())
                .findFirst()
                .filter(loops -> loops.areAlone(procedure));
    }

    private static Optional<TapedLoops> in(Block block, Var array) {
        Stmt.For recording = null;
        Stmt push = null;
        for (Stmt stmt : block.statements()) {
            if (!(stmt instanceof Stmt.For loop)) {
                continue;
            }
            Optional<Stmt> found = moving(array, loop, recording == null ? Symbol.LT : Symbol.GE);
            if (found.isEmpty()) {
                continue;
            }
            if (recording == null) {
                recording = loop;
                push = found.get();
            } else if (loop.index().equals(recording.index())) {
                return Optional.of(new TapedLoops(
                        array, tape(push), recording, without(push, recording.body()), loop, found.get()));
            }
        }
        return Optional.empty();
    }

    static Block without(Stmt left, Block body) {
        return new Block(body.statements().stream().filter(stmt -> stmt != left).toList());
    }

    /** The statement of a loop's body that puts the whole array on a tape, or takes it off one. */
    private static Optional<Stmt> moving(Var array, Stmt.For loop, Symbol test) {
        return loop.body().statements().stream()
                .filter(stmt -> stmt instanceof Stmt.For inner && inner.test() == test && moves(array, inner))
                .findFirst();
    }

    private static boolean moves(Var array, Stmt.For loop) {
        Expr.Element element = new Expr.Element(array, loop.index());
        Expr length = new Expr.Length(array);
        if (loop.body().statements().size() != 1) {
            return false;
        }
        Stmt only = loop.body().statements().get(0);
        return only instanceof Stmt.Push push
                ? push.value().equals(element)
                        && Exprs.isConst(loop.from(), 0)
                        && loop.bound().equals(length)
                : only instanceof Stmt.Pop pop
                        && pop.target().equals(element)
                        && Exprs.isConst(loop.bound(), 0)
                        && loop.from().equals(Exprs.binary(Symbol.SUB, length, Expr.Const.of(1)));
    }

    private static Var tape(Stmt moving) {
        return ((Stmt.Push) ((Stmt.For) moving).body().statements().get(0)).tape();
    }

    private boolean areAlone(Procedure procedure) {
        return count(tape, procedure.body()) == 3
                && ((Stmt.Pop) ((Stmt.For) restored).body().statements().get(0))
                        .tape()
                        .equals(tape)
                && count(array, procedure.body())
                        == 1 + count(array, Block.of(recording)) + count(array, Block.of(restoring))
                && procedure.result().filter(result -> count(array, result) > 0).isEmpty()
                && isLast()
                && isFirst();
    }

    private boolean isLast() {
        List<Stmt> turn = recording.body().statements();
        int at = recorded.statements().size();
        while (at > 0 && recorded.statements().get(at - 1) == turn.get(at)) {
            at--;
        }
        return count(array, new Block(turn.subList(at + 1, turn.size()))) == 0;
    }

    private boolean isFirst() {
        List<Stmt> turn = restoring.body().statements();
        return count(array, new Block(turn.subList(0, turn.indexOf(restored)))) == 0;
    }

    /** How often a variable is written or read; the length of an array is nothing of it. */
    private static int count(Var variable, Block block) {
        int[] count = {0};
        Stmts.walk(block, stmt -> {
            for (Expr.Place target : Stmts.targets(stmt)) {
                count[0] += Exprs.root(target).equals(variable) ? 1 : 0;
            }
            Stmts.expressions(stmt).forEach(expr -> count[0] += count(variable, expr));
        });
        return count[0];
    }

    private static int count(Var variable, Expr expr) {
        if (expr instanceof Expr.Length length && length.array().equals(variable)) {
            return 0;
        }
        return expr.equals(variable)
                ? 1
                : Exprs.children(expr).stream()
                        .mapToInt(child -> count(variable, child))
                        .sum();
    }
}
