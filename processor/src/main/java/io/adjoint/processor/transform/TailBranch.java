package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a procedure that returns early: a branch each side of which gives the result its value last, or ends in
 * such a branch itself.
 *
 * @param before the statements before it
 * @param branch the branch
 */
record TailBranch(List<Stmt> before, Stmt.If branch) {

    /** That of a procedure, its result declared before and given a value nowhere else. */
    static Optional<TailBranch> of(Procedure procedure, Var result) {
        List<Stmt> statements = new ArrayList<>(procedure.body().statements());
        statements.removeIf(stmt -> stmt instanceof Stmt.Declare declare
                && declare.variable().equals(result)
                && declare.value() instanceof Expr.Const);
        return statements.size() < procedure.body().statements().size() ? of(statements, result) : Optional.empty();
    }

    static Optional<TailBranch> of(List<Stmt> statements, Var result) {
        if (statements.isEmpty() || !(statements.get(statements.size() - 1) instanceof Stmt.If branch)) {
            return Optional.empty();
        }
        List<Stmt> before = statements.subList(0, statements.size() - 1);
        boolean isTail = !Stmts.variables(new Block(before)).contains(result)
                && ends(branch.then().statements(), result)
                && ends(branch.otherwise().statements(), result);
        return isTail ? Optional.of(new TailBranch(before, branch)) : Optional.empty();
    }

    private static boolean ends(List<Stmt> side, Var result) {
        return of(side, result).isPresent() || last(side, result).isPresent();
    }

    /** The statement that gives the result its value, if it is the last one and no other mentions it. */
    static Optional<Stmt.Assign> last(List<Stmt> side, Var result) {
        if (side.isEmpty()
                || !(side.get(side.size() - 1) instanceof Stmt.Assign assign)
                || !assign.target().equals(result)) {
            return Optional.empty();
        }
        List<Stmt> others = side.subList(0, side.size() - 1);
        Block value = Block.of(new Stmt.Evaluate(assign.value(), assign.origin()));
        boolean isOnly = !Stmts.variables(new Block(others)).contains(result)
                && !Stmts.variables(value).contains(result);
        return isOnly ? Optional.of(assign) : Optional.empty();
    }
}
