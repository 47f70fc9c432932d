package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A turn of a loop and its reverse, one directly after the other in one block. */
final class TurnHalves {

    static List<Stmt> joined(List<Stmt> forward, List<Stmt> back) {
        List<Stmt> rest = new ArrayList<>(assigned(back, forward));
        int first = 0;
        while (first < rest.size() - 1 && rest.get(first) instanceof Stmt.Comment) {
            first++;
        }
        boolean meet =
                !forward.isEmpty() && !rest.isEmpty() && isTakenBack(forward.get(forward.size() - 1), rest.get(first));
        if (meet) {
            rest.remove(first);
        }
        List<Stmt> out = new ArrayList<>(meet ? forward.subList(0, forward.size() - 1) : forward);
        out.addAll(rest);
        return out;
    }

    /** What both declare, as the number of turns of a loop in the turn, is declared once. */
    private static List<Stmt> assigned(List<Stmt> back, List<Stmt> forward) {
        Set<Var> there = new HashSet<>();
        forward.forEach(stmt -> Stmts.declared(stmt).ifPresent(there::add));
        return back.stream()
                .map(stmt -> stmt instanceof Stmt.Pop pop && pop.declares() && there.contains(pop.target())
                        ? new Stmt.Pop(pop.tape(), pop.target(), false, pop.origin())
                        : stmt)
                .toList();
    }

    /** Whether a statement takes off a tape what the one before it has put there from the same place. */
    private static boolean isTakenBack(Stmt before, Stmt stmt) {
        return before instanceof Stmt.Push push
                && stmt instanceof Stmt.Pop pop
                && !pop.declares()
                && push.tape().equals(pop.tape())
                && push.value().equals(pop.target());
    }

    private TurnHalves() {}
}
