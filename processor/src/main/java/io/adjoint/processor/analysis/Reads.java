package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which locations expressions read and statements write, given what may be the same array. */
public record Reads(Aliases aliases, Effects effects) {

    /** The locations whose values decide the value of an expression. */
    public Set<Location> of(Expr expr) {
        Set<Location> found = new LinkedHashSet<>();
        collect(expr, found);
        return found;
    }

    private void collect(Expr expr, Set<Location> into) {
        if (expr instanceof Var variable) {
            into.add(new Location.Local(variable));
            return;
        }
        if (expr instanceof Expr.Element element) {
            if (!element.type().isArray()) {
                into.add(aliases.cells(element));
            } else if (aliases.isRestacked(Exprs.root(element))) {
                into.add(rows(element));
            }
        }
        if (expr instanceof Expr.Opaque opaque) {
            opaque.holes().forEach(hole -> collectContent(hole, into));
        }
        Exprs.children(expr).forEach(child -> collect(child, into));
    }

    /** What is in an array that Java which is not looked into is given. */
    private void collectContent(Expr given, Set<Location> into) {
        if (given instanceof Place array && array.type().isArray()) {
            into.add(aliases.cells(array));
            if (aliases.isRestacked(Exprs.root(array))) {
                into.add(rows(array));
            }
        }
    }

    /** The rows of the arrays that a place may be in. */
    Location rows(Place place) {
        return new Location.Rows(aliases.representative(Exprs.root(place)));
    }

    /** What must be known to find a place again: the array reference and the indices; nothing for a variable. */
    public Set<Location> address(Place place) {
        Set<Location> found = new LinkedHashSet<>();
        if (place instanceof Expr.Element element) {
            collect(element.array(), found);
            collect(element.index(), found);
        }
        return found;
    }

    /** What the indices of a place read: what its adjoint's address is found from. */
    public Set<Location> indices(Place place) {
        Set<Location> found = new LinkedHashSet<>();
        Place at = place;
        while (at instanceof Expr.Element element) {
            collect(element.index(), found);
            at = element.array();
        }
        return found;
    }

    /** The locations that a block writes or declares, calls included. */
    public Set<Location> writes(Block block) {
        Set<Location> found = new LinkedHashSet<>();
        Stmts.walk(block, stmt -> found.addAll(writes(stmt)));
        return found;
    }

    /** The locations that one statement itself writes or declares. */
    public Set<Location> writes(Stmt stmt) {
        Set<Location> found = new LinkedHashSet<>();
        for (Place target : Stmts.targets(stmt)) {
            if (target instanceof Var variable) {
                found.add(new Location.Local(variable));
            }
        }
        for (Place place : Effects.writtenArrays(stmt, effects.written())) {
            boolean isRow = !(stmt instanceof Stmt.Call) && place.type().isArray();
            found.add(isRow ? rows(place) : aliases.cells(place));
            if (stmt instanceof Stmt.Call && aliases.isRestacked(Exprs.root(place))) {
                found.add(rows(place));
            }
        }
        return found;
    }
}
