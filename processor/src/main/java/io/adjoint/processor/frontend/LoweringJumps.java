package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Flow.Exit;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Jumps turned into structure: what follows a branch that jumps goes into the branch that does not. Where that is not
 * enough, in loops above all, a boolean variable remembers that the jump was taken.
 *
 * <p>A list of statements is written with the exits that lead to where the list ends anyway: there a jump needs nothing
 * at all.
 */
final class LoweringJumps {
    private final LoweringVariables variables;

    /** What {@code return} assigns; empty if nothing is returned, or at one place only. */
    private final Optional<Var> result;

    /** The indices of loops that are no longer counted ones. */
    private final Set<Expr> indices = new HashSet<>();

    private boolean resultIsDeclared;
    private final JumpFlags flags;

    LoweringJumps(LoweringVariables variables, Optional<Var> result) {
        this.variables = variables;
        this.flags = new JumpFlags(variables);
        this.result = result;
    }

    Block body(List<Flow> flow) {
        return block(flow, Set.of(Exit.RETURN));
    }

    /** A block of its own: flags that are declared in it end with it. */
    private Block block(List<Flow> flow, Set<Exit> ends) {
        List<Stmt> out = new ArrayList<>();
        flags.within(() -> write(flow, ends, out));
        return new Block(out);
    }

    private void write(List<Flow> flow, Set<Exit> ends, List<Stmt> out) {
        for (int i = 0; i < flow.size(); i++) {
            List<Flow> rest = flow.subList(i + 1, flow.size());
            declareResult(flow.get(i), out);
            if (flow.get(i).accept(new Writer(rest, ends, out))) {
                return;
            }
        }
    }

    // In the outermost block: this is called for its statements first.
    private void declareResult(Flow statement, List<Stmt> out) {
        if (result.isPresent() && !resultIsDeclared && FlowExits.of(statement).contains(Exit.RETURN)) {
            resultIsDeclared = true;
            Var variable = result.get();
            out.add(new Stmt.Declare(variable, LoweringTypes.zero(variable.type()), Origins.of(statement)));
        }
    }

    private static List<Flow> joined(List<Flow> first, List<Flow> second) {
        List<Flow> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    /** Writes one statement; answers whether what follows it is done with, too. */
    private final class Writer implements Flow.Visitor<Boolean> {
        private final List<Flow> rest;
        private final Set<Exit> ends;
        private final List<Stmt> out;

        Writer(List<Flow> rest, Set<Exit> ends, List<Stmt> out) {
            this.rest = rest;
            this.ends = ends;
            this.out = out;
        }

        @Override
        public Boolean visitStraight(Flow.Straight straight) {
            out.add(straight.statement());
            return false;
        }

        @Override
        public Boolean visitJump(Flow.Jump jump) {
            if (jump.value().isPresent() && result.isPresent()) {
                out.add(new Stmt.Assign(result.get(), jump.value().get(), jump.origin()));
            }
            if (!ends.contains(jump.exit())) {
                out.add(flags.take(jump.exit(), jump.origin()));
            }
            return true;
        }

        @Override
        public Boolean visitBranch(Flow.Branch branch) {
            Set<Exit> exits = FlowExits.of(branch);
            boolean thenCompletes = FlowExits.completes(branch.then());
            boolean otherwiseCompletes = FlowExits.completes(branch.otherwise());
            if (exits.isEmpty()) {
                write(branch, branch.then(), branch.otherwise(), Set.of());
                return false;
            }
            if (rest.isEmpty() || !thenCompletes || !otherwiseCompletes) {
                write(
                        branch,
                        thenCompletes ? joined(branch.then(), rest) : branch.then(),
                        otherwiseCompletes ? joined(branch.otherwise(), rest) : branch.otherwise(),
                        ends);
                return true;
            }
            flags.declareMissing(exits, branch.origin(), out);
            write(branch, branch.then(), branch.otherwise(), Set.of());
            return restUnless(exits);
        }

        private void write(Flow.Branch branch, List<Flow> then, List<Flow> otherwise, Set<Exit> exits) {
            Block first = block(then, exits);
            Block second = block(otherwise, exits);
            Optional<Stmt> flagOnly = onlyFlag(branch, first, second);
            out.add(flagOnly.orElseGet(() -> branch(branch, first, second)));
        }

        private static Stmt branch(Flow.Branch branch, Block then, Block otherwise) {
            return then.isEmpty() && !otherwise.isEmpty()
                    ? new Stmt.If(LoweringLogic.opposite(branch.condition()), otherwise, Block.EMPTY, branch.origin())
                    : new Stmt.If(branch.condition(), then, otherwise, branch.origin());
        }

        private Optional<Stmt> onlyFlag(Flow.Branch branch, Block then, Block otherwise) {
            return then.statements().size() == 1
                            && otherwise.isEmpty()
                            && then.statements().get(0) instanceof Stmt.Assign assign
                    ? flags.takenIf(branch.condition(), assign, branch.origin())
                    : Optional.empty();
        }

        private boolean restUnless(Set<Exit> exits) {
            if (exits.isEmpty() || rest.isEmpty()) {
                return false;
            }
            if (rest.stream().allMatch(this::isStepOfLoop)) {
                LoweringJumps.this.write(rest, ends, out);
            } else {
                Origin origin = Origins.of(rest.get(0));
                out.add(new Stmt.If(flags.noneTaken(exits), block(rest, ends), Block.EMPTY, origin));
            }
            return true;
        }

        // Nobody sees the index of a loop that was left.
        private boolean isStepOfLoop(Flow statement) {
            return statement instanceof Flow.Straight straight
                    && straight.statement() instanceof Stmt.Assign assign
                    && indices.contains(assign.target());
        }

        @Override
        public Boolean visitRegion(Flow.Region region) {
            Set<Exit> inside = FlowExits.of(region.body());
            if (!inside.contains(region.exit())) {
                LoweringJumps.this.write(joined(region.body(), rest), ends, out);
                return true;
            }
            Set<Exit> regionEnds = new LinkedHashSet<>(Set.of(region.exit()));
            if (rest.isEmpty()) {
                regionEnds.addAll(ends);
                LoweringJumps.this.write(region.body(), regionEnds, out);
                return true;
            }
            Set<Exit> outward = FlowExits.of(region);
            flags.declareMissing(outward, Origins.of(region), out);
            LoweringJumps.this.write(region.body(), regionEnds, out);
            return restUnless(outward);
        }

        @Override
        public Boolean visitCounted(Flow.Counted loop) {
            if (FlowExits.of(loop).isEmpty() && !hasBreak(loop.body(), loop.target())) {
                List<Flow> turn = joined(List.of(body(loop.body(), loop.target())), loop.update());
                out.add(new Stmt.For(
                        loop.index(), loop.from(), loop.test(), loop.bound(), block(turn, Set.of()), loop.origin()));
                return false;
            }
            out.add(new Stmt.Declare(loop.index(), loop.from(), loop.origin()));
            indices.add(loop.index());
            return visitLoop(uncounted(loop));
        }

        /** A loop that may be left early is no counted one. */
        private Flow.Loop uncounted(Flow.Counted loop) {
            Expr condition = Exprs.binary(loop.test(), loop.index(), loop.bound());
            Symbol step = loop.test() == Symbol.LT || loop.test() == Symbol.LE ? Symbol.ADD : Symbol.SUB;
            Expr next = Exprs.binary(step, loop.index(), Expr.Const.of(1));
            Flow advance = new Flow.Straight(new Stmt.Assign(loop.index(), next, loop.origin()));
            List<Flow> update = joined(loop.update(), List.of(advance));
            return new Flow.Loop(List.of(), condition, true, loop.body(), update, loop.target(), loop.origin());
        }

        @Override
        public Boolean visitLoop(Flow.Loop given) {
            Set<Exit> outward = FlowExits.of(given);
            Flow.Loop loop = FirstBreak.asCondition(given);
            List<Flow> turn = new ArrayList<>(List.of(body(loop.body(), loop.target())));
            turn.addAll(loop.update());
            Set<Exit> exits = new LinkedHashSet<>(outward);
            flags.declareMissing(outward, loop.origin(), out);
            Expr condition = loop.condition();
            if (!loop.testsFirst()) {
                Var again = flags.declare(Exit.breakOf(loop.target()), "again", false, loop.origin(), out);
                turn.addAll(loop.prelude());
                turn.add(new Flow.Straight(new Stmt.Assign(again, condition, loop.origin())));
                condition = again;
            } else {
                if (hasBreak(loop.body(), loop.target())) {
                    flags.declare(Exit.breakOf(loop.target()), "done", true, loop.origin(), out);
                    exits.add(Exit.breakOf(loop.target()));
                }
                LoweringJumps.this.write(loop.prelude(), Set.of(), out);
                turn.addAll(new FlowCopy(variables).again(loop.prelude()));
            }
            out.add(new Stmt.While(whileNone(exits, condition), block(turn, Set.of()), loop.origin()));
            return restUnless(outward);
        }

        private Expr whileNone(Set<Exit> exits, Expr condition) {
            if (exits.isEmpty()) {
                return condition;
            }
            return FlowExits.isEndless(condition)
                    ? flags.noneTaken(exits)
                    : Exprs.binary(Symbol.COND_AND, flags.noneTaken(exits), condition);
        }

        private static Flow body(List<Flow> body, int target) {
            return new Flow.Region(body, Exit.continueOf(target));
        }

        private static boolean hasBreak(List<Flow> body, int target) {
            return FlowExits.of(body).contains(Exit.breakOf(target));
        }
    }
}
