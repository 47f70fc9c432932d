package io.adjoint.processor.frontend;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Declares locals, and finds the types of those that are declared with {@code var}. */
final class LocalTypes {

    private final BodyContext context;
    private final Universe universe;

    LocalTypes(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    void declare(VariableTree tree) {
        Optional<DerivedCall> derived =
                Optional.ofNullable(tree.getInitializer()).flatMap(initializer -> context.derived.record(initializer));
        if (derived.isPresent()) {
            // Its class may not be written yet, and so has no type
            context.resolution.setDerived(tree, derived.get());
            context.declare(tree, universe.unknown());
            return;
        }
        if (tree.getType() == null) {
            // The initialiser does not see the variable whose type it gives.
            TypeMirror initializer = tree.getInitializer() == null
                    ? universe.unknown()
                    : context.expressions.type(tree.getInitializer(), Target.NONE);
            // A class without a name is a type of its own, with members that nobody else has.
            boolean isAnonymous =
                    tree.getInitializer() instanceof NewClassTree creation && creation.getClassBody() != null;
            context.declare(
                    tree,
                    isAnonymous ? context.unsupported(tree, "var of an anonymous class") : inferred(tree, initializer));
            return;
        }
        TypeMirror type = context.types.type(tree.getType());
        context.declare(tree, type);
        if (tree.getInitializer() != null) {
            context.expressions.type(tree.getInitializer(), Target.of(type));
        }
    }

    /** Declares the variable of a {@code for} over an array or {@link Iterable}. */
    void declareElement(VariableTree tree, TypeMirror whole) {
        TypeMirror type =
                tree.getType() == null ? inferred(tree, elementOf(tree, whole)) : context.types.type(tree.getType());
        context.declare(tree, type);
    }

    private TypeMirror elementOf(VariableTree at, TypeMirror whole) {
        if (whole.getKind() == TypeKind.ARRAY) {
            return ((ArrayType) whole).getComponentType();
        }
        if (universe.isUnknown(whole)) {
            return whole;
        }
        TypeMirror iterable = context.conversions.asSuper(whole, universe.javaLang("Iterable"));
        if (universe.isUnknown(iterable)) {
            return context.unsupported(at, "for over " + whole);
        }
        DeclaredType declared = (DeclaredType) iterable;
        return declared.getTypeArguments().isEmpty()
                ? universe.object()
                : upper(declared.getTypeArguments().get(0));
    }

    private TypeMirror upper(TypeMirror argument) {
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        return wildcard.getExtendsBound() == null ? universe.object() : wildcard.getExtendsBound();
    }

    /** The type of a {@code var}: not one that could not be written down, which javac would project upwards. */
    private TypeMirror inferred(VariableTree at, TypeMirror type) {
        if (universe.isBottomOrVoid(type)) {
            return context.unsupported(at, "var without a type");
        }
        return isDenotable(type) ? type : context.unsupported(at, "var of a captured type");
    }

    private boolean isDenotable(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> !isCaptured((TypeVariable) type);
            case INTERSECTION -> false;
            case ARRAY -> isDenotable(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().allMatch(this::isDenotable);
            default -> true;
        };
    }

    private static boolean isCaptured(TypeVariable type) {
        // The model has no word for a captured type: its variable has no name that could be written.
        return type.asElement().getSimpleName().toString().isEmpty()
                || type.toString().startsWith("capture");
    }
}
