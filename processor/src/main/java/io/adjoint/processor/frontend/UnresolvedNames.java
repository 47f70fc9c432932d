package io.adjoint.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Names that another processor may still write. */
final class UnresolvedNames {

    /** Whether a tree contains a name that is not resolved. */
    static boolean in(Tree tree, Resolution resolution) {
        boolean[] found = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree inner, Void unused) {
                found[0] |= resolution.unresolved().contains(inner);
                return super.scan(inner, unused);
            }
        }.scan(tree, null);
        return found[0];
    }

    /** The name that a tree ends with. */
    static String text(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : tree.toString();
    }

    private UnresolvedNames() {}
}
