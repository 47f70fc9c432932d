package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the trees of later Javas have beyond those of 17, called by name. */
final class NewerJava {

    private NewerJava() {}

    /** Whether an import names a module (Java 25). */
    static boolean isModuleImport(ImportTree tree) {
        return call(ImportTree.class, tree, "isModule", Boolean.class).orElse(false);
    }

    /**
     * The labels of a case: constants as they are, patterns as the pattern trees themselves. {@code getExpressions} is
     * empty for patterns (Java 21), so that they look like {@code default}.
     */
    static List<Tree> labels(CaseTree branch) {
        List<Tree> labels = new ArrayList<>(branch.getExpressions());
        for (Object label :
                call(CaseTree.class, branch, "getLabels", List.class).orElse(List.of())) {
            Tree tree = (Tree) label;
            if (tree.getKind().name().equals("PATTERN_CASE_LABEL")) {
                call(tree.getKind().asInterface(), tree, "getPattern", Tree.class)
                        .ifPresent(labels::add);
            }
        }
        return labels;
    }

    /** Whether a case is, or names, the default. */
    static boolean isDefault(CaseTree branch) {
        List<?> labels = call(CaseTree.class, branch, "getLabels", List.class).orElse(List.of());
        return labels.isEmpty()
                ? branch.getExpressions().isEmpty()
                : labels.stream()
                        .anyMatch(label -> ((Tree) label).getKind().name().equals("DEFAULT_CASE_LABEL"));
    }

    /** What a case asks beyond its pattern (Java 21). */
    static Optional<ExpressionTree> guard(CaseTree tree) {
        return call(CaseTree.class, tree, "getGuard", ExpressionTree.class);
    }

    private static <T> Optional<T> call(Class<?> type, Object tree, String method, Class<T> result) {
        try {
            return Optional.ofNullable(result.cast(type.getMethod(method).invoke(tree)));
        } catch (ReflectiveOperationException olderJava) {
            return Optional.empty();
        }
    }
}
