/**
 * Optimizers: from parameters and their gradient to better parameters, as PyTorch has them, for numbers, arrays and
 * records; and what goes with them: parameter groups, clipping, parameters as one array, state to save.
 */
package io.adjoint.optim;
