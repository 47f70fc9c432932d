package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.MissingDerivatives;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.RuleTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Places where a derivative would be lost: a varied value enters inactive Java from which it could come out again, its
 * bits or its text become a number again, or something is written to an array that belongs to an object. A method is
 * looked through together with all that it calls.
 */
public final class EscapingValues {
    private final Program program;
    private final Effects effects;
    private final RuleTable rules;
    private final Collection<CustomRule> custom;
    private final Problems problems;
    private final Set<Entered> seen = new HashSet<>();

    /** One way in which a procedure is entered. */
    private record Entered(
            Signature procedure,
            Set<Integer> varied,
            List<Integer> groups,
            Set<Integer> useful,
            boolean isResultUseful) {}

    private EscapingValues(
            Program program, Effects effects, RuleTable rules, Collection<CustomRule> custom, Problems problems) {
        this.program = program;
        this.effects = effects;
        this.rules = rules;
        this.custom = custom;
        this.problems = problems;
    }

    /**
     * Reports such places of a method and of what it calls.
     *
     * @param effects those of the program
     * @param independents those of its parameters that are varied
     * @param sinks those whose values on exit matter
     * @param custom the rules of the table that users wrote, and those of arrays
     */
    public static void report(
            Program program,
            Effects effects,
            Procedure method,
            Set<Var> independents,
            Set<Var> sinks,
            RuleTable rules,
            Collection<CustomRule> custom,
            Problems problems) {
        List<Integer> apart =
                IntStream.range(0, method.parameters().size()).boxed().toList();
        Entered top =
                new Entered(method.signature(), positions(method, independents), apart, positions(method, sinks), true);
        new EscapingValues(program, effects, rules, custom, problems).enter(method, top);
    }

    private static Set<Integer> positions(Procedure procedure, Set<Var> parameters) {
        Set<Integer> positions = new TreeSet<>();
        parameters.forEach(parameter -> positions.add(procedure.parameters().indexOf(parameter)));
        return positions;
    }

    private static Set<Var> parameters(Procedure procedure, Set<Integer> positions) {
        Set<Var> parameters = new LinkedHashSet<>();
        positions.forEach(position -> parameters.add(procedure.parameters().get(position)));
        return parameters;
    }

    private void enter(Procedure procedure, Entered entered) {
        if (!seen.add(entered)) {
            return;
        }
        Reads reads = new Reads(Aliases.of(procedure, entered.groups()), effects);
        Activity activity = Activity.of(
                procedure,
                reads,
                rules,
                parameters(procedure, entered.varied()),
                parameters(procedure, entered.useful()),
                entered.isResultUseful());
        GivenCalls.report(procedure, activity, program.given(), problems);
        Body body = new Body(activity, reads, Carriers.of(procedure, activity));
        Stmts.walk(procedure.body(), body::look);
        procedure.result().ifPresent(result -> body.look(result, entered.isResultUseful(), procedure.origin()));
    }

    /** One procedure in one way of entering it. */
    private final class Body {
        private final Activity activity;
        private final Reads reads;
        private final Carriers carriers;

        Body(Activity activity, Reads reads, Carriers carriers) {
            this.activity = activity;
            this.reads = reads;
            this.carriers = carriers;
        }

        private void look(Stmt stmt) {
            boolean isUseful = stmt instanceof Stmt.Call
                    || Stmts.targets(stmt).stream().anyMatch(target -> activity.isUseful(Exprs.root(target)));
            Stmts.expressions(stmt).forEach(expr -> look(expr, isUseful, stmt.origin()));
            lookForDisguise(stmt);
            for (Place written : Effects.writtenArrays(stmt, effects.written())) {
                if (reads.aliases().mayBeForeign(Exprs.root(written))) {
                    problems.addOnce(Diagnostic.ADJ204, stmt.origin(), asWritten(written));
                }
            }
            if (stmt instanceof Stmt.Call call) {
                look(call);
            }
        }

        /** Arrays of numbers that go where any object might stand: what comes out of there is no longer known. */
        private void lookForDisguise(Stmt stmt) {
            for (Place target : Stmts.targets(stmt)) {
                if (!(stmt instanceof Stmt.Call)) {
                    Stmts.expressions(stmt).stream()
                            .filter(value -> isDisguised(value, target.type()))
                            .forEach(value -> problems.addOnce(Diagnostic.ADJ203, stmt.origin(), target(target)));
                }
            }
            if (stmt instanceof Stmt.Call call) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    Type parameter = call.callee().parameters().get(i);
                    if (isDisguised(call.arguments().get(i), parameter)) {
                        problems.addOnce(
                                Diagnostic.ADJ203, call.origin(), call.origin().text());
                    }
                }
            }
        }

        private static String target(Place target) {
            return "the " + target.type().leaf() + " " + asWritten(target);
        }

        private boolean isDisguised(Expr value, Type as) {
            return value.type() instanceof Type.Array array
                    && array.leaf().isContinuous()
                    && as.leaf() instanceof Type.Reference
                    && activity.isVaried(value);
        }

        void look(Expr expr, boolean isUseful, Origin origin) {
            for (Expr node : Exprs.nodes(expr)) {
                if (node instanceof Expr.Opaque opaque) {
                    look(opaque, isUseful, place(opaque, origin));
                } else if (isUseful && node.type().isContinuous() && carriers.isMadeOfCarried(node)) {
                    problems.addOnce(Diagnostic.ADJ203, origin, asWritten(node));
                }
            }
        }

        /** Where inactive Java stands, or what it takes a number out of; else the statement. */
        private static Origin place(Expr.Opaque opaque, Origin statement) {
            return Exprs.nodes(opaque).stream()
                    .flatMap(node -> node instanceof Expr.Opaque inner ? Stream.of(inner.origin()) : Stream.empty())
                    .filter(origin -> origin.key() >= 0)
                    .findFirst()
                    .orElse(statement);
        }

        private static String asWritten(Expr expr) {
            return Printer.print(expr).replaceAll("~\\d+", "");
        }

        private void look(Expr.Opaque opaque, boolean isUseful, Origin at) {
            boolean enters = opaque.keeps() && opaque.holes().stream().anyMatch(activity::isVaried);
            boolean returns = opaque.type().isContinuous();
            if (enters && (isUseful || !returns)) {
                problems.addOnce(returns ? Diagnostic.ADJ201 : Diagnostic.ADJ203, at, at.text());
            } else if (isUseful && returns && opaque.holes().stream().anyMatch(carriers::carries)) {
                problems.addOnce(Diagnostic.ADJ203, at, at.text());
            }
        }

        private void look(Stmt.Call call) {
            boolean carries = call.arguments().stream().anyMatch(carriers::carries);
            if (carries
                    && call.result().filter(result -> activity.isUseful(result)).isPresent()) {
                problems.addOnce(Diagnostic.ADJ203, call.origin(), call.origin().text());
            }
            if (program.given().get(call.callee()) instanceof ImplicitFunction function) {
                look(call, function);
                return;
            }
            if (program.given().get(call.callee()) instanceof NestedDerivative nested) {
                look(call, nested);
                return;
            }
            Procedure callee = program.procedures().get(call.callee());
            Set<Integer> varied = new TreeSet<>();
            Set<Integer> useful = new TreeSet<>();
            for (int i = 0; i < call.arguments().size(); i++) {
                Expr argument = call.arguments().get(i);
                if (activity.isVaried(argument)) {
                    varied.add(i);
                }
                boolean isWritten = effects.writtenBy(call.callee()).contains(i);
                if (isWritten && activity.isUseful(Exprs.root((Place) argument))) {
                    useful.add(i);
                }
            }
            if (callee != null && !varied.isEmpty()) {
                boolean isUseful = call.result().filter(activity::isUseful).isPresent();
                enter(callee, new Entered(call.callee(), varied, groups(call), useful, isUseful));
            }
        }

        /** The equation of a solver is differentiated with respect to all that it is of. */
        private void look(Stmt.Call call, ImplicitFunction function) {
            if (function.sources().stream().map(call.arguments()::get).noneMatch(activity::isVaried)) {
                return;
            }
            Procedure equation = program.get(function.equation());
            List<Integer> apart = Effects.positions(equation.parameters().size());
            Set<Integer> varied = new TreeSet<>(apart);
            varied.removeIf(i -> !equation.parameters().get(i).type().isContinuous());
            enter(equation, new Entered(function.equation(), varied, apart, Set.of(), true));
        }

        /** The method whose derivative is called is differentiated with respect to what is varied as well. */
        private void look(Stmt.Call call, NestedDerivative nested) {
            Set<Integer> varied = new TreeSet<>(nested.independents());
            nested.continuous().stream()
                    .filter(i -> activity.isVaried(call.arguments().get(i)))
                    .forEach(varied::add);
            boolean isDifferentiated = call.arguments().stream().anyMatch(activity::isVaried)
                    && call.result().filter(activity::isUseful).isPresent();
            if (isDifferentiated) {
                lookForMissing(call, nested, varied);
            }
            if (!program.procedures().containsKey(nested.differentiated())) {
                return; // it comes compiled
            }
            List<Integer> apart = Effects.positions(nested.arity());
            enter(
                    program.get(nested.differentiated()),
                    new Entered(nested.differentiated(), varied, apart, Set.of(), true));
        }

        private void lookForMissing(Stmt.Call call, NestedDerivative nested, Set<Integer> varied) {
            for (MissingDerivatives.Missing missing : MissingDerivatives.of(program, nested, custom)) {
                problems.addOnce(
                        Diagnostic.ADJ205,
                        call.origin(),
                        call.callee().name(),
                        missing.reason(),
                        new Hint(missing.instead()));
            }
            GivenDerivative given = program.given().get(nested.differentiated());
            for (int i : varied) {
                if (given instanceof CompiledGradient && !given.offers(i)) {
                    problems.addOnce(
                            Diagnostic.ADJ205,
                            call.origin(),
                            call.callee().name(),
                            "it is differentiated with respect to argument " + (i + 1),
                            new Hint(given.remedy(i).orElseThrow()));
                }
            }
        }

        private List<Integer> groups(Stmt.Call call) {
            Map<Var, Integer> first = new HashMap<>();
            return IntStream.range(0, call.arguments().size())
                    .mapToObj(i -> {
                        Expr argument = call.arguments().get(i);
                        if (!(argument.type() instanceof Type.Array) || !(argument instanceof Place place)) {
                            return i;
                        }
                        Var representative = reads.aliases().representative(Exprs.root(place));
                        first.putIfAbsent(representative, i);
                        return first.get(representative);
                    })
                    .toList();
        }
    }
}
