package io.adjoint.access;

/** Whether assertions are enabled for a class whose method a generated one repeats. */
public final class Assertions {
    private static final ClassValue<Boolean> ENABLED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.desiredAssertionStatus();
        }
    };

    private Assertions() {}

    /**
     * Whether an {@code assert} in the class is evaluated.
     *
     * @param type the outermost class that it stands in
     * @return whether it was asked for when the virtual machine was started
     */
    public static boolean areEnabled(Class<?> type) {
        return ENABLED.get(type);
    }
}
