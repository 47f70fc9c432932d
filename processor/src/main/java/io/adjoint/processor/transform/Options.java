package io.adjoint.processor.transform;

/**
 * How hard the transformation tries.
 *
 * @param analyses false to record every value, follow every variable and leave nothing out: slow, and the measure that
 *     the analyses are tested against
 */
public record Options(boolean analyses) {
    public static final Options DEFAULT = new Options(true);
    public static final Options RECORD_EVERYTHING = new Options(false);
}
