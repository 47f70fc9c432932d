package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.PackedArray;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The methods that call derivatives which take objects or give several parts: they make the objects of numbers and
 * arrays, and put the parts into one array.
 */
final class PackedResults {
    private final Program program;
    private final GeneratedNames names;
    private final Map<Signature, Signature> callable = new LinkedHashMap<>();
    private final List<Helper> helpers = new ArrayList<>();

    PackedResults(Program program, GeneratedNames names) {
        this.program = program;
        this.names = names;
    }

    List<Helper> helpers() {
        return helpers;
    }

    Signature callable(Signature callee) {
        boolean isPacked = program.given().get(callee) instanceof NestedDerivative nested
                && nested.packing().isPresent();
        return isPacked ? callable.computeIfAbsent(callee, this::written) : callee;
    }

    /** The derivative that such a method calls; any other method is itself. */
    Signature original(Signature called) {
        return callable.entrySet().stream()
                .filter(entry -> entry.getValue().equals(called))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(called);
    }

    private Signature written(Signature callee) {
        NestedDerivative nested = (NestedDerivative) program.given().get(callee);
        Signature signature =
                new Signature("", names.unique(callee.name() + "$packed"), callee.parameters(), callee.result(), false);
        NestedDerivative.Packing packing = nested.packing().orElseThrow();
        List<Stmt> body = new ArrayList<>();
        Expr value = packing.slots().isPresent() ? gathered(callee.result(), packing, body) : packing.call();
        helpers.add(new Helper(
                Helper.Kind.PRIMAL,
                callee,
                new Procedure(signature, packing.parameters(), new Block(body), Optional.of(value), Origin.NONE),
                Optional.empty()));
        return signature;
    }

    private static Var gathered(Type type, NestedDerivative.Packing packing, List<Stmt> body) {
        Names fresh = new Names();
        packing.parameters().forEach(parameter -> fresh.fresh(parameter.name(), parameter.type()));
        fresh.fresh(packing.result().name(), packing.result().type());
        body.add(new Stmt.Declare(packing.result(), packing.call(), Origin.NONE));
        PackedArray slots = packing.slots().orElseThrow();
        return packed(slots, type, part -> packing.values().get(slots.parts().indexOf(part)), fresh, body);
    }

    /**
     * Puts parts into one array.
     *
     * @param value of a part
     */
    static Var packed(NestedDerivative nested, Function<Part, Expr> value, Names names, List<Stmt> out) {
        return packed(new PackedArray(nested.parts()), nested.of().result(), value, names, out);
    }

    private static Var packed(PackedArray slots, Type type, Function<Part, Expr> value, Names names, List<Stmt> out) {
        Var packed = names.fresh("packed", type);
        allocate(packed, slots, out);
        for (Part part : slots.parts()) {
            Place place = slots.place(packed, part);
            Expr given = value.apply(part);
            out.add(new Stmt.Assign(
                    place,
                    place.type() instanceof Type.Scalar number ? Exprs.convert(given, number) : given,
                    Origin.NONE));
        }
        return packed;
    }

    private static void allocate(Var packed, PackedArray slots, List<Stmt> out) {
        long numbers =
                slots.parts().stream().filter(part -> part.type().isScalar()).count();
        long arrays = slots.parts().size() - numbers;
        long rows = arrays == 0 ? numbers : arrays + (numbers == 0 ? 0 : 1);
        out.add(allocated(packed, rows));
        if (arrays == 0) {
            return;
        }
        for (Part part : slots.parts()) {
            Place place = slots.place(packed, part);
            boolean isFirstNumber = part.type().isScalar()
                    && slots.parts().stream()
                            .filter(each -> each.type().isScalar())
                            .findFirst()
                            .filter(part::equals)
                            .isPresent();
            if (isFirstNumber) {
                rows(((Expr.Element) place).array(), packed, numbers, out);
            } else if (part.type().isArray()) {
                Place around = ((Expr.Element) place).array();
                if (!around.equals(packed)) {
                    rows(around, packed, 1, out);
                }
            }
        }
    }

    /** The arrays of one row each down to a place, which has several. */
    private static void rows(Place place, Var packed, long size, List<Stmt> out) {
        if (place.equals(packed)) {
            return;
        }
        rows(((Expr.Element) place).array(), packed, 1, out);
        boolean isThere = out.stream()
                .anyMatch(stmt ->
                        stmt instanceof Stmt.Assign assign && assign.target().equals(place));
        if (!isThere) {
            out.add(new Stmt.Assign(place, sized((Type.Array) place.type(), size), Origin.NONE));
        }
    }

    private static Stmt allocated(Var packed, long size) {
        return new Stmt.Declare(packed, sized((Type.Array) packed.type(), size), Origin.NONE);
    }

    private static Expr sized(Type.Array type, long size) {
        return new Expr.NewArray(type, List.of(Expr.Const.of((int) size)));
    }
}
