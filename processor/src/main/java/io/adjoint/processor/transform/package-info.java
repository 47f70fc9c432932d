/** From the language to the language: normal form, adjoint, simplification. */
package io.adjoint.processor.transform;
