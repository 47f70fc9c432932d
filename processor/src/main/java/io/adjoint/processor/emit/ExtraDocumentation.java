package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Javadoc says of a method that is written beyond the gradient, and of the record that it returns.
 *
 * @param kind what the method is
 * @param reference the differentiated method, as {@code {@link}} takes it, classes in brackets
 * @param label the method's name
 * @param independents what it is differentiated with respect to
 * @param leaves the names of the numbers and arrays in these
 * @param constants what could carry a derivative and is held constant
 * @param outputs the arrays that the method writes to; none if it returns its result
 * @param tape a sentence on what is recorded
 */
public record ExtraDocumentation(
        Kind kind,
        String reference,
        String label,
        List<Var> independents,
        List<String> leaves,
        List<Var> constants,
        List<Var> outputs,
        String tape) {
    public ExtraDocumentation {
        independents = List.copyOf(independents);
        leaves = List.copyOf(leaves);
        constants = List.copyOf(constants);
        outputs = List.copyOf(outputs);
    }

    /** What is written beyond the gradient. */
    public enum Kind {
        /** {@code f$backward}. */
        BACKWARD,
        /** {@code f$jvp}. */
        JVP,
        /** {@code f$hvp}. */
        HVP,
        /** {@code f$gradAndHvp}. */
        GRAD_AND_HVP,
        /** {@code f$hessian}. */
        HESSIAN,
        /** {@code f$jacobian}. */
        JACOBIAN,
        /** {@code f$sparseHessian}. */
        SPARSE_HESSIAN,
        /** {@code f$sparseJacobian}. */
        SPARSE_JACOBIAN
    }

    /** The paragraphs of the method's comment. */
    public List<String> paragraphs() {
        String held = constants.isEmpty()
                ? ""
                : "; " + Documentation.names(constants) + (constants.size() == 1 ? " is" : " are") + " held constant";
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(subject() + held + ".");
        String more = more();
        if (!more.isEmpty()) {
            paragraphs.add(more);
        }
        paragraphs.add("Tape: " + tape);
        return paragraphs;
    }

    private String subject() {
        String method = "{@link " + reference + " " + label + "}";
        String names = Documentation.names(independents);
        return switch (kind) {
            case BACKWARD ->
                "The value of " + method + "; adds {@code seed} times its gradient with respect to " + names
                        + " to {@code into}";
            case JVP ->
                (outputs.isEmpty()
                                ? "The value of " + method + " and its derivative"
                                : "The derivative of what " + method + " writes to " + Documentation.names(outputs))
                        + " in a direction, by forward mode, with respect to " + names;
            case HVP ->
                "The second derivatives of " + method + " with respect to " + names
                        + " times a direction, by forward over reverse mode";
            case GRAD_AND_HVP ->
                "The value and gradient of " + method + " with respect to " + names
                        + ", and its second derivatives times a direction, by forward over reverse mode";
            case HESSIAN -> "The second derivatives of " + method + " with respect to " + names;
            case SPARSE_HESSIAN ->
                "The second derivatives of " + method + " with respect to " + names + " that are not always zero";
            case SPARSE_JACOBIAN ->
                "The first derivatives, where they are not always zero, of each element of what " + method
                        + (outputs.isEmpty() ? " returns" : " writes to " + Documentation.names(outputs))
                        + " with respect to " + names;
            case JACOBIAN ->
                "The first derivatives of each element of what " + method
                        + (outputs.isEmpty() ? " returns" : " writes to " + Documentation.names(outputs))
                        + " with respect to " + names;
        };
    }

    private String more() {
        return switch (kind) {
            case BACKWARD -> "";
            case HESSIAN ->
                leaves.size() == 1
                        ? ""
                        : "Subscripts of the first named independent come first, then those of the other.";
            case JVP, HVP, GRAD_AND_HVP ->
                independents.stream()
                                .map(each -> "{@code " + each.name() + "Dot}")
                                .reduce((one, other) -> one + ", " + other)
                                .orElseThrow()
                        + (independents.size() == 1
                                ? " is the direction, of the independent's shape; it is not changed."
                                : " are the direction, of the independents' shapes; they are not changed.");
            case JACOBIAN -> "Subscripts of the result come first, then those of the independent.";
            case SPARSE_HESSIAN ->
                "Both halves of the symmetric matrix are listed. Columns of one colour share a product: see"
                        + " {@link ‹io.adjoint.sparse.CompressedHessian›}.";
            case SPARSE_JACOBIAN ->
                "A row belongs to an element of the result, a column to one of the independent. Columns of one colour"
                        + " share a product, or rows: see {@link ‹io.adjoint.sparse.CompressedJacobian›}.";
        };
    }

    /**
     * The paragraphs, and the tags that doclint asks for where the method is public.
     *
     * @param parameters of the method
     */
    public List<String> paragraphsAndTags(List<Var> parameters) {
        List<String> all = new ArrayList<>(paragraphs());
        for (int i = 0; i < parameters.size(); i++) {
            all.add("@param " + parameters.get(i).name() + " " + meaning(parameters, i));
        }
        all.add("@return " + returned());
        if (hasDirections()) {
            all.add("@throws ‹java.lang.IllegalArgumentException› if a direction has not the shape of its independent");
        }
        return all;
    }

    private boolean hasDirections() {
        return kind == Kind.JVP || kind == Kind.HVP || kind == Kind.GRAD_AND_HVP;
    }

    private String returned() {
        return switch (kind) {
            case BACKWARD -> "the value";
            case JVP -> outputs.isEmpty() ? "the value and its tangent" : "the tangents on return";
            case HVP -> "the product";
            case GRAD_AND_HVP -> "the value, the gradient and the product";
            case HESSIAN ->
                leaves.size() == 1
                        ? "the matrix, which is symmetric; a number for a number"
                        : "a part for each pair of independents";
            case JACOBIAN -> "the derivatives: for arrays of numbers a matrix, for a number an array like the result";
            case SPARSE_HESSIAN, SPARSE_JACOBIAN -> "the matrix, as a list of its entries";
        };
    }

    private String meaning(List<Var> parameters, int position) {
        Var parameter = parameters.get(position);
        int directions = hasDirections() ? independents.size() : 0;
        int direction = position - (parameters.size() - directions);
        if (direction >= 0) {
            return "the direction of {@code " + independents.get(direction).name() + "}";
        }
        if (kind == Kind.BACKWARD && position >= parameters.size() - 2) {
            return position == parameters.size() - 1 ? "what the gradient is added to" : "what it is multiplied by";
        }
        if (independents.stream().anyMatch(each -> each.name().equals(parameter.name()))) {
            return "an independent";
        }
        return constants.stream().anyMatch(each -> each.name().equals(parameter.name()))
                ? "held constant"
                : "as for {@code " + label + "}";
    }

    /** The paragraph of the record's comment. */
    public List<String> ofRecord() {
        String method = "{@link " + reference + " " + label + "}";
        return List.of(
                switch (kind) {
                    case JVP ->
                        outputs.isEmpty()
                                ? "The value of " + method + " and its tangent."
                                : "The tangents of what " + method + " writes to.";
                    case HVP -> "The second derivatives of " + method + " times a direction.";
                    case GRAD_AND_HVP ->
                        "The value of " + method + ", its gradient, and its second derivatives times a direction.";
                    case JACOBIAN -> "The first derivatives of " + method + ".";
                    case BACKWARD -> "What the gradients of " + method + " are added to: arrays of the caller's.";
                    case HESSIAN -> "The second derivatives of " + method + ".";
                    case SPARSE_HESSIAN, SPARSE_JACOBIAN ->
                        throw new AssertionError("a matrix is no record that is written");
                });
    }

    /** The paragraph of the record's comment, and the tags. */
    public List<String> ofRecordAndTags(List<Var> components) {
        List<String> all = new ArrayList<>(ofRecord());
        for (int i = 0; i < components.size(); i++) {
            String name = components.get(i).name();
            all.add("@param " + name + " " + meaning(i, name));
        }
        return all;
    }

    private String meaning(int component, String name) {
        return switch (kind) {
            case JACOBIAN -> ofJacobian(component);
            case HESSIAN ->
                "with respect to {@code " + leaves.get(component / leaves.size()) + "}, and then {@code "
                        + leaves.get(component % leaves.size()) + "}";
            case GRAD_AND_HVP -> ofGradientOrProduct(component);
            default -> meaning(name);
        };
    }

    /** Of a component of a Jacobian: those of the first array come first. */
    private String ofJacobian(int component) {
        String of = outputs.size() > 1
                ? "of {@code " + outputs.get(component / leaves.size()).name() + "} "
                : "";
        return of + "with respect to {@code " + leaves.get(component % leaves.size()) + "}";
    }

    /** The value comes first, the gradients before the products. */
    private String ofGradientOrProduct(int component) {
        if (component == 0) {
            return "the value";
        }
        String of = "{@code "
                + independents.get((component - 1) % independents.size()).name() + "}";
        return component <= independents.size()
                ? "the derivative with respect to " + of
                : "the product's part that belongs to " + of;
    }

    private String meaning(String component) {
        if (kind != Kind.JVP) {
            return "with respect to {@code " + component + "}";
        }
        return outputs.isEmpty()
                ? component.equals("value") ? "the value" : "its tangent"
                : "the tangent of {@code " + component + "}";
    }
}
