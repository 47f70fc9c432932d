package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Type;

/**
 * What is written for one differentiable method.
 *
 * @param request what was asked for
 * @param gradient {@code f$grad}
 * @param valueAndGradient {@code f$valueAndGrad}
 * @param result the record that {@code f$valueAndGrad} returns
 */
public record Gradient(Request request, Procedure gradient, Procedure valueAndGradient, Type.Bundle result) {}
