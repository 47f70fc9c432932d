package io.adjoint.check;

import java.util.function.Function;

/**
 * A function under test, given the numbers of its argument, and watched: it may not change the argument.
 *
 * @param what what to call the function in a message
 * @param name what to call its argument
 */
record Subject<T, R>(String what, String name, Shape<T> shape, Function<T, R> function) {

    R apply(double[] numbers) {
        T argument = shape.point(numbers);
        R result = function.apply(argument);
        String mismatch = shape.mismatch(name, argument);
        if (mismatch != null) {
            throw new AssertionError(what + " changed its argument: " + mismatch);
        }
        double[] after = shape.numbers(argument);
        for (int i = 0; i < after.length; i++) {
            if (Double.compare(numbers[i], after[i]) != 0) {
                throw new AssertionError(what + " changed its argument: " + name + shape.place(i) + " was "
                        + numbers[i] + " before the call and is " + after[i] + " after it, at " + name + " = "
                        + shape.text(shape.point(numbers)));
            }
        }
        return result;
    }
}
