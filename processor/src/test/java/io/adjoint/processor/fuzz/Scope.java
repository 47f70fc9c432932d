package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The variables in scope, and which of them may be assigned. */
final class Scope {
    /** Every array is at least this long, and every matrix has as many rows. */
    static final int LENGTH = 4;

    private static final List<String> NUMBERS = List.of(
            "s", "t", "u", "acc", "sum", "prev", "best", "xBar", "seed", "value", "g", "tape", "r", "scale", "result",
            "größe", "x$");
    private static final List<String> WHOLES =
            List.of("i", "j", "k", "count", "trips", "index", "last", "m", "iTape", "steps");
    private static final List<String> FLAGS = List.of("found", "done", "flag", "odd", "broken");
    private static final List<String> ARRAYS =
            List.of("a", "b", "w", "buf", "row", "work", "aBar", "values", "next", "p");

    /**
     * A variable.
     *
     * @param indexes what it is a good index of: {@link #EVERY} array, the array of that name, or {@link #NONE}
     */
    record Variable(String name, JavaType type, boolean isAssignable, String indexes) {
        static final String EVERY = "*";
        static final String NONE = "";

        boolean isIndexOf(String array) {
            return indexes.equals(EVERY) || indexes.equals(array);
        }
    }

    private final Dice dice;
    private final List<Variable> visible = new ArrayList<>();
    private final Set<Variable> frozen = new HashSet<>();
    private final Set<Variable> made = new HashSet<>();

    Scope(Dice dice) {
        this.dice = dice;
    }

    int mark() {
        return visible.size();
    }

    /** Ends the scope of what was declared since a mark. */
    void release(int mark) {
        visible.subList(mark, visible.size()).clear();
    }

    /** A name that nothing in scope has; one that has gone out of scope may come again. */
    String freshName(JavaType type) {
        List<String> names = type.isArray() ? ARRAYS : type.isContinuous() ? NUMBERS : type.isWhole() ? WHOLES : FLAGS;
        String base = dice.pick(names);
        String name = base;
        for (int i = 2; isVisible(name); i++) {
            name = base + i;
        }
        return name;
    }

    boolean isVisible(Object name) {
        return visible.stream().anyMatch(variable -> variable.name().equals(name));
    }

    Variable declare(Variable variable) {
        made.remove(variable);
        visible.add(variable);
        return variable;
    }

    Variable declare(String name, JavaType type, boolean isAssignable) {
        return declare(new Variable(name, type, isAssignable, Variable.NONE));
    }

    /** Lets no statement assign a variable: a loop depends on it. */
    void freeze(Variable variable) {
        frozen.add(variable);
    }

    void thaw(Variable variable) {
        frozen.remove(variable);
    }

    /** Declares an array that the method makes itself, so that it may be returned; no other name of it may. */
    void declareMade(String name, JavaType type) {
        made.add(declare(name, type, false));
    }

    List<Variable> made(JavaType type) {
        return matching(variable -> variable.type() == type && made.contains(variable));
    }

    Piece named(Variable variable) {
        return Piece.expression(variable.type(), variable.name());
    }

    List<Variable> matching(Predicate<Variable> wanted) {
        return visible.stream().filter(wanted).toList();
    }

    List<Variable> of(JavaType type) {
        return matching(variable -> variable.type() == type);
    }

    List<Variable> assignable(Predicate<JavaType> wanted) {
        return matching(
                variable -> variable.isAssignable() && !frozen.contains(variable) && wanted.test(variable.type()));
    }

    boolean has(JavaType type) {
        return visible.stream().anyMatch(variable -> variable.type() == type);
    }
}
