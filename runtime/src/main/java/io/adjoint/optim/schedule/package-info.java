/**
 * Schedules: how learning rates, and with some the momentum, change while training goes on. Names, options, defaults
 * and formulas are PyTorch's ({@code torch.optim.lr_scheduler}, 2.13).
 */
package io.adjoint.optim.schedule;
