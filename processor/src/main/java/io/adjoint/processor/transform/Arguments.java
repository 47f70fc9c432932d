package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a gradient may assume of its arguments.
 *
 * <p>Two arrays of which one is written have to be different arrays, if a derivative passes through either: an identity
 * test at entry says so. Where none does they may be the same, and are treated so.
 *
 * @param context which parameters are active, and which may be the same array
 * @param checks the tests at entry
 */
record Arguments(Context context, List<Stmt> checks) {
    private static final String OWNER = "io.adjoint.array.Distinct";
    private static final Type STRING = new Type.Reference("java.lang.String");

    /** Two array parameters, by position. */
    private record Pair(int one, int other) {}

    static Arguments of(Library library, Request request) {
        Set<Pair> all = new LinkedHashSet<>(meeting(library, request.procedure()));
        Set<Pair> apart = all.isEmpty()
                ? all
                : active(all, request, activity(library, request.procedure(), context(library, request, all)));
        while (true) {
            Context context = context(library, request, apart);
            Activity activity = activity(library, request.procedure(), context);
            // Two that are inactive each may be active together: one is written, the other read
            if (!apart.addAll(active(all, request, activity))) {
                return new Arguments(context, checks(library, request, activity, apart));
            }
        }
    }

    private static Set<Pair> active(Set<Pair> pairs, Request request, Activity activity) {
        Set<Pair> active = new LinkedHashSet<>(pairs);
        active.removeIf(pair -> !isActive(pair.one, request, activity) && !isActive(pair.other, request, activity));
        return active;
    }

    private static boolean isActive(int position, Request request, Activity activity) {
        return activity.isActive(request.procedure().parameters().get(position));
    }

    /** The pairs that may be the same array, one of them written. */
    private static List<Pair> meeting(Library library, Procedure procedure) {
        Set<Integer> written = library.effects().writtenBy(procedure.signature());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            for (int j = i + 1; j < procedure.parameters().size(); j++) {
                boolean isWritten = written.contains(i) || written.contains(j);
                if (isWritten
                        && mayMeet(
                                procedure.parameters().get(i),
                                procedure.parameters().get(j))) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }

    private static Context context(Library library, Request request, Set<Pair> apart) {
        Procedure procedure = request.procedure();
        Set<Integer> independents = new TreeSet<>();
        request.leaves().forEach(leaf -> independents.add(procedure.parameters().indexOf(leaf)));
        List<Integer> groups = new ArrayList<>(
                IntStream.range(0, procedure.parameters().size()).boxed().toList());
        for (Pair pair : meeting(library, procedure)) {
            if (!apart.contains(pair)) {
                int from = groups.get(pair.other);
                int to = groups.get(pair.one);
                groups.replaceAll(group -> group == from ? to : group);
            }
        }
        boolean isSeeded = procedure.result().isPresent();
        return new Context(procedure.signature(), independents, groups, isSeeded);
    }

    private static Activity activity(Library library, Procedure procedure, Context context) {
        Reads reads = context.reads(procedure, library.effects());
        Set<Var> sinks = new LinkedHashSet<>(library.effects().outputs(procedure));
        return context.activity(procedure, reads, library.rules(), sinks, library.options());
    }

    private static List<Stmt> checks(Library library, Request request, Activity activity, Set<Pair> apart) {
        Procedure procedure = request.procedure();
        Set<Integer> written = library.effects().writtenBy(procedure.signature());
        List<Stmt> checks = new ArrayList<>();
        for (int i : written) {
            Var array = procedure.parameters().get(i);
            if (activity.isActive(array) && isRanked(array)) {
                checks.add(check("requireRows", name(request, array), array));
            }
        }
        for (Pair pair : apart) {
            Var one = procedure.parameters().get(pair.one);
            Var other = procedure.parameters().get(pair.other);
            checks.add(check("require", name(request, one), one, name(request, other), other));
        }
        written.stream()
                .map(procedure.parameters()::get)
                .filter(array -> array.type() instanceof Type.Array)
                .forEach(array -> ForeignArrays.of(library, procedure).stream()
                        .filter(field -> field.type().leaf().equals(array.type().leaf()))
                        .forEach(field ->
                                checks.add(check("require", name(request, array), array, text(field), field))));
        return checks;
    }

    private static boolean isRanked(Var array) {
        return ((Type.Array) array.type()).element().isArray();
    }

    private static boolean mayMeet(Var one, Var other) {
        return one.type().isArray()
                && other.type().isArray()
                && one.type().leaf().equals(other.type().leaf());
    }

    private static Expr name(Request request, Var parameter) {
        return new Expr.Const(Entry.text(request, parameter), STRING);
    }

    private static Expr text(Expr field) {
        return new Expr.Const(Printer.print(field), STRING);
    }

    private static Stmt check(String name, Expr... arguments) {
        List<Type> types = new ArrayList<>();
        List.of(arguments).forEach(argument -> types.add(argument.type()));
        Op.Function function = new Op.Function(OWNER, name, types, Type.Void.VOID, true);
        return new Stmt.Evaluate(new Expr.Apply(function, List.of(arguments)), Origin.NONE);
    }
}
