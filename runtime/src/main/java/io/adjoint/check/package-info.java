/**
 * Tests for gradients: against difference quotients, by the order of the Taylor remainder, and forward mode against
 * reverse mode.
 */
package io.adjoint.check;
