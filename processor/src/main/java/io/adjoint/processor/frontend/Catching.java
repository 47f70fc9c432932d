package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Opaque;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** The catch clauses around the place that is being lowered, which decide how what is called there is written. */
final class Catching {
    private final ExceptionTypes types;
    private final Deque<List<Clause>> open = new ArrayDeque<>();
    private final Set<Signature> calm = new HashSet<>();
    private final Set<Signature> wild = new HashSet<>();
    private final Map<Written, ExecutableElement> called = new HashMap<>();

    Catching(ExceptionTypes types) {
        this.types = types;
    }

    /**
     * A catch clause.
     *
     * @param type what it catches
     * @param exception the variable that holds it
     * @param target the number of the place that its block begins at
     */
    record Clause(TypeMirror type, Var exception, int target) {}

    ExceptionTypes types() {
        return types;
    }

    /** Lowers the body of a {@code try} statement. */
    void within(List<Clause> clauses, Runnable body) {
        open.push(clauses);
        body.run();
        open.pop();
    }

    /** All clauses around the place. */
    List<Clause> clauses() {
        return open.stream().flatMap(List::stream).toList();
    }

    /** Whether a call may end in one of the clauses, so that what is thrown in the method must be seen. */
    boolean mayCatchFrom(ExecutableElement method) {
        return clauses().stream().anyMatch(clause -> types.mayThrow(method, clause.type()));
    }

    /** A call by its text and place, which it keeps when variables in it are replaced. */
    private record Written(List<String> fragments, Origin origin) {}

    /** Says which method is called in Java that is carried over. */
    void noteCalled(Expr call, ExecutableElement method) {
        if (call instanceof Opaque java) {
            called.put(new Written(java.fragments(), java.origin()), method);
        }
    }

    /**
     * Whether what a clause catches may come out of Java that is carried over. An exception that is only made is not
     * thrown; that a method is overridden is found out by us, and is not caught.
     */
    boolean mayThrow(Opaque java, TypeMirror caught) {
        boolean calls = String.join("", java.fragments()).contains("(");
        if (!calls || isCreation(java) || java.fragments().get(0).contains("io.adjoint.access.Overriding")) {
            return false;
        }
        ExecutableElement method = called.get(new Written(java.fragments(), java.origin()));
        return method == null ? !types.isOnlyChecked(caught) : types.mayThrow(method, caught);
    }

    /** Whether it is a new exception, of exactly the class that it says. */
    static boolean isCreation(Opaque java) {
        return java.isPure() && java.fragments().get(0).startsWith("new ");
    }

    /** Says of a call at this place whether something that is caught may come out of it. */
    void note(Signature callee, ExecutableElement method) {
        (mayCatchFrom(method) ? wild : calm).add(callee);
    }

    /** Whether nothing that is caught comes out of a call, wherever it is. */
    boolean isCalm(Signature callee) {
        return calm.contains(callee) && !wild.contains(callee);
    }
}
