package io.adjoint.optim;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Optimizers as PyTorch's names and options call them: {@code weight_decay} is {@code weightDecay} here. */
final class OptimizersByName {

    private static final Map<String, String> CLASSES =
            Map.of("SGD", "Sgd", "RMSprop", "RmsProp", "ASGD", "Asgd", "LBFGS", "Lbfgs");

    private OptimizersByName() {}

    static Object build(JsonNode one) {
        String name = one.get("class").asText().replace("torch.optim.", "");
        try {
            Class<?> type = Class.forName("io.adjoint.optim." + CLASSES.getOrDefault(name, name));
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, JsonNode> option : one.get("hyper").properties()) {
                set(builder, camelCase(option.getKey()), option.getValue());
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object builder, String name, JsonNode value) throws ReflectiveOperationException {
        Method method = Arrays.stream(builder.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        if (value.isArray()) {
            method.invoke(builder, value.get(0).asDouble(), value.get(1).asDouble());
        } else if (value.isTextual()) {
            method.invoke(builder, LineSearch.valueOf(value.asText().toUpperCase(Locale.ROOT)));
        } else if (value.isBoolean()) {
            method.invoke(builder, value.asBoolean());
        } else if (method.getParameterTypes()[0] == int.class) {
            method.invoke(builder, value.asInt());
        } else {
            method.invoke(builder, value.asDouble());
        }
    }

    private static String camelCase(String name) {
        StringBuilder camelCase = new StringBuilder();
        for (String word : name.split("_")) {
            camelCase.append(camelCase.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camelCase.toString();
    }
}
