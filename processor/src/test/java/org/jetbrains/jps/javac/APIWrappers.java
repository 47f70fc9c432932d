package org.jetbrains.jps.javac;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has the name and the one method of IntelliJ's class that unwraps what its build hands to processors. */
public final class APIWrappers {

    private static final Map<Integer, Object> WRAPPED = new ConcurrentHashMap<>();

    private APIWrappers() {}

    /** Wraps an object in a proxy that keeps it in no field. */
    public static <T> T wrap(Class<T> type, T object) {
        Object proxy = Proxy.newProxyInstance(
                APIWrappers.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.invoke(WRAPPED.get(System.identityHashCode(self)), arguments));
        WRAPPED.put(System.identityHashCode(proxy), object);
        return type.cast(proxy);
    }

    /** What a proxy stands for; any other object itself. */
    public static <T> T unwrap(Class<T> type, T object) {
        return Proxy.isProxyClass(object.getClass()) ? type.cast(WRAPPED.get(System.identityHashCode(object))) : object;
    }
}
