package io.adjoint.processor.analysis;

import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.signature;
import static io.adjoint.processor.ir.Ir.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {
    private static final Var X = real("x");
    private static final Var I = integer("i");
    private static final Var A = reals("a");
    private static final Var B = reals("b");
    private static final Var C = reals("c");
    private static final Var M = Var.of("m", Type.arrayOf(Ir.DOUBLES));
    private static final Var T = Var.of("t", Type.arrayOf(M.type()));

    @Test
    void aVariableDeclaredFromAnArrayNamesTheSameArray() {
        Procedure f = procedure("f", List.of(A), at(C, constant(0)), declare(B, A), declare(C, B));
        Aliases aliases = Analyses.aliases(f);

        assertThat(aliases.mayBeSame(A, C)).isTrue();
        assertThat(aliases.representative(C))
                .isEqualTo(aliases.representative(B))
                .isEqualTo(A);
    }

    @Test
    void aRowOrAPlaneOfAnArrayIsInItsClass() {
        Procedure f =
                procedure("f", List.of(T, I), at(A, constant(0)), declare(M, at(T, I)), declare(A, at(M, constant(1))));
        Aliases aliases = Analyses.aliases(f);

        assertThat(aliases.mayBeSame(A, T)).isTrue();
        assertThat(aliases.mayBeSame(M, A)).isTrue();
    }

    @Test
    void aSecondNameThatIsGivenInAnInnerScopeCountsEverywhere() {
        Procedure f = procedure(
                "f",
                List.of(M),
                num(0),
                upTo(
                        I,
                        constant(0),
                        length(M),
                        branch(
                                Expr.Const.of(true),
                                Block.of(declare(A, at(M, I))),
                                Block.of(declare(B, at(M, constant(0)))))));
        Aliases aliases = Analyses.aliases(f);

        assertThat(aliases.mayBeSame(A, B)).as("two rows may be one").isTrue();
    }

    @Test
    void arraysThatTheProcedureMakesOrGetsFromACallAreApart() {
        Procedure f = procedure(
                "f",
                List.of(A, X),
                num(0),
                declare(B, new Expr.NewArray(Ir.DOUBLES, List.of(length(A)))),
                declare(C, new Expr.ArrayLiteral(Ir.DOUBLES, List.of(num(1)))),
                callInto(reals("d"), signature("g", Ir.DOUBLES, Ir.DOUBLES), A));
        Aliases aliases = Analyses.aliases(f);

        assertThat(List.of(A, B, C, reals("d")))
                .allSatisfy(one -> assertThat(aliases.representative(one)).isEqualTo(one));
    }

    @Test
    void parametersAreApartUnlessTheyAreInOneGroup() {
        Procedure f = procedure("f", List.of(A, X, B, C), mul(X, X));

        assertThat(Aliases.of(f, List.of(0, 1, 2, 3)).mayBeSame(A, B)).isFalse();
        Aliases grouped = Aliases.of(f, List.of(0, 1, 2, 0));
        assertThat(grouped.mayBeSame(A, C)).isTrue();
        assertThat(grouped.mayBeSame(A, B)).isFalse();
    }

    @Test
    void aNumberIsNeverAnotherNumberWhateverItsGroup() {
        Var y = real("y");
        Procedure f = procedure("f", List.of(X, y, A), mul(X, y));

        assertThat(Aliases.of(f, List.of(0, 0, 0)).mayBeSame(X, y)).isFalse();
    }

    @Test
    void theCellsOfAPlaceAreThoseOfItsWholeClass() {
        Procedure f = procedure("f", List.of(M, I), num(0), declare(A, at(M, I)));
        Aliases aliases = Analyses.aliases(f);

        assertThat(aliases.cells(at(A, I)))
                .isEqualTo(aliases.cells(at(at(M, constant(0)), constant(2))))
                .isEqualTo(new Location.Cells(M));
    }

    @Test
    void insideABlockParametersAreApartAndSecondNamesAreNot() {
        Aliases aliases = Aliases.of(Block.of(declare(B, A)), false);

        assertThat(aliases.mayBeSame(A, B)).isTrue();
        assertThat(aliases.mayBeSame(A, C)).isFalse();
    }
}
