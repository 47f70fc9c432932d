package io.adjoint.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The check that an object runs the very method that a gradient was derived from. A method that may be overridden is
 * differentiated as its class declares it; an object of a subclass that declares it anew would compute something else.
 */
public final class Overriding {

    /** What overrides a method in a class: each method of each class is looked up once. */
    private static final ClassValue<Map<Declared, Optional<Class<?>>>> OVERRIDES = new ClassValue<>() {
        @Override
        protected Map<Declared, Optional<Class<?>>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Declared(Class<?> owner, String method, List<Class<?>> parameters) {

        Optional<Class<?>> overriddenIn(Class<?> type) {
            return owner.isInterface() ? overriddenInImplementation(type) : overriddenInSubclass(type);
        }

        private Optional<Class<?>> overriddenInSubclass(Class<?> type) {
            Class<?> each = type;
            while (each != owner && each != null && !isDeclaredIn(each)) {
                each = each.getSuperclass();
            }
            return each == owner ? Optional.empty() : Optional.ofNullable(each);
        }

        private boolean isDeclaredIn(Class<?> type) {
            try {
                type.getDeclaredMethod(method, types());
                return true;
            } catch (NoSuchMethodException absent) {
                return false;
            }
        }

        private Optional<Class<?>> overriddenInImplementation(Class<?> type) {
            try {
                Class<?> declaring = type.getMethod(method, types()).getDeclaringClass();
                return declaring == owner ? Optional.empty() : Optional.of(declaring);
            } catch (NoSuchMethodException ofOtherVersion) {
                throw new IllegalStateException(ofOtherVersion);
            }
        }

        private Class<?>[] types() {
            return parameters.toArray(Class<?>[]::new);
        }
    }

    private Overriding() {}

    /**
     * Refuses an object whose class overrides a method. An object of the class itself costs one comparison; the first
     * one of a subclass has the classes in between searched.
     *
     * @param object the object that the method is called on
     * @param owner the class whose method was differentiated
     * @param method the name of the method
     * @param parameters its parameter types, erased
     * @throws NullPointerException if {@code object} is null
     * @throws IllegalArgumentException if the class of the object, or one between it and {@code owner}, declares the
     *     method anew
     */
    public static void refuse(Object object, Class<?> owner, String method, Class<?>... parameters) {
        Class<?> type = object.getClass();
        if (type == owner) {
            return;
        }
        OVERRIDES
                .get(type)
                .computeIfAbsent(
                        new Declared(owner, method, List.of(parameters)), declared -> declared.overriddenIn(type))
                .ifPresent(by -> {
                    throw overridden(by, owner, method);
                });
    }

    private static IllegalArgumentException overridden(Class<?> by, Class<?> owner, String method) {
        return new IllegalArgumentException(by.getTypeName() + " overrides " + owner.getTypeName() + "." + method
                + ", whose derivative would not be that of the override: differentiate the method in "
                + by.getSimpleName() + ", or make it final");
    }
}
