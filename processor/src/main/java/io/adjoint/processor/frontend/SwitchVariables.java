package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables declared in one case of a {@code switch} and used in a later one: its block is one scope. */
final class SwitchVariables {
    private final Lowering lowering;
    private final Set<VariableTree> shared = Collections.newSetFromMap(new IdentityHashMap<>());

    SwitchVariables(Lowering lowering) {
        this.lowering = lowering;
    }

    boolean isShared(VariableTree declaration) {
        return shared.contains(declaration);
    }

    /** Finds them; the declarations, in order. */
    List<VariableTree> find(List<? extends CaseTree> cases) {
        List<VariableTree> found = new ArrayList<>();
        Set<VariableTree> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CaseTree branch : cases) {
            List<? extends StatementTree> statements = Optional.<List<? extends StatementTree>>ofNullable(
                            branch.getStatements())
                    .orElse(List.of());
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitIdentifier(IdentifierTree tree, Void unused) {
                    lowering.resolution
                            .variable(tree)
                            .filter(earlier::contains)
                            .filter(shared::add)
                            .ifPresent(found::add);
                    return null;
                }
            }.scan(statements, null);
            statements.stream()
                    .filter(VariableTree.class::isInstance)
                    .forEach(statement -> earlier.add((VariableTree) statement));
        }
        return found;
    }
}
