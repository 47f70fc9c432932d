package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What the import declarations of a compilation unit bring into scope.
 *
 * <p>An import whose class is not there brings nothing: if the name is found nowhere else, either, it counts as
 * unresolved anyway, and if it is found by another import, javac would call the two ambiguous.
 */
final class Imports {

    private record Import(String owner, String name, boolean isStatic) {
        boolean isOnDemand() {
            return name.equals("*");
        }
    }

    private final Universe universe;
    private final Members members;
    private final List<Import> imports = new ArrayList<>();
    private final Set<String> modulePackages = new TreeSet<>();

    Imports(Universe universe, Members members, CompilationUnitTree unit) {
        this.universe = universe;
        this.members = members;
        for (ImportTree tree : unit.getImports()) {
            MemberSelectTree name = (MemberSelectTree) tree.getQualifiedIdentifier();
            if (NewerJava.isModuleImport(tree)) {
                addModule(name.toString());
            } else {
                imports.add(new Import(
                        name.getExpression().toString(), name.getIdentifier().toString(), tree.isStatic()));
            }
        }
    }

    private void addModule(String name) {
        ModuleElement module = universe.elements().getModuleElement(name);
        if (module == null) {
            return;
        }
        for (ModuleElement.ExportsDirective exported : ElementFilter.exportsIn(module.getDirectives())) {
            if (exported.getTargetModules() == null) {
                modulePackages.add(exported.getPackage().getQualifiedName().toString());
            }
        }
        for (ModuleElement.RequiresDirective required : ElementFilter.requiresIn(module.getDirectives())) {
            if (required.isTransitive()) {
                addModule(required.getDependency().getQualifiedName().toString());
            }
        }
    }

    /** Whether a single import of that name exists, resolved or not: it shadows the package and imports on demand. */
    boolean namesSingle(String name) {
        return imports.stream().anyMatch(each -> each.name().equals(name) && !each.isStatic());
    }

    /** A type that is imported by its name. */
    Optional<TypeElement> singleType(String name) {
        return imports.stream()
                .filter(each -> each.name().equals(name))
                .flatMap(each -> type(each, name).stream())
                .findFirst();
    }

    /** The types of that name that imports on demand bring, {@code java.lang} among them; several are ambiguous. */
    List<TypeElement> onDemandTypes(String name, Access access) {
        Stream<TypeElement> written =
                imports.stream().filter(Import::isOnDemand).flatMap(each -> type(each, name).stream());
        List<TypeElement> found = Stream.concat(written, universe.find("java.lang." + name).stream())
                .filter(access::reaches)
                .distinct()
                .toList();
        return found.isEmpty() ? moduleTypes(name, access) : found;
    }

    private List<TypeElement> moduleTypes(String name, Access access) {
        return modulePackages.stream()
                .flatMap(each -> universe.find(each + "." + name).stream())
                .filter(access::reaches)
                .distinct()
                .toList();
    }

    private Optional<TypeElement> type(Import each, String name) {
        return each.isStatic()
                ? universe.find(each.owner()).flatMap(owner -> members.memberType(owner, name))
                : universe.find(each.owner() + "." + name);
    }

    /** What a simple name may be the canonical name of: an import's, else of the package or imports on demand. */
    List<String> canonical(String name, String home) {
        List<String> single = imports.stream()
                .filter(each -> each.name().equals(name) && !each.isStatic())
                .map(each -> each.owner() + "." + name)
                .toList();
        if (!single.isEmpty()) {
            return single;
        }
        List<String> names = new ArrayList<>(List.of(home.isEmpty() ? name : home + "." + name));
        imports.stream()
                .filter(each -> each.isOnDemand() && !each.isStatic())
                .forEach(each -> names.add(each.owner() + "." + name));
        return names;
    }

    /** The classes from which a static member of that name may be imported. */
    List<String> ownersOfStatic(String name) {
        return imports.stream()
                .filter(each ->
                        each.isStatic() && (each.isOnDemand() || each.name().equals(name)))
                .map(Import::owner)
                .toList();
    }

    /** A static field that is imported, by its name before on demand. */
    Optional<VariableElement> field(String name) {
        return owners(name, false)
                .flatMap(owner -> members.field(owner, name).stream())
                .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                .findFirst()
                .or(() -> owners(name, true)
                        .flatMap(owner -> members.field(owner, name).stream())
                        .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                        .findFirst());
    }

    /** The static methods that are imported: by their name, or on demand. */
    List<ExecutableElement> methods(String name, boolean onDemand) {
        return owners(name, onDemand)
                .flatMap(owner -> members.methods(owner, name).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .distinct()
                .toList();
    }

    private Stream<TypeElement> owners(String name, boolean onDemand) {
        return imports.stream()
                .filter(each -> each.isStatic() && each.name().equals(onDemand ? "*" : name))
                .flatMap(each -> universe.find(each.owner()).stream());
    }
}
