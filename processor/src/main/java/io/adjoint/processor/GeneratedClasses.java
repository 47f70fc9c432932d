package io.adjoint.processor;

import io.adjoint.processor.analysis.ScratchArrays;
import io.adjoint.processor.emit.Documentation;
import io.adjoint.processor.emit.GeneratedBuffers;
import io.adjoint.processor.emit.GeneratedClass;
import io.adjoint.processor.emit.GeneratedMethod;
import io.adjoint.processor.emit.GeneratedRecord;
import io.adjoint.processor.emit.PullbackDocumentation;
import io.adjoint.processor.emit.Visibility;
import io.adjoint.processor.frontend.HelperAccess;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.transform.Differentiation;
import io.adjoint.processor.transform.ExactTapes;
import io.adjoint.processor.transform.Gradient;
import io.adjoint.processor.transform.Helper;
import io.adjoint.processor.transform.RecordedRows;
import io.adjoint.processor.transform.TapeSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From gradients to a class: what is public, and what the Javadoc says. */
final class GeneratedClasses {
    private final SourceClass source;
    private final ClassEffects effects;
    private final Differentiation differentiation;
    private final List<GeneratedMethod> methods = new ArrayList<>();
    private final List<GeneratedRecord> records = new ArrayList<>();
    private final List<GeneratedBuffers> buffers = new ArrayList<>();

    private GeneratedClasses(SourceClass source, Differentiation differentiation, ClassEffects effects) {
        this.source = source;
        this.effects = effects;
        this.differentiation = differentiation;
    }

    static GeneratedClass of(SourceClass source, Differentiation differentiation, ClassEffects effects) {
        GeneratedClasses classes = new GeneratedClasses(source, differentiation, effects);
        for (int i = 0; i < source.methods().size(); i++) {
            classes.add(source.methods().get(i), differentiation.gradients().get(i));
        }
        differentiation.helpers().forEach(classes::add);
        boolean isPublic = source.isPublic() && source.methods().stream().anyMatch(SourceMethod::isPublic);
        return new GeneratedClass(
                source.packageName(),
                source.generatedName(),
                source.sourceFile(),
                source.canonicalName(),
                isPublic,
                source.hasGenerated(),
                source.shadowedJavaLang(),
                classes.methods,
                classes.records,
                classes.buffers);
    }

    private void add(SourceMethod method, Gradient gradient) {
        Visibility visibility = method.isPublic() && source.isPublic() ? Visibility.PUBLIC : Visibility.PACKAGE;
        List<String> thrown = thrown(method, method.procedure().signature());
        if (gradient.isPullback()) {
            addPullbacks(method, gradient, visibility, thrown);
        } else {
            addGradients(method, gradient, visibility, thrown);
        }
        for (Gradient.Method each : gradient.methods()) {
            if (each.kind() == Gradient.Kind.PULLBACK && !gradient.isPullback()) {
                addPullback(method, each, visibility, thrown);
            }
            if (GeneratedExtras.kind(each).isPresent()) {
                GeneratedExtras extra = GeneratedExtras.of(
                        method, gradient, each, reference(method), constants(method), effects.of(method), visibility);
                add(
                        method,
                        extra.method(thrown, throwing(thrown, method.procedure().name())));
                extra.result().ifPresent(records::add);
                extra.buffers().ifPresent(buffers::add);
            }
        }
    }

    /** With arrays for the tapes that need be no more. */
    private Procedure stored(Procedure gradient) {
        return ExactTapes.of(RecordedRows.of(gradient, () -> ScratchArrays.of(program())));
    }

    /** All that a gradient calls, as far as it is known. */
    private Program program() {
        Map<Signature, Procedure> procedures =
                new LinkedHashMap<>(source.program().procedures());
        differentiation
                .helpers()
                .forEach(helper -> procedures.put(helper.procedure().signature(), helper.procedure()));
        return new Program(procedures);
    }

    private void addGradients(SourceMethod method, Gradient gradient, Visibility visibility, List<String> thrown) {
        boolean isBare = method.independents().size() == 1;
        String summary = TapeSummary.of(gradient.gradient());
        Documentation bare = documentation(method, Documentation.Kind.GRADIENT, summary);
        Documentation withValue = documentation(
                method,
                Documentation.Kind.VALUE_AND_GRADIENT,
                isBare ? TapeSummary.of(gradient.valueAndGradient()) : summary);
        add(
                method,
                new GeneratedMethod(
                        stored(gradient.gradient()),
                        javadoc(bare, gradient.gradient(), visibility, thrown),
                        visibility,
                        thrown));
        add(
                method,
                new GeneratedMethod(
                        stored(gradient.valueAndGradient()),
                        javadoc(withValue, gradient.valueAndGradient(), visibility, thrown),
                        visibility,
                        thrown,
                        overwritten(method)));
        Documentation result = new Documentation(
                Documentation.Kind.RESULT,
                reference(method),
                method.procedure().name(),
                variables(method.independents()),
                List.of(),
                List.of());
        Type.Bundle bundle = gradient.result().orElseThrow();
        List<Var> components = components(bundle);
        records.add(new GeneratedRecord(
                bundle,
                visibility == Visibility.PUBLIC ? result.paragraphsAndTags(components, false) : result.paragraphs(),
                visibility));
    }

    /** Adds a method that holds the locks of the one that it belongs to. */
    private void add(SourceMethod method, GeneratedMethod generated) {
        Map<Expr, Expr> own = new HashMap<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            own.put(
                    method.parameters().get(i),
                    generated.procedure().parameters().get(i));
        }
        methods.add(generated.holding(method.locks().stream()
                .map(lock -> Exprs.map(lock, node -> own.getOrDefault(node, node)))
                .toList()));
    }

    /** The array parameters that a method writes to. */
    private List<String> overwritten(SourceMethod method) {
        Procedure procedure = method.procedure();
        return effects.of(method).writtenBy(procedure.signature()).stream()
                .map(i -> procedure.parameters().get(i).name())
                .toList();
    }

    private void addPullbacks(SourceMethod method, Gradient gradient, Visibility visibility, List<String> thrown) {
        boolean isPublic = visibility == Visibility.PUBLIC;
        gradient.methods().stream()
                .filter(each -> each.kind() == Gradient.Kind.PULLBACK)
                .forEach(each -> addPullback(method, each, visibility, thrown));
        PullbackDocumentation documentation =
                pullbackDocumentation(method, gradient.methods().get(0));
        gradient.result()
                .ifPresent(bundle -> records.add(new GeneratedRecord(
                        bundle,
                        isPublic ? documentation.ofRecordAndTags(components(bundle)) : documentation.ofRecord(),
                        visibility)));
    }

    private void addPullback(SourceMethod method, Gradient.Method each, Visibility visibility, List<String> thrown) {
        Procedure pullback = each.procedure();
        PullbackDocumentation documentation = pullbackDocumentation(method, each);
        List<String> javadoc = new ArrayList<>(
                visibility == Visibility.PUBLIC
                        ? documentation.paragraphsAndTags(pullback.parameters())
                        : documentation.paragraphs());
        if (visibility == Visibility.PUBLIC) {
            javadoc.addAll(throwing(thrown, method.procedure().name()));
        }
        add(method, new GeneratedMethod(stored(pullback), javadoc, visibility, thrown));
    }

    private PullbackDocumentation pullbackDocumentation(SourceMethod method, Gradient.Method pullback) {
        return new PullbackDocumentation(
                reference(method),
                method.procedure().name(),
                variables(method.independents()),
                constants(method),
                pullback.seeds(),
                method.procedure().signature().result().isScalar(),
                TapeSummary.of(pullback.procedure()));
    }

    private static List<Var> components(Type.Bundle bundle) {
        return bundle.components().stream()
                .map(component -> Var.of(component.name(), component.type()))
                .toList();
    }

    private static List<String> javadoc(
            Documentation documentation, Procedure procedure, Visibility visibility, List<String> thrown) {
        if (visibility != Visibility.PUBLIC) {
            return documentation.paragraphs();
        }
        List<String> javadoc = new ArrayList<>(documentation.paragraphsAndTags(procedure.parameters(), true));
        javadoc.addAll(throwing(thrown, documentation.label()));
        return javadoc;
    }

    private static List<String> throwing(List<String> exceptions, String label) {
        return exceptions.stream()
                .map(exception -> "@throws ‹" + exception + "› as {@code " + label + "} does")
                .toList();
    }

    private Documentation documentation(SourceMethod method, Documentation.Kind kind, String tape) {
        return new Documentation(
                kind,
                reference(method),
                method.procedure().name(),
                variables(method.independents()),
                constants(method),
                List.of(tape));
    }

    private static List<Var> constants(SourceMethod method) {
        List<Var> leaves = method.leaves();
        return method.parameters().stream()
                .filter(parameter -> parameter.type().isContinuous())
                .filter(parameter -> !leaves.contains(parameter))
                .toList();
    }

    /** The independents as the documentation names them. */
    private static List<Var> variables(List<Independent> independents) {
        return independents.stream()
                .map(independent -> Var.of(independent.name(), independent.type()))
                .toList();
    }

    /** The reference with its class in brackets, so that the writer can import or shorten it. */
    private String reference(SourceMethod method) {
        String reference = method.javadocReference();
        return "‹" + source.canonicalName() + "›" + reference.substring(reference.indexOf('#'));
    }

    private void add(Helper helper) {
        Signature of = differentiation.parts().getOrDefault(helper.of(), helper.of());
        String name = label(of);
        String what = (of.equals(helper.of()) ? "" : "a part of ") + "{@code " + name + "}";
        List<String> javadoc = new ArrayList<>();
        javadoc.add(
                switch (helper.kind()) {
                    case PRIMAL -> primal(of.equals(helper.of()), what, name.equals(of.name()));
                    case ADJOINT -> "The adjoint of " + what + ": runs it, and then back.";
                    case ONE_PASS -> "The value of " + what + "; adds seed times its gradient on the way.";
                    case COMPILED -> "The adjoint of " + what + ": seed times its gradient.";
                    case RULED -> "The adjoint of " + what + ": what its rules say.";
                    case IMPLICIT -> "The adjoint of " + what + ": from its equation at the solution.";
                    case GRADIENT -> "The gradient of " + what + ", times a seed: its derivatives are called.";
                    case NESTED -> "The adjoint of " + what + ": derivatives of the gradient in a direction.";
                    case FORWARD ->
                        "The forward sweep of " + what + ": runs it, and records what its reverse sweep needs.";
                    case TANGENT -> tangent(helper, what);
                    case SWEEP -> sweep(helper);
                    case ROWS ->
                        "The Jacobian of " + what + ": runs it once, and then back for each element of its result.";
                    case PATTERN -> pattern(helper, what);
                    case REVERSE -> "The reverse sweep of " + what + ", by what its forward sweep recorded.";
                });
        if (helper.kind() == Helper.Kind.FORWARD) {
            javadoc.add("Tape: " + TapeSummary.of(helper.procedure()));
        }
        List<String> thrown = helper.kind() == Helper.Kind.REVERSE ? List.of() : thrownBy(of);
        methods.add(new GeneratedMethod(helper.procedure(), javadoc, Visibility.PRIVATE, thrown));
        helper.bundle()
                .ifPresent(bundle ->
                        records.add(new GeneratedRecord(bundle, List.of(results(helper, what)), Visibility.PRIVATE)));
    }

    private static String results(Helper helper, String what) {
        String method = helper.procedure().name();
        return switch (helper.kind()) {
            case TANGENT -> "What {@code " + method + "} returns, and its tangents.";
            case SWEEP -> "What {@code " + method + "} returns: an array for each part.";
            case PATTERN -> "What " + what + " returns, and which independents reach it.";
            default -> "The adjoints of the arguments of " + what + ".";
        };
    }

    private static String pattern(Helper helper, String what) {
        String method = helper.procedure().name();
        if (method.contains("$hessianPattern")) {
            return "Which elements of the independent meet in " + what
                    + " where it is not linear: its loops and subscripts, and of its numbers what these depend on.";
        }
        return method.contains("$jacobianPattern")
                ? "Which elements of the independent reach each element of the result of " + what
                        + ": its loops and subscripts, and of its numbers what these depend on."
                : "Which independents reach what " + what + " computes.";
    }

    /** {@code $jvps} is {@code $jvp} for several directions. */
    private static String sweep(Helper helper) {
        String method = helper.procedure().name();
        String single = method.substring(0, method.lastIndexOf('s'));
        return "{@code " + single + "} in several directions at once: an array of tangents in, an array of them out.";
    }

    private static String tangent(Helper helper, String what) {
        String method = helper.procedure().name();
        int sweep = method.indexOf('$');
        String of = method.substring(sweep).startsWith("$tangent")
                ? what
                : "{@code " + method.substring(0, method.lastIndexOf("Tangent")) + "}";
        boolean isForSeveral = method.matches(".*[tT]angents\\d*");
        return Character.toUpperCase(of.charAt(0)) + of.substring(1) + " with "
                + (isForSeveral ? "the tangents of several directions" : "tangents") + " carried along.";
    }

    private static String primal(boolean isWhole, String what, boolean isOwn) {
        if (!isWhole) {
            return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ", as it is.";
        }
        return isOwn
                ? "The private method " + what + ", as it is."
                : "The method " + what + ", which cannot be called from here, as it is.";
    }

    /** A method as the reader knows it: with its class if it is not this one. */
    private String label(Signature method) {
        String owner = method.owner();
        return owner.equals(source.canonicalName())
                ? method.name()
                : owner.substring(owner.lastIndexOf('.') + 1) + "." + method.name();
    }

    /** A derivative throws what the method does that it is the derivative of. */
    private List<String> thrownBy(Signature of) {
        Signature signature = source.methods().stream()
                .flatMap(method -> Optional.ofNullable(method.program().given().get(of)).stream())
                .filter(NestedDerivative.class::isInstance)
                .map(given -> ((NestedDerivative) given).differentiated())
                .findFirst()
                .orElse(of);
        return source.methods().stream()
                .filter(method -> method.helpers().containsKey(signature))
                .findFirst()
                .map(method -> thrown(method, signature))
                .orElse(List.of());
    }

    private static List<String> thrown(SourceMethod method, Signature signature) {
        HelperAccess access = method.helpers().get(signature);
        return access == null ? List.of() : access.thrown();
    }
}
