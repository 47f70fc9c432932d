package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has every call of a generated method that stands inside an expression be a statement of its own again, and so every
 * call of a user's rule.
 */
final class CallsApart {
    private final Names names;

    private final Function<Op.Function, Optional<Signature>> procedures;

    private CallsApart(Names names, Function<Op.Function, Optional<Signature>> procedures) {
        this.names = names;
        this.procedures = procedures;
    }

    /** @param procedures the procedure that a function is of, if its derivative is to be that of its body */
    static Procedure of(Procedure procedure, Function<Op.Function, Optional<Signature>> procedures) {
        CallsApart calls = new CallsApart(Names.of(procedure), procedures);
        List<Stmt> body = new ArrayList<>(calls.block(procedure.body()).statements());
        Optional<Expr> result = procedure.result().map(value -> calls.apart(value, procedure.origin(), body));
        return procedure.with(new Block(body), result);
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        block.statements().forEach(stmt -> add(stmt, out));
        return new Block(out);
    }

    private void add(Stmt stmt, List<Stmt> out) {
        if (stmt instanceof Stmt.Declare declare) {
            Expr value = apart(declare.value(), declare.origin(), out);
            out.add(new Stmt.Declare(declare.variable(), value, declare.origin()));
        } else if (stmt instanceof Stmt.Assign assign) {
            Expr value = apart(assign.value(), assign.origin(), out);
            out.add(new Stmt.Assign(assign.target(), value, assign.origin()));
        } else if (stmt instanceof Stmt.Increment increment) {
            Expr value = apart(increment.value(), increment.origin(), out);
            out.add(new Stmt.Increment(increment.target(), value, increment.origin()));
        } else if (stmt instanceof Stmt.Push push) {
            Expr value = apart(push.value(), push.origin(), out);
            out.add(new Stmt.Push(push.tape(), value, push.origin()));
        } else if (stmt instanceof Stmt.Call call) {
            List<Expr> arguments = call.arguments().stream()
                    .map(argument -> apart(argument, call.origin(), out))
                    .toList();
            out.add(new Stmt.Call(call.result(), call.declares(), call.callee(), arguments, call.origin()));
        } else {
            out.add(Stmts.mapBlocks(stmt, this::block));
        }
    }

    private Expr apart(Expr value, Origin origin, List<Stmt> out) {
        return Exprs.map(value, node -> {
            if (!(node instanceof Expr.Apply apply) || !(apply.op() instanceof Op.Function function)) {
                return node;
            }
            Signature own = new Signature("", function.name(), function.parameters(), function.result(), false);
            Optional<Signature> procedure = function.owner().isEmpty() ? Optional.of(own) : procedures.apply(function);
            if (procedure.isEmpty()) {
                return node;
            }
            Signature callee = procedure.get();
            Var result = names.fresh(GeneratedNames.joined(function.name()), function.result());
            out.add(new Stmt.Call(Optional.of(result), true, callee, apply.arguments(), origin));
            return result;
        });
    }
}
