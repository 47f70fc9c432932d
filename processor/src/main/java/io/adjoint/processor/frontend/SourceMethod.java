package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotated method as read.
 *
 * @param procedure the method
 * @param program the procedure and all helpers that it calls, transitively
 * @param independents what to differentiate with respect to, in parameter order
 * @param isPublic whether the method is public
 * @param javadocReference what a link to it says: {@code Neuron#loss(double[], double)}
 * @param nameOrigin where its name stands
 * @param helpers how each procedure of the program can be called, itself included
 */
public record SourceMethod(
        Procedure procedure,
        Program program,
        List<Var> independents,
        boolean isPublic,
        String javadocReference,
        Origin nameOrigin,
        Map<Signature, HelperAccess> helpers) {
    public SourceMethod {
        independents = List.copyOf(independents);
        helpers = Collections.unmodifiableMap(new LinkedHashMap<>(helpers));
    }
}
