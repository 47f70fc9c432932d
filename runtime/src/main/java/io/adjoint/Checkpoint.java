package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the variable of a {@code for} loop: its gradient keeps a bounded number of snapshots of what the turns hand on to
 * one another, and runs turns again from them, instead of recording what every turn overwrites.
 *
 * <pre>{@code
 * for (@Checkpoint(snapshots = 30) int step = 0; step < steps; step++) {
 *     advance(state, h);
 * }
 * }</pre>
 *
 * <p>A snapshot holds the variables and arrays that a turn reads before it has written them, and that turns write. The
 * turns to run again are chosen by the binomial schedule, see {@link io.adjoint.tape.Binomial}: with {@code s}
 * snapshots and at most {@code (s + r)! / (s! r!)} turns, no turn is run more than {@code r + 1} times.
 *
 * <p>The gradient and the value are the same numbers. Forward mode has no use for snapshots and runs the loop as it is.
 */
@Target(ElementType.LOCAL_VARIABLE)
@Retention(RetentionPolicy.SOURCE)
public @interface Checkpoint {

    /** How many snapshots there may be at a time, at least 1: a constant. */
    int snapshots();
}
