package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Javadoc of a generated pullback says, and that of the record that it returns.
 *
 * @param reference the differentiated method, as {@code {@link}} takes it, classes in brackets
 * @param label the method's name
 * @param independents what it is differentiated with respect to
 * @param constants what could carry a derivative and is held constant
 * @param seeds the names of the seeds, each with that of the parameter that it seeds; none for what is returned
 * @param isNumber whether the method returns one number, and its seed is one
 * @param tape a sentence on what is recorded
 */
public record PullbackDocumentation(
        String reference,
        String label,
        List<Var> independents,
        List<Var> constants,
        Map<String, String> seeds,
        boolean isNumber,
        String tape) {
    public PullbackDocumentation {
        independents = List.copyOf(independents);
        constants = List.copyOf(constants);
        seeds = new LinkedHashMap<>(seeds);
    }

    /** The paragraphs of the method's comment. */
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        String held = constants.isEmpty()
                ? ""
                : "; " + Documentation.names(constants) + (constants.size() == 1 ? " is" : " are") + " held constant";
        paragraphs.add("The " + (independents.size() == 1 ? derivative() : "derivatives") + " of " + method()
                + " with respect to "
                + Documentation.names(independents)
                + (isNumber
                        ? ", times {@code " + seeds.keySet().iterator().next() + "}"
                        : ", each element that it " + (returns() ? "returns" : "writes") + " weighted by its seed")
                + held + ".");
        if (!isNumber) {
            paragraphs.add(onSeeds());
        }
        paragraphs.add("Tape: " + tape);
        return paragraphs;
    }

    /**
     * The paragraphs, and the tags that doclint asks for where the method is public.
     *
     * @param parameters of the method
     */
    public List<String> paragraphsAndTags(List<Var> parameters) {
        List<String> all = new ArrayList<>(paragraphs());
        parameters.forEach(parameter -> all.add("@param " + parameter.name() + " " + meaning(parameter.name())));
        String several = returns() ? "the value and the derivatives" : "the derivatives";
        all.add("@return " + (independents.size() == 1 ? "the " + derivative() : several));
        if (!isNumber) {
            all.add("@throws ‹java.lang.IllegalArgumentException› if a seed has not the shape of what it seeds");
        }
        return all;
    }

    /** The paragraph of the record's comment. */
    public List<String> ofRecord() {
        return List.of((returns() ? "The value of " + method() + " and its seed" : "The seeds of " + method())
                + " pulled back to " + Documentation.names(independents) + ".");
    }

    /** The paragraph of the record's comment, and the tags. */
    public List<String> ofRecordAndTags(List<Var> components) {
        List<String> all = new ArrayList<>(ofRecord());
        for (int i = 0; i < components.size(); i++) {
            boolean isValue = returns() && i == 0;
            String name = components.get(i).name();
            all.add("@param " + name + " "
                    + (isValue ? "the value" : "the derivative with respect to {@code " + name + "}"));
        }
        return all;
    }

    private String method() {
        return "{@link " + reference + " " + label + "}";
    }

    private boolean returns() {
        return seeds.values().stream().allMatch(String::isEmpty);
    }

    /** One number is a derivative, several are a gradient. */
    private String derivative() {
        return independents.get(0).type().isScalar() ? "derivative" : "gradient";
    }

    private String onSeeds() {
        List<String> shapes = new ArrayList<>();
        seeds.forEach((seed, array) -> shapes.add("{@code " + seed + "} has the shape of "
                + (array.isEmpty() ? "the array that {@code " + label + "} returns" : "{@code " + array + "}")));
        String unchanged = seeds.size() == 1 ? "; it is not changed." : "; they are not changed.";
        String onEntry = returns() ? "" : " The derivatives are with respect to what the arrays hold on entry.";
        return String.join(", ", shapes) + unchanged + onEntry;
    }

    private String meaning(String parameter) {
        if (seeds.containsKey(parameter)) {
            String array = seeds.get(parameter);
            return "the seed of " + (array.isEmpty() ? "the result" : "{@code " + array + "} as it is on return");
        }
        if (independents.stream().anyMatch(each -> each.name().equals(parameter))) {
            return "an independent";
        }
        return constants.stream().anyMatch(each -> each.name().equals(parameter))
                ? "held constant"
                : "as for {@code " + label + "}";
    }
}
