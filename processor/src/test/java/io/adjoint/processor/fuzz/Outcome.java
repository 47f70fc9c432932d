package io.adjoint.processor.fuzz;

import io.adjoint.processor.ir.Interpreter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;

/** What a call gives: a value, or what it throws. */
record Outcome(Object value, Optional<Throwable> thrown) {

    static Outcome of(Method method, Object[] arguments) {
        try {
            return new Outcome(method.invoke(null, arguments), Optional.empty());
        } catch (InvocationTargetException failure) {
            return new Outcome(null, Optional.of(failure.getCause()));
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What an accessor of a record gives. */
    static Object component(Method accessor, Object instance) {
        try {
            return accessor.invoke(instance);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What an interpreter gives. Its own failures are not an outcome. */
    static Outcome interpreted(Supplier<Object> run) {
        try {
            return new Outcome(run.get(), Optional.empty());
        } catch (RuntimeException failure) {
            return new Outcome(null, Optional.of(failure));
        }
    }

    boolean isValue() {
        return thrown.isEmpty();
    }

    /** Value to the bit, or class and message of what is thrown. */
    String exactly() {
        return thrown.map(failure -> failure.getClass().getName() + ": " + failure.getMessage())
                .orElseGet(() -> Bits.text(value));
    }

    /** As exact as an interpreter is: it knows the class of what Java throws, and the text of a {@code throw}. */
    boolean isMatchedBy(Outcome interpreted) {
        if (isValue() || interpreted.isValue()) {
            return isValue() == interpreted.isValue() && exactly().equals(interpreted.exactly());
        }
        String name = thrown.get().getClass().getSimpleName();
        Throwable other = interpreted.thrown.get();
        return other instanceof Interpreter.Thrown
                ? other.getMessage().contains(name)
                : other.getClass().getSimpleName().equals(name);
    }
}
