package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import java.util.ArrayList;
import java.util.List;

/** Text put together with {@code +}. */
final class Concatenation {
    private static final String PLUS = " + ";

    /** The text of two operands, one of which is text. */
    static Expr of(Expr left, Expr right) {
        List<String> fragments = new ArrayList<>();
        List<Expr> holes = new ArrayList<>();
        if (isOne(left)) {
            Expr.Opaque text = (Expr.Opaque) left;
            fragments.addAll(text.fragments().subList(0, text.fragments().size() - 1));
            holes.addAll(text.holes());
        } else {
            fragments.add("");
            holes.add(left);
        }
        fragments.add(PLUS);
        fragments.add("");
        holes.add(right);
        return new Expr.Opaque(fragments, holes, ReferenceTypes.STRING);
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Opaque opaque
                && opaque.fragments().size() > 2
                && opaque.fragments().get(0).isEmpty()
                && opaque.fragments().get(1).equals(PLUS);
    }

    private Concatenation() {}
}
