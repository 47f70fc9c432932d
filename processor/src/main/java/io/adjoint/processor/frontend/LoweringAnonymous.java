package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import javax.lang.model.element.Modifier;

/** The fields of its own that an object of a class without a name begins with: variables where it is made. */
final class LoweringAnonymous {
    private static final Hint STATIC = new Hint("declare it in the class around the method, or leave static out");
    private static final Hint LATER = new Hint("give it its first value where it is declared");

    private final Lowering inside;

    /** @param inside the lowering of the class */
    LoweringAnonymous(Lowering inside) {
        this.inside = inside;
    }

    void fields(AnonymousClass type) {
        type.members().forEach(this::member);
    }

    private void member(Tree member) {
        if (member instanceof VariableTree field) {
            field(field);
        } else if (member instanceof BlockTree block && !block.isStatic()) {
            inside.statements.lower(block);
        } else if (!(member instanceof MethodTree method && !isStatic(method))) {
            refuse(member, "a static member or class in an anonymous class", STATIC);
        }
    }

    private void field(VariableTree field) {
        boolean isFinal = field.getModifiers().getFlags().contains(Modifier.FINAL);
        boolean isArray = inside.type(field).filter(type -> type.isArray()).isPresent();
        if (field.getModifiers().getFlags().contains(Modifier.STATIC) && !isFinal) {
            refuse(field, "a static variable of an anonymous class", STATIC);
        } else if (field.getInitializer() == null && (isArray || isFinal)) {
            refuse(field, "a field of an anonymous class that gets its value later", LATER);
        } else {
            inside.statements.lower(field);
        }
    }

    private void refuse(Tree member, String what, Hint instead) {
        inside.faults.refuse(Diagnostic.ADJ102, member, what, instead);
    }

    private static boolean isStatic(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC);
    }
}
