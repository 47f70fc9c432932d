package io.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types as JavaPoet names them. */
final class ClassNames {
    private final ClassName self;
    private final Handles handles;
    private final Map<String, ClassName> known = new HashMap<>();

    private ClassNames(ClassName self, Handles handles) {
        this.self = self;
        this.handles = handles;
    }

    static ClassNames of(GeneratedClass generated) {
        return new ClassNames(
                ClassName.get(generated.packageName(), generated.name()), Handles.of(generated.methods()));
    }

    /** The generated class. */
    ClassName self() {
        return self;
    }

    /** The constants through which it reads hidden fields. */
    Handles handles() {
        return handles;
    }

    TypeName typeName(Type type) {
        if (type instanceof Type.Scalar scalar) {
            return primitive(scalar);
        }
        if (type instanceof Type.Array array) {
            return ArrayTypeName.of(typeName(array.element()));
        }
        if (type instanceof Type.Reference reference) {
            return reference(reference);
        }
        if (type instanceof Type.Bundle bundle) {
            return self.nestedClass(bundle.name());
        }
        if (type instanceof Type.Tape tape) {
            return Tapes.isGeneric(tape)
                    ? ParameterizedTypeName.get(Tapes.className(tape), typeName(tape.element()))
                    : Tapes.className(tape);
        }
        if (type == Type.Void.VOID) {
            return TypeName.VOID;
        }
        throw new AssertionError(type);
    }

    /** The type as a class literal names it. */
    TypeName erased(Type type) {
        if (type instanceof Type.Array array) {
            return ArrayTypeName.of(erased(array.element()));
        }
        return type instanceof Type.Reference reference ? className(reference.name()) : typeName(type);
    }

    private TypeName reference(Type.Reference type) {
        if (type.name().equals("?")) {
            return type.arguments().isEmpty()
                    ? WildcardTypeName.subtypeOf(Object.class)
                    : WildcardTypeName.subtypeOf(typeName(type.arguments().get(0)));
        }
        ClassName raw = className(type.name());
        return type.arguments().isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw, type.arguments().stream().map(this::typeName).toArray(TypeName[]::new));
    }

    /**
     * A class by its canonical name. Where the package ends is certain for the generated class's own package; elsewhere
     * it is before the first capital, and if it is not, the import of a nested class is as good.
     */
    ClassName className(String canonical) {
        return known.computeIfAbsent(canonical, this::parsed);
    }

    private ClassName parsed(String canonical) {
        List<String> parts = Arrays.asList(canonical.split("\\."));
        int first = packageLength(canonical, parts);
        List<String> names = parts.subList(first, parts.size());
        return ClassName.get(
                String.join(".", parts.subList(0, first)),
                names.get(0),
                names.subList(1, names.size()).toArray(String[]::new));
    }

    private int packageLength(String canonical, List<String> parts) {
        int least = 0;
        String own = self.packageName();
        if (!own.isEmpty() && canonical.startsWith(own + ".")) {
            least = own.split("\\.").length;
        }
        for (int i = least; i < parts.size(); i++) {
            if (Character.isUpperCase(parts.get(i).codePointAt(0))) {
                return i;
            }
        }
        return least > 0 || own.isEmpty() && parts.size() == 1 ? least : parts.size() - 1;
    }

    private static TypeName primitive(Type.Scalar scalar) {
        return switch (scalar) {
            case DOUBLE -> TypeName.DOUBLE;
            case FLOAT -> TypeName.FLOAT;
            case LONG -> TypeName.LONG;
            case INT -> TypeName.INT;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case BYTE -> TypeName.BYTE;
            case BOOLEAN -> TypeName.BOOLEAN;
        };
    }
}
