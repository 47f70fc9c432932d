package io.adjoint.processor.frontend;

import java.util.Optional;

/**
 * An annotated method that is not what its annotation says.
 *
 * @param member the part of the annotation that is at fault; empty if it is the method
 * @param isMissingType whether a class is missing that another processor may still write
 */
record Misfit(Optional<String> member, String why, String advice, boolean isMissingType) implements RuleReader.Outcome {

    /** One of the method itself. */
    static Misfit ofMethod(String why, String advice) {
        return new Misfit(Optional.empty(), why, advice, false);
    }

    /** One of a part of the annotation. */
    static Misfit of(String member, String why, String advice) {
        return new Misfit(Optional.of(member), why, advice, false);
    }
}
