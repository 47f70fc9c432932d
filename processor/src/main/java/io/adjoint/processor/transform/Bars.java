package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The adjoints of variables and places: {@code xBar} for {@code x}, {@code aBar[i]} for {@code a[i]}; or their
 * tangents.
 */
final class Bars {
    private final Names names;
    private final String suffix;
    private final UnaryOperator<Type> types;
    private final Map<Var, Var> bars = new LinkedHashMap<>();

    Bars(Names names) {
        this(names, "Bar");
    }

    /** @param suffix what comes after the name of a variable to make that of what belongs to it */
    Bars(Names names, String suffix) {
        this(names, suffix, UnaryOperator.identity());
    }

    /** @param types what stands beside a variable, by the type of that */
    Bars(Names names, String suffix, UnaryOperator<Type> types) {
        this.names = names;
        this.suffix = suffix;
        this.types = types;
    }

    Var of(Var variable) {
        return bars.computeIfAbsent(variable, key -> names.fresh(key.name() + suffix, types.apply(key.type())));
    }

    /** Has a variable's adjoint be one that there is already. */
    void give(Var variable, Var bar) {
        bars.put(variable, bar);
    }

    boolean isBar(Var variable) {
        return bars.containsValue(variable);
    }

    /** The adjoints, of those that were asked for, that belong to some variables. */
    Set<Var> of(Predicate<Var> variables) {
        return bars.entrySet().stream()
                .filter(entry -> variables.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What stands for all arrays that may be the same: for adjoints, the adjoint of what stands for their primals. */
    Var representative(Var variable, Aliases aliases) {
        for (Map.Entry<Var, Var> entry : List.copyOf(bars.entrySet())) {
            if (entry.getValue().equals(variable)) {
                Var primal = aliases.representative(entry.getKey());
                return of(primal);
            }
        }
        return aliases.representative(variable);
    }

    Place of(Place place) {
        return place instanceof Expr.Element element
                ? new Expr.Element(of(element.array()), element.index())
                : of((Var) place);
    }
}
