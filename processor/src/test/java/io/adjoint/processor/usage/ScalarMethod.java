package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.check.GradientCheck;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * A compiled static method of {@code double}s only, with what was generated for it.
 *
 * @param primal the user's method
 * @param gradient what gives the record of value and gradients
 */
record ScalarMethod(Method primal, Method gradient) {

    static ScalarMethod of(Built built, String className, String method) {
        Class<?> owner = built.load(className);
        try {
            Class<?> generated = owner.getClassLoader().loadClass(className + "Grad");
            return new ScalarMethod(named(owner, method), named(generated, method + "$valueAndGrad"));
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Method named(Class<?> owner, String name) {
        Method found = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    /** The value must be the primal's, bit for bit, and the gradient that of finite differences. */
    void checkAt(double... point) {
        assertThat(results(point)[0]).isEqualTo(value(point));
        GradientCheck.of(this::value).gradient(this::gradient).at(point);
    }

    double value(double[] point) {
        return (double) call(primal, boxed(point));
    }

    double[] gradient(double[] point) {
        return Arrays.copyOfRange(results(point), 1, point.length + 1);
    }

    private double[] results(double[] point) {
        Object result = call(gradient, boxed(point));
        RecordComponent[] components = result.getClass().getRecordComponents();
        double[] results = new double[components.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = (double) call(components[i].getAccessor(), result);
        }
        return results;
    }

    private static Object[] boxed(double[] point) {
        return Arrays.stream(point).boxed().toArray();
    }

    private static Object call(Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            boolean isStatic = java.lang.reflect.Modifier.isStatic(method.getModifiers());
            return isStatic ? method.invoke(null, arguments) : method.invoke(arguments[0]);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }
}
