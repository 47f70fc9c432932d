/** The language between, written as Java source: the only room that knows JavaPoet. */
package io.adjoint.processor.emit;
