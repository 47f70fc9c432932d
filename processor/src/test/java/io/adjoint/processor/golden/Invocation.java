package io.adjoint.processor.golden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** A call by reflection that throws what the method throws. */
final class Invocation {

    static Object of(Method method, Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Invocation() {}
}
