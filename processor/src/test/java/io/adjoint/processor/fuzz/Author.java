package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the writing of one method needs to know, and the writers of its parts. */
final class Author {
    final Dice dice;
    final Scope scope;
    /** What may be called. */
    final List<Helper> helpers;

    final JavaType result;
    /** How much more may be written. */
    int budget;
    /** How many loops are around. */
    int loops;
    /** The loops and labelled blocks around, the innermost first. */
    final Deque<Target> targets = new ArrayDeque<>();

    final Places places = new Places(this);
    final Numbers numbers = new Numbers(this);
    final Wholes wholes = new Wholes(this);
    final Conditions conditions = new Conditions(this);
    final Effects effects = new Effects(this);
    final Calls calls = new Calls(this);
    final Declarations declarations = new Declarations(this);
    final Assignments assignments = new Assignments(this);
    final Branches branches = new Branches(this);
    final Loops loopWriter = new Loops(this);
    final WhileLoops whileLoops = new WhileLoops(this);
    final Idioms idioms = new Idioms(this);
    final Statements statements = new Statements(this);

    /**
     * Where a jump can go.
     *
     * @param label empty if it has none
     * @param isLoop whether {@code continue} can go there too
     */
    record Target(String label, boolean isLoop) {}

    Author(Dice dice, List<Helper> helpers, JavaType result, int budget) {
        this.dice = dice;
        this.scope = new Scope(dice);
        this.helpers = new ArrayList<>(helpers);
        this.result = result;
        this.budget = budget;
        if (dice.chance(25)) {
            scope.declare("RATE", JavaType.DOUBLE, false);
            scope.declare(new Variable("STEPS", JavaType.INT, false, Variable.EVERY));
        }
    }

    /** A value of a scalar type, or of one that Java widens to it. */
    Piece value(JavaType type, int depth) {
        return switch (type) {
            case DOUBLE, FLOAT -> numbers.of(type, depth);
            case BOOLEAN -> conditions.of(depth);
            default -> wholes.of(type, depth);
        };
    }
}
