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

    /** The value, a gradient for each independent and a product for each. */
    Signature gradientAndHvp() {
        Type value = request.procedure().signature().result();
        List<Type.Bundle.Component> components =
                new ArrayList<>(List.of(new Type.Bundle.Component(TangentShape.VALUE, value)));
        List<String> labels = ComponentNames.withProducts(independents());
        List<Type> types = directions();
        for (int i = 0; i < labels.size(); i++) {
            components.add(new Type.Bundle.Component(labels.get(i), types.get(i % types.size())));
        }
        return signature("$gradAndHvp", types, new Type.Bundle(names.ofRecord(name(), "GradAndHvp"), components));
    }

    /** With a part for each pair of leaves. */
    Signature hessian() {
        List<Leaf> leaves = Leaf.of(request);
        List<String> labels = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Leaf one : leaves) {
            for (Leaf other : leaves) {
                labels.add(joined(one.name(), other.name()));
                types.add(JacobianShape.stacked(one.type(), other.type()));
            }
        }
        return signature("$hessian", List.of(), bareOrRecord(labels, types, "Hessian"));
    }

    /** With a part for each pair of an array that is returned or written and a leaf. */
    Signature jacobian() {
        List<Leaf> leaves = Leaf.of(request);
        List<String> labels = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Var result : results()) {
            for (Leaf leaf : leaves) {
                labels.add(joined(
                        results().size() == 1 ? "" : result.name(),
                        results().size() > 1 && leaves.size() == 1 ? "" : leaf.name()));
                types.add(JacobianShape.type((Type.Array) result.type(), leaf.type()));
            }
        }
        return signature("$jacobian", List.of(), bareOrRecord(labels, types, "Jacobian"));
    }

    /**
     * A private sweep in several directions at once: it takes an array of them for each leaf.
     *
     * @param single the same in one direction, with the tangents of the leaves as its last parameters
     * @param labels of the parts that it returns
     */
    Signature several(Signature single, String suffix, List<String> labels) {
        List<Type> types = new ArrayList<>();
        int leaves = request.leaves().size();
        for (Type type : single.parameters()) {
            boolean isDirection = types.size() >= single.parameters().size() - leaves;
            types.add(isDirection ? Type.arrayOf(type) : type);
        }
        List<Type> parts = single.result() instanceof Type.Bundle bundle
                ? bundle.components().stream().map(Type.Bundle.Component::type).toList()
                : List.of(single.result());
        Type result = bareOrRecord(
                labels, parts.stream().<Type>map(Type::arrayOf).toList(), suffix.equals("$jvps") ? "Jvps" : "Hvps");
        return new Signature("", names.unique(name() + suffix), types, result, false);
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
        return bareOrRecord(independents(), types, suffix);
    }

    private List<String> independents() {
        return request.independents().stream().map(Independent::name).toList();
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
