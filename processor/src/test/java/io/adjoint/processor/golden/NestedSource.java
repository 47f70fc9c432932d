package io.adjoint.processor.golden;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Differentiable methods that call the derivatives of another one.
 *
 * @param of the other method, static, from numbers and arrays to a number
 * @param independents the positions of the parameters that it is differentiated with respect to
 * @param number tells the methods apart that are written for several
 */
public record NestedSource(Method of, List<Integer> independents, int number) {

    /** Arrays of {@code double} and of {@code float} in one record are not read. */
    public static boolean fitsIntoOneRecord(Method of, List<Integer> independents) {
        List<Class<?>> arrays = independents.stream()
                .<Class<?>>map(i -> of.getParameterTypes()[i])
                .filter(Class::isArray)
                .<Class<?>>map(NestedSource::leaf)
                .distinct()
                .toList();
        boolean hasDoubles = of.getReturnType() == double.class
                || independents.stream().anyMatch(i -> of.getParameterTypes()[i] == double.class);
        return independents.size() == 1 || arrays.size() <= 1 && !(arrays.contains(float.class) && hasDoubles);
    }

    private static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    /**
     * The methods: the gradient, the tangent, the product, and this with the gradient, each times what makes one number
     * of it.
     */
    public String text() {
        return ofGradient() + ofTangent() + ofProduct() + ofBoth();
    }

    public String name(String what) {
        return "of" + what + number;
    }

    /** The gradient, times what makes one number of it. */
    String ofGradient() {
        return method("Gradient", names(), List.of("Along"))
                + "        var given = " + generated("$grad", List.of()) + ";\n"
                + summed(given(), "Along")
                + "    }\n\n";
    }

    private String ofTangent() {
        return method("Tangent", with("Along"), List.of("Along"))
                + "        return "
                + generated("$jvp", with("Along").subList(independents.size(), 2 * independents.size()))
                + ".tangent();\n"
                + "    }\n\n";
    }

    private String ofProduct() {
        return method("Product", with("Along"), List.of("Along", "Times"))
                + "        var given = "
                + generated("$hvp", with("Along").subList(independents.size(), 2 * independents.size())) + ";\n"
                + summed(given(), "Times")
                + "    }\n\n";
    }

    /** The value, and the gradient and the product times the same. */
    private String ofBoth() {
        List<String> parts = new ArrayList<>();
        components().forEach(name -> parts.add("given." + name + "()"));
        names().forEach(name -> parts.add("given." + name + "Hvp()"));
        return method("Both", with("Along"), List.of("Along", "Times"))
                + "        var given = "
                + generated("$gradAndHvp", with("Along").subList(independents.size(), 2 * independents.size()))
                + ";\n"
                + summed(parts, "Times").replace("double sum = 0;", "double sum = given.value();")
                + "    }\n\n";
    }

    private List<String> names() {
        return independents.stream().map(i -> parameters().get(i).getName()).toList();
    }

    private List<String> with(String suffix) {
        return Stream.concat(names().stream(), names().stream().map(name -> name + suffix))
                .toList();
    }

    private List<Parameter> parameters() {
        return List.of(of.getParameters());
    }

    private String method(String what, List<String> wrt, List<String> directions) {
        List<String> declared = new ArrayList<>();
        parameters().forEach(parameter -> declared.add(type(parameter) + " " + parameter.getName()));
        for (String direction : directions) {
            independents.forEach(i -> declared.add(
                    type(parameters().get(i)) + " " + parameters().get(i).getName() + direction));
        }
        String quoted = wrt.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String thrown =
                Stream.of(of.getExceptionTypes()).map(Class::getCanonicalName).collect(Collectors.joining(", "));
        return "    @io.adjoint.Differentiable(wrt = {" + quoted + "})\n"
                + "    static double " + name(what) + "(" + String.join(", ", declared) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown) + " {\n";
    }

    private static String type(Parameter parameter) {
        return parameter.getType().getCanonicalName();
    }

    private String generated(String suffix, List<String> more) {
        Class<?> owner = of.getDeclaringClass();
        String nested = owner.getName().substring(owner.getPackageName().length() + 1);
        List<String> arguments =
                new ArrayList<>(parameters().stream().map(Parameter::getName).toList());
        arguments.addAll(more);
        return nested.replace('$', '_') + "Grad." + of.getName() + suffix + "(" + String.join(", ", arguments) + ")";
    }

    /** Adds up what was given, times a direction. */
    private String summed(List<String> given, String direction) {
        StringBuilder text = new StringBuilder("        double sum = 0;\n");
        for (int k = 0; k < given.size(); k++) {
            Parameter parameter = parameters().get(independents.get(k % independents.size()));
            String value = given.get(k);
            if (parameter.getType().isArray()) {
                text.append("        ").append(type(parameter)).append(" all").append(k);
                text.append(" = ").append(value).append(";\n");
                value = "all" + k;
            }
            text.append(added(value, parameter.getName() + direction, parameter.getType(), 0));
        }
        return text.append("        return sum;\n").toString();
    }

    /** What comes bare, or the components of the record. */
    private List<String> given() {
        return independents.size() == 1
                ? List.of("given")
                : components().stream().map(name -> "given." + name + "()").toList();
    }

    /** An independent with the name of something else has another one in the record. */
    private List<String> components() {
        return names().stream()
                .map(name -> name.equals("value") ? "valueBar" : name)
                .toList();
    }

    private static String added(String value, String direction, Class<?> type, int depth) {
        if (!type.isArray()) {
            return "        sum += " + value + " * " + direction + ";\n";
        }
        String index = "i" + depth;
        return "        for (int " + index + " = 0; " + index + " < " + value + ".length; " + index + "++) {\n"
                + added(value + "[" + index + "]", direction + "[" + index + "]", type.getComponentType(), depth + 1)
                + "        }\n";
    }
}
