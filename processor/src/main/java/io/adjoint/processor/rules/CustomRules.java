package io.adjoint.processor.rules;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows from the rules of numbers that users wrote: each adjoint is a call of their method. */
public final class CustomRules {

    /**
     * The row of a rule. What stands for the adjoint of an argument without a method of its own is never read: where
     * the call is read it is seen to that no active value enters there.
     */
    public static Rule row(CustomRule rule) {
        List<Type> types = rule.of().parameters();
        List<Var> arguments = IntStream.range(0, types.size())
                .mapToObj(i -> new Var("x", i, types.get(i)))
                .toList();
        Var result = Var.of("y", rule.of().result());
        Var g = Var.of("g", rule.of().result());
        List<Expr> actual = new ArrayList<>(List.of(g));
        actual.addAll(arguments);
        actual.add(result);
        List<Optional<Expr>> adjoints = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            adjoints.add(
                    rule.adjoints().containsKey(i)
                            ? Optional.of(new Expr.Apply(
                                    Op.Function.of(rule.adjoints().get(i)), actual))
                            : Optional.of(types.get(i))
                                    .filter(Type::isContinuous)
                                    .map(type -> Exprs.convert(g, (Type.Scalar) type)));
        }
        return new Rule(Op.Function.of(rule.of()), arguments, result, g, adjoints, adjoints);
    }

    private CustomRules() {}
}
