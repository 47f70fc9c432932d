package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Leaves out the parameters of methods that these do not read, and the arguments for them: where only the subscripts
 * count, no number has to be computed to be passed on.
 */
final class UnreadParameters {
    private final Map<Signature, Signature> thinner = new HashMap<>();
    private final Map<Signature, List<Integer>> read = new HashMap<>();

    private UnreadParameters(List<Helper> helpers, Set<Signature> thinnable) {
        for (Helper helper : helpers) {
            Procedure procedure = helper.procedure();
            Signature signature = procedure.signature();
            List<Integer> positions = read(procedure);
            if (thinnable.contains(signature)
                    && positions.size() < procedure.parameters().size()) {
                read.put(signature, positions);
                thinner.put(signature, thin(signature, positions));
            }
        }
    }

    /**
     * @param thinnable the methods that nobody else calls
     * @param simplified leaves out what nobody asks for any more
     */
    static List<Helper> removed(List<Helper> helpers, Set<Signature> thinnable, UnaryOperator<Procedure> simplified) {
        UnreadParameters unread = new UnreadParameters(helpers, thinnable);
        if (unread.thinner.isEmpty()) {
            return helpers;
        }
        List<Helper> thinned = helpers.stream()
                .map(helper -> new Helper(
                        helper.kind(), helper.of(), simplified.apply(unread.thin(helper.procedure())), helper.bundle()))
                .toList();
        Set<Signature> still = new HashSet<>();
        thinnable.forEach(signature -> still.add(unread.thinner.getOrDefault(signature, signature)));
        return removed(thinned, still, simplified);
    }

    private static List<Integer> read(Procedure procedure) {
        Set<Var> variables = Stmts.variables(procedure.body());
        return IntStream.range(0, procedure.parameters().size())
                .filter(i -> variables.contains(procedure.parameters().get(i))
                        || procedure
                                .result()
                                .filter(result -> Exprs.nodes(result)
                                        .contains(procedure.parameters().get(i)))
                                .isPresent())
                .boxed()
                .toList();
    }

    private static Signature thin(Signature signature, List<Integer> positions) {
        return new Signature(
                signature.owner(),
                signature.name(),
                positions.stream().map(signature.parameters()::get).toList(),
                signature.result(),
                false);
    }

    private Procedure thin(Procedure procedure) {
        Signature signature = procedure.signature();
        List<Var> parameters = read.containsKey(signature)
                ? read.get(signature).stream().map(procedure.parameters()::get).toList()
                : procedure.parameters();
        return new Procedure(
                thinner.getOrDefault(signature, signature),
                parameters,
                thin(procedure.body()),
                procedure.result(),
                procedure.origin());
    }

    private Block thin(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            out.add(
                    stmt instanceof Stmt.Call call && thinner.containsKey(call.callee())
                            ? thin(call)
                            : Stmts.mapBlocks(stmt, this::thin));
        }
        return new Block(out);
    }

    private Stmt thin(Stmt.Call call) {
        return new Stmt.Call(
                call.result(),
                call.declares(),
                thinner.get(call.callee()),
                read.get(call.callee()).stream().map(call.arguments()::get).toList(),
                call.origin());
    }
}
