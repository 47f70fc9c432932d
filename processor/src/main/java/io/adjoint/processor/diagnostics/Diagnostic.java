package io.adjoint.processor.diagnostics;

import static io.adjoint.processor.diagnostics.Diagnostic.Severity.ERROR;
import static io.adjoint.processor.diagnostics.Diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;

/**
 * Everything the processor can say to a user, in one place.
 *
 * <p>Numbers are never reused. 1xx: Java that is not read. 2xx: no derivative known. 3xx: doubtful points, as warnings.
 * 4xx: an annotation misused. 9xx: a fault of Adjoint's own. Each constant has a fixture in the tests and a section in
 * the README.
 */
public enum Diagnostic {
    ADJ101(
            ERROR,
            "%s cannot be differentiated",
            "write it with if, for, while and plain assignments, or move it to a method that does not touch the differentiated values"),
    ADJ102(
            ERROR,
            "%s cannot stand in a differentiable method",
            "write it with arithmetic, Math functions, array elements, loops and calls of methods that can be read"),
    ADJ103(
            ERROR,
            "a variable of type %s cannot stand in a differentiable method",
            "make the class visible in its package, or use numbers and arrays"),
    ADJ104(
            ERROR,
            "the field %s cannot be used in a differentiable method",
            "pass its value as a parameter, or make the class that declares it static and visible in its package"),
    ADJ105(
            ERROR,
            "%s changes which array a name stands for",
            "return an array that the method makes itself, choose in the calling method, or read the bound of the loop into a variable first"),
    ADJ107(ERROR, "the name %s cannot be resolved", "%s"),
    ADJ108(
            ERROR,
            "the field %s is written",
            "a gradient leaves no trace: keep the value in a local variable and return it"),
    ADJ109(
            ERROR,
            "the array %s goes to a method that is not looked into, which could change it",
            "do in this method what it does, or move it to a method of the same top-level class"),
    ADJ121(
            ERROR,
            "%s is used as a whole object here",
            "use its fields and methods: an object that is made in a differentiable method cannot be stored, compared, printed or passed to a method that is not in this top-level class"),
    ADJ122(
            ERROR,
            "%s stands for another object here",
            "give each object a variable of its own, or make its class a record and assign new records"),
    ADJ123(
            ERROR,
            "the call of %s cannot be written out in its place: %s",
            "pass the numbers and arrays that the method needs, instead of an object or a lambda"),
    ADJ201(
            ERROR,
            "no derivative is known for %s",
            "write the computation out, or put a method of your own that does it into this top-level class"),
    ADJ203(
            ERROR,
            "a differentiated value enters %s, and could come out again without its derivative",
            "keep it in a double or an array, or pass Adjoint.detach of it if its derivative is not wanted"),
    ADJ204(
            ERROR,
            "%s is an element of an array that belongs to an object, and is written",
            "a gradient leaves no trace: write to an array that the method made, or that is one of its parameters"),
    ADJ205(ERROR, "the derivative %s cannot be differentiated: %s", "%s"),
    ADJ301(
            WARNING,
            "%s compares differentiated values for equality",
            "the derivative is that of the branch taken; compare with a tolerance if that is not what you mean"),
    ADJ302(
            WARNING,
            "the number of turns of this loop depends on differentiated values through %s",
            "the derivative is that of the turns taken; it does not see how their number changes"),
    ADJ303(
            WARNING,
            "the cast to %s cuts the derivative",
            "its derivative is 0 here; keep the value floating-point if the derivative should pass"),
    ADJ304(
            WARNING,
            "the result of %s does not depend on %s",
            "its gradient is always 0; leave it out of wrt, or check the method"),
    ADJ401(ERROR, "%s is not a parameter of %s", "name one of: %s"),
    ADJ402(
            ERROR,
            "the parameter %s of type %s cannot carry a derivative",
            "name a double or float, an array of these, a record or final class whose constructor takes the values of its"
                    + " final fields, or such a field of it: \"p.w\""),
    ADJ403(
            ERROR,
            "%s has no parameter that can carry a derivative",
            "give it a parameter of type double or float, or an array of these"),
    ADJ404(
            ERROR,
            "a method that returns %s cannot be differentiated",
            "return double, float or an array of these, or write to such an array that is passed in"),
    ADJ405(ERROR, "%s cannot be generated: %s", "%s"),
    ADJ407(
            ERROR,
            "the generated class %s already exists",
            "rename the existing class, or the one with the annotated method"),
    ADJ408(ERROR, "%s is named twice", "name each independent once"),
    ADJ409(
            ERROR,
            "%s comes from Kotlin, and its body cannot be read",
            "write the differentiable method in Java: the Kotlin compiler shows processors empty stubs"),
    ADJ410(
            ERROR,
            "Adjoint needs javac, but was started by %s",
            "compile with javac (for Eclipse: through Maven or Gradle), or exclude the processor"),
    ADJ411(
            ERROR,
            "%s cannot be differentiated: it is %s",
            "annotate a method with a body, in a named class that is visible in its package"),
    ADJ412(ERROR, "the rule %s does not fit: %s", "%s"),
    ADJ413(
            ERROR,
            "%s holds no rule that could be used here",
            "name a class with static methods that are annotated with @Derivative, visible from this package"),
    ADJ414(ERROR, "the gradient %s that is written by hand does not fit: %s", "%s"),
    ADJ415(ERROR, "%s cannot be differentiated through its equation: %s", "%s"),
    ADJ416(ERROR, "the tape of %s cannot be kept to TapeBound.%s: %s", "%s"),
    ADJ417(ERROR, "@Checkpoint cannot stand %s", "%s"),
    ADJ901(
            ERROR,
            "Adjoint took %s for %s, but javac says %s",
            "please report this with the method; no wrong derivative has been compiled"),
    ADJ902(ERROR, "Adjoint failed in %s: %s", "please report this with the method");

    /** Whether the build fails. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;
    private final String message;
    private final String hint;

    Diagnostic(Severity severity, String message, String hint) {
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isError() {
        return severity == ERROR;
    }

    /**
     * Id and message on the first line, then the hint, then where to read more. The hint takes the last arguments; one
     * that is a {@link Hint} is said in its place.
     */
    public String format(Object... arguments) {
        int inMessage = count(message);
        Object[] rest = Arrays.copyOfRange(arguments, inMessage, arguments.length);
        String advice = rest.length == 1 && rest[0] instanceof Hint own ? own.text() : hint.formatted(rest);
        return "[%s] %s%n  hint: %s%n  see: README.md#%s"
                .formatted(name(), message.formatted(arguments), advice, name().toLowerCase(Locale.ROOT));
    }

    private static int count(String pattern) {
        return pattern.split("%s", -1).length - 1;
    }
}
