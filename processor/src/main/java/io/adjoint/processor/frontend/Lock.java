package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Origin;

/**
 * A lock that a method holds while it runs, or while a block in it does.
 *
 * @param object whose lock it is: of the variables that the method begins with
 * @param origin where it is taken
 * @param what what takes it, in words
 */
record Lock(Expr object, Origin origin, String what) {}
