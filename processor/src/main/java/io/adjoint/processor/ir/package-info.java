/** The language between: a structured, typed mini-Java, what is checked about it, and how it is printed. */
package io.adjoint.processor.ir;
