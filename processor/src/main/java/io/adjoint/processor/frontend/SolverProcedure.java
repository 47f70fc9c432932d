package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;

/** A method that solves an equation, as a procedure: a call of itself, whose derivative is given. */
final class SolverProcedure {

    /**
     * @param equation the method that the equation is, to be read, too
     * @param origin the method
     */
    static LoweringMethod.Result of(ImplicitFunction function, ExecutableElement equation, Origin origin) {
        List<Var> parameters = IntStream.range(0, function.names().size())
                .mapToObj(i -> Var.of(
                        function.names().get(i), function.of().parameters().get(i)))
                .toList();
        int id = (int)
                function.names().stream().filter(function.of().name()::equals).count();
        Var result = new Var(function.of().name(), id, function.of().result());
        Stmt call = new Stmt.Call(Optional.of(result), true, function.of(), List.copyOf(parameters), Origin.NONE);
        Procedure procedure = new Procedure(function.of(), parameters, Block.of(call), Optional.of(result), origin);
        return new LoweringMethod.Result(
                Optional.of(procedure),
                parameters,
                Set.of(equation),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(function.of(), function),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private SolverProcedure() {}
}
