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

/** Has every call of a generated method that stands inside an expression be a statement of its own again. */
final class CallsApart {
    private final Names names;

    private CallsApart(Names names) {
        this.names = names;
    }

    static Procedure of(Procedure procedure) {
        CallsApart calls = new CallsApart(Names.of(procedure));
        return new Procedure(
                procedure.signature(),
                procedure.parameters(),
                calls.block(procedure.body()),
                procedure.result(),
                procedure.origin());
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
        } else {
            out.add(Stmts.mapBlocks(stmt, this::block));
        }
    }

    private Expr apart(Expr value, Origin origin, List<Stmt> out) {
        return Exprs.map(value, node -> {
            if (!(node instanceof Expr.Apply apply)
                    || !(apply.op() instanceof Op.Function function)
                    || !function.owner().isEmpty()) {
                return node;
            }
            Signature callee = new Signature("", function.name(), function.parameters(), function.result(), false);
            Var result = names.fresh(GeneratedNames.joined(function.name()), function.result());
            out.add(new Stmt.Call(Optional.of(result), true, callee, apply.arguments(), origin));
            return result;
        });
    }
}
