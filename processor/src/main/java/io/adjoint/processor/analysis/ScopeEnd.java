package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides, where a scope begins and ends, what of its variables the reverse sweep will need again. */
final class ScopeEnd {
    private final Subject subject;
    private final Reads reads;
    private final Shadows shadows;
    private final Map<Block, List<Kept>> kept = new IdentityHashMap<>();
    private final Set<Var> shapes = new LinkedHashSet<>();

    ScopeEnd(Subject subject) {
        this.subject = subject;
        this.reads = subject.reads();
        this.shadows = subject.shadows();
    }

    Map<Block, List<Kept>> kept() {
        return kept;
    }

    Set<Var> shapes() {
        return shapes;
    }

    /** Whether a parameter is recorded at the end, because the procedure overwrites it. */
    boolean keeps(Var parameter) {
        return kept.getOrDefault(subject.procedure().body(), List.of()).stream()
                .anyMatch(value -> value.declaration() == null
                        && !value.isShadow()
                        && value.variable().equals(parameter));
    }

    /** A variable comes into being: what was required of an earlier one of its name is not required of it. */
    void declared(Stmt declaration, Var variable, Set<Location> required) {
        required.remove(new Location.Local(variable));
        required.remove(new Location.Shadow(variable));
        if (isAllocation(declaration) && isOnlyAllocationOfItsClass(variable)) {
            required.remove(reads.aliases().cells(variable));
        }
    }

    /** The end of the procedure: in a method of its own the reverse sweep starts with nothing but its arguments. */
    void ofProcedure(Set<Location> required) {
        Block body = subject.procedure().body();
        if (!subject.sharesTape()) {
            return;
        }
        ofScope(body, required);
        List<Kept> all = new ArrayList<>();
        Set<Location> written = reads.writes(body);
        for (Var parameter : subject.procedure().parameters()) {
            Location location = new Location.Local(parameter);
            if (written.contains(location) && isRequired(location, required)) {
                required.remove(location);
                all.add(new Kept(parameter, null, false, false));
            }
            boolean isGiven = subject.handedIn().contains(parameter) && !written.contains(location);
            if (shadows.has(parameter) && !isGiven && isRequired(new Location.Shadow(parameter), required)) {
                all.add(new Kept(parameter, null, false, true));
            }
        }
        all.addAll(kept.getOrDefault(body, List.of()));
        kept.put(body, all);
    }

    /**
     * The end of a block. Later declarations come first: what they are computed again from may be declared before them.
     */
    void ofScope(Block block, Set<Location> required) {
        List<Kept> found = new ArrayList<>();
        Set<Location> writtenAfter = new LinkedHashSet<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Stmt stmt = block.statements().get(i);
            Stmts.declared(stmt).ifPresent(variable -> {
                if (shadows.has(variable)) {
                    keepShadow(stmt, variable, writtenAfter, required).ifPresent(found::add);
                } else if (needsShape(stmt, variable, writtenAfter, required)) {
                    required.add(new Location.Local(variable));
                }
                if (isRequired(new Location.Local(variable), required)) {
                    found.add(keep(stmt, variable, writtenAfter, required));
                }
                required.remove(new Location.Local(variable));
            });
            writtenAfter.addAll(reads.writes(Block.of(stmt)));
        }
        Collections.reverse(found);
        kept.put(block, found);
    }

    /** A scope with nothing to reverse: the reverse sweep does not enter it. */
    void forget(Block block) {
        kept.remove(block);
    }

    private Kept keep(Stmt declaration, Var variable, Set<Location> writtenAfter, Set<Location> required) {
        if (declaration instanceof Stmt.Declare declare && canBeRecomputed(declare, writtenAfter)) {
            required.addAll(reads.of(declare.value()));
            return new Kept(variable, declaration, true, false);
        }
        return new Kept(variable, declaration, false, false);
    }

    private Optional<Kept> keepShadow(
            Stmt declaration, Var variable, Set<Location> writtenAfter, Set<Location> required) {
        Location shadow = new Location.Shadow(variable);
        if (!isRequired(shadow, required)) {
            return Optional.empty();
        }
        required.remove(shadow);
        boolean isAlias = declaration instanceof Stmt.Declare declare
                && declare.value() instanceof Place
                && canBeRecomputed(declare, writtenAfter); // in step: where the array is the same, its shadow is
        if (isAlias) {
            required.addAll(shadows.reads((Place) ((Stmt.Declare) declaration).value()));
        }
        return Optional.of(new Kept(variable, declaration, isAlias, true));
    }

    private boolean canBeRecomputed(Stmt.Declare declare, Set<Location> writtenAfter) {
        boolean isField = declare.value() instanceof Expr.Field || declare.value() instanceof Expr.Static;
        if ((declare.value() instanceof Place || isField)
                && declare.variable().type().isArray()
                && !reads.aliases().isRebound(declare.variable())) {
            return true; // a second name for an array, whose indices were made to last
        }
        return !subject.recordsEverything()
                && Steps.isCheap(declare.value())
                && !writtenAfter.contains(new Location.Local(declare.variable()))
                && Collections.disjoint(writtenAfter, reads.of(declare.value()));
    }

    /** Whether the adjoint of a local array has to ask the array for its length; what it asks instead is required. */
    private boolean needsShape(Stmt declaration, Var variable, Set<Location> writtenAfter, Set<Location> required) {
        boolean isResult =
                subject.isSeeded() && ArrayResult.origin(subject.procedure()).equals(Optional.of(variable));
        if (!variable.type().isArray() || !subject.activity().isActive(variable) || isResult) {
            return false; // the adjoint of the result is handed in
        }
        if (declaration instanceof Stmt.Declare declare) {
            if (declare.value() instanceof Place place) {
                required.addAll(reads.indices(place));
                return false;
            }
            if (declare.value() instanceof Expr.NewArray
                    && !isRequired(new Location.Local(variable), required)
                    && Collections.disjoint(writtenAfter, reads.of(declare.value()))) {
                required.addAll(reads.of(declare.value()));
                shapes.add(variable);
                return false;
            }
        }
        shapes.remove(variable);
        return true;
    }

    private boolean isRequired(Location location, Set<Location> required) {
        return subject.recordsEverything() || required.contains(location);
    }

    private static boolean isAllocation(Stmt stmt) {
        return stmt instanceof Stmt.Declare declare
                && (declare.value() instanceof Expr.NewArray || declare.value() instanceof Expr.ArrayLiteral);
    }

    private boolean isOnlyAllocationOfItsClass(Var variable) {
        Aliases aliases = reads.aliases();
        if (aliases.isRebound(variable)) {
            return false; // an array from an earlier turn may live on under another name
        }
        for (Var parameter : subject.procedure().parameters()) {
            if (parameter.type().isArray() && aliases.mayBeSame(parameter, variable)) {
                return false;
            }
        }
        int[] allocations = {0};
        Stmts.walk(subject.procedure().body(), stmt -> {
            if (isAllocation(stmt) && aliases.mayBeSame(((Stmt.Declare) stmt).variable(), variable)) {
                allocations[0]++;
            }
        });
        return allocations[0] == 1;
    }
}
