package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gradients of the methods of one class.
 *
 * @param gradients in the order of the requests
 * @param helpers the methods that they share
 * @param parts the procedures that long ones were taken apart into, each with the one that it is a part of
 */
public record Differentiation(List<Gradient> gradients, List<Helper> helpers, Map<Signature, Signature> parts) {
    public Differentiation {
        parts = Map.copyOf(parts);
        gradients = List.copyOf(gradients);
        helpers = List.copyOf(helpers);
    }

    /**
     * @param className the simple name of the class that they are written into
     * @param program the methods and all that they call
     * @param hidden the procedures that a class of the same package cannot call
     */
    public static Differentiation of(
            String className,
            List<Request> requests,
            Program program,
            RuleTable rules,
            Set<Signature> hidden,
            Options options) {
        Outlining.Outlined outlined = Outlining.of(options.analyses() ? SmallMethods.inPlace(program) : program);
        Set<Signature> uncallable = new HashSet<>(hidden);
        uncallable.addAll(outlined.parts().keySet());
        Library library = new Library(outlined.program(), rules, options, uncallable, new GeneratedNames(className));
        List<Gradient> first = new ArrayList<>();
        requests.stream()
                .map(request -> request.with(outlined.program()))
                .forEach(request -> first.add(
                        GradientShape.isPulledBack(request.procedure())
                                ? new PullbackBuilder(library, request).build()
                                : new GradientBuilder(library, request).build()));
        Extras extras = Extras.of(library, first);
        List<Gradient> gradients = first.stream().map(extras::added).toList();
        List<Procedure> roots = gradients.stream()
                .flatMap(gradient -> gradient.methods().stream())
                .map(Gradient.Method::procedure)
                .toList();
        return new Differentiation(gradients, UsedHelpers.of(roots, extras.helpers()), outlined.parts());
    }
}
