package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The ways in which methods are called that are written once for each: one is named when it is first asked for, and
 * written later, when it may ask for others.
 *
 * @param <W> what tells one way from another
 */
final class Ways<W> {
    private final Map<W, Signature> known;
    private final Deque<W> open = new ArrayDeque<>();

    Ways() {
        this(Map.of());
    }

    /** @param written the ways that have been written before */
    Ways(Map<W, Signature> written) {
        this.known = new LinkedHashMap<>(written);
    }

    /** @param naming gives the signature of what is to be written for a new way */
    Signature of(W way, Function<W, Signature> naming) {
        Signature signature = known.get(way);
        if (signature == null) {
            signature = naming.apply(way);
            known.put(way, signature);
            open.add(way);
        }
        return signature;
    }

    /** The signature of a way that has been asked for. */
    Signature of(W way) {
        return known.get(way);
    }

    Map<W, Signature> known() {
        return known;
    }

    /** Writes what has been asked for, and what that asks for. */
    void write(Consumer<W> writing) {
        while (!open.isEmpty()) {
            writing.accept(open.remove());
        }
    }
}
