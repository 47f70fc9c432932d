package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Op;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/**
 * What bodies are read in view of.
 *
 * @param home the class that the generated one belongs to, and stands in the same package as; a body may be another
 *     class's
 * @param following which calls are followed
 * @param rules the derivative rules that users wrote and that are in force
 * @param isDerived whether the derivative of a function of numbers is known
 */
record Surroundings(TypeElement home, Following following, Rulebook rules, Predicate<Op.Function> isDerived) {}
