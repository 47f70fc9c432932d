package io.adjoint.optim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** What PyTorch 2.13.0 computed, in {@code double}: see the note in the file. */
public final class Golden {

    private static final JsonNode ROOT = read();

    private Golden() {}

    /** The cases under a name. */
    public static List<JsonNode> cases(String name) {
        return StreamSupport.stream(ROOT.get(name).spliterator(), false).toList();
    }

    public static double[] array(JsonNode numbers) {
        double[] array = new double[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = number(numbers.get(i));
        }
        return array;
    }

    /** A number, or the name of one that JSON does not have. */
    public static double number(JsonNode number) {
        if (number.isTextual()) {
            return number.asText().equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(number.asText());
        }
        return number.asDouble();
    }

    /** The value and gradient of a problem of the file, times the sign. */
    static double evaluate(double[] p, double[] gradient, double sign) {
        double t = p[1] - p[0] * p[0];
        gradient[0] = sign * (-2 * (1 - p[0]) - 400 * p[0] * t);
        gradient[1] = sign * (200 * t);
        return sign * ((1 - p[0]) * (1 - p[0]) + 100 * (t * t));
    }

    private static JsonNode read() {
        try (InputStream in = Golden.class.getResourceAsStream("torch_optimizers.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
