package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** What a method that carries tangents along returns: the result with its tangent. */
final class TangentShape {
    static final String VALUE = "value";
    static final String TANGENT = "tangent";

    /** The names of a record's component and of its tangent. */
    static String tangentOf(String component) {
        return component + "Dot";
    }

    /** The type of the result and its tangent; the type itself if it has none. */
    static Type of(Type result, String name) {
        if (result instanceof Type.Bundle bundle) {
            List<Type.Bundle.Component> components = new ArrayList<>(bundle.components());
            bundle.components().stream()
                    .filter(component -> component.type().isContinuous())
                    .forEach(component ->
                            components.add(new Type.Bundle.Component(tangentOf(component.name()), component.type())));
            return new Type.Bundle(name, components);
        }
        return result.isContinuous()
                ? new Type.Bundle(
                        name,
                        List.of(new Type.Bundle.Component(VALUE, result), new Type.Bundle.Component(TANGENT, result)))
                : result;
    }

    private TangentShape() {}
}
