package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Set;

/** The methods that stand for the calls of a procedure where it is told which independents reach what. */
interface ReachCalls {

    /** What is called for the value: the primal. */
    Signature plain(Signature callee);

    /** Whether it has a body to look into. */
    boolean hasBody(Signature callee);

    /** Whether it only computes its result, so that it may be called for that apart, or not at all. */
    boolean onlyComputes(Signature callee);

    /**
     * The method that tells which independents reach its result, and what it writes. It takes the arguments of the
     * call, the sets of some of them, and the pattern if there is one. If the callee only computes it returns the sets
     * of the result, if that is made of numbers; else it returns what {@link ReachShape} says.
     *
     * @param varied the positions of the arguments whose sets it is given
     * @param groups a number for each argument; arrays of one number may be the same
     * @param meets whether there is a pattern that is told what meets
     */
    Signature reach(Stmt.Call call, Set<Integer> varied, List<Integer> groups, boolean meets);
}
