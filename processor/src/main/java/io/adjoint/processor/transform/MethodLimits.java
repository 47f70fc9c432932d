package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Java and HotSpot take: which matrices can be returned as a record, which procedures should be written at all.
 */
public final class MethodLimits {
    /** A method, and so a record's constructor, takes no more than 255 words, its object among them. */
    private static final int WORDS = 254;

    /**
     * HotSpot leaves a method of more than 8000 bytes to its interpreter, which this many expressions come close to.
     */
    private static final int EXPRESSIONS = 2500;

    /**
     * Whether the parts of a matrix are few enough for a record.
     *
     * @param what the Hessian or the Jacobian
     * @param leaves the types of the numbers and arrays in the independents
     * @param results how many arrays there are derivatives of, for a Jacobian
     */
    public static boolean haveRoom(Emission what, List<Type> leaves, int results) {
        return what == Emission.HESSIAN
                ? leaves.stream()
                                .mapToInt(one -> leaves.stream()
                                        .mapToInt(other -> one.isArray() ? 1 : words(other))
                                        .sum())
                                .sum()
                        <= WORDS
                : leaves.size() * results <= WORDS;
    }

    /**
     * What cannot be written, of all that is asked for, because a method with a direction for each independent would
     * take too much, or return too much with the gradient.
     *
     * @param parameters of the method
     * @param independents their types
     */
    public static Set<Emission> beyond(List<Type> parameters, List<Type> independents, Set<Emission> emit) {
        boolean isTaken = words(parameters) + words(independents) <= WORDS + 1; // by a method without an object
        boolean isReturned = words(Type.Scalar.DOUBLE) + 2 * words(independents) <= WORDS;
        return emit.stream()
                .filter(what -> what.needsDirections() && !isTaken || what == Emission.GRAD_AND_HVP && !isReturned)
                .collect(Collectors.toSet());
    }

    /** Whether Java accepts a procedure with so many parameters, and HotSpot compiles so long a one. */
    static boolean areKept(Procedure procedure) {
        int[] size = {0};
        Stmts.walk(procedure.body(), stmt -> {
            Stmts.expressions(stmt).forEach(expr -> size[0] += Exprs.nodes(expr).size());
            Stmts.targets(stmt).forEach(expr -> size[0] += Exprs.nodes(expr).size());
        });
        List<Type> components = procedure.signature().result() instanceof Type.Bundle bundle
                ? bundle.components().stream().map(Type.Bundle.Component::type).toList()
                : List.of();
        return size[0] <= EXPRESSIONS
                && words(procedure.signature().parameters()) <= WORDS
                && words(components) <= WORDS;
    }

    private static int words(List<Type> types) {
        return types.stream().mapToInt(MethodLimits::words).sum();
    }

    private static int words(Type type) {
        return type == Type.Scalar.DOUBLE || type == Type.Scalar.LONG ? 2 : 1;
    }

    private MethodLimits() {}
}
