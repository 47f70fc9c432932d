package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Flow.Exit;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The boolean variables that remember which jumps were taken, as far as they are in scope. */
final class JumpFlags {
    private final LoweringVariables variables;
    private Map<Exit, Flag> flags = new HashMap<>();

    JumpFlags(LoweringVariables variables) {
        this.variables = variables;
    }

    /** A variable and the value that it has once its jump was taken. */
    private record Flag(Var variable, boolean taken) {
        Expr isNotTaken() {
            return taken ? LoweringLogic.not(variable) : variable;
        }

        boolean isSetBy(Stmt.Assign assign) {
            return variable.equals(assign.target()) && Expr.Const.of(taken).equals(assign.value());
        }
    }

    /** Does something in a block: flags that are declared in it end with it. */
    void within(Runnable block) {
        Map<Exit, Flag> outer = new HashMap<>(flags);
        block.run();
        flags = outer;
    }

    Var declare(Exit exit, String name, boolean taken, Origin origin, List<Stmt> out) {
        Var variable = variables.temporary(name, Scalar.BOOLEAN);
        flags.put(exit, new Flag(variable, taken));
        out.add(new Stmt.Declare(variable, Expr.Const.of(!taken), origin));
        return variable;
    }

    void declareMissing(Set<Exit> exits, Origin origin, List<Stmt> out) {
        for (Exit exit : exits) {
            if (!flags.containsKey(exit)) {
                declare(exit, name(exit), true, origin, out);
            }
        }
    }

    private static String name(Exit exit) {
        return switch (exit.kind()) {
            case BREAK -> "done";
            case CONTINUE -> "skip";
            case RETURN -> "returned";
        };
    }

    /** Remembers that a jump is taken. */
    Stmt take(Exit exit, Origin origin) {
        Flag flag = flags.get(exit);
        return new Stmt.Assign(flag.variable(), Expr.Const.of(flag.taken()), origin);
    }

    /**
     * What {@code if (condition) flag = true;} can be written as: {@code flag = condition;}. Whoever gets there has not
     * set the flag before.
     */
    Optional<Stmt> takenIf(Expr condition, Stmt.Assign only, Origin origin) {
        return flags.values().stream()
                .filter(flag -> flag.isSetBy(only))
                .findFirst()
                .map(flag -> new Stmt.Assign(
                        flag.variable(), flag.taken() ? condition : LoweringLogic.opposite(condition), origin));
    }

    Expr noneTaken(Set<Exit> exits) {
        return exits.stream()
                .map(exit -> flags.get(exit).isNotTaken())
                .reduce((left, right) -> Exprs.binary(Symbol.COND_AND, left, right))
                .orElseThrow();
    }
}
