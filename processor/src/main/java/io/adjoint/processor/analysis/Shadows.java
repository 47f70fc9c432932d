package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The active arrays whose adjoints are made in the forward sweep, in step with the primal, because a variable or a row
 * comes to be another array: whatever array {@code a} names, {@code aBar} names the adjoint of that one.
 */
public record Shadows(Reads reads, Activity activity) {

    public boolean has(Var array) {
        return array.type().isArray()
                && activity.isActive(array)
                && reads.aliases().isRebound(array);
    }

    public boolean has(Place place) {
        return has(Exprs.root(place));
    }

    /** What decides which adjoint array, or element of one, belongs to a place; nothing if it has no shadow. */
    public Set<Location> reads(Place place) {
        Set<Location> found = new LinkedHashSet<>();
        if (has(place)) {
            found.add(new Location.Shadow(Exprs.root(place)));
            found.addAll(reads.indices(place));
            if (place.type().isArray() && place instanceof Expr.Element || isInsideRow(place)) {
                addRows(place, found);
            }
        }
        return found;
    }

    /** As {@link #reads}, for all that can be reached from an array. */
    public Set<Location> readsAll(Place array) {
        Set<Location> found = reads(array);
        if (!found.isEmpty() && ((Type.Array) array.type()).element().isArray()) {
            addRows(array, found);
        }
        return found;
    }

    /** What must be known to store a shadow as that of a place. */
    public Set<Location> address(Place place) {
        Set<Location> found = new LinkedHashSet<>();
        if (place instanceof Expr.Element element && has(place)) {
            found.addAll(reads(element.array()));
            found.addAll(reads.of(element.index()));
        }
        return found;
    }

    private static boolean isInsideRow(Place place) {
        return place instanceof Expr.Element element && element.array() instanceof Expr.Element;
    }

    private void addRows(Place place, Set<Location> into) {
        Var root = Exprs.root(place);
        if (reads.aliases().isRestacked(root)) {
            into.add(new Location.ShadowRows(reads.aliases().representative(root)));
        }
    }
}
