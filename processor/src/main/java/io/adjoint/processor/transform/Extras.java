package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written beyond the gradients, once these are: their tangents, and what is made of them. */
final class Extras {
    private final Library library;
    private final Optional<TangentLibrary> tangents;
    private final ReachLibrary patterns;
    private final Map<Gradient, List<Gradient.Method>> reverse;
    private final Map<Gradient, Procedure> flat;

    private Extras(
            Library library,
            Optional<TangentLibrary> tangents,
            Map<Gradient, List<Gradient.Method>> reverse,
            Map<Gradient, Procedure> flat) {
        this.library = library;
        this.tangents = tangents;
        this.patterns = new ReachLibrary(library);
        this.reverse = reverse;
        this.flat = flat;
    }

    static Extras of(Library library, List<Gradient> gradients) {
        Map<Gradient, Procedure> flat = new IdentityHashMap<>();
        Map<Gradient, List<Gradient.Method>> reverse = new IdentityHashMap<>();
        for (Gradient gradient : gradients) {
            Request request = gradient.request();
            List<Gradient.Method> methods = new ArrayList<>();
            if (request.asksFor(Emission.VJP) && !gradient.isPullback()) {
                methods.add(GradientBuilder.pullback(library, gradient));
            }
            if (request.asksFor(Emission.BACKWARD)) {
                methods.add(new BackwardBuilder(library, request).build());
            }
            reverse.put(gradient, methods);
            if (needsHvp(request)) {
                flat.put(gradient, GradientBuilder.flat(library, request));
            }
        }
        boolean carriesTangents =
                gradients.stream().map(Gradient::request).anyMatch(request -> needsJvp(request) || needsHvp(request));
        Optional<TangentLibrary> tangents =
                carriesTangents ? Optional.of(new TangentLibrary(library)) : Optional.empty();
        return new Extras(library, tangents, reverse, flat);
    }

    static boolean needsHvp(Request request) {
        return request.asksFor(Emission.HVP)
                || request.asksFor(Emission.HESSIAN)
                || request.asksFor(Emission.SPARSE_HESSIAN);
    }

    static boolean needsJvp(Request request) {
        return request.asksFor(Emission.JVP)
                || request.asksFor(Emission.JACOBIAN)
                || request.asksFor(Emission.SPARSE_JACOBIAN);
    }

    /** All helpers: those of the gradients, of the patterns, and those that carry tangents along. */
    List<Helper> helpers() {
        List<Helper> carrying = new ArrayList<>(patterns.finished()); // which may ask the library for more
        carrying.addAll(tangents.map(TangentLibrary::helpers).orElse(List.of()));
        List<Helper> all = new ArrayList<>(library.helpers());
        all.addAll(carrying);
        return all;
    }

    Gradient added(Gradient gradient) {
        Request request = gradient.request();
        List<Gradient.Method> more = new ArrayList<>(reverse.get(gradient));
        if (needsJvp(request)) {
            Gradient.Method jvp = new JvpBuilder(library, tangents.orElseThrow(), request).build();
            more.add(jvp);
            if (request.asksFor(Emission.JACOBIAN)) {
                more.add(jacobian(gradient, jvp.procedure()));
            }
            if (request.asksFor(Emission.SPARSE_JACOBIAN)) {
                sparseJacobian(gradient, jvp.procedure()).ifPresent(more::add);
            }
        }
        if (needsHvp(request)) {
            Gradient.Method hvp = new HvpBuilder(library, tangents.orElseThrow(), request, flat.get(gradient)).build();
            more.add(hvp);
            if (request.asksFor(Emission.HESSIAN)) {
                more.add(hessian(request, hvp.procedure()));
            }
            if (request.asksFor(Emission.SPARSE_HESSIAN)) {
                more.add(sparseHessian(request, hvp.procedure()));
            }
        }
        return gradient.with(more);
    }

    private Gradient.Method jacobian(Gradient gradient, Procedure jvp) {
        Request request = gradient.request();
        List<Var> outputs = library.effects().outputs(request.procedure());
        ExtraShape shape = new ExtraShape(request, outputs, library.generatedNames());
        Procedure jacobian = JacobianBuilder.of(shape, jvp, gradient.pullback());
        return new Gradient.Method(Gradient.Kind.JACOBIAN, library.simplified(jacobian, Faults.NONE));
    }

    private static Type result(Request request, List<Var> outputs) {
        return outputs.size() == 1
                ? outputs.get(0).type()
                : request.procedure().signature().result();
    }

    /** Of one array that is returned or written, of {@code double}; of others there is none. */
    private Optional<Gradient.Method> sparseJacobian(Gradient gradient, Procedure jvp) {
        Request request = gradient.request();
        List<Var> outputs = library.effects().outputs(request.procedure());
        if (!result(request, outputs).equals(Type.arrayOf(Type.Scalar.DOUBLE))) {
            return Optional.empty();
        }
        Procedure pattern = new PatternBuilder(library, patterns, request, false).ofJacobian();
        patterns.add(request.procedure().signature(), pattern);
        Signature signature = new ExtraShape(request, outputs, library.generatedNames()).sparseJacobian();
        Procedure jacobian = new SparseBuilder(request, signature, pattern).jacobian(jvp, gradient.pullback());
        return Optional.of(new Gradient.Method(Gradient.Kind.SPARSE_JACOBIAN, jacobian));
    }

    private Gradient.Method sparseHessian(Request request, Procedure hvp) {
        Procedure pattern = new PatternBuilder(library, patterns, request, true).ofHessian();
        patterns.add(request.procedure().signature(), pattern);
        Signature signature = new ExtraShape(request, List.of(), library.generatedNames()).sparseHessian();
        Procedure hessian = new SparseBuilder(request, signature, pattern).hessian(hvp);
        return new Gradient.Method(Gradient.Kind.SPARSE_HESSIAN, hessian);
    }

    private Gradient.Method hessian(Request request, Procedure hvp) {
        Signature signature = new ExtraShape(request, List.of(), library.generatedNames()).hessian();
        return new Gradient.Method(
                Gradient.Kind.HESSIAN, library.simplified(HessianBuilder.of(request, signature, hvp), Faults.NONE));
    }
}
