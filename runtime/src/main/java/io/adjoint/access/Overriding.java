package io.adjoint.access;

/**
 * The check that an object runs the very method that a gradient was derived from. A method that may be overridden is
 * differentiated as its class declares it; an object of a subclass that declares it anew would compute something else.
 */
public final class Overriding {

    private Overriding() {}

    /**
     * Refuses an object whose class overrides a method. An object of the class itself costs one comparison; for one of
     * a subclass the classes in between are searched each time.
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
        if (owner.isInterface()) {
            refuseOfInterface(object.getClass(), owner, method, parameters);
            return;
        }
        for (Class<?> each = object.getClass(); each != owner && each != null; each = each.getSuperclass()) {
            if (declares(each, method, parameters)) {
                throw overridden(each, owner, method);
            }
        }
    }

    private static void refuseOfInterface(Class<?> type, Class<?> owner, String method, Class<?>... parameters) {
        try {
            Class<?> declaring = type.getMethod(method, parameters).getDeclaringClass();
            if (declaring != owner) {
                throw overridden(declaring, owner, method);
            }
        } catch (NoSuchMethodException ofOtherVersion) {
            throw new IllegalStateException(ofOtherVersion);
        }
    }

    private static IllegalArgumentException overridden(Class<?> by, Class<?> owner, String method) {
        return new IllegalArgumentException(by.getTypeName() + " overrides " + owner.getTypeName() + "." + method
                + ", whose derivative would not be that of the override: differentiate the method in "
                + by.getSimpleName() + ", or make it final");
    }

    private static boolean declares(Class<?> type, String method, Class<?>[] parameters) {
        try {
            type.getDeclaredMethod(method, parameters);
            return true;
        } catch (NoSuchMethodException absent) {
            return false;
        }
    }
}
