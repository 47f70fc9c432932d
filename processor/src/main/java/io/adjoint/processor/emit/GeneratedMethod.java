package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Procedure;
import java.util.List;

/**
 * A static method of a generated class.
 *
 * @param procedure what it does
 * @param javadoc its paragraphs, as {@link Documentation} makes them
 * @param visibility from where it can be called
 * @param thrown the checked exceptions it declares, by canonical name
 * @param overwritten the array parameters that the method writes to which it belongs to
 * @param locks the objects whose locks it holds while it runs
 */
public record GeneratedMethod(
        Procedure procedure,
        List<String> javadoc,
        Visibility visibility,
        List<String> thrown,
        List<String> overwritten,
        List<Expr> locks) {
    public GeneratedMethod {
        javadoc = List.copyOf(javadoc);
        thrown = List.copyOf(thrown);
        overwritten = List.copyOf(overwritten);
        locks = List.copyOf(locks);
    }

    /** A method that takes no locks. */
    public GeneratedMethod(
            Procedure procedure,
            List<String> javadoc,
            Visibility visibility,
            List<String> thrown,
            List<String> overwritten) {
        this(procedure, javadoc, visibility, thrown, overwritten, List.of());
    }

    /** A method that belongs to one that writes to nothing it is given. */
    public GeneratedMethod(Procedure procedure, List<String> javadoc, Visibility visibility, List<String> thrown) {
        this(procedure, javadoc, visibility, thrown, List.of());
    }

    /** The same method, holding locks. */
    public GeneratedMethod holding(List<Expr> objects) {
        return new GeneratedMethod(procedure, javadoc, visibility, thrown, overwritten, objects);
    }

    /** A method that declares no exceptions. */
    public GeneratedMethod(Procedure procedure, List<String> javadoc, Visibility visibility) {
        this(procedure, javadoc, visibility, List.of());
    }
}
