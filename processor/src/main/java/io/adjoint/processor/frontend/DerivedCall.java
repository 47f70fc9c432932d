package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.ComponentNames;
import io.adjoint.processor.ir.NestedDerivative.Mode;
import io.adjoint.processor.ir.NestedDerivative.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A call of a method that is generated for a method of this compilation, as the annotation says that it will be: the
 * class that holds it may not have been written yet.
 *
 * @param differentiated the method that it is generated for
 * @param owner the canonical name of the generated class
 * @param name the generated method
 * @param mode which derivative; empty for one that cannot be differentiated again
 * @param parameters their types
 * @param names of the parameters
 * @param carriers what it is differentiated with respect to
 * @param written the arrays that hold the results of a {@code void} method
 * @param parts what it gives
 * @param isRecord whether the parts come in a record
 */
record DerivedCall(
        ExecutableElement differentiated,
        String owner,
        String name,
        Optional<Mode> mode,
        List<TypeMirror> parameters,
        List<String> names,
        List<Carrier> carriers,
        List<VariableElement> written,
        List<Part> parts,
        boolean isRecord) {

    private static final Map<String, Optional<Mode>> MODES = Map.of(
            "grad", Optional.of(Mode.GRADIENT),
            "valueAndGrad", Optional.of(Mode.GRADIENT),
            "vjp", Optional.of(Mode.PULLBACK),
            "jvp", Optional.of(Mode.TANGENT),
            "hvp", Optional.of(Mode.HESSIAN_PRODUCT),
            "gradAndHvp", Optional.of(Mode.GRADIENT_AND_PRODUCT),
            "hessian", Optional.of(Mode.HESSIAN),
            "jacobian", Optional.of(Mode.JACOBIAN),
            "backward", Optional.empty());

    /** One of the results: a component of the record, or what comes bare. */
    record Part(String name, TypeMirror type, Role role, int independent) {}

    /** Whether a method's name is one that we give. */
    static boolean isGenerated(String name) {
        int at = name.lastIndexOf('$');
        return at > 0 && MODES.containsKey(name.substring(at + 1));
    }

    /** The methods of a class that a generated method of this name can have been written for. */
    static List<DerivedCall> of(String owner, String name, TypeElement source, JavacEnvironment javac) {
        int at = name.lastIndexOf('$');
        return AnnotatedClass.of(source).methods().stream()
                .filter(each -> each.method().getSimpleName().contentEquals(name.substring(0, at)))
                .map(each -> of(owner, name, each, javac))
                .toList();
    }

    private static DerivedCall of(
            String owner, String name, AnnotatedClass.AnnotatedMethod annotated, JavacEnvironment javac) {
        ExecutableElement method = annotated.method();
        String suffix = name.substring(name.lastIndexOf('$') + 1);
        List<Carrier> carriers = Carrier.named(annotated, javac);
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        List<VariableElement> written = isVoid
                ? WrittenArrays.all(method, javac).stream()
                        .filter(array -> Carrier.isNumeric(array.asType()))
                        .toList()
                : List.of();
        List<TypeMirror> results =
                isVoid ? written.stream().map(VariableElement::asType).toList() : List.of(method.getReturnType());
        Optional<Mode> mode = MODES.get(suffix)
                .filter(each -> isThere(each, results, carriers))
                .filter(each -> !isVoid || each == Mode.PULLBACK || each == Mode.TANGENT || each == Mode.JACOBIAN)
                .filter(each -> results.stream().allMatch(type -> isSame(type, results.get(0), javac)))
                .filter(each -> !results.isEmpty());
        List<TypeMirror> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (Signatures.hasReceiver(method)) {
            TypeElement type = (TypeElement) method.getEnclosingElement();
            parameters.add(type.asType());
            names.add(Signatures.receiverName(type));
        }
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(parameter.asType());
            names.add(parameter.getSimpleName().toString());
        }
        if (mode.filter(Mode.PULLBACK::equals).isPresent()) {
            for (int i = 0; i < results.size(); i++) {
                parameters.add(results.get(i));
                names.add(isVoid ? written.get(i).getSimpleName() + "Bar" : "seed");
            }
        } else if (mode.filter(each -> each != Mode.GRADIENT && !each.isMatrix())
                .isPresent()) {
            carriers.forEach(carrier -> {
                parameters.add(carrier.type());
                names.add(carrier.name() + "Dot");
            });
        }
        if (suffix.equals("backward")) {
            parameters.add(method.getReturnType());
            parameters.add(javac.elements().getTypeElement("java.lang.Object").asType()); // the buffers
        }
        boolean isBare = carriers.size() == 1
                        && !suffix.equals("valueAndGrad")
                        && !suffix.equals("gradAndHvp")
                        && mode.filter(Mode.TANGENT::equals).isEmpty()
                || isVoid
                        && results.size() == 1
                        && mode.filter(Mode.TANGENT::equals).isPresent();
        return new DerivedCall(
                method,
                owner,
                name,
                mode,
                parameters,
                names,
                carriers,
                written,
                isVoid && mode.filter(Mode.TANGENT::equals).isPresent()
                        ? tangents(written)
                        : parts(results, isVoid, carriers, mode, isBare, javac),
                !isBare);
    }

    /**
     * Whether a method has a matrix that is read: a Hessian of one number or row, a Jacobian of an array, neither by an
     * object.
     */
    private static boolean isThere(Mode mode, List<TypeMirror> results, List<Carrier> carriers) {
        boolean isOfNumbers = carriers.stream().noneMatch(Carrier::isTakenApart);
        return switch (mode) {
            case HESSIAN ->
                isOfNumbers && carriers.size() == 1 && rank(carriers.get(0).type()) < 2;
            case JACOBIAN -> isOfNumbers && results.size() == 1 && rank(results.get(0)) > 0;
            default -> true;
        };
    }

    /** The same, but not to be differentiated. */
    DerivedCall unread() {
        return new DerivedCall(
                differentiated, owner, name, Optional.empty(), parameters, names, carriers, written, parts, isRecord);
    }

    /** Whether it is of a method that writes several arrays, which go as one. */
    boolean hasSeveralResults() {
        return written.size() > 1;
    }

    /** Whether seeds follow the arguments, and not a direction for each independent. */
    boolean isSeeded() {
        return mode.filter(Mode.PULLBACK::equals).isPresent();
    }

    /** How many parameters the method itself has, its receiver among them. */
    int arity() {
        return differentiated.getParameters().size() + (Signatures.hasReceiver(differentiated) ? 1 : 0);
    }

    /** The position of the parameter that an independent is, or is a field of. */
    int position(Carrier carrier) {
        int offset = arity() - differentiated.getParameters().size();
        return carrier.parameter()
                .map(parameter -> offset + differentiated.getParameters().indexOf(parameter))
                .orElse(0);
    }

    /** The parameter at a position; empty for the receiver. */
    Optional<VariableElement> parameter(int position) {
        int offset = arity() - differentiated.getParameters().size();
        return position < offset
                ? Optional.empty()
                : Optional.of(differentiated.getParameters().get(position - offset));
    }

    /** The independents at a position, or that are fields of what is there. */
    List<Carrier> carriersAt(int position) {
        return carriers.stream()
                .filter(carrier -> position(carrier) == position)
                .toList();
    }

    private static boolean isSame(TypeMirror one, TypeMirror other, JavacEnvironment javac) {
        return javac.types().isSameType(one, other);
    }

    private static int rank(TypeMirror type) {
        return type instanceof ArrayType array ? 1 + rank(array.getComponentType()) : 0;
    }

    private static TypeMirror leaf(TypeMirror type) {
        return type instanceof ArrayType array ? leaf(array.getComponentType()) : type;
    }

    /**
     * The derivatives of one type with respect to another: subscripts of the one first, numbers of the wider of both.
     */
    private static TypeMirror matrix(TypeMirror of, TypeMirror by, JavacEnvironment javac) {
        TypeMirror type = leaf(of).getKind() == TypeKind.DOUBLE ? leaf(of) : leaf(by);
        for (int i = 0; i < rank(of) + rank(by); i++) {
            type = javac.types().getArrayType(type);
        }
        return type;
    }

    private static List<Part> tangents(List<VariableElement> written) {
        List<String> names = ComponentNames.of(
                written.stream().map(array -> array.getSimpleName().toString()).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            parts.add(new Part(names.get(i), written.get(i).asType(), Role.TANGENT, i));
        }
        return parts;
    }

    private static List<Part> parts(
            List<TypeMirror> results,
            boolean isVoid,
            List<Carrier> carriers,
            Optional<Mode> mode,
            boolean isBare,
            JavacEnvironment javac) {
        List<Part> parts = new ArrayList<>();
        boolean isTangent = mode.filter(Mode.TANGENT::equals).isPresent();
        boolean hasValue = mode.filter(each -> each == Mode.HESSIAN_PRODUCT || each.isMatrix())
                .isEmpty();
        if (!isBare && hasValue && !isVoid) {
            parts.add(new Part("value", results.get(0), Role.VALUE, -1));
        }
        if (isTangent) {
            parts.add(new Part("tangent", results.get(0), Role.TANGENT, -1));
            return parts;
        }
        List<String> independents = carriers.stream().map(Carrier::name).toList();
        if (mode.filter(Mode.GRADIENT_AND_PRODUCT::equals).isPresent()) {
            List<String> names = ComponentNames.withProducts(independents);
            for (int i = 0; i < names.size(); i++) {
                int k = i % carriers.size();
                Role role = i < carriers.size() ? Role.INDEPENDENT : Role.PRODUCT;
                parts.add(new Part(names.get(i), carriers.get(k).type(), role, k));
            }
            return parts;
        }
        List<String> names = ComponentNames.of(independents);
        for (int k = 0; k < carriers.size(); k++) {
            TypeMirror type = carriers.get(k).type();
            TypeMirror part = mode.filter(Mode::isMatrix).isEmpty()
                    ? type
                    : matrix(mode.get() == Mode.HESSIAN ? type : results.get(0), type, javac);
            parts.add(new Part(names.get(k), part, Role.INDEPENDENT, k));
        }
        return parts;
    }

    /** The derivative whose calls give a matrix column by column. */
    Optional<DerivedCall> columns(JavacEnvironment javac) {
        return mode.filter(Mode::isMatrix).flatMap(each -> sibling(each == Mode.HESSIAN ? "$hvp" : "$jvp", javac));
    }

    /** The one whose calls give a Jacobian row by row. */
    Optional<DerivedCall> rows(JavacEnvironment javac) {
        return mode.filter(Mode.JACOBIAN::equals).flatMap(each -> sibling("$vjp", javac));
    }

    private Optional<DerivedCall> sibling(String suffix, JavacEnvironment javac) {
        String other = name.substring(0, name.lastIndexOf('$')) + suffix;
        return of(owner, other, (TypeElement) differentiated.getEnclosingElement(), javac).stream()
                .filter(each -> each.differentiated().equals(differentiated))
                .findFirst();
    }

    Optional<Part> part(String component) {
        return parts.stream().filter(each -> each.name().equals(component)).findFirst();
    }
}
