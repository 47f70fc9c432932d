package io.adjoint.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads type trees, and finds types by their simple names (JLS 6.4.1, 6.5.5). */
final class TypeResolver {

    /**
     * What a simple type name was found to be.
     *
     * @param element the class or type variable
     * @param certain whether no later round can hide it
     */
    record Named(Element element, boolean certain) {}

    private final BodyContext context;
    private final Universe universe;

    TypeResolver(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    TypeMirror type(Tree tree) {
        TypeMirror type = switch (tree.getKind()) {
            case PRIMITIVE_TYPE -> primitive(((PrimitiveTypeTree) tree).getPrimitiveTypeKind());
            case ARRAY_TYPE -> arrayOf(type(((ArrayTypeTree) tree).getType()));
            case ANNOTATED_TYPE -> type(((AnnotatedTypeTree) tree).getUnderlyingType());
            case IDENTIFIER -> simple((IdentifierTree) tree);
            case MEMBER_SELECT -> qualified((MemberSelectTree) tree);
            case PARAMETERIZED_TYPE -> parameterized((ParameterizedTypeTree) tree);
            case UNBOUNDED_WILDCARD -> universe.types().getWildcardType(null, null);
            case EXTENDS_WILDCARD -> wildcard((WildcardTree) tree, true);
            case SUPER_WILDCARD -> wildcard((WildcardTree) tree, false);
            case UNION_TYPE -> context.unsupported(tree, "multi-catch");
            case INTERSECTION_TYPE -> context.unsupported(tree, "intersection type");
            default -> context.unsupported(tree, "type " + tree.getKind());
        };
        return context.record(tree, type);
    }

    private TypeMirror primitive(TypeKind kind) {
        return kind == TypeKind.VOID ? universe.types().getNoType(TypeKind.VOID) : universe.primitive(kind);
    }

    TypeMirror arrayOf(TypeMirror element) {
        return universe.isUnknown(element) ? element : universe.types().getArrayType(element);
    }

    private TypeMirror wildcard(WildcardTree tree, boolean isUpper) {
        TypeMirror bound = type(tree.getBound());
        if (universe.isUnknown(bound)) {
            return bound;
        }
        return universe.types().getWildcardType(isUpper ? bound : null, isUpper ? null : bound);
    }

    private TypeMirror simple(IdentifierTree tree) {
        String name = tree.getName().toString();
        if (context.scopes.isLocalClass(name)) {
            return context.unsupported(tree, StatementWalker.LOCAL_CLASS);
        }
        Optional<Named> found = named(name);
        if (found.isEmpty() || !found.get().certain()) {
            return context.unresolved(tree, name);
        }
        Element element = found.get().element();
        TypeMirror type = element instanceof TypeElement declared ? plain(tree, declared) : element.asType();
        return context.record(tree, type, element);
    }

    private TypeMirror qualified(MemberSelectTree tree) {
        NameResolver.Qualifier qualifier = context.names.typeQualifier(tree.getExpression());
        String name = tree.getIdentifier().toString();
        Optional<TypeElement> found = Optional.empty();
        if (qualifier instanceof NameResolver.OfPackage inPackage) {
            found = universe.find(inPackage.name() + "." + name);
        } else if (qualifier instanceof NameResolver.OfType outer) {
            if (context.mayStillChange(outer.type())
                    && context.members.declaredType(outer.type(), name).isEmpty()) {
                return context.unresolved(tree, name);
            }
            found = context.members.memberType(outer.type(), name);
        } else {
            return universe.unknown();
        }
        if (found.isEmpty()) {
            return context.unresolved(tree, tree.toString());
        }
        return context.record(tree, plain(tree, found.get()), found.get());
    }

    /** The type of a class that is named without arguments: raw if it has parameters. */
    TypeMirror plain(Tree at, TypeElement element) {
        if (isInnerOfGeneric(element)) {
            return context.unsupported(at, "inner class of a generic class");
        }
        return element.getTypeParameters().isEmpty()
                ? element.asType()
                : universe.types().getDeclaredType(element);
    }

    private static boolean isInnerOfGeneric(TypeElement element) {
        if (element.getNestingKind() == NestingKind.TOP_LEVEL
                || element.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        return element.getEnclosingElement() instanceof TypeElement outer
                && (!outer.getTypeParameters().isEmpty() || isInnerOfGeneric(outer));
    }

    private TypeMirror parameterized(ParameterizedTypeTree tree) {
        TypeMirror raw = type(tree.getType());
        if (tree.getTypeArguments().isEmpty()) {
            return context.unsupported(tree, "diamond");
        }
        List<TypeMirror> arguments =
                tree.getTypeArguments().stream().map(this::type).toList();
        if (universe.isUnknown(raw) || arguments.stream().anyMatch(universe::isUnknown)) {
            return universe.unknown();
        }
        TypeElement element = Universe.elementOf(raw);
        if (element.getTypeParameters().size() != arguments.size()) {
            return context.unsupported(tree, "wrong number of type arguments");
        }
        TypeMirror[] bounded = new TypeMirror[arguments.size()];
        for (int i = 0; i < bounded.length; i++) {
            bounded[i] = bounded(arguments.get(i), element.getTypeParameters().get(i));
        }
        return universe.types().getDeclaredType(element, bounded);
    }

    /**
     * A wildcard that says nothing has its parameter's bound; javac knows that only of wildcards that it made itself.
     */
    private TypeMirror bounded(TypeMirror argument, TypeParameterElement parameter) {
        boolean saysNothing = argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
        TypeMirror bound = parameter.getBounds().get(0);
        boolean isPlain = parameter.getBounds().size() == 1
                && bound instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty();
        return saysNothing && isPlain ? universe.types().getWildcardType(bound, null) : argument;
    }

    /** What a simple name means as a type. */
    Optional<Named> named(String name) {
        Optional<Element> ofMethod = typeParameter(context.method, name);
        if (ofMethod.isPresent()) {
            return Optional.of(new Named(ofMethod.get(), true));
        }
        Optional<TypeElement> ofAnonymous = context.scopes.classes().stream()
                .flatMap(inside -> context.members.memberType(Universe.elementOf(inside.parent()), name).stream())
                .findFirst();
        if (ofAnonymous.isPresent()) {
            return Optional.of(new Named(ofAnonymous.get(), true));
        }
        boolean certain = true;
        for (Element outer = context.owner; outer instanceof TypeElement type; outer = outer.getEnclosingElement()) {
            Optional<Element> declared = context.members
                    .declaredType(type, name)
                    .<Element>map(member -> member)
                    .or(() -> typeParameter(type, name));
            if (declared.isPresent()) {
                return Optional.of(new Named(declared.get(), certain));
            }
            certain &= !context.mayStillChange(type);
            Optional<TypeElement> inherited = context.members.memberType(type, name);
            if (inherited.isPresent()) {
                return Optional.of(new Named(inherited.get(), certain));
            }
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(new Named(type, certain));
            }
        }
        boolean certainOutside = certain;
        return ofUnit(name).map(type -> new Named(type, certainOutside));
    }

    private static Optional<Element> typeParameter(Parameterizable generic, String name) {
        return generic.getTypeParameters().stream()
                .filter(parameter -> parameter.getSimpleName().contentEquals(name))
                .<Element>map(parameter -> parameter)
                .findFirst();
    }

    /** What a simple name means as a type outside of all classes of the unit. */
    private Optional<TypeElement> ofUnit(String name) {
        String home = universe.elements()
                .getPackageOf(context.owner)
                .getQualifiedName()
                .toString();
        String inPackage = home.isEmpty() ? name : home + "." + name;
        boolean declaredHere = context.resolution.unit().getTypeDecls().stream()
                .anyMatch(tree ->
                        tree instanceof ClassTree type && type.getSimpleName().contentEquals(name));
        if (declaredHere) {
            return universe.find(inPackage);
        }
        Optional<TypeElement> single = context.imports.singleType(name);
        if (single.isPresent() || context.imports.namesSingle(name)) {
            return single;
        }
        return universe.find(inPackage).or(() -> onDemand(name));
    }

    private Optional<TypeElement> onDemand(String name) {
        List<TypeElement> found = context.imports.onDemandTypes(name, context.access);
        // Of several, javac says that they are ambiguous.
        return found.stream().findFirst();
    }
}
