package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes a twin program, line by line. */
final class TwinAuthor {
    private static final int DEEPEST = 3;
    /** So many loops around a statement that it calls nothing. */
    static final int WITHOUT_CALLS = 3;

    final Dice dice;
    final TwinNumbers numbers = new TwinNumbers(this);
    final TwinHelpers helpers = new TwinHelpers(this);
    final TwinCalls calls = new TwinCalls(this);
    final TwinArrays arrays = new TwinArrays(this);
    final TwinObjects objects = new TwinObjects(this);
    final TwinEffects effects = new TwinEffects(this);
    final TwinInactive inactive = new TwinInactive(this);
    final TwinLoops loopWriter = new TwinLoops(this);
    final TwinSwitches switches = new TwinSwitches(this);
    final TwinControl control = new TwinControl(this);
    final List<Twin> lines = new ArrayList<>();
    TwinScope scope = new TwinScope();
    /** Loops and labelled blocks that a jump may leave, innermost last; an unlabelled switch hides those outside it. */
    final List<TwinControl.Target> targets = new ArrayList<>();

    boolean isInstance;
    int budget;
    int loops;
    /** How a return reads, without its value. */
    Runnable leave;

    TwinAuthor(Dice dice) {
        this.dice = dice;
    }

    void line(Twin line) {
        lines.add(line);
    }

    void line(String pattern, Object... parts) {
        lines.add(Twin.of(pattern, parts));
    }

    void line(Twin patterns, Object... parts) {
        lines.add(Twin.of(patterns, parts));
    }

    Twin number() {
        return numbers.any(dice.below(4));
    }

    boolean canCall() {
        return loops < WITHOUT_CALLS;
    }

    /** Statements in a scope of their own. */
    void some(int count, int depth) {
        int mark = scope.mark();
        for (int i = 0; i < count && budget > 0; i++) {
            budget--;
            any(depth);
        }
        scope.release(mark);
    }

    /** One statement, whose names stay in scope. */
    void any(int depth) {
        boolean canNest = depth < DEEPEST;
        new Ways<Runnable>(dice)
                .or(14, () -> objects::number)
                .or(18, () -> arrays::any)
                .or(16, () -> objects::any)
                .or(4, () -> calls::statement)
                .or(canNest ? 18 : 1, () -> () -> control.any(depth))
                .or(5, () -> control::jump)
                .or(5, () -> inactive::any)
                .take()
                .run();
    }
}
