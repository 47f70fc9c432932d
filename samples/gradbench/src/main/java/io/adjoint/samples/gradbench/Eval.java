package io.adjoint.samples.gradbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One eval of the suite.
 *
 * @param name what the suite calls its module
 * @param json the class that its input is read into
 * @param prepare makes of that what the functions work on
 * @param functions the functions that the module offers
 * @param <J> the input as it comes
 * @param <I> the input of the functions
 */
record Eval<J, I>(String name, Class<J> json, Function<J, I> prepare, Map<String, Workload<I, ?>> functions) {

    /** An eval whose functions take the input as it comes. */
    static <I> Eval<I, I> of(String name, Class<I> input) {
        return of(name, input, in -> in);
    }

    static <J, I> Eval<J, I> of(String name, Class<J> json, Function<J, I> prepare) {
        return new Eval<>(name, json, prepare, Map.of());
    }

    /** With a function whose result goes out as it is. */
    <R> Eval<J, I> with(String function, Function<I, R> compute) {
        return with(function, compute, result -> result);
    }

    /** With a function whose result is brought into the form that the suite expects. */
    <R> Eval<J, I> with(String function, Function<I, R> compute, Function<R, ?> output) {
        Map<String, Workload<I, ?>> more = new LinkedHashMap<>(functions);
        more.put(function, new Workload<>(compute, output));
        return new Eval<>(name, json, prepare, Map.copyOf(more));
    }
}
