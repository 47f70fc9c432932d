package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out what the names, types and calls of method bodies mean, in one round.
 *
 * <p>It works on the trees as they were parsed and on the language model alone. To ask javac itself, through
 * {@code Trees}, would make it attribute the class in place before generated classes exist, which it cannot undo:
 * programs that compile without the processor no longer do with it.
 */
final class BodyResolver {

    /** What is common to the units of one module. */
    private record Room(Universe universe, Members members) {}

    private final JavacEnvironment environment;
    private final boolean isLastRound;
    private final Set<String> generated;
    private final GeneratedOwners owners;
    private final Map<ModuleElement, Room> rooms = new HashMap<>();
    private final Map<CompilationUnitTree, Imports> imports = new IdentityHashMap<>();
    private final Map<TypeElement, CompilationUnitTree> units = new HashMap<>();
    private final Map<ExecutableElement, Resolution> bodies = new HashMap<>();

    /**
     * @param generated the simple names of the classes that we are about to write
     * @param owners all classes that we write
     */
    BodyResolver(JavacEnvironment environment, boolean isLastRound, Set<String> generated, GeneratedOwners owners) {
        this.environment = environment;
        this.isLastRound = isLastRound;
        this.generated = Set.copyOf(generated);
        this.owners = owners;
    }

    /** Reads one body as if no other round were to follow. */
    static Resolution resolve(
            JavacEnvironment environment,
            TypeElement owner,
            ExecutableElement method,
            MethodTree tree,
            CompilationUnitTree unit) {
        return new BodyResolver(environment, true, Set.of(), GeneratedOwners.NONE).resolve(owner, method, tree, unit);
    }

    /** The body of a method, read once; empty if it is not among the sources. */
    Optional<Resolution> resolve(ExecutableElement method) {
        Resolution known = bodies.get(method);
        if (known != null) {
            return Optional.of(known);
        }
        MethodTree tree = environment.trees().getTree(method);
        if (tree == null || tree.getBody() == null) {
            return Optional.empty();
        }
        CompilationUnitTree unit = units.computeIfAbsent(
                Access.outermost(method),
                type -> environment.trees().getPath(type).getCompilationUnit());
        Resolution body = resolve((TypeElement) method.getEnclosingElement(), method, tree, unit);
        bodies.put(method, body);
        return Optional.of(body);
    }

    Resolution resolve(TypeElement owner, ExecutableElement method, MethodTree tree, CompilationUnitTree unit) {
        Room room = rooms.computeIfAbsent(environment.elements().getModuleOf(owner), this::newRoom);
        Resolution resolution = new Resolution(method, tree, unit);
        BodyContext context = new BodyContext(
                room.universe(),
                room.members(),
                imports.computeIfAbsent(unit, key -> new Imports(room.universe(), room.members(), key)),
                owner,
                method,
                resolution,
                !isLastRound,
                owners,
                environment);
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            initializers(owner, context);
        }
        context.scopes.nested(() -> {
            for (int i = 0; i < tree.getParameters().size(); i++) {
                context.declare(
                        tree.getParameters().get(i),
                        method.getParameters().get(i).asType());
            }
            context.statements.body(tree.getBody(), Target.ofResult(method.getReturnType()));
        });
        return resolution;
    }

    /** What every constructor does first: it sees no parameters. */
    private void initializers(TypeElement owner, BodyContext context) {
        for (Tree member : environment.trees().getTree(owner).getMembers()) {
            if (member instanceof VariableTree field
                    && field.getInitializer() != null
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                        .filter(each -> each.getSimpleName().equals(field.getName()))
                        .findFirst()
                        .ifPresent(each -> context.scopes.nested(
                                () -> context.expressions.type(field.getInitializer(), Target.of(each.asType()))));
            } else if (member instanceof BlockTree block && !block.isStatic()) {
                context.scopes.nested(() -> context.statements.body(block, Target.NONE));
            }
        }
    }

    private Room newRoom(ModuleElement module) {
        Universe universe = new Universe(environment, module, generated);
        return new Room(universe, new Members(universe));
    }
}
