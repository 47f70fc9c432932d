package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Element;
import io.adjoint.processor.ir.Expr.Place;
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
 * Records the elements of an array that a loop overwrites one by one all together before the loop, and restores them
 * all together before its reverse: the order on the tape is the same, and the loop is left without a tape.
 */
final class RecordedRanges {
    private final Procedure procedure;
    private final SameArrays arrays;

    private RecordedRanges(Procedure procedure, SameArrays arrays) {
        this.procedure = procedure;
        this.arrays = arrays;
    }

    static Procedure of(Procedure procedure, SameArrays arrays) {
        return procedure.with(new RecordedRanges(procedure, arrays).block(procedure.body()));
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Optional<Stmt> moved = stmt instanceof Stmt.For loop ? moved(loop, block) : Optional.empty();
            if (moved.isPresent()) {
                Stmt.For loop = (Stmt.For) stmt;
                out.add(with(loop, List.of(moved.get())));
                out.add(with(
                        loop,
                        loop.body().statements().stream()
                                .filter(each -> each != moved.get())
                                .toList()));
            } else {
                out.add(Stmts.mapBlocks(stmt, this::block));
            }
        }
        return new Block(out);
    }

    private static Stmt.For with(Stmt.For loop, List<Stmt> body) {
        return new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), new Block(body), loop.origin());
    }

    /** What a loop does with the tape, if it can be done before the loop. */
    private Optional<Stmt> moved(Stmt.For loop, Block around) {
        List<Stmt> uses = new ArrayList<>();
        boolean[] isPlain = {loop.body().statements().size() > 1};
        Stmts.walk(loop.body(), stmt -> {
            if (stmt instanceof Stmt.Push || stmt instanceof Stmt.Pop) {
                uses.add(stmt);
            }
            isPlain[0] &= !(stmt instanceof Stmt.Call || stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Attempt);
        });
        if (!isPlain[0] || uses.size() != 1 || !loop.body().statements().contains(uses.get(0))) {
            return Optional.empty();
        }
        Stmt use = uses.get(0);
        boolean canMove = use instanceof Stmt.Push push
                ? loop.test() == Symbol.LT && !isExact(push.tape(), around) && canRecordFirst(push, loop)
                : loop.test() == Symbol.GE
                        && !isExact(((Stmt.Pop) use).tape(), around)
                        && canRestoreFirst((Stmt.Pop) use, loop);
        return canMove ? Optional.of(use) : Optional.empty();
    }

    /** Whether the tape becomes an array of its own: see {@link ExactTapes}. */
    private boolean isExact(Var tape, Block around) {
        return around == procedure.body() && !procedure.parameters().contains(tape);
    }

    /** Whether no turn has written to what a later one records. */
    private boolean canRecordFirst(Stmt.Push push, Stmt.For loop) {
        if (!(push.value() instanceof Element element) || !isWalked(element, loop)) {
            return false;
        }
        boolean[] isFirst = {true};
        int at = loop.body().statements().indexOf(push);
        for (int i = 0; i < loop.body().statements().size(); i++) {
            boolean isBefore = i < at;
            Stmts.walk(
                    Block.of(loop.body().statements().get(i)),
                    stmt -> Stmts.targets(stmt)
                            .forEach(target ->
                                    isFirst[0] &= !isSame(target, element) || !isBefore && target.equals(element)));
        }
        return isFirst[0];
    }

    /** Whether no turn reads what another one restores. */
    private boolean canRestoreFirst(Stmt.Pop pop, Stmt.For loop) {
        if (!(pop.target() instanceof Element element) || !isWalked(element, loop)) {
            return false;
        }
        int at = loop.body().statements().indexOf(pop);
        for (int i = 0; i < loop.body().statements().size(); i++) {
            Block stmt = Block.of(loop.body().statements().get(i));
            if (i != at && !readsOnly(i < at ? Optional.empty() : Optional.of(element), element, stmt)) {
                return false;
            }
        }
        return true;
    }

    /** @param allowed what may be read of the array */
    private boolean readsOnly(Optional<Element> allowed, Element element, Block block) {
        boolean[] readsOnly = {true};
        Stmts.walk(block, stmt -> {
            Stmts.expressions(stmt).forEach(expr -> readsOnly[0] &= readsOnly(allowed, element, expr));
            for (Place target : Stmts.targets(stmt)) {
                readsOnly[0] &= !isSame(target, element);
                Exprs.children(target).forEach(expr -> readsOnly[0] &= readsOnly(allowed, element, expr));
            }
        });
        return readsOnly[0];
    }

    private boolean readsOnly(Optional<Element> allowed, Element element, Expr expr) {
        if (allowed.filter(expr::equals).isPresent() || expr instanceof Expr.Length) {
            return true;
        }
        if (expr instanceof Var variable) {
            return !variable.type().isArray() || !arrays.mayBeSame(variable, Exprs.root(element));
        }
        return Exprs.children(expr).stream().allMatch(child -> readsOnly(allowed, element, child));
    }

    private boolean isSame(Place target, Element element) {
        Var root = Exprs.root(target);
        return root.type().isArray() && arrays.mayBeSame(root, Exprs.root(element));
    }

    /** Whether a loop comes to the elements of one array, one after the other; a row may not be there to begin with. */
    private static boolean isWalked(Element element, Stmt.For loop) {
        return element.index().equals(loop.index())
                && element.type().isScalar()
                && element.array() instanceof Var array
                && !Stmts.assigns(loop.body(), array);
    }
}
