package io.adjoint.processor.transform;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The adjoint of a method of arrays with rules of the user's: a call of the rule of each active argument. */
final class RuledAdjoint {
    private final CustomRule rule;
    private final GivenAdjoint frame;
    private final List<Stmt> body = new ArrayList<>();

    RuledAdjoint(Context context, CustomRule rule, GeneratedNames names) {
        this.rule = rule;
        this.frame = new GivenAdjoint(context, rule, i -> rule.names().get(i), names);
    }

    HelperBuilder.Result build() {
        Map<Integer, Expr> scalars = new TreeMap<>();
        for (int i : frame.active()) {
            Signature method = rule.adjoints().get(i);
            List<Expr> arguments = new ArrayList<>(List.of(frame.seed()));
            arguments.addAll(frame.parameters());
            arguments.add(frame.result());
            if (frame.parameters().get(i).type().isScalar()) {
                scalars.put(i, new Expr.Apply(Op.Function.of(method), arguments));
            } else {
                arguments.add(frame.bar(i));
                body.add(new Stmt.Call(Optional.empty(), false, method, arguments, Origin.NONE));
            }
        }
        return frame.of(Helper.Kind.RULED, body, scalars);
    }
}
