package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The names that may be used where the author of a twin program has got to. */
final class TwinScope {

    /** What a name stands for. */
    enum Kind {
        /** A {@code double} that may be assigned. */
        NUMBER,
        /** A {@code double} that never changes. */
        FIXED,
        /** A {@code float}. */
        FLOAT,
        /** At least four numbers. */
        ARRAY,
        /** At least four numbers; the name, or what it holds, may not be assigned. */
        READ_ONLY,
        /** Three rows, each an array. */
        MATRIX,
        /** An {@code int}, never negative, that may be assigned. */
        COUNTER,
        /** An {@code int} from 0 to 2 that is never assigned. */
        INDEX,
        FLAG,
        /** A record of two numbers. */
        PAIR,
        /** A record of a pair and a number. */
        NEST,
        /** A mutable object. */
        TALLY,
        /** A record of an array and a number. */
        POLY,
        /** At least four numbers of type {@code float}. */
        FLOATS,
        /** Four indices from 0 to 3. */
        INTS,
        LONG,
        /** A {@code char} from a to d. */
        LETTER,
        TEXT,
        /** A list of at least one Integer. */
        LIST,
        MODE,
        RANDOM,
        /** A function of one number. */
        LAMBDA
    }

    private record Name(Kind kind, String text) {}

    private final List<Name> names = new ArrayList<>();
    private int made;

    String fresh(String stem) {
        return stem + made++;
    }

    void add(Kind kind, String name) {
        names.add(new Name(kind, name));
    }

    List<String> of(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return names.stream()
                .filter(name -> wanted.contains(name.kind))
                .map(Name::text)
                .toList();
    }

    boolean has(Kind kind) {
        return !of(kind).isEmpty();
    }

    int mark() {
        return names.size();
    }

    void release(int mark) {
        names.subList(mark, names.size()).clear();
    }
}
