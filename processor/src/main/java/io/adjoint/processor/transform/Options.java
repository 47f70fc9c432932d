package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Subject;

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
        /** None turn by turn, none whose turns are run again, and all their turns. */
        RECORDED,
        /** By running each turn again, wherever that can be done. */
        REPLAYED,
        /** From two snapshots, wherever the turns can be run again. */
        CHECKPOINTED;

        Subject.Replay replay() {
            return switch (this) {
                case CHOSEN -> Subject.Replay.WHERE_IT_PAYS;
                case REPLAYED -> Subject.Replay.WHEREVER_IT_CAN_BE;
                default -> Subject.Replay.NEVER;
            };
        }
    }
}
