package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Hazards;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes {@code f$grad} and {@code f$valueAndGrad} of one method. */
final class GradientBuilder {
    private final Library library;
    private final Request request;
    private final Procedure procedure;
    private final GradientShape shape;
    private final Arguments arguments;
    private final Procedure inPlace;

    GradientBuilder(Library library, Request request) {
        this(library, request, GradientShape.of(request, library.generatedNames()));
    }

    private GradientBuilder(Library library, Request request, GradientShape shape) {
        this.library = library;
        this.request = request;
        this.procedure = request.procedure();
        this.shape = shape;
        this.arguments = Arguments.of(library, request);
        this.inPlace = new LoopsInPlace(library).of(arguments.context(), procedure);
    }

    /**
     * The gradients with respect to the leaves, of the flat procedure's own parameters: what is differentiated again.
     */
    static Procedure flat(Library library, Request given) {
        return flat(library, given, false);
    }

    /** The same, the value before them. */
    static Procedure flatWithValue(Library library, Request given) {
        return flat(library, given, true);
    }

    private static Procedure flat(Library library, Request given, boolean withValue) {
        Request request = given.flat();
        List<Type.Bundle.Component> components = new ArrayList<>();
        if (withValue) {
            components.add(new Type.Bundle.Component(
                    TangentShape.VALUE, request.procedure().signature().result()));
        }
        request.leaves().forEach(leaf -> components.add(new Type.Bundle.Component(leaf.toString(), leaf.type())));
        Type.Bundle all = new Type.Bundle("", components);
        GradientShape shape =
                new GradientShape(request.procedure(), request.parameters(), request.independents(), Optional.of(all));
        GradientBuilder builder = new GradientBuilder(library, request, shape);
        return builder.whole(shape.packed(), withValue, builder.swept(false));
    }

    Gradient build() {
        Swept swept = swept(false);
        Procedure gradient = whole(shape.gradient(), !shape.isBare(), swept);
        Procedure valueAndGradient = shape.isBare() ? whole(shape.valueAndGradient(), true, swept) : delegating();
        return new Gradient(
                request,
                List.of(
                        new Gradient.Method(Gradient.Kind.GRADIENT, gradient),
                        new Gradient.Method(Gradient.Kind.VALUE_AND_GRADIENT, valueAndGradient)),
                shape.result());
    }

    /** {@code f$vjp} of a number: the gradient times a seed. */
    static Gradient.Method pullback(Library library, Gradient gradient) {
        Request request = gradient.request();
        GradientShape shape =
                new GradientShape(request.procedure(), request.parameters(), request.independents(), gradient.result());
        return new GradientBuilder(library, request, shape).pullback();
    }

    private Gradient.Method pullback() {
        Type type = procedure.signature().result();
        Procedure seeded = whole(shape.pullback(List.of(type)), !shape.isBare(), swept(true));
        Var seed = seeded.parameters().get(seeded.parameters().size() - 1);
        return new Gradient.Method(Gradient.Kind.PULLBACK, seeded, Map.of(seed.name(), ""));
    }

    /** Several independents: the gradient has the value with it already. */
    private Procedure delegating() {
        Signature gradient = shape.gradient();
        Op.Function same = new Op.Function("", gradient.name(), gradient.parameters(), gradient.result(), true);
        return new Procedure(
                shape.valueAndGradient(),
                request.parameters(),
                Block.EMPTY,
                Optional.of(new Expr.Apply(same, List.copyOf(request.parameters()))),
                procedure.origin());
    }

    /**
     * The way there and back, of which {@code f$grad} and {@code f$valueAndGrad} are made both.
     *
     * @param seed what it starts back from
     * @param value what holds the value, where it needs a name
     */
    private record Swept(Sweeps sweeps, Entry entry, Expr seed, Fusion.Joined joined, Var value) {}

    private Swept swept(boolean isSeeded) {
        return swept(isSeeded, true).or(() -> swept(isSeeded, false)).orElseThrow();
    }

    /** @param fuses whether the turns of a loop may be reversed as soon as they have been run */
    private Optional<Swept> swept(boolean isSeeded, boolean fuses) {
        Procedure swept = fuses ? inPlace : procedure;
        Sweeps sweeps = library.sweeps(arguments.context(), swept, Set.of(), false, fuses);
        Entry entry = Entry.of(request, sweeps.names);
        ParameterBars bars = Assembly.zeroBars(sweeps, request.leaves(), List.of());
        List<Stmt> forward = Assembly.forward(sweeps, bars);
        Type type = procedure.signature().result();
        Expr seed = isSeeded
                ? sweeps.names.fresh(Seeding.name("", Seeding.names(request.parameters())), type)
                : Zeros.one(type);
        return Fusion.of(forward, Assembly.reverse(sweeps, bars, Optional.of(seed)), sweeps)
                .map(joined -> new Swept(sweeps, entry, seed, joined, sweeps.names.fresh(procedure.name(), type)));
    }

    private Procedure whole(Signature signature, boolean withValue, Swept swept) {
        Sweeps sweeps = swept.sweeps;
        Entry entry = swept.entry;
        Expr seed = swept.seed;
        List<Stmt> body = new ArrayList<>(swept.joined.forward());
        List<Stmt> back = swept.joined.back();
        Expr value = sweeps.subject.procedure().result().orElseThrow();
        boolean isAtHand = value instanceof Var variable && !Stmts.assigns(new Block(back), variable);
        // What is differentiated again may lose what only the reverse sweep evaluates
        boolean isFlat =
                signature.result() instanceof Type.Bundle all && all.name().isEmpty();
        List<Stmt> sure = isFlat ? List.of() : back;
        if (withValue ? !isAtHand : hidesFault(value, sure, sweeps)) {
            body.add(new Stmt.Declare(swept.value, value, procedure.origin()));
            value = swept.value;
        }
        body.addAll(back);
        Assembly.addTapes(sweeps, body);
        body.addAll(0, arguments.checks());
        body.addAll(0, entry.statements());
        List<Expr> gradients = request.independents().stream()
                .map(independent -> entry.gradient(independent, sweeps.bars))
                .toList();
        List<Expr> answers = new ArrayList<>(gradients);
        if (withValue) {
            answers.add(0, value);
        }
        Expr answer = withValue || isFlat ? new Expr.Pack(shape.result().orElseThrow(), answers) : gradients.get(0);
        List<Var> parameters = new ArrayList<>(entry.parameters());
        if (seed instanceof Var variable) {
            parameters.add(variable);
        }
        return library.simplification()
                .of(
                        new Procedure(signature, parameters, new Block(body), Optional.of(answer), procedure.origin()),
                        sweeps,
                        sweeps.reverseBars(),
                        isFlat ? Faults.ALL_ON_THE_WAY_FORWARD : Faults.ALL);
    }

    /** Whether something in the value may throw that the reverse sweep does not evaluate for its own sake. */
    private static boolean hidesFault(Expr value, List<Stmt> back, Sweeps sweeps) {
        Set<Expr> evaluated = new HashSet<>();
        Stmts.walk(new Block(back), stmt -> {
            Stmts.expressions(stmt).forEach(expr -> evaluated.addAll(Exprs.nodes(expr)));
            Stmts.targets(stmt).forEach(target -> evaluated.addAll(Exprs.nodes(target)));
        });
        return Hazards.of(sweeps.subject.procedure()).of(value).stream()
                .anyMatch(node -> !evaluated.contains(node)
                        && !(node instanceof Expr.Element element && evaluated.contains(sweeps.bars.of(element))));
    }
}
