package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The frame of a method that sweeps forward again and again.
 *
 * @param names those of the method
 * @param entry how it takes its parameters apart
 * @param calls its sweeps
 */
record Sweeping(Names names, Entry entry, ForwardCalls calls) {

    /**
     * @param single a sweep in one direction
     * @param parts the tangents or products in what that returns
     * @param several a sweep in several, if that pays
     * @param primal what returns the same without tangents, if it is called as it is and changes nothing
     */
    static Sweeping of(
            Request request,
            Procedure single,
            Function<Var, List<Expr>> parts,
            Optional<ManyDirections> several,
            Optional<Signature> primal) {
        Names names = Names.of(request.procedure());
        Entry entry = Entry.of(request, names);
        ForwardCalls calls = new ForwardCalls(request, entry, names, single, parts, several, primal);
        return new Sweeping(names, entry, calls);
    }

    /** All components of a record; what is none is its own. */
    static List<Expr> components(Var result) {
        return result.type() instanceof Type.Bundle bundle
                ? bundle.components().stream()
                        .<Expr>map(component -> new Expr.Component(result, component.name(), component.type()))
                        .toList()
                : List.of(result);
    }
}
