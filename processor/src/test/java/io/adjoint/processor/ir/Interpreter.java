package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs a procedure on Java values: boxed primitives, arrays, and a {@link Packed} for several results. */
public final class Interpreter {

    /** Several results under one name. */
    public record Packed(Type.Bundle type, List<Object> components) {
        public Object get(String name) {
            for (int i = 0; i < components.size(); i++) {
                if (type.components().get(i).name().equals(name)) {
                    return components.get(i);
                }
            }
            throw new AssertionError(type + " has no component " + name);
        }
    }

    /** What a {@code throw} statement raised: the text of the expression that Java would have evaluated. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown(String text) {
            super(text);
        }
    }

    /** The result of a procedure that calls no other; null for {@code void}. */
    public static Object run(Procedure procedure, Object... arguments) {
        return run(new Program(Map.of(procedure.signature(), procedure)), procedure.signature(), arguments);
    }

    /** The result of a procedure of the program; null for {@code void}. Array arguments are written in place. */
    public static Object run(Program program, Signature entry, Object... arguments) {
        return new Execution(program, new PlainValues()).call(entry, Arrays.asList(arguments));
    }

    /** The value of an expression over variables whose values are given. */
    public static Object evaluate(Expr expr, Map<Var, Object> values) {
        Program none = new Program(Map.of());
        return new Execution(none, new PlainValues()).evaluate(expr, values);
    }

    private Interpreter() {}
}
