package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Verifier;
import io.adjoint.processor.rules.ElementaryRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is written for one differentiable method, as text. */
record Written(Differentiation differentiation) {

    /** For a method that calls no other. */
    static Written of(Procedure method, Var... independents) {
        return of(new Program(Map.of(method.signature(), method)), method, independents);
    }

    static Written of(Program program, Procedure method, Var... independents) {
        return of(program, method, Set.of(), Options.DEFAULT, independents);
    }

    /** @param hidden the methods that generated code cannot call */
    static Written of(Program program, Procedure method, Set<Signature> hidden, Options options, Var... independents) {
        Request request = Request.of(method, List.of(independents));
        Differentiation differentiation =
                Differentiation.of("Generated", List.of(request), program, ElementaryRules.TABLE, hidden, options);
        Written written = new Written(differentiation);
        written.procedures().forEach(Written::requireSound);
        return written;
    }

    private static void requireSound(Procedure procedure) {
        List<String> faults = Verifier.verify(procedure);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults + " in\n" + Printer.print(procedure));
        }
    }

    private Stream<Procedure> procedures() {
        Gradient gradient = differentiation.gradients().get(0);
        return Stream.concat(
                gradient.methods().stream().map(Gradient.Method::procedure),
                differentiation.helpers().stream().map(Helper::procedure));
    }

    /** The whole text of {@code f$grad}. */
    String gradient() {
        return Printer.print(differentiation.gradients().get(0).gradient());
    }

    /** The whole text of {@code f$valueAndGrad}. */
    String valueAndGradient() {
        return Printer.print(differentiation.gradients().get(0).valueAndGradient());
    }

    /** The whole text of {@code f$vjp}. */
    String pullback() {
        return Printer.print(differentiation.gradients().get(0).pullback());
    }

    /** The whole text of the method of this name, whichever it is. */
    String method(String name) {
        return procedures()
                .filter(procedure -> procedure.name().equals(name))
                .map(Printer::print)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " among " + helpers()));
    }

    /** The helpers' kinds and heads, in order: {@code ADJOINT double g$adjoint(double x, double seed)}. */
    List<String> helpers() {
        return differentiation.helpers().stream()
                .map(helper -> helper.kind() + " " + head(helper.procedure()))
                .toList();
    }

    private static String head(Procedure procedure) {
        return Printer.print(procedure).lines().findFirst().orElseThrow().replace(" {", "");
    }
}
