package io.adjoint.processor.frontend;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.Locale;

/** What pieces of Java are called in a sentence. */
final class TreeNouns {

    static String of(Tree tree) {
        return switch (tree.getKind()) {
            case SWITCH -> "a switch statement";
            case SWITCH_EXPRESSION -> "a switch expression";
            case TRY -> "a try statement";
            case SYNCHRONIZED -> "a synchronized block";
            case ASSERT -> "an assertion";
            case YIELD -> "a yield statement";
            case THROW -> "a throw statement";
            case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE -> "a local class";
            case LAMBDA_EXPRESSION -> "a lambda";
            case MEMBER_REFERENCE -> "a method reference";
            case NEW_CLASS -> ((NewClassTree) tree).getClassBody() == null ? "a new object" : "an anonymous class";
            case NEW_ARRAY -> "an array of objects";
            case INSTANCE_OF -> "instanceof";
            case STRING_LITERAL -> "a string";
            case NULL_LITERAL -> "null";
            case METHOD_INVOCATION -> "this call";
            case CONDITIONAL_EXPRESSION -> "a choice between objects";
            case IDENTIFIER -> "the name " + tree;
            case MEMBER_SELECT ->
                AnonymousTyper.isSelected((MemberSelectTree) tree)
                        ? "a member of an anonymous class without a variable"
                        : "the name " + tree;
            default -> "this " + tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private TreeNouns() {}
}
