package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The methods that the derivatives of a nested derivative are made of: the seeded gradient of the differentiated
 * method, its tangents, and those of the method itself.
 *
 * <p>A gradient is the gradient of one number, and so are a derivative in a direction and a seeded one. What such a
 * derivative adds to the adjoints of what it is given is therefore a derivative in a direction, too, and the way back
 * of a way back is never needed: the mixed partials do not depend on their order.
 */
final class NestedSweeps {
    private final NestedDerivative nested;
    private final Library library;

    NestedSweeps(NestedDerivative nested, Library library) {
        this.nested = nested;
        this.library = library;
    }

    /**
     * A method that gives the seeded gradient.
     *
     * @param signature its parameters are those of the differentiated method and the seed
     * @param components by position of a parameter, the component that is the gradient with respect to it
     */
    record Seeded(Signature signature, Map<Integer, String> components) {

        /** The position of the seed, which comes last. */
        int seed() {
            return signature.parameters().size() - 1;
        }
    }

    /**
     * A method with tangents.
     *
     * @param signature its parameters are those of the other method, and the tangents of some of them in order
     * @param varied the positions of these
     */
    record Carried(Signature signature, Set<Integer> varied) {}

    /** @param wanted the positions of the parameters with respect to which the gradient is wanted */
    Seeded gradient(Set<Integer> wanted) {
        Wanted asked = new Wanted(nested.differentiated(), Set.copyOf(wanted));
        Seeded known = library.gradients().get(asked);
        if (known == null) {
            known = written(asked); // which may ask for others
            library.gradients().put(asked, known);
        }
        return known;
    }

    /** A gradient that is called for. */
    record Wanted(Signature of, Set<Integer> parameters) {}

    private Seeded written(Wanted asked) {
        Set<Integer> wanted = asked.parameters();
        Signature callee = nested.differentiated();
        Names names = new Names();
        List<Var> parameters = new ArrayList<>(names.fresh(nested.names()::get, callee.parameters()));
        Var seed = names.fresh("seed", callee.result());
        Linkage link = library.linkages().jointly(new Context(callee, new TreeSet<>(wanted), apart(callee), true));
        List<Stmt> body = new ArrayList<>();
        Map<Integer, Expr> bars = new TreeMap<>();
        List<Expr> arguments = new ArrayList<>();
        link.plan().parameters().forEach(i -> arguments.add(parameters.get(i)));
        for (int i : link.activeArrays()) {
            Var bar = names.fresh(
                    parameters.get(i).name() + "Bar", parameters.get(i).type());
            body.add(new Stmt.Declare(bar, Zeros.likeIfThere(parameters.get(i)), Origin.NONE));
            bars.put(i, bar);
            arguments.add(bar);
        }
        arguments.add(seed.type().isArray() ? consumed(seed, names, body) : seed);
        Optional<Var> pulled =
                link.pulled() == Type.Void.VOID ? Optional.empty() : Optional.of(names.fresh("pulled", link.pulled()));
        body.add(new Stmt.Call(pulled, pulled.isPresent(), link.reverse().orElseThrow(), arguments, Origin.NONE));
        link.activeScalars().forEach(i -> bars.put(i, link.pulled(pulled.orElseThrow(), i)));
        parameters.add(seed);
        return written(parameters, body, bars);
    }

    /** The way back of an array empties its adjoint. */
    private static Var consumed(Var seed, Names names, List<Stmt> body) {
        Var copy = names.fresh("consumed", seed.type());
        body.add(new Stmt.Declare(copy, Copying.of(seed), Origin.NONE));
        return copy;
    }

    private Seeded written(List<Var> parameters, List<Stmt> body, Map<Integer, Expr> bars) {
        GeneratedNames generated = library.generatedNames();
        String name = nested.differentiated().name();
        List<Type.Bundle.Component> components = new ArrayList<>();
        Map<Integer, String> named = new LinkedHashMap<>();
        bars.forEach((i, bar) -> {
            components.add(new Type.Bundle.Component(parameters.get(i).name() + "Bar", bar.type()));
            named.put(i, parameters.get(i).name() + "Bar");
        });
        Type.Bundle bundle = new Type.Bundle(generated.ofRecord(name, "Gradient"), components);
        Signature signature = new Signature(
                "",
                generated.unique(name + "$gradient"),
                parameters.stream().map(Var::type).toList(),
                bundle,
                false);
        Procedure procedure = new Procedure(
                signature,
                parameters,
                new Block(body),
                Optional.of(new Expr.Pack(bundle, List.copyOf(bars.values()))),
                Origin.NONE);
        library.add(new Helper(Helper.Kind.GRADIENT, nested.differentiated(), procedure, Optional.of(bundle)));
        return new Seeded(signature, named);
    }

    /** A method of this class, or the differentiated one, with tangents carried along. */
    Carried tangent(Signature of, Set<Integer> varied) {
        TangentLibrary.Way way = new TangentLibrary.Way(of, new TreeSet<>(varied), apart(of));
        if (!library.tangents().containsKey(way)) {
            TangentLibrary tangents = new TangentLibrary(library, of);
            tangents.tangent(of, way.varied(), way.groups());
            library.addAll(tangents);
        }
        return new Carried(library.tangents().get(way), way.varied());
    }

    /** Arrays that nobody writes to may be the same and still be taken for different ones. */
    private static List<Integer> apart(Signature callee) {
        return IntStream.range(0, callee.parameters().size()).boxed().toList();
    }
}
