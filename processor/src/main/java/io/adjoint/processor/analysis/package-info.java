/** Questions about a procedure, answered as immutable records. */
package io.adjoint.processor.analysis;
