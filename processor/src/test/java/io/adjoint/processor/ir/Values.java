package io.adjoint.processor.ir;

import java.util.List;

/** The values that the language is interpreted over: what a number is, and how it is computed with. */
interface Values {
    /** A Java value, boxed, that is a constant. */
    Object constant(Object value, Type type);

    /** Applies an operator, conversion or function. Those that do not evaluate all operands do not come here. */
    Object apply(Op op, List<Object> arguments, List<Boolean> areConstant);

    /** Values as Java has them. */
    List<Object> plain(List<Object> values);

    boolean isTrue(Object value);

    int integer(Object value);

    Object newArray(Type.Array type, int[] lengths);

    int length(Object array);

    Object load(Object array, int index);

    void store(Object array, int index, Object value);
}
