package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long procedures in parts. */
class OutliningTest {
    private static final Var X = real("x");
    private static final Var S = real("s");

    /** Each line overwrites {@code s}, and declares a variable that a later part reads. */
    private static Procedure lines(int count) {
        List<Stmt> body = new ArrayList<>();
        body.add(declare(S, X));
        Var last = S;
        for (int i = 0; i < count; i++) {
            Var next = real("v" + i);
            body.add(declare(next, add(mul(last, num(0.5)), X)));
            body.add(assign(S, add(mul(S, num(0.25)), mul(next, X))));
            last = next;
        }
        return procedure("f", List.of(X), add(S, last), body.toArray(Stmt[]::new));
    }

    @Test
    void aShortProcedureStaysAsItIs() {
        Program whole = program(lines(10));

        Outlining.Outlined outlined = Outlining.of(whole);

        assertThat(outlined.parts()).isEmpty();
        assertThat(outlined.program()).isEqualTo(whole);
    }

    @Test
    void eachPartOfALongOneKnowsWhatItWasTakenFromAndComputesTheSame() {
        Procedure whole = lines(1000);

        Outlining.Outlined outlined = Outlining.of(program(whole));

        assertThat(outlined.parts()).hasSizeGreaterThan(5);
        assertThat(outlined.parts().values()).containsOnly(whole.signature());
        outlined.program()
                .procedures()
                .values()
                .forEach(each -> assertThat(Verifier.verify(each)).isEmpty());
        assertThat(Interpreter.run(outlined.program(), whole.signature(), 0.7)).isEqualTo(Interpreter.run(whole, 0.7));
    }
}
