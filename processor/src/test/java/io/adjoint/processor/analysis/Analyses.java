package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.rules.ElementaryRules;
import io.adjoint.processor.rules.RuleTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the analyses say about a procedure whose parameters are all different arrays. */
public final class Analyses {
    public static final RuleTable RULES = ElementaryRules.TABLE;

    /** The procedure and no other. */
    public static Program alone(Procedure procedure) {
        return new Program(Map.of(procedure.signature(), procedure));
    }

    public static Aliases aliases(Procedure procedure) {
        return Aliases.of(procedure, apart(procedure));
    }

    public static List<Integer> apart(Procedure procedure) {
        return Effects.positions(procedure.parameters().size());
    }

    public static Reads reads(Procedure procedure) {
        return reads(procedure, alone(procedure));
    }

    public static Reads reads(Procedure procedure, Program program) {
        return new Reads(aliases(procedure), Effects.of(program));
    }

    /** What is active where the derivative of the result is asked for. */
    public static Activity activity(Procedure procedure, Var... independents) {
        return activity(procedure, alone(procedure), independents);
    }

    public static Activity activity(Procedure procedure, Program program, Var... independents) {
        return Activity.of(procedure, reads(procedure, program), RULES, Set.of(independents), Set.of(), true);
    }

    private Analyses() {}
}
