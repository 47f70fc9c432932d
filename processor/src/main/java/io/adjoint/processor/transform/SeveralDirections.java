package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Procedures that carry the tangents of several directions along, made of those for one. */
final class SeveralDirections {
    private final TangentLibrary.Single single;
    private final Procedure procedure;
    private final Lanes lanes;
    private final int count;
    private final List<Stmt> body = new ArrayList<>();

    private SeveralDirections(TangentLibrary.Single single, Lanes lanes, int count) {
        this.single = single;
        this.procedure = single.procedure();
        this.lanes = lanes;
        this.count = count;
    }

    private static Optional<SeveralDirections> of(TangentLibrary.Single single, TangentLibrary calls, int count) {
        Tainted tainted = Tainted.of(single.procedure().body(), single.tangents(), calls);
        return Lanes.of(single.procedure(), tainted, calls, count)
                .map(lanes -> new SeveralDirections(single, lanes, count));
    }

    /**
     * Of a method that is called: it takes one tangent after the other, and returns all tangents beside the result.
     *
     * @param result the type of the result without tangents
     */
    static Optional<Procedure> ofHelper(
            TangentLibrary.Single single, Signature signature, Type result, TangentLibrary calls, int count) {
        return of(single, calls, count).map(several -> several.helper(signature, result));
    }

    private Procedure helper(Signature signature, Type original) {
        List<Var> parameters = new ArrayList<>();
        procedure.parameters().forEach(parameter -> parameters.addAll(lanes.of(parameter)));
        body.addAll(lanes.statements(procedure.body()));
        Optional<Expr> result = procedure
                .result()
                .map(value -> value instanceof Expr.Pack pack
                        ? packed(pack, (Type.Bundle) signature.result(), original)
                        : lanes.lane(value, 0));
        return new Procedure(signature, parameters, new Block(body), result, procedure.origin());
    }

    private Expr packed(Expr.Pack pack, Type.Bundle all, Type original) {
        List<Expr> components = new ArrayList<>();
        for (int i = 0; i < pack.components().size(); i++) {
            Expr component = pack.components().get(i);
            String name = pack.type().components().get(i).name();
            if (TangentShape.isTangent(original, pack.type(), name)) {
                components.addAll(inLanes(component));
            } else {
                components.add(lanes.lane(component, 0));
            }
        }
        return new Expr.Pack(all, components);
    }

    private List<Expr> inLanes(Expr tangent) {
        Expr value = lanes.value(tangent, Origin.NONE, body);
        List<Expr> all = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            all.add(lanes.lane(value, lane));
        }
        return all;
    }

    /**
     * Of a method that is called from outside: it takes the directions of an independent as an array, and returns an
     * array of the tangents of each result.
     *
     * @param single returns its tangents alone, one bare or several in a record
     * @param directions its parameters that are directions
     * @param signature takes and returns arrays of what it takes and returns
     */
    static Optional<Procedure> ofSweep(
            TangentLibrary.Single single, List<Var> directions, Signature signature, TangentLibrary calls, int count) {
        return of(single, calls, count).map(several -> several.sweep(directions, signature));
    }

    private Procedure sweep(List<Var> directions, Signature signature) {
        List<Var> parameters = new ArrayList<>();
        for (Var parameter : procedure.parameters()) {
            if (!directions.contains(parameter)) {
                parameters.add(parameter);
                continue;
            }
            Var all = new Var(parameter.name(), parameter.id(), Type.arrayOf(parameter.type()));
            parameters.add(all);
            for (int lane = 0; lane < count; lane++) {
                Expr one = new Expr.Element(all, Expr.Const.of(lane));
                body.add(new Stmt.Declare(lanes.of(parameter).get(lane), one, Origin.NONE));
            }
        }
        body.addAll(lanes.statements(procedure.body()));
        Expr result = procedure.result().orElseThrow();
        Expr answer = result instanceof Expr.Pack pack
                ? new Expr.Pack(
                        (Type.Bundle) signature.result(),
                        pack.components().stream().map(this::gathered).toList())
                : gathered(result);
        return new Procedure(signature, parameters, new Block(body), Optional.of(answer), procedure.origin());
    }

    private Expr gathered(Expr tangent) {
        Type.Array type = Type.arrayOf(tangent.type());
        Var all = lanes.names().fresh("tangents", type);
        body.add(new Stmt.Declare(all, new Expr.ArrayLiteral(type, inLanes(tangent)), Origin.NONE));
        return all;
    }
}
