package io.adjoint.processor.transform;

import io.adjoint.processor.ir.ComponentNames;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the methods look like from outside that are written beyond the gradient.
 *
 * @param request the method, its parameters and independents
 * @param outputs the arrays that it writes to; none if it returns its result
 */
record ExtraShape(Request request, List<Var> outputs, GeneratedNames names) {
    ExtraShape {
        outputs = List.copyOf(outputs);
    }

    Signature jvp() {
        return signature("$jvp", directions(), tangents());
    }

    private Type tangents() {
        Type returned = request.procedure().signature().result();
        if (returned == Type.Void.VOID) {
            return bareOrRecord(
                    outputs.stream().map(Var::name).toList(),
                    outputs.stream().map(Var::type).toList(),
                    "Jvp");
        }
        return new Type.Bundle(
                names.ofRecord(name(), "Jvp"),
                List.of(
                        new Type.Bundle.Component(TangentShape.VALUE, returned),
                        new Type.Bundle.Component(TangentShape.TANGENT, returned)));
    }

    Signature hvp() {
        return signature("$hvp", directions(), perIndependent(directions(), "Hvp"));
    }

    /** Of one number or array of numbers. */
    Signature hessian() {
        Type type = directions().get(0);
        return signature("$hessian", List.of(), type.isArray() ? Type.arrayOf(type) : type);
    }

    /** With a part for each pair of an array that is returned or written and an independent. */
    Signature jacobian() {
        List<String> labels = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Var result : results()) {
            for (Independent independent : request.independents()) {
                labels.add(joined(
                        results().size() == 1 ? "" : result.name(),
                        results().size() > 1 && request.independents().size() == 1 ? "" : independent.name()));
                types.add(JacobianShape.type((Type.Array) result.type(), independent.type()));
            }
        }
        return signature("$jacobian", List.of(), bareOrRecord(labels, types, "Jacobian"));
    }

    /** What the method returns, or the arrays that it writes. */
    List<Var> results() {
        Type returned = request.procedure().signature().result();
        return returned == Type.Void.VOID ? outputs : List.of(Var.of("result", returned));
    }

    /** {@code yByX}; one name alone if the other is empty. */
    static String joined(String result, String independent) {
        return result.isEmpty() || independent.isEmpty()
                ? result + independent
                : result + "By" + Character.toUpperCase(independent.charAt(0)) + independent.substring(1);
    }

    Signature sparseHessian() {
        return signature("$sparseHessian", List.of(), SparseBuilder.MATRIX);
    }

    Signature sparseJacobian() {
        return signature("$sparseJacobian", List.of(), SparseBuilder.MATRIX);
    }

    private Type perIndependent(List<Type> types, String suffix) {
        return bareOrRecord(
                request.independents().stream().map(Independent::name).toList(), types, suffix);
    }

    private Type bareOrRecord(List<String> labels, List<Type> types, String suffix) {
        if (types.size() == 1) {
            return types.get(0);
        }
        List<String> unique = ComponentNames.of(labels);
        return new Type.Bundle(
                names.ofRecord(name(), suffix),
                IntStream.range(0, types.size())
                        .mapToObj(i -> new Type.Bundle.Component(unique.get(i), types.get(i)))
                        .toList());
    }

    private List<Type> directions() {
        return request.independents().stream().map(Independent::type).toList();
    }

    private String name() {
        return request.procedure().name();
    }

    private Signature signature(String suffix, List<Type> more, Type result) {
        List<Type> types = new ArrayList<>();
        request.parameters().forEach(parameter -> types.add(parameter.type()));
        types.addAll(more);
        return new Signature("", name() + suffix, types, result, false);
    }
}
