package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a method that carries tangents along returns: the result with its tangent. */
final class TangentShape {
    static final String VALUE = "value";
    static final String TANGENT = "tangent";
    private static final String DOT = "Dot";

    /** The name of the tangent of a record's component; a record that has tangents already has another kind of them. */
    static String tangentOf(Type.Bundle of, String component) {
        String dot = DOT;
        for (int i = 2; isTaken(of, dot); i++) {
            dot = DOT + i;
        }
        return component + dot;
    }

    private static boolean isTaken(Type.Bundle of, String dot) {
        Set<String> names =
                of.components().stream().map(Type.Bundle.Component::name).collect(Collectors.toSet());
        return names.stream().anyMatch(name -> names.contains(name + dot));
    }

    /** The type of the result and its tangent; the type itself if it has none. */
    static Type of(Type result, String name) {
        if (result instanceof Type.Bundle bundle) {
            List<Type.Bundle.Component> components = new ArrayList<>(bundle.components());
            bundle.components().stream()
                    .filter(component -> component.type().isContinuous())
                    .forEach(component -> components.add(
                            new Type.Bundle.Component(tangentOf(bundle, component.name()), component.type())));
            return new Type.Bundle(name, components);
        }
        return result.isContinuous()
                ? new Type.Bundle(
                        name,
                        List.of(new Type.Bundle.Component(VALUE, result), new Type.Bundle.Component(TANGENT, result)))
                : result;
    }

    /** Whether a component is a tangent of a result and its tangent. */
    static boolean isTangent(Type result, Type.Bundle both, String component) {
        return tangents(result, both).stream()
                .anyMatch(tangent -> tangent.name().equals(component));
    }

    private static List<Type.Bundle.Component> tangents(Type result, Type.Bundle both) {
        int values = result instanceof Type.Bundle bundle ? bundle.components().size() : 1;
        return both.components().subList(values, both.components().size());
    }

    /** The type of a result and its tangents in several directions. */
    static Type.Bundle inLanes(Type result, Type.Bundle both, String name, int count) {
        List<Type.Bundle.Component> components = new ArrayList<>(both.components());
        components.removeAll(tangents(result, both));
        for (Type.Bundle.Component tangent : tangents(result, both)) {
            for (int lane = 0; lane < count; lane++) {
                components.add(new Type.Bundle.Component(lane(both, tangent.name(), lane), tangent.type()));
            }
        }
        return new Type.Bundle(name, components);
    }

    /** The name of a tangent in one of several directions. */
    static String lane(Type.Bundle both, String tangent, int lane) {
        Set<String> names =
                both.components().stream().map(Type.Bundle.Component::name).collect(Collectors.toSet());
        String own = tangent;
        while (names.contains(own + lane)) {
            own += "_";
        }
        return own + lane;
    }

    private TangentShape() {}
}
