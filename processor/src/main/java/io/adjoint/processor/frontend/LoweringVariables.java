package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of one method. Those of the user get their names first, so that a temporary never takes one away. */
final class LoweringVariables {
    private static final List<String> INDICES = List.of("i", "j", "k");

    private final Map<VariableTree, Var> declared = new IdentityHashMap<>();
    private final Set<String> userNames = new HashSet<>();
    private Names names = new Names();

    LoweringVariables(Resolution resolution) {
        for (VariableTree tree : declarations(resolution.tree())) {
            // From Java 22 on a variable may be called _, which is no name.
            String name =
                    tree.getName().length() == 0 ? "unused" : tree.getName().toString();
            userNames.add(name);
            resolution
                    .type(tree)
                    .flatMap(LoweringTypes::of)
                    .ifPresent(type -> declared.put(tree, names.fresh(name, type)));
        }
    }

    /** The variable that a declaration declares; empty if its type is none of ours. */
    Optional<Var> of(VariableTree declaration) {
        return Optional.ofNullable(declared.get(declaration));
    }

    /** A new variable that holds what its name says. */
    Var temporary(String name, Type type) {
        return names.fresh(name, type);
    }

    /** A new index for a loop in which the user named none, apart from those of the loops around it. */
    Var index(Deque<Var> enclosing) {
        List<String> around = enclosing.stream().map(Var::name).toList();
        String name = INDICES.stream()
                .filter(letter -> !userNames.contains(letter) && !around.contains(letter))
                .findFirst()
                .orElse("index");
        return temporary(name, Type.Scalar.INT);
    }

    /** Lets an attempt that came to nothing give its names back. */
    Names mark() {
        return names.copy();
    }

    void reset(Names mark) {
        names = mark;
    }

    private static List<VariableTree> declarations(MethodTree method) {
        List<VariableTree> found = new ArrayList<>();
        TreeScanner<Void, Void> scanner = new TreeScanner<>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                found.add(tree);
                return super.visitVariable(tree, unused);
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }
        };
        scanner.scan(method.getParameters(), null);
        scanner.scan(method.getBody(), null);
        return found;
    }
}
