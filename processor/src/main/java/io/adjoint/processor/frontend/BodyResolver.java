package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

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
    private final Map<ModuleElement, Room> rooms = new HashMap<>();
    private final Map<CompilationUnitTree, Imports> imports = new IdentityHashMap<>();

    /** @param generated the simple names of the classes that we are about to write */
    BodyResolver(JavacEnvironment environment, boolean isLastRound, Set<String> generated) {
        this.environment = environment;
        this.isLastRound = isLastRound;
        this.generated = Set.copyOf(generated);
    }

    /** Reads one body as if no other round were to follow. */
    static Resolution resolve(
            JavacEnvironment environment,
            TypeElement owner,
            ExecutableElement method,
            MethodTree tree,
            CompilationUnitTree unit) {
        return new BodyResolver(environment, true, Set.of()).resolve(owner, method, tree, unit);
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
                !isLastRound);
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

    private Room newRoom(ModuleElement module) {
        Universe universe = new Universe(environment, module, generated);
        return new Room(universe, new Members(universe));
    }
}
