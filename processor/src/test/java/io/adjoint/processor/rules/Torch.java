package io.adjoint.processor.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What PyTorch was measured to give. */
final class Torch {

    /**
     * A function at a point.
     *
     * @param function PyTorch's name
     * @param java the Java function that it corresponds to, or empty
     * @param gradient one for each argument; empty if PyTorch does not differentiate in it
     */
    record Entry(String function, String java, double[] arguments, double value, List<Optional<Double>> gradient) {
        String at() {
            return function + Arrays.toString(arguments);
        }
    }

    /** The first derivatives. */
    static List<Entry> entries() {
        try (InputStream json = Torch.class.getResourceAsStream("/golden/torch_derivatives.json")) {
            JsonNode first = new ObjectMapper().readTree(json).get("first");
            return StreamSupport.stream(first.spliterator(), false)
                    .map(Torch::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(JsonNode node) {
        List<Optional<Double>> gradient = new ArrayList<>();
        node.get("grad")
                .forEach(partial -> gradient.add(partial.isNull() ? Optional.empty() : Optional.of(number(partial))));
        double[] arguments = StreamSupport.stream(node.get("args").spliterator(), false)
                .mapToDouble(Torch::number)
                .toArray();
        return new Entry(
                node.get("fn").asText(),
                node.get("java").isNull() ? "" : node.get("java").asText(),
                arguments,
                number(node.get("value")),
                gradient);
    }

    /** A number; one that is not finite is written as a string. */
    private static double number(JsonNode node) {
        return Double.parseDouble(node.asText());
    }

    private Torch() {}
}
