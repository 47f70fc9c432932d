/** The training loop: epochs and mini-batches over threads, metrics, early stopping, stop and resume. */
package io.adjoint.optim.train;
