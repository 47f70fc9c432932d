package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A method with a rule, as a procedure: a call of itself, whose derivative is given. */
final class RuledProcedure {

    /** @param origin the method */
    static LoweringMethod.Result of(CustomRule rule, List<String> names, Origin origin) {
        List<Var> parameters = IntStream.range(0, names.size())
                .mapToObj(i -> Var.of(names.get(i), rule.of().parameters().get(i)))
                .toList();
        return rule.isOfNumbers() ? ofNumbers(rule, parameters, origin) : ofArrays(rule, parameters, origin);
    }

    private static LoweringMethod.Result ofNumbers(CustomRule rule, List<Var> parameters, Origin origin) {
        Expr value = new Expr.Apply(Op.Function.of(rule.of()), List.copyOf(parameters));
        return result(new Procedure(rule.of(), parameters, Block.of(), Optional.of(value), origin), Map.of());
    }

    private static LoweringMethod.Result ofArrays(CustomRule rule, List<Var> parameters, Origin origin) {
        Signature of = rule.of();
        int id = (int) parameters.stream()
                .filter(parameter -> parameter.name().equals(of.name()))
                .count();
        Var result = new Var(of.name(), id, of.result());
        Stmt call = new Stmt.Call(Optional.of(result), true, of, List.copyOf(parameters), Origin.NONE);
        return result(new Procedure(of, parameters, Block.of(call), Optional.of(result), origin), Map.of(of, rule));
    }

    private static LoweringMethod.Result result(Procedure procedure, Map<Signature, GivenDerivative> given) {
        return new LoweringMethod.Result(
                Optional.of(procedure),
                procedure.parameters(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                given,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private RuledProcedure() {}
}
