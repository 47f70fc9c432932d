package io.adjoint.processor.transform;

/**
 * How hard the transformation tries.
 *
 * @param analyses false to record every value, follow every variable and leave nothing out: slow, and the measure that
 *     the analyses are tested against
 * @param loops how loops are reversed
 */
public record Options(boolean analyses, Loops loops) {
    public static final Options DEFAULT = new Options(true, Loops.CHOSEN);
    public static final Options RECORD_EVERYTHING = new Options(false, Loops.CHOSEN);

    /** How loops are reversed: the plans are tested against one another. */
    public enum Loops {
        /** As the cost model says, and as annotations ask. */
        CHOSEN,
        /** None turn by turn, and all their turns. */
        RECORDED,
        /** From two snapshots, wherever the turns can be run again. */
        CHECKPOINTED
    }
}
