package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;

/**
 * A statement that may still jump: the step between Java's statements and those of the IR. Expressions are already
 * taken apart; {@link LoweringJumps} turns the jumps into structure.
 */
sealed interface Flow {

    <R> R accept(Visitor<R> visitor);

    /** Where a jump goes; two jumps to the same place are equal. */
    record Exit(Kind kind, int target) {
        /** How a target is left. */
        enum Kind {
            BREAK,
            CONTINUE,
            RETURN
        }

        static final Exit RETURN = new Exit(Kind.RETURN, 0);

        static Exit breakOf(int target) {
            return new Exit(Kind.BREAK, target);
        }

        static Exit continueOf(int target) {
            return new Exit(Kind.CONTINUE, target);
        }
    }

    /** A statement of the IR without blocks in it. */
    record Straight(Stmt statement) implements Flow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStraight(this);
        }
    }

    record Branch(Expr condition, List<Flow> then, List<Flow> otherwise, Origin origin) implements Flow {
        public Branch {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBranch(this);
        }
    }

    /** A counted loop, as {@link Stmt.For}, whose body may jump. */
    record Counted(
            Var index,
            Expr from,
            Op.Symbol test,
            Expr bound,
            List<Flow> body,
            List<Flow> update,
            int target,
            Origin origin)
            implements Flow {
        public Counted {
            body = List.copyOf(body);
            update = List.copyOf(update);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCounted(this);
        }
    }

    /**
     * Any other loop.
     *
     * @param prelude what must run each time before the condition is asked
     * @param testsFirst false for {@code do}
     * @param update what a {@code for} does after each turn
     */
    record Loop(
            List<Flow> prelude,
            Expr condition,
            boolean testsFirst,
            List<Flow> body,
            List<Flow> update,
            int target,
            Origin origin)
            implements Flow {
        public Loop {
            prelude = List.copyOf(prelude);
            body = List.copyOf(body);
            update = List.copyOf(update);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLoop(this);
        }
    }

    /**
     * Statements with an exit that leads to their end: a labelled block, or the body of a loop and its
     * {@code continue}.
     */
    record Region(List<Flow> body, Exit exit) implements Flow {
        public Region {
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRegion(this);
        }
    }

    /** {@code break}, {@code continue} or {@code return}. */
    record Jump(Exit exit, Optional<Expr> value, Origin origin) implements Flow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJump(this);
        }
    }

    interface Visitor<R> {
        R visitStraight(Straight straight);

        R visitBranch(Branch branch);

        R visitCounted(Counted loop);

        R visitLoop(Loop loop);

        R visitRegion(Region region);

        R visitJump(Jump jump);
    }
}
