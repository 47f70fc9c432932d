package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Contest;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a loop that finds a least or greatest value as two: one that finds which turns decide it, and has no
 * derivative; and the loop itself, over these turns alone, which has. They begin where an offer last won outright, and
 * end with the last that did not lose: there is one of them, unless others tie with it or are not numbers.
 */
final class DecidingTurns {
    private final Map<Stmt, Contest> contests;
    private final Names names;

    private DecidingTurns(Procedure procedure, Map<Stmt, Contest> contests) {
        this.contests = contests;
        this.names = Names.of(procedure);
    }

    /** @param contests by the loop, what is to be written so */
    static Procedure of(Procedure procedure, Map<Stmt, Contest> contests) {
        return procedure.with(new DecidingTurns(procedure, contests).block(procedure.body()));
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Contest contest = contests.get(stmt);
            if (contest != null) {
                addBoth((Stmt.For) stmt, contest, out);
            } else {
                out.add(Stmts.mapBlocks(stmt, this::block));
            }
        }
        return new Block(out);
    }

    private void addBoth(Stmt.For loop, Contest contest, List<Stmt> out) {
        Var first = names.fresh(contest.best().name() + "From", Type.Scalar.INT);
        Var end = names.fresh(contest.best().name() + "End", Type.Scalar.INT);
        Map<Var, Var> own = new HashMap<>();
        for (Var carried : contest.carried()) {
            own.put(carried, names.fresh(carried.name() + "Found", carried.type()));
            out.add(new Stmt.Declare(own.get(carried), carried, loop.origin()));
        }
        out.add(new Stmt.Declare(first, loop.from(), loop.origin()));
        out.add(new Stmt.Declare(end, first, loop.origin()));
        String line = Comments.line(loop.origin(), null);
        if (!line.isEmpty()) {
            out.add(new Stmt.Comment(
                    line + ", to find the turns that decide " + contest.best().name()));
        }
        local(loop).forEach(variable -> own.put(variable, names.fresh(variable.name(), variable.type())));
        out.add(Renaming.of(new Search(contest, loop, first, end).loop(), own));
        out.add(new Stmt.For(
                loop.index(), first, loop.isUpwards() ? Symbol.LT : Symbol.GT, end, block(loop.body()), loop.origin()));
    }

    /** The variables that a loop declares. */
    private static Set<Var> local(Stmt.For loop) {
        Set<Var> local = new HashSet<>();
        Stmts.walk(Block.of(loop), stmt -> {
            Stmts.declared(stmt).ifPresent(local::add);
            if (stmt instanceof Stmt.For inner) {
                local.add(inner.index());
            }
        });
        return local;
    }

    /** The loop that notes which turns decide. */
    private final class Search {
        private final Contest contest;
        private final Stmt.For loop;
        private final Var first;
        private final Var end;

        Search(Contest contest, Stmt.For loop, Var first, Var end) {
            this.contest = contest;
            this.loop = loop;
            this.first = first;
            this.end = end;
        }

        Stmt.For loop() {
            return (Stmt.For) Stmts.mapBlocks(loop, this::noting);
        }

        private Block noting(Block block) {
            List<Stmt> out = new ArrayList<>();
            for (Stmt stmt : block.statements()) {
                if (stmt != contest.decision()) {
                    out.add(Stmts.mapBlocks(stmt, this::noting));
                } else if (stmt instanceof Stmt.If branch) {
                    out.add(noting(branch));
                } else {
                    addNoting((Stmt.Assign) stmt, out);
                }
            }
            return new Block(out);
        }

        private Stmt noting(Stmt.If branch) {
            List<Stmt> taken = new ArrayList<>(branch.then().statements());
            taken.add(wins());
            taken.add(doesNotLose());
            return new Stmt.If(branch.condition(), new Block(taken), Block.EMPTY, branch.origin());
        }

        private void addNoting(Stmt.Assign assign, List<Stmt> out) {
            Contest.Extremum extremum =
                    Contest.Extremum.of(assign.value(), contest.best()).orElseThrow();
            Expr offer = extremum.offer();
            Expr value = assign.value();
            if (!(offer instanceof Var || offer instanceof Expr.Const)) {
                Var named = names.fresh("offer", offer.type());
                out.add(new Stmt.Declare(named, offer, assign.origin()));
                value = Exprs.mapChildren(value, child -> child.equals(contest.best()) ? child : named);
                offer = named;
            }
            Expr isWinning = Exprs.binary(extremum.wins(), offer, contest.best());
            Expr isLosing = Exprs.binary(extremum.loses(), offer, contest.best());
            out.add(new Stmt.If(
                    Exprs.not(isLosing),
                    Block.of(
                            new Stmt.If(isWinning, Block.of(wins()), Block.EMPTY, assign.origin()),
                            doesNotLose(),
                            new Stmt.Assign(contest.best(), value, assign.origin())),
                    Block.EMPTY,
                    assign.origin()));
        }

        private Stmt wins() {
            return new Stmt.Assign(first, loop.index(), loop.origin());
        }

        private Stmt doesNotLose() {
            Symbol step = loop.isUpwards() ? Symbol.ADD : Symbol.SUB;
            return new Stmt.Assign(end, Exprs.binary(step, loop.index(), Expr.Const.of(1)), loop.origin());
        }
    }
}
