package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import java.util.List;
import java.util.Optional;

/**
 * A statement. Control flow nests and there is no jump, so it can be reversed. A statement object occurs once in a
 * procedure: analyses answer by its identity.
 */
public sealed interface Stmt {

    Origin origin();

    <R> R accept(Visitor<R> visitor);

    /** {@code double v = value;} Every variable has a value from the start. */
    record Declare(Var variable, Expr value, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDeclare(this);
        }
    }

    /**
     * {@code target = value;} The target is a scalar; or an array, which from now on is another one: a place, a new one
     * or {@code null}.
     */
    record Assign(Place target, Expr value, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssign(this);
        }
    }

    /** {@code target += value;} The one statement every adjoint is made of. */
    record Increment(Place target, Expr value, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIncrement(this);
        }
    }

    record If(Expr condition, Block then, Block otherwise, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /**
     * {@code for (int i = from; i < bound; i++)}: counted, by one. The body assigns neither {@code index} nor anything
     * that {@code from} and {@code bound} read, so the trip count is known on entry and the loop can be run backwards.
     *
     * @param test {@code LT} or {@code LE} and upwards, {@code GT} or {@code GE} and downwards
     */
    record For(Var index, Expr from, Op.Symbol test, Expr bound, Block body, Origin origin) implements Stmt {
        public boolean isUpwards() {
            return test == Op.Symbol.LT || test == Op.Symbol.LE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    record While(Expr condition, Block body, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /** {@code for (; trips > 0; trips--)}: as many turns as were counted. */
    record CountDown(Var trips, Block body, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCountDown(this);
        }
    }

    /**
     * A call of another procedure; the only expression with effects, so a statement of its own.
     *
     * @param result where the value goes, if it is wanted
     * @param declares whether the statement declares {@code result}
     */
    record Call(Optional<Var> result, boolean declares, Signature callee, List<Expr> arguments, Origin origin)
            implements Stmt {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /** {@code throw value;} */
    record Throw(Expr value, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitThrow(this);
        }
    }

    /** A function or inactive Java evaluated for what it does: {@code Distinct.require("w", w, "x", x);} */
    record Evaluate(Expr call, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEvaluate(this);
        }
    }

    /**
     * Inactive Java that may throw what is caught: {@code try { result = value; } catch (T thrown) { caught = thrown;
     * }}.
     *
     * @param result where the value goes, if there is one
     * @param caught where the exceptions go, each of a class of its own, in the order in which they are tried
     * @param thrown the name of an exception while it is caught
     */
    record Attempt(Optional<Var> result, Expr.Opaque value, List<Var> caught, Var thrown, Origin origin)
            implements Stmt {
        public Attempt {
            caught = List.copyOf(caught);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAttempt(this);
        }
    }

    /** Record: {@code tape.push(value);} */
    record Push(Var tape, Expr value, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPush(this);
        }
    }

    /** Restore: {@code target = tape.pop();}, or a declaration of it. */
    record Pop(Var tape, Place target, boolean declares, Origin origin) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPop(this);
        }
    }

    /** A line for the reader. */
    record Comment(String text) implements Stmt {
        /** Whether the line opens a part of the method, rather than naming the primal line that follows. */
        public boolean isHeading() {
            return !text.startsWith("line ");
        }

        @Override
        public Origin origin() {
            return Origin.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComment(this);
        }
    }

    interface Visitor<R> {
        R visitDeclare(Declare declare);

        R visitAssign(Assign assign);

        R visitIncrement(Increment increment);

        R visitIf(If branch);

        R visitFor(For loop);

        R visitWhile(While loop);

        R visitCountDown(CountDown loop);

        R visitCall(Call call);

        R visitThrow(Throw raise);

        R visitEvaluate(Evaluate evaluate);

        R visitAttempt(Attempt attempt);

        R visitPush(Push push);

        R visitPop(Pop pop);

        R visitComment(Comment comment);
    }
}
