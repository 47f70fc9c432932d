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
import java.util.Set;
import java.util.function.Supplier;

/** What is written beyond the gradients, once these are: their tangents, and what is made of them. */
final class Extras {
    private final Library library;
    private final Optional<TangentLibrary> tangents;
    private final ReachLibrary patterns;
    private final Map<Gradient, List<Gradient.Method>> reverse;
    private final Map<Gradient, Procedure> flat;
    private final Map<Gradient, Procedure> flatWithValue;
    private final List<Helper> sweeps = new ArrayList<>();

    private Extras(
            Library library,
            Optional<TangentLibrary> tangents,
            Map<Gradient, List<Gradient.Method>> reverse,
            Map<Gradient, Procedure> flat,
            Map<Gradient, Procedure> flatWithValue) {
        this.library = library;
        this.tangents = tangents;
        this.patterns = new ReachLibrary(library);
        this.reverse = reverse;
        this.flat = flat;
        this.flatWithValue = flatWithValue;
    }

    static Extras of(Library library, List<Gradient> gradients) {
        Map<Gradient, Procedure> flat = new IdentityHashMap<>();
        Map<Gradient, Procedure> flatWithValue = new IdentityHashMap<>();
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
            if (request.asksFor(Emission.GRAD_AND_HVP)) {
                flatWithValue.put(gradient, GradientBuilder.flatWithValue(library, request));
            }
        }
        boolean carriesTangents = gradients.stream()
                .map(Gradient::request)
                .anyMatch(request -> needsJvp(request) || needsHvp(request) || request.asksFor(Emission.GRAD_AND_HVP));
        Optional<TangentLibrary> tangents =
                carriesTangents ? Optional.of(new TangentLibrary(library)) : Optional.empty();
        return new Extras(library, tangents, reverse, flat, flatWithValue);
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
        carrying.addAll(sweeps);
        carrying.addAll(tangents.map(TangentLibrary::helpers).orElse(List.of()));
        List<Helper> all = new ArrayList<>(library.helpers());
        all.addAll(carrying);
        return all;
    }

    Gradient added(Gradient gradient) {
        Request request = gradient.request();
        List<Gradient.Method> more = new ArrayList<>(reverse.get(gradient));
        if (needsJvp(request)) {
            JvpBuilder builder = new JvpBuilder(library, tangents.orElseThrow(), request);
            Gradient.Method jvp = builder.build();
            more.add(jvp);
            if (hasRoomFor(Emission.JACOBIAN, request)) {
                more.add(jacobian(gradient, jvp.procedure(), builder));
            }
            if (request.asksFor(Emission.SPARSE_JACOBIAN)) {
                sparseJacobian(gradient, jvp.procedure()).ifPresent(more::add);
            }
        }
        if (needsHvp(request)) {
            HvpBuilder builder = new HvpBuilder(library, tangents.orElseThrow(), request, flat.get(gradient));
            Gradient.Method hvp = builder.build();
            more.add(hvp);
            if (hasRoomFor(Emission.HESSIAN, request)) {
                more.add(hessian(request, hvp.procedure(), builder));
            }
            if (request.asksFor(Emission.SPARSE_HESSIAN)) {
                more.add(sparseHessian(request, hvp.procedure()));
            }
        }
        if (request.asksFor(Emission.GRAD_AND_HVP)) {
            Procedure withValue = flatWithValue.get(gradient);
            more.add(new HvpBuilder(library, tangents.orElseThrow(), request, withValue).withGradient());
        }
        return gradient.with(more);
    }

    private boolean hasRoomFor(Emission what, Request request) {
        int outputs = library.effects().outputs(request.procedure()).size();
        return request.asksFor(what) && request.hasRoomFor(what, Math.max(1, outputs));
    }

    private Gradient.Method jacobian(Gradient gradient, Procedure jvp, JvpBuilder builder) {
        Request request = gradient.request();
        List<Var> outputs = library.effects().outputs(request.procedure());
        ExtraShape shape = new ExtraShape(request, outputs, library.generatedNames());
        Sweeping sweeping = Sweeping.of(
                request,
                jvp,
                result -> outputs.isEmpty() ? Sweeping.components(result).subList(1, 2) : Sweeping.components(result),
                several(shape, "$jvps", shape.results().stream().map(Var::name).toList(), builder::tangents),
                primal(request));
        Signature signature = shape.jacobian();
        Optional<RowsBuilder.Rows> rows = rows(shape, signature);
        rows.ifPresent(back -> sweeps.add(
                new Helper(Helper.Kind.ROWS, request.procedure().signature(), back.method(), Optional.empty())));
        Procedure jacobian = new JacobianBuilder(shape, signature, sweeping, gradient.pullback(), rows).build();
        return new Gradient.Method(
                Gradient.Kind.JACOBIAN, library.simplification().of(jacobian, Set.of(), Faults.NONE));
    }

    private Optional<RowsBuilder.Rows> rows(ExtraShape shape, Signature jacobian) {
        return shape.outputs().isEmpty()
                        && library.options().analyses()
                        && Leaf.of(shape.request()).stream().anyMatch(Leaf::isArray)
                ? new RowsBuilder(library, shape).build(jacobian)
                : Optional.empty();
    }

    /** The method itself, if it takes what the generated ones take and leaves it as it is. */
    private Optional<Signature> primal(Request request) {
        Signature method = request.procedure().signature();
        return request.entry().isEmpty() && library.effects().writtenBy(method).isEmpty()
                ? Optional.of(library.callable(method))
                : Optional.empty();
    }

    /** A sweep in several directions at once, if there are several and it is not too long. */
    private Optional<ManyDirections> several(
            ExtraShape shape, String suffix, List<String> labels, Supplier<TangentLibrary.Single> single) {
        List<Leaf> leaves = Leaf.of(shape.request());
        int count = ManyDirections.count(leaves);
        if (count == 1) {
            return Optional.empty();
        }
        TangentLibrary calls = tangents.orElseThrow();
        TangentLibrary.Single one = single.get();
        List<Var> parameters = one.procedure().parameters();
        List<Var> directions = parameters.subList(parameters.size() - leaves.size(), parameters.size());
        Signature signature = shape.several(one.procedure().signature(), suffix, labels);
        Optional<Procedure> sweep = SeveralDirections.ofSweep(one, directions, signature, calls, count)
                .filter(calls::isKept);
        sweep.ifPresent(procedure -> sweeps.add(new Helper(
                Helper.Kind.SWEEP,
                shape.request().procedure().signature(),
                procedure,
                signature.result() instanceof Type.Bundle bundle ? Optional.of(bundle) : Optional.empty())));
        return sweep.map(procedure -> new ManyDirections(procedure, count));
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

    private Gradient.Method hessian(Request request, Procedure hvp, HvpBuilder builder) {
        ExtraShape shape = new ExtraShape(request, List.of(), library.generatedNames());
        Sweeping sweeping = Sweeping.of(
                request,
                hvp,
                result -> Leaf.parts(result, request),
                several(
                        shape,
                        "$hvps",
                        Leaf.of(request).stream().map(Leaf::name).toList(),
                        builder::products),
                Optional.empty());
        Procedure hessian = new HessianBuilder(shape.hessian(), sweeping).build(hvp.origin());
        return new Gradient.Method(
                Gradient.Kind.HESSIAN, library.simplification().of(hessian, Set.of(), Faults.NONE));
    }
}
