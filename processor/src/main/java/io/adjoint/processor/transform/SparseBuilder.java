package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code f$sparseHessian} and {@code f$sparseJacobian}: the pattern, coloured, and a product for each colour.
 */
final class SparseBuilder {
    static final Type MATRIX = new Type.Reference("io.adjoint.sparse.SparseMatrix");
    private static final Type.Array ROW = Type.arrayOf(Type.Scalar.DOUBLE);
    private static final String HESSIAN = "io.adjoint.sparse.CompressedHessian";
    private static final String JACOBIAN = "io.adjoint.sparse.CompressedJacobian";

    private final Signature signature;
    private final Procedure pattern;
    private final Names names;
    private final Entry entry;
    private final Var independent;
    private final List<Stmt> body = new ArrayList<>();

    /**
     * @param signature what the method looks like from outside
     * @param pattern the method that finds the pattern
     */
    SparseBuilder(Request request, Signature signature, Procedure pattern) {
        this.signature = signature;
        this.pattern = pattern;
        this.names = Names.of(request.procedure());
        this.entry = Entry.of(request, names);
        this.independent = request.leaves().get(0);
        body.addAll(entry.statements());
    }

    Procedure hessian(Procedure hvp) {
        Var found = names.fresh("pattern", pattern.signature().result());
        body.add(called(pattern, entry.parameters(), found));
        Var hessian = compressed(HESSIAN, "hessian", List.of(found));
        Var sweep = names.fresh("sweep", Type.Scalar.INT);
        List<Stmt> turn = new ArrayList<>();
        Var direction = direction(hessian, sweep, independent.name() + "Dot", turn);
        Expr product = product(hvp, direction, "product", turn);
        turn.add(take(hessian, sweep, product));
        return swept(hessian, sweep, turn, hvp.origin());
    }

    /** @param vjp the way back, for as many seeds as there are colours of rows */
    Procedure jacobian(Procedure jvp, Procedure vjp) {
        Var found = names.fresh("pattern", pattern.signature().result());
        body.add(called(pattern, entry.parameters(), found));
        Var jacobian = compressed(JACOBIAN, "jacobian", List.of(found, new Expr.Length(independent)));
        Var sweep = names.fresh("sweep", Type.Scalar.INT);
        List<Stmt> forward = new ArrayList<>();
        Var direction = direction(jacobian, sweep, independent.name() + "Dot", forward);
        forward.add(take(jacobian, sweep, product(jvp, direction, "column", forward)));
        List<Stmt> back = new ArrayList<>();
        Var seed = direction(jacobian, sweep, "seed", back);
        back.add(take(jacobian, sweep, product(vjp, seed, "row", back)));
        Expr isForward = asked(jacobian, "isForward", Type.Scalar.BOOLEAN);
        Stmt either = new Stmt.If(isForward, new Block(forward), new Block(back), Origin.NONE);
        return swept(jacobian, sweep, List.of(either), jvp.origin());
    }

    private Var compressed(String type, String name, List<Expr> arguments) {
        Var compressed = names.fresh(name, new Type.Reference(type));
        List<String> fragments = Expr.Opaque.ofCall("‹" + type + "›.of", arguments.size());
        Expr of = new Expr.Opaque(fragments, arguments, compressed.type(), false, false, Origin.NONE);
        body.add(new Stmt.Declare(compressed, of, Origin.NONE));
        return compressed;
    }

    private static Expr asked(Var object, String method, Type type) {
        return new Expr.Opaque(List.of("", "." + method + "()"), List.of(object), type);
    }

    private Var direction(Var compressed, Var sweep, String name, List<Stmt> out) {
        Var direction = names.fresh(name, ROW);
        Expr value = new Expr.Opaque(
                List.of("", ".direction(", ")"), List.of(compressed, sweep), ROW, false, false, Origin.NONE);
        out.add(new Stmt.Declare(direction, value, Origin.NONE));
        return direction;
    }

    /** What a product gives with respect to the one independent, or of the one result. */
    private Expr product(Procedure with, Var direction, String name, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(entry.parameters());
        arguments.add(direction);
        Type result = with.signature().result();
        Var product = names.fresh(name, result);
        out.add(called(with, arguments, product));
        if (!(result instanceof Type.Bundle bundle)) {
            return product;
        }
        Type.Bundle.Component last = bundle.components().get(bundle.components().size() - 1);
        return new Expr.Component(product, last.name(), last.type());
    }

    private static Stmt take(Var compressed, Var sweep, Expr product) {
        Expr.Opaque taken = new Expr.Opaque(
                List.of("", ".take(", ", ", ")"),
                List.of(compressed, sweep, product),
                Type.Void.VOID,
                false,
                false,
                Origin.NONE);
        return new Stmt.Evaluate(taken, Origin.NONE);
    }

    private static Stmt called(Procedure procedure, List<? extends Expr> arguments, Var result) {
        return new Stmt.Call(Optional.of(result), true, procedure.signature(), List.copyOf(arguments), Origin.NONE);
    }

    private Procedure swept(Var compressed, Var sweep, List<Stmt> turn, Origin origin) {
        Expr sweeps = asked(compressed, "sweeps", Type.Scalar.INT);
        body.add(new Stmt.For(sweep, Expr.Const.of(0), Symbol.LT, sweeps, new Block(turn), Origin.NONE));
        Expr matrix = asked(compressed, "matrix", MATRIX);
        return new Procedure(signature, entry.parameters(), new Block(body), Optional.of(matrix), origin);
    }
}
