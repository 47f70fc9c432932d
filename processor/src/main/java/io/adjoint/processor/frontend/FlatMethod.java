package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Signature;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method of whose parameters some are taken apart, for a derivative of it that is called.
 *
 * @param carriers what is taken apart
 * @param signature its own, so that it is told apart from the method itself
 */
record FlatMethod(ExecutableElement method, List<Carrier> carriers, Signature signature) {
    FlatMethod {
        carriers = List.copyOf(carriers);
    }
}
