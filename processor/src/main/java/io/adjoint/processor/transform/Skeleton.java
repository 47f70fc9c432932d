package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods of a class whose gradients cannot be written: as they would be called, and throwing. */
public final class Skeleton {
    public static Differentiation of(String className, List<Request> requests) {
        GeneratedNames names = new GeneratedNames(className);
        List<Gradient> gradients = new ArrayList<>();
        for (Request request : requests) {
            GradientShape shape = GradientShape.of(request, names);
            gradients.add(new Gradient(
                    request,
                    throwing(shape, shape.gradient()),
                    throwing(shape, shape.valueAndGradient()),
                    shape.result()));
        }
        return new Differentiation(gradients, List.of());
    }

    private static Procedure throwing(GradientShape shape, Signature signature) {
        Expr exception = new Expr.Opaque(
                List.of("new ‹java.lang.UnsupportedOperationException›(\"the gradient could not be derived\")"),
                List.of(),
                new Type.Reference("java.lang.UnsupportedOperationException"));
        return new Procedure(
                signature,
                shape.procedure().parameters(),
                Block.of(new Stmt.Throw(exception, Origin.NONE)),
                Optional.empty(),
                Origin.NONE);
    }

    private Skeleton() {}
}
