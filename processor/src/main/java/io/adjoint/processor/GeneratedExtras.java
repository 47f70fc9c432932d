package io.adjoint.processor;

import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.emit.ExtraDocumentation;
import io.adjoint.processor.emit.GeneratedBuffers;
import io.adjoint.processor.emit.GeneratedMethod;
import io.adjoint.processor.emit.GeneratedRecord;
import io.adjoint.processor.emit.Visibility;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.transform.Gradient;
import io.adjoint.processor.transform.TapeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method that is written beyond the gradient, with its Javadoc.
 *
 * @param written the method
 * @param documentation what its Javadoc says
 * @param visibility from where it can be called
 */
record GeneratedExtras(Gradient.Method written, ExtraDocumentation documentation, Visibility visibility) {

    /** Empty for a method that is none of these. */
    static Optional<ExtraDocumentation.Kind> kind(Gradient.Method written) {
        return switch (written.kind()) {
            case GRADIENT, VALUE_AND_GRADIENT, PULLBACK -> Optional.empty();
            case BACKWARD -> Optional.of(ExtraDocumentation.Kind.BACKWARD);
            case JVP -> Optional.of(ExtraDocumentation.Kind.JVP);
            case HVP -> Optional.of(ExtraDocumentation.Kind.HVP);
            case GRAD_AND_HVP -> Optional.of(ExtraDocumentation.Kind.GRAD_AND_HVP);
            case HESSIAN -> Optional.of(ExtraDocumentation.Kind.HESSIAN);
            case JACOBIAN -> Optional.of(ExtraDocumentation.Kind.JACOBIAN);
            case SPARSE_HESSIAN -> Optional.of(ExtraDocumentation.Kind.SPARSE_HESSIAN);
            case SPARSE_JACOBIAN -> Optional.of(ExtraDocumentation.Kind.SPARSE_JACOBIAN);
        };
    }

    static GeneratedExtras of(
            SourceMethod method,
            Gradient gradient,
            Gradient.Method written,
            String reference,
            List<Var> constants,
            Effects effects,
            Visibility visibility) {
        return new GeneratedExtras(
                written,
                new ExtraDocumentation(
                        kind(written).orElseThrow(),
                        reference,
                        method.procedure().name(),
                        method.independents().stream()
                                .map(each -> Var.of(each.name(), each.type()))
                                .toList(),
                        gradient.request().leafNames(),
                        constants,
                        effects.outputs(method.procedure()),
                        TapeSummary.of(written.procedure())),
                visibility);
    }

    /** @param throwing the tags for what the differentiated method throws */
    GeneratedMethod method(List<String> thrown, List<String> throwing) {
        if (visibility != Visibility.PUBLIC) {
            return new GeneratedMethod(written.procedure(), documentation.paragraphs(), visibility, thrown);
        }
        List<String> javadoc = new ArrayList<>(
                documentation.paragraphsAndTags(written.procedure().parameters()));
        javadoc.addAll(throwing);
        return new GeneratedMethod(written.procedure(), javadoc, visibility, thrown);
    }

    /** The record that it returns, if it has several results. */
    Optional<GeneratedRecord> result() {
        if (!(written.procedure().signature().result() instanceof Type.Bundle bundle)) {
            return Optional.empty();
        }
        List<Var> components = bundle.components().stream()
                .map(component -> Var.of(component.name(), component.type()))
                .toList();
        return Optional.of(new GeneratedRecord(
                bundle,
                visibility == Visibility.PUBLIC ? documentation.ofRecordAndTags(components) : documentation.ofRecord(),
                visibility));
    }

    /** The class of what it adds to, if it does. */
    Optional<GeneratedBuffers> buffers() {
        return written.buffers()
                .map(buffers ->
                        new GeneratedBuffers(buffers.type(), buffers.tapes(), documentation.ofRecord(), visibility));
    }
}
