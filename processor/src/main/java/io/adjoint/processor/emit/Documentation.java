package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the Javadoc of a generated member says.
 *
 * @param kind what the member is
 * @param reference the differentiated method, as {@code {@link}} takes it, classes in brackets:
 *     {@code ‹p.Neuron›#loss(double[], double)}
 * @param label the method's name
 * @param independents what it is differentiated with respect to
 * @param constants what could carry a derivative and is held constant
 * @param tape sentences on what is recorded, the first one going on after {@code Tape:}; none for a member without a
 *     tape
 */
public record Documentation(
        Kind kind, String reference, String label, List<Var> independents, List<Var> constants, List<String> tape) {

    /** What a generated member is. */
    public enum Kind {
        /** A method that returns the gradient, or a record of value and gradients. */
        GRADIENT,
        /** A method that returns the value with the gradient. */
        VALUE_AND_GRADIENT,
        /** The adjoint of a helper: runs it and pulls the seed back. */
        ADJOINT,
        /** The forward sweep of a helper, apart from its reverse sweep. */
        FORWARD_SWEEP,
        /** The reverse sweep of a helper, apart from its forward sweep. */
        REVERSE_SWEEP,
        /** A record of several results. */
        RESULT
    }

    public Documentation {
        independents = List.copyOf(independents);
        constants = List.copyOf(constants);
        tape = List.copyOf(tape);
    }

    /** What the Javadoc of a generated class says. */
    static String ofClass(String origin) {
        return "The gradients of the differentiable methods of {@link ‹" + origin + "›}.";
    }

    /** The paragraphs of the comment. */
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(subject() + heldConstant() + ".");
        if (!tape.isEmpty()) {
            paragraphs.add("Tape: " + String.join(" ", tape));
        }
        return paragraphs;
    }

    /**
     * The paragraphs and the tags that doclint asks for where a member is public.
     *
     * @param parameters of the method, or the components of the record
     * @param returned whether the method returns something
     */
    public List<String> paragraphsAndTags(List<Var> parameters, boolean returned) {
        Stream<String> tags = parameters.stream().map(this::tag);
        Stream<String> result = returned ? Stream.of("@return " + returned()) : Stream.empty();
        return Stream.of(paragraphs().stream(), tags, result)
                .flatMap(part -> part)
                .toList();
    }

    private String subject() {
        String method = "{@link " + reference + " " + label + "}";
        return switch (kind) {
            case GRADIENT ->
                (independents.size() == 1 ? "The " + derivative() : "The value and gradient") + " of " + method
                        + withRespect();
            case VALUE_AND_GRADIENT ->
                "The value and " + (independents.size() == 1 ? derivative() : "gradient") + " of " + method
                        + withRespect();
            case ADJOINT -> "The adjoint of " + method + ": runs it, and pulls the seed back to " + names(independents);
            case FORWARD_SWEEP ->
                "The forward sweep of " + method + ": runs it, and records what its reverse sweep needs";
            case REVERSE_SWEEP ->
                "The reverse sweep of " + method + ": pulls the seed back to " + names(independents)
                        + " by what the forward sweep recorded";
            case RESULT ->
                "The value of " + method + " and its " + (independents.size() == 1 ? derivative() : "derivatives")
                        + withRespect();
        };
    }

    private String heldConstant() {
        return constants.isEmpty()
                ? ""
                : "; " + names(constants) + (constants.size() == 1 ? " is" : " are") + " held constant";
    }

    private String withRespect() {
        return " with respect to " + names(independents);
    }

    /** One number is a derivative, several are a gradient. */
    private String derivative() {
        return independents.get(0).type().isScalar() ? "derivative" : "gradient";
    }

    private String tag(Var parameter) {
        String tag = "@param " + parameter.name() + " ";
        boolean isIndependent = independents.stream().anyMatch(var -> var.name().equals(parameter.name()));
        if (kind == Kind.RESULT) {
            return tag
                    + (parameter.name().equals("value")
                            ? "the value"
                            : "the derivative with respect to {@code " + parameter.name() + "}");
        }
        if (isIndependent) {
            return tag + "an independent";
        }
        boolean isConstant = constants.stream().anyMatch(var -> var.name().equals(parameter.name()));
        return tag + (isConstant ? "held constant" : "as for {@code " + label + "}");
    }

    private String returned() {
        boolean isBare = kind == Kind.GRADIENT && independents.size() == 1;
        return isBare ? "the " + derivative() : kind == Kind.FORWARD_SWEEP ? "the value" : "the value and the gradient";
    }

    /** {@code a}, {@code b} and {@code c}. */
    static String names(List<Var> variables) {
        List<String> names =
                variables.stream().map(var -> "{@code " + var.name() + "}").toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
