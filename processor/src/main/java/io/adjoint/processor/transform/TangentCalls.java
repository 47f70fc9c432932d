package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Set;

/** The methods that stand for the calls of a procedure where tangents are carried along. */
interface TangentCalls {

    /** What is called where no tangent is concerned: the primal. */
    Signature plain(Signature callee);

    /**
     * The method that carries tangents along: it takes the arguments of the call, the tangents of some of them and the
     * tapes of tangents; it returns what {@link TangentShape} says.
     *
     * @param varied the positions of the arguments whose tangents it is given
     * @param groups a number for each argument; arrays of one number may be the same
     */
    Signature tangent(Stmt.Call call, Set<Integer> varied, List<Integer> groups);
}
