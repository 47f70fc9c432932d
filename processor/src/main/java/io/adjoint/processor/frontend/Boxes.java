package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in objects: a number that is active must not get into one, since it could come out again anywhere. */
final class Boxes {
    private static final Map<String, Scalar> CONTENTS = Map.of(
            "java.lang.Double", Scalar.DOUBLE,
            "java.lang.Float", Scalar.FLOAT,
            "java.lang.Long", Scalar.LONG,
            "java.lang.Integer", Scalar.INT,
            "java.lang.Short", Scalar.SHORT,
            "java.lang.Character", Scalar.CHAR,
            "java.lang.Byte", Scalar.BYTE,
            "java.lang.Boolean", Scalar.BOOLEAN);

    /** What an object of a class holds, if that is a number. */
    static Optional<Scalar> content(Type type) {
        return type instanceof Type.Reference reference
                ? Optional.ofNullable(CONTENTS.get(reference.name()))
                : Optional.empty();
    }

    /** The class whose objects hold numbers of a type; another type itself. */
    static Type boxed(Type type) {
        return type instanceof Scalar scalar ? new Type.Reference(box(scalar)) : type;
    }

    /** A number boxed, or taken out of its box. */
    static Expr convert(Expr value, Type to) {
        if (to instanceof Type.Reference box && value.type() instanceof Scalar scalar) {
            Scalar content = content(box).orElse(scalar);
            Expr number = LoweringTypes.convert(value, content);
            return opaque(List.of("‹" + box(content) + "›.valueOf(", ")"), number, new Type.Reference(box(content)));
        }
        if (to instanceof Scalar && value.type() instanceof Type.Reference) {
            Optional<Scalar> content = content(value.type());
            return content.isEmpty() ? value : LoweringTypes.convert(unboxed(value, content.get()), to);
        }
        return value;
    }

    /** The number in a box, where an operator needs one. */
    static Expr unboxed(Expr value) {
        return content(value.type()).map(content -> unboxed(value, content)).orElse(value);
    }

    private static Expr unboxed(Expr value, Scalar content) {
        return opaque(List.of("", "." + content + "Value()"), value, content);
    }

    private static Expr opaque(List<String> fragments, Expr hole, Type type) {
        return new Expr.Opaque(fragments, List.of(hole), type, true, true, Origin.NONE);
    }

    private static String box(Scalar content) {
        return CONTENTS.entrySet().stream()
                .filter(entry -> entry.getValue() == content)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Boxes() {}
}
