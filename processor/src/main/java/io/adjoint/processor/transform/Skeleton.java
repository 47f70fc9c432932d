package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of a class whose gradients cannot be written: as they would be called, and throwing. */
public final class Skeleton {
    /** A method with more arrays than this is taken to write them all. */
    private static final int FEW = 6;

    public static Differentiation of(String className, List<Request> requests) {
        GeneratedNames names = new GeneratedNames(className);
        List<Gradient> gradients = new ArrayList<>();
        for (Request request : requests) {
            GradientShape shape = GradientShape.of(request, names);
            List<Gradient.Method> methods = GradientShape.isPulledBack(request.procedure())
                    ? pullbacks(shape)
                    : List.of(
                            throwing(Gradient.Kind.GRADIENT, shape, List.of()),
                            throwing(Gradient.Kind.VALUE_AND_GRADIENT, shape, List.of()));
            gradients.add(new Gradient(request, methods, shape.result()).with(extras(request, names)));
        }
        return new Differentiation(gradients, List.of(), Map.of());
    }

    private static List<Gradient.Method> pullbacks(GradientShape shape) {
        Type result = shape.procedure().signature().result();
        return result == Type.Void.VOID
                ? written(shape).stream()
                        .map(arrays -> throwing(Gradient.Kind.PULLBACK, shape, arrays))
                        .toList()
                : List.of(throwing(Gradient.Kind.PULLBACK, shape, List.of(Var.of("", result))));
    }

    /** The arrays that a {@code void} method may write, as its body has not been read: one choice of each types. */
    private static Collection<List<Var>> written(GradientShape shape) {
        List<Var> arrays = shape.parameters().stream()
                .filter(parameter ->
                        parameter.type().isArray() && parameter.type().isContinuous())
                .toList();
        if (arrays.isEmpty() || arrays.size() > FEW) {
            return List.of(arrays);
        }
        Map<List<Type>, List<Var>> all = new LinkedHashMap<>();
        for (int chosen = 1; chosen < 1 << arrays.size(); chosen++) {
            List<Var> some = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(arrays.get(i));
                }
            }
            all.putIfAbsent(some.stream().map(Var::type).toList(), some);
        }
        return all.values();
    }

    /** @param seeded what the method has a seed of, the result without a name */
    private static Gradient.Method throwing(Gradient.Kind kind, GradientShape shape, List<Var> seeded) {
        Signature signature = kind == Gradient.Kind.PULLBACK
                ? shape.pullback(seeded.stream().map(Var::type).toList())
                : kind == Gradient.Kind.GRADIENT ? shape.gradient() : shape.valueAndGradient();
        List<Var> parameters = new ArrayList<>(shape.parameters());
        Set<String> taken = Seeding.names(parameters);
        Map<String, String> seeds = new LinkedHashMap<>();
        for (Var array : seeded) {
            Var seed = Var.of(Seeding.name(array.name(), taken), array.type());
            parameters.add(seed);
            seeds.put(seed.name(), array.name());
        }
        return new Gradient.Method(kind, throwing(signature, parameters), seeds);
    }

    private static Procedure throwing(Signature signature, List<Var> parameters) {
        Expr exception = new Expr.Opaque(
                List.of("new ‹java.lang.UnsupportedOperationException›(\"the gradient could not be derived\")"),
                List.of(),
                new Type.Reference("java.lang.UnsupportedOperationException"));
        return new Procedure(
                signature, parameters, Block.of(new Stmt.Throw(exception, Origin.NONE)), Optional.empty(), Origin.NONE);
    }

    /** What is written beyond the gradient, where it can be told without the body what that looks like. */
    private static List<Gradient.Method> extras(Request request, GeneratedNames names) {
        boolean isVoid = request.procedure().signature().result() == Type.Void.VOID;
        List<Var> outputs = isVoid
                ? request.parameters().stream()
                        .filter(parameter ->
                                parameter.type().isArray() && parameter.type().isContinuous())
                        .toList()
                : List.of();
        if (isVoid && outputs.isEmpty() || request.independents().isEmpty()) {
            return List.of();
        }
        ExtraShape shape = new ExtraShape(request, outputs, names);
        List<Gradient.Method> methods = new ArrayList<>();
        if (Extras.needsJvp(request)) {
            methods.add(extra(Gradient.Kind.JVP, shape.jvp(), request));
        }
        if (Extras.needsHvp(request)) {
            methods.add(extra(Gradient.Kind.HVP, shape.hvp(), request));
        }
        if (request.asksFor(Emission.GRAD_AND_HVP)) {
            methods.add(extra(Gradient.Kind.GRAD_AND_HVP, shape.gradientAndHvp(), request));
        }
        if (request.asksFor(Emission.HESSIAN) && request.hasRoomFor(Emission.HESSIAN, 1)) {
            methods.add(extra(Gradient.Kind.HESSIAN, shape.hessian(), request));
        }
        if (request.asksFor(Emission.JACOBIAN)
                && request.procedure().signature().result().isArray()
                && request.hasRoomFor(Emission.JACOBIAN, 1)) {
            methods.add(extra(Gradient.Kind.JACOBIAN, shape.jacobian(), request));
        }
        if (request.asksFor(Emission.SPARSE_HESSIAN)) {
            methods.add(extra(Gradient.Kind.SPARSE_HESSIAN, shape.sparseHessian(), request));
        }
        if (request.asksFor(Emission.SPARSE_JACOBIAN)) {
            methods.add(extra(Gradient.Kind.SPARSE_JACOBIAN, shape.sparseJacobian(), request));
        }
        return methods;
    }

    private static Gradient.Method extra(Gradient.Kind kind, Signature signature, Request request) {
        List<Var> parameters = new ArrayList<>(request.parameters());
        Set<String> taken = Seeding.names(parameters);
        for (int i = parameters.size(); i < signature.parameters().size(); i++) {
            String base =
                    request.independents().get(i - request.parameters().size()).name() + "Dot";
            String name = base;
            for (int j = 2; !taken.add(name); j++) {
                name = base + j;
            }
            parameters.add(Var.of(name, signature.parameters().get(i)));
        }
        return new Gradient.Method(kind, throwing(signature, parameters));
    }

    private Skeleton() {}
}
