package io.adjoint.processor.transform;

/** What a generated method owes its caller of what the primal throws. */
enum Faults {
    /** Nothing: whoever calls it has run the primal. */
    NONE,
    /** All of it, wherever in the method it is thrown. */
    ALL,
    /** All of it, thrown by the forward sweep: the way back may be thinned out once more. */
    ALL_ON_THE_WAY_FORWARD
}
