package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What types declare and inherit, by name. */
final class Members {

    private record Key(TypeElement type, String name) {}

    private final Universe universe;
    private final Map<Key, Optional<VariableElement>> fields = new HashMap<>();
    private final Map<Key, Optional<TypeElement>> memberTypes = new HashMap<>();
    private final Map<Key, List<ExecutableElement>> methods = new HashMap<>();
    private final Map<TypeElement, Boolean> complete = new HashMap<>();

    Members(Universe universe) {
        this.universe = universe;
    }

    /** Whether all super types are there, so that nothing which a later round may write can add a member. */
    boolean isComplete(TypeElement type) {
        return cached(
                complete,
                type,
                () -> supertypes(type).stream()
                        .allMatch(parent ->
                                parent.getKind() == TypeKind.DECLARED && isComplete(Universe.elementOf(parent))));
    }

    Optional<VariableElement> declaredField(TypeElement type, String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** A field, inherited ones included; of two that are inherited javac itself will complain. */
    Optional<VariableElement> field(TypeElement type, String name) {
        return cached(
                fields,
                new Key(type, name),
                () -> declaredField(type, name).or(() -> inherited(type, parent -> field(parent, name))));
    }

    Optional<TypeElement> declaredType(TypeElement type, String name) {
        return ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** A member type, inherited ones included. */
    Optional<TypeElement> memberType(TypeElement type, String name) {
        return cached(
                memberTypes,
                new Key(type, name),
                () -> declaredType(type, name).or(() -> inherited(type, parent -> memberType(parent, name))));
    }

    private <T extends Element> Optional<T> inherited(TypeElement type, Function<TypeElement, Optional<T>> member) {
        return present(type).stream()
                .flatMap(parent -> member.apply(parent).stream())
                .filter(found -> isInherited(found, type))
                .findFirst();
    }

    /** The methods that a call by that name can mean, without those that are overridden. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        Key key = new Key(type, name);
        return cached(methods, key, () -> collectMethods(key));
    }

    /** As {@code computeIfAbsent}, for what asks the same map about super types. */
    private static <K, V> V cached(Map<K, V> cache, K key, Supplier<V> compute) {
        V known = cache.get(key);
        if (known == null) {
            known = compute.get();
            cache.put(key, known);
        }
        return known;
    }

    private List<ExecutableElement> collectMethods(Key key) {
        List<ExecutableElement> all = new ArrayList<>();
        collect(key.type(), key, all, new HashSet<>());
        List<ExecutableElement> found = withoutOverridden(all, all, key.type());
        if (!key.type().getKind().isInterface()) {
            return found;
        }
        // An interface has the public methods of Object that it does not declare or inherit (JLS 9.2).
        List<ExecutableElement> ofObject = withoutOverridden(publicMethodsOfObject(key.name()), found, key.type());
        return Stream.concat(found.stream(), ofObject.stream()).toList();
    }

    private List<ExecutableElement> publicMethodsOfObject(String name) {
        return declaredMethods(universe.javaLang("Object"), name).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .toList();
    }

    private List<ExecutableElement> withoutOverridden(
            List<ExecutableElement> methods, List<ExecutableElement> by, TypeElement in) {
        return methods.stream()
                .filter(method -> by.stream()
                        .noneMatch(
                                other -> method != other && universe.elements().overrides(other, method, in)))
                .toList();
    }

    private void collect(TypeElement type, Key key, List<ExecutableElement> into, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return;
        }
        boolean own = type.equals(key.type());
        for (ExecutableElement method : declaredMethods(type, key.name())) {
            boolean staticOfInterface =
                    type.getKind().isInterface() && method.getModifiers().contains(Modifier.STATIC);
            if (own || !staticOfInterface && isInherited(method, key.type())) {
                into.add(method);
            }
        }
        present(type).forEach(parent -> collect(parent, key, into, seen));
    }

    private static List<ExecutableElement> declaredMethods(TypeElement type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }

    /** The type of a field or method as a member of the type it is selected from. */
    TypeMirror typeIn(TypeMirror site, Element member) {
        if (member.getModifiers().contains(Modifier.STATIC) || site.getKind() != TypeKind.DECLARED) {
            return member.asType();
        }
        return universe.types().asMemberOf((DeclaredType) universe.types().capture(site), member);
    }

    private boolean isInherited(Element member, TypeElement by) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return false;
        }
        return modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || universe.elements()
                        .getPackageOf(member)
                        .equals(universe.elements().getPackageOf(by));
    }

    private List<TypeElement> present(TypeElement type) {
        return supertypes(type).stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .map(Universe::elementOf)
                .toList();
    }

    private static List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            parents.add(0, type.getSuperclass());
        }
        return parents;
    }
}
