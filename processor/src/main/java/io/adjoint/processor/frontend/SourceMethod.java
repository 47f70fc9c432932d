package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.TapeLimit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotated method as read.
 *
 * @param procedure the method, its parameters flat: those of the user's that are numbers, arrays or held constant, and
 *     what {@code entry} takes the others apart into
 * @param parameters those of the generated methods, as the user calls them; the receiver first if there is one
 * @param entry what takes them apart: {@code double[] w = model.w();}
 * @param program the procedure and all helpers that it calls, transitively
 * @param independents what to differentiate with respect to, in parameter order
 * @param emit what to write beyond the gradient, and where it is asked for; nowhere if it is asked of every method
 * @param isRequired whether it is annotated itself; what only its class asks for is left out if it cannot be done
 * @param isPublic whether the method is public
 * @param javadocReference what a link to it says: {@code Neuron#loss(double[], double)}
 * @param nameOrigin where its name stands
 * @param helpers how each procedure of the program can be called, itself included
 * @param locks the objects whose locks it takes, of its {@code parameters}
 * @param tape how much its generated methods may record
 */
public record SourceMethod(
        Procedure procedure,
        List<Var> parameters,
        List<Stmt.Declare> entry,
        Program program,
        List<Independent> independents,
        Map<Emission, Origin> emit,
        boolean isRequired,
        boolean isPublic,
        String javadocReference,
        Origin nameOrigin,
        Map<Signature, HelperAccess> helpers,
        List<Expr> locks,
        TapeLimit tape) {
    public SourceMethod {
        parameters = List.copyOf(parameters);
        entry = List.copyOf(entry);
        independents = List.copyOf(independents);
        emit = Map.copyOf(emit);
        helpers = Collections.unmodifiableMap(new LinkedHashMap<>(helpers));
        locks = List.copyOf(locks);
    }

    /** The same without second derivatives. */
    public SourceMethod withoutSecondOrder() {
        Map<Emission, Origin> first = new EnumMap<>(Emission.class);
        emit.forEach((what, origin) -> {
            if (!what.isSecondOrder()) {
                first.put(what, origin);
            }
        });
        return new SourceMethod(
                procedure,
                parameters,
                entry,
                program,
                independents,
                first,
                isRequired,
                isPublic,
                javadocReference,
                nameOrigin,
                helpers,
                locks,
                tape);
    }

    /** The variables of the procedure that it is differentiated with respect to. */
    public List<Var> leaves() {
        return independents.stream()
                .flatMap(independent -> independent.leaves().stream())
                .distinct()
                .toList();
    }
}
