package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Collections;
import java.util.stream.Stream;

/** The runtime's functions that rows call, where a formula needs a guard of its own. */
final class RuntimeFunctions {
    private static final String PARTIALS = "io.adjoint.partials.Partials";
    private static final String TIES = "io.adjoint.partials.Ties";

    /** A partial between {@code double}s. */
    static Op.Function partial(String name, int arity) {
        return new Op.Function(PARTIALS, name, Collections.nCopies(arity, DOUBLE), DOUBLE, true);
    }

    /** A partial between {@code double}s, applied. */
    static Expr partial(String name, Expr... arguments) {
        return Exprs.call(partial(name, arguments.length), arguments);
    }

    /** What passes at a tie; all arguments are of one type, and so is the result. */
    static Expr tie(String name, Expr... arguments) {
        Type type = arguments[0].type();
        return Exprs.call(
                new Op.Function(TIES, name, Collections.nCopies(arguments.length, type), type, true), arguments);
    }

    /** A function between {@code double}s, applied to arguments of another continuous type. */
    static Expr inDouble(Op.Function function, Expr... arguments) {
        Expr[] promoted = Stream.of(arguments)
                .map(argument -> Exprs.convert(argument, DOUBLE))
                .toArray(Expr[]::new);
        return Exprs.convert(Exprs.call(function, promoted), (Scalar) arguments[0].type());
    }

    private RuntimeFunctions() {}
}
