/**
 * What generated gradients need at run time, and what a person needs to check and to use them. Depends on nothing
 * beyond {@code java.base}.
 */
module io.adjoint {
    exports io.adjoint;
    exports io.adjoint.access;
    exports io.adjoint.array;
    exports io.adjoint.check;
    exports io.adjoint.implicit;
    exports io.adjoint.number;
    exports io.adjoint.optim;
    exports io.adjoint.optim.schedule;
    exports io.adjoint.optim.train;
    exports io.adjoint.partials;
    exports io.adjoint.sparse;
    exports io.adjoint.tape;
}
