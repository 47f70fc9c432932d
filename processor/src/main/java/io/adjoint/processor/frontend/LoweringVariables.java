package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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
import java.util.function.BiConsumer;

/** The variables of one method. Those of the user get their names first, so that a temporary never takes one away. */
final class LoweringVariables {
    private static final List<String> INDICES = List.of("i", "j", "k");

    private final Map<VariableTree, Var> declared = new IdentityHashMap<>();
    private final Set<String> userNames = new HashSet<>();
    private final LoweringVariables root;
    private final Optional<LoweringVariables> around;
    private Names names = new Names();
    private int targets;

    LoweringVariables(Resolution resolution) {
        this.root = this;
        this.around = Optional.empty();
        declare(declarations(List.of(resolution.tree())), resolution);
    }

    private LoweringVariables(LoweringVariables root, Optional<LoweringVariables> around) {
        this.root = root;
        this.around = around;
    }

    /** The variables of a body that is written in place of its call, apart from those that there are. */
    LoweringVariables inside(Resolution resolution) {
        LoweringVariables inside = new LoweringVariables(root, Optional.empty());
        inside.declare(declarations(List.of(resolution.tree())), resolution);
        return inside;
    }

    /** The variables of a lambda, which sees those around it. */
    LoweringVariables inside(LambdaExpressionTree lambda, Resolution resolution) {
        List<Tree> trees = new ArrayList<>(lambda.getParameters());
        trees.add(lambda.getBody());
        return inside(trees, resolution);
    }

    /** The fields of a class without a name, which sees the variables around it. */
    LoweringVariables inside(AnonymousClass type, Resolution resolution) {
        return inside(
                type.members().stream()
                        .filter(member -> !(member instanceof MethodTree))
                        .toList(),
                resolution);
    }

    /** The variables of a method of a class without a name, which sees those around it. */
    LoweringVariables inside(MethodTree method, Resolution resolution) {
        return inside(List.of(method), resolution);
    }

    private LoweringVariables inside(List<? extends Tree> trees, Resolution resolution) {
        LoweringVariables inside = new LoweringVariables(root, Optional.of(this));
        inside.declare(declarations(trees), resolution);
        return inside;
    }

    private void declare(List<VariableTree> trees, Resolution resolution) {
        for (VariableTree tree : trees) {
            // From Java 22 on a variable may be called _, which is no name.
            String name =
                    tree.getName().length() == 0 ? "unused" : tree.getName().toString();
            userNames.add(name);
            resolution
                    .type(tree)
                    .flatMap(LoweringTypes::of)
                    .ifPresent(type -> declared.put(tree, temporary(name, type)));
        }
    }

    /** The variable that a declaration declares; empty if its type is none of ours. */
    Optional<Var> of(VariableTree declaration) {
        return Optional.ofNullable(declared.get(declaration)).or(() -> around.flatMap(outer -> outer.of(declaration)));
    }

    void each(BiConsumer<VariableTree, Var> visitor) {
        declared.forEach(visitor);
    }

    /** A new variable that holds what its name says. */
    Var temporary(String name, Type type) {
        return root.names.fresh(name, type);
    }

    /** A new number for a place that jumps go to. */
    int target() {
        return ++root.targets;
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
        return root.names.copy();
    }

    void reset(Names mark) {
        root.names = mark;
    }

    private static List<VariableTree> declarations(List<? extends Tree> trees) {
        List<VariableTree> found = new ArrayList<>();
        TreeScanner<Void, Void> scanner = new TreeScanner<>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                scan(tree.getParameters(), null);
                return scan(tree.getBody(), null);
            }

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
        scanner.scan(trees, null);
        return found;
    }
}
