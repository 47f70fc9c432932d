/** Optimizers: from parameters and their gradient to better parameters. */
package io.adjoint.optim;
