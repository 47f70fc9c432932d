package io.adjoint.processor;

import io.adjoint.processor.emit.Documentation;
import io.adjoint.processor.emit.GeneratedClass;
import io.adjoint.processor.emit.GeneratedMethod;
import io.adjoint.processor.emit.GeneratedRecord;
import io.adjoint.processor.emit.Visibility;
import io.adjoint.processor.frontend.HelperAccess;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.transform.Differentiation;
import io.adjoint.processor.transform.Gradient;
import io.adjoint.processor.transform.Helper;
import io.adjoint.processor.transform.TapeSummary;
import java.util.ArrayList;
import java.util.List;

/** From gradients to a class: what is public, and what the Javadoc says. */
final class GeneratedClasses {
    private final SourceClass source;
    private final List<GeneratedMethod> methods = new ArrayList<>();
    private final List<GeneratedRecord> records = new ArrayList<>();

    private GeneratedClasses(SourceClass source) {
        this.source = source;
    }

    static GeneratedClass of(SourceClass source, Differentiation differentiation) {
        GeneratedClasses classes = new GeneratedClasses(source);
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
                classes.records);
    }

    private void add(SourceMethod method, Gradient gradient) {
        Visibility visibility = method.isPublic() && source.isPublic() ? Visibility.PUBLIC : Visibility.PACKAGE;
        List<String> thrown = thrown(method, method.procedure().signature());
        boolean isBare = method.independents().size() == 1;
        String summary = TapeSummary.of(gradient.gradient());
        Documentation bare = documentation(method, Documentation.Kind.GRADIENT, summary);
        Documentation withValue = documentation(
                method,
                Documentation.Kind.VALUE_AND_GRADIENT,
                isBare ? TapeSummary.of(gradient.valueAndGradient()) : summary);
        methods.add(new GeneratedMethod(
                gradient.gradient(), javadoc(bare, gradient.gradient(), visibility, thrown), visibility, thrown));
        methods.add(new GeneratedMethod(
                gradient.valueAndGradient(),
                javadoc(withValue, gradient.valueAndGradient(), visibility, thrown),
                visibility,
                thrown));
        Documentation result = new Documentation(
                Documentation.Kind.RESULT,
                reference(method),
                method.procedure().name(),
                method.independents(),
                List.of(),
                List.of());
        List<Var> components = gradient.result().components().stream()
                .map(component -> Var.of(component.name(), component.type()))
                .toList();
        records.add(new GeneratedRecord(
                gradient.result(),
                visibility == Visibility.PUBLIC ? result.paragraphsAndTags(components, false) : result.paragraphs(),
                visibility));
    }

    private static List<String> javadoc(
            Documentation documentation, Procedure procedure, Visibility visibility, List<String> thrown) {
        if (visibility != Visibility.PUBLIC) {
            return documentation.paragraphs();
        }
        List<String> javadoc = new ArrayList<>(documentation.paragraphsAndTags(procedure.parameters(), true));
        thrown.forEach(
                exception -> javadoc.add("@throws ‹" + exception + "› as {@code " + documentation.label() + "} does"));
        return javadoc;
    }

    private Documentation documentation(SourceMethod method, Documentation.Kind kind, String tape) {
        List<Var> constants = method.procedure().parameters().stream()
                .filter(parameter -> parameter.type().isContinuous())
                .filter(parameter -> !method.independents().contains(parameter))
                .toList();
        return new Documentation(
                kind, reference(method), method.procedure().name(), method.independents(), constants, List.of(tape));
    }

    /** The reference with its class in brackets, so that the writer can import or shorten it. */
    private String reference(SourceMethod method) {
        String reference = method.javadocReference();
        return "‹" + source.canonicalName() + "›" + reference.substring(reference.indexOf('#'));
    }

    private void add(Helper helper) {
        Signature of = helper.of();
        List<String> javadoc = new ArrayList<>();
        javadoc.add(
                switch (helper.kind()) {
                    case PRIMAL -> "The private method {@code " + of.name() + "}, as it is.";
                    case ADJOINT -> "The adjoint of {@code " + of.name() + "}: runs it, and then back.";
                    case FORWARD ->
                        "The forward sweep of {@code " + of.name()
                                + "}: runs it, and records what its reverse sweep needs.";
                    case REVERSE ->
                        "The reverse sweep of {@code " + of.name() + "}, by what its forward sweep recorded.";
                });
        if (helper.kind() == Helper.Kind.FORWARD) {
            javadoc.add("Tape: " + TapeSummary.of(helper.procedure()));
        }
        List<String> thrown = helper.kind() == Helper.Kind.REVERSE ? List.of() : thrownBy(of);
        methods.add(new GeneratedMethod(helper.procedure(), javadoc, Visibility.PRIVATE, thrown));
        helper.bundle()
                .ifPresent(bundle -> records.add(new GeneratedRecord(
                        bundle,
                        List.of("The adjoints of the arguments of {@code " + of.name() + "}."),
                        Visibility.PRIVATE)));
    }

    private List<String> thrownBy(Signature signature) {
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
