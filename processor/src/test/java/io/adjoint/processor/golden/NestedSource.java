package io.adjoint.processor.golden;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The three methods: the gradient, the tangent and the product, each times what makes one number of it. */
    public String text() {
        return ofGradient() + ofTangent() + ofProduct();
    }

    public String name(String what) {
        return "of" + what + number;
    }

    /** The gradient, times what makes one number of it. */
    String ofGradient() {
        return method("Gradient", names(), List.of("Along"))
                + "        var given = " + generated("$grad", List.of()) + ";\n"
                + summed("$grad", "Along")
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
                + summed("$hvp", "Times")
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
    private String summed(String suffix, String direction) {
        StringBuilder text = new StringBuilder("        double sum = 0;\n");
        boolean isBare = independents.size() == 1;
        List<String> components = components(suffix);
        for (int k = 0; k < independents.size(); k++) {
            Parameter parameter = parameters().get(independents.get(k));
            String value = isBare ? "given" : "given." + components.get(k) + "()";
            if (parameter.getType().isArray()) {
                text.append("        ").append(type(parameter)).append(" all").append(k);
                text.append(" = ").append(value).append(";\n");
                value = "all" + k;
            }
            text.append(added(value, parameter.getName() + direction, parameter.getType(), 0));
        }
        return text.append("        return sum;\n").toString();
    }

    /** An independent with the name of something else has another one in the record. */
    private List<String> components(String suffix) {
        return IntStream.range(0, independents.size())
                .mapToObj(k -> parameters().get(independents.get(k)).getName())
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
