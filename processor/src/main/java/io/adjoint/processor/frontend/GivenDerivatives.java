package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.GivenDerivative;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * The methods that are called as they are although a derivative passes: it is given, by a rule of arrays, by the
 * equation that they solve or by the gradient that comes compiled with them.
 */
final class GivenDerivatives {
    private final Lowering lowering;
    private final JarGradients compiled;

    GivenDerivatives(Lowering lowering) {
        this.lowering = lowering;
        this.compiled = new JarGradients(lowering);
    }

    Optional<GivenDerivative> of(ExecutableElement method) {
        Optional<CustomRule> rule = lowering.surroundings.rules().of(method, lowering.owner());
        if (rule.isPresent()) {
            boolean isCall = !rule.get().isOfNumbers() // those of numbers alone are functions
                    && Readability.of(method, lowering.home(), lowering.javac.elements());
            return rule.filter(found -> isCall).map(found -> found);
        }
        if (ImplicitReader.isSolver(method, lowering.javac)) {
            boolean isReadable = Readability.of(method, lowering.home(), lowering.javac.elements());
            return new ImplicitReader(lowering.javac)
                    .function(method)
                    .filter(found -> isReadable)
                    .map(found -> found);
        }
        return compiled.of(method).map(found -> found);
    }

    /** What must be read although the method is called as it is: the equation that it solves. */
    Optional<ExecutableElement> read(ExecutableElement method) {
        return new ImplicitReader(lowering.javac).equation(method);
    }

    /** An argument as it is, or cut off where the derivative with respect to it is not given. */
    Expr cut(Expr value, ExpressionTree argument, ExecutableElement method, int position) {
        if (!value.type().isContinuous() || !value.type().isScalar()) {
            return value;
        }
        return of(method)
                .filter(derivative -> !derivative.offers(position))
                .flatMap(derivative -> derivative.remedy(position))
                .map(remedy -> lowering.inactive.cut(value, argument, new Hint(remedy)))
                .orElse(value);
    }
}
