package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A derivative rule that a user wrote.
 *
 * @param of the method, static, from numbers and arrays to a number or an array
 * @param names of its arguments
 * @param adjoints by position of an argument, the method for its adjoint, from the adjoint of the result, the arguments
 *     and the result: it returns what the adjoint of a number grows by, and is given that of an array to add to
 * @param remedies by position of an argument without such a method, what to write
 */
public record CustomRule(
        Signature of, List<String> names, Map<Integer, Signature> adjoints, Map<Integer, String> remedies)
        implements GivenDerivative {
    public CustomRule {
        names = List.copyOf(names);
        adjoints = Collections.unmodifiableMap(new TreeMap<>(adjoints));
        remedies = Collections.unmodifiableMap(new TreeMap<>(remedies));
    }

    /** Whether no array takes part, so that a call is an expression, and the rule a row of the table. */
    public boolean isOfNumbers() {
        return of.result().isScalar() && of.parameters().stream().allMatch(Type::isScalar);
    }

    @Override
    public boolean offers(int parameter) {
        return adjoints.containsKey(parameter);
    }

    @Override
    public Optional<String> remedy(int parameter) {
        return Optional.ofNullable(remedies.get(parameter));
    }

    @Override
    public boolean readsCells() {
        return true;
    }

    @Override
    public boolean readsResult() {
        return true;
    }
}
