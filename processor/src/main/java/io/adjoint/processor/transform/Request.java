package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Set;

/**
 * A method to differentiate.
 *
 * @param procedure the method, its parameters flat: those of the user's that are numbers, arrays or held constant, and
 *     what {@code entry} takes the others apart into
 * @param parameters those of the generated methods, as the user calls them
 * @param entry what takes them apart, to go before everything else: {@code double[] w = model.w();}
 * @param independents what to differentiate with respect to, in parameter order
 * @param emit what to write beyond the gradient
 */
public record Request(
        Procedure procedure,
        List<Var> parameters,
        List<Stmt.Declare> entry,
        List<Independent> independents,
        Set<Emission> emit) {
    public Request {
        emit = Set.copyOf(emit);
        parameters = List.copyOf(parameters);
        entry = List.copyOf(entry);
        independents = List.copyOf(independents);
    }

    /** A request of nothing beyond the gradient. */
    public Request(
            Procedure procedure, List<Var> parameters, List<Stmt.Declare> entry, List<Independent> independents) {
        this(procedure, parameters, entry, independents, Set.of());
    }

    /** A method none of whose parameters has to be taken apart. */
    public static Request of(Procedure procedure, List<Var> independents) {
        return new Request(
                procedure,
                procedure.parameters(),
                List.of(),
                independents.stream().map(Independent::of).toList());
    }

    /** The variables of the procedure that it is differentiated with respect to. */
    List<Var> leaves() {
        return independents.stream()
                .flatMap(independent -> independent.leaves().stream())
                .distinct()
                .toList();
    }

    /** The names of the numbers and arrays in the independents: {@code modelW} for {@code model.w()}. */
    public List<String> leafNames() {
        return Leaf.of(this).stream().map(Leaf::name).toList();
    }

    /** Whether a matrix that is asked for can be returned: see {@link MethodLimits#haveRoom}. */
    boolean hasRoomFor(Emission what, int results) {
        return MethodLimits.haveRoom(what, leaves().stream().map(Var::type).toList(), results);
    }

    /** The same request with nothing to take apart: of the flat procedure, with respect to its own parameters. */
    Request flat() {
        return of(procedure, leaves());
    }

    boolean asksFor(Emission what) {
        return emit.contains(what);
    }

    /** The same request of the procedure as a program has it. */
    Request with(Program program) {
        return new Request(program.get(procedure.signature()), parameters, entry, independents, emit);
    }
}
