package io.adjoint.processor.frontend;

/** Constants that methods under test name, where the interpreter finds them. */
public final class LoweringConstants {
    public static final double HALF = 0.5;
    public static final long WIDE = 1L << 40;
    public static final float QUARTER = 0.25f;

    /** Constants of a nested class. */
    public static final class Nested {
        public static final double HALF = LoweringConstants.HALF / 2;

        private Nested() {}
    }

    private LoweringConstants() {}
}
