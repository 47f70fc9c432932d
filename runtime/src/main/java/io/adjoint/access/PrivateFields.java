package io.adjoint.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Constant handles of private fields. A generated class stands in the package of the class that it belongs to, but not
 * in that class, so Java's own syntax does not reach them. A constant handle costs what a field access costs.
 */
public final class PrivateFields {

    private PrivateFields() {}

    /**
     * A handle of an instance field.
     *
     * @param caller the lookup of a class in the same package or module as {@code owner}
     * @param owner the class that declares the field
     * @param name the name of the field
     * @param type the erased type of the field
     * @return the handle, which takes the object
     * @throws IllegalStateException if there is no such field any more, or the module does not open it to the caller
     */
    public static VarHandle ofObject(MethodHandles.Lookup caller, Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException absent) {
            throw unreadable(owner, name, type, absent);
        }
    }

    /**
     * A handle of a static field.
     *
     * @param caller the lookup of a class in the same package or module as {@code owner}
     * @param owner the class that declares the field
     * @param name the name of the field
     * @param type the erased type of the field
     * @return the handle, which takes nothing
     * @throws IllegalStateException if there is no such field any more, or the module does not open it to the caller
     */
    public static VarHandle ofClass(MethodHandles.Lookup caller, Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException absent) {
            throw unreadable(owner, name, type, absent);
        }
    }

    private static IllegalStateException unreadable(
            Class<?> owner, String name, Class<?> type, ReflectiveOperationException cause) {
        return new IllegalStateException(
                "the field " + type.getTypeName() + " " + owner.getTypeName() + "." + name
                        + " cannot be read: compile the class and its generated gradients together",
                cause);
    }
}
