package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What Java itself throws when an expression is evaluated: the classes of the exceptions. */
final class Faulting {
    private static final String NULL = "java.lang.NullPointerException";
    private static final String INDEX = "java.lang.ArrayIndexOutOfBoundsException";
    private static final String ARITHMETIC = "java.lang.ArithmeticException";
    private static final String ARGUMENT = "java.lang.IllegalArgumentException";
    private static final String CAST = "java.lang.ClassCastException";
    private static final String SIZE = "java.lang.NegativeArraySizeException";
    private static final String MEMORY = "java.lang.OutOfMemoryError";

    /** What may come out of an expression, but for what is called in Java that is carried over. */
    static Set<String> of(Expr expr) {
        Set<String> found = new LinkedHashSet<>();
        Exprs.nodes(expr).forEach(node -> found.addAll(ofNode(node)));
        return found;
    }

    private static List<String> ofNode(Expr node) {
        if (node instanceof Expr.Element) {
            return List.of(NULL, INDEX, "java.lang.ArrayStoreException");
        }
        if (node instanceof Expr.Length || node instanceof Expr.Field) {
            return List.of(NULL);
        }
        if (node instanceof Expr.NewArray || node instanceof Expr.ArrayLiteral) {
            return List.of(SIZE, MEMORY);
        }
        if (node instanceof Expr.Opaque opaque && opaque.fragments().get(0).startsWith("(")) {
            return List.of(CAST);
        }
        return node instanceof Expr.Apply apply && Reading.throwing(apply.op())
                ? List.of(ARITHMETIC, ARGUMENT)
                : List.of();
    }

    private Faulting() {}
}
