package io.adjoint.samples.gradbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** GradBench's protocol, the side of the tool: each line is a message, and is answered by one line. */
final class Session {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Eval<?, ?>> evals;

    Session(List<Eval<?, ?>> evals) {
        this.evals = evals.stream().collect(Collectors.toUnmodifiableMap(Eval::name, eval -> eval));
    }

    /** Answers until there are no more messages. */
    void run(BufferedReader messages, Writer answers) throws IOException {
        String line;
        while ((line = messages.readLine()) != null) {
            if (!line.isBlank()) {
                answers.write(JSON.writeValueAsString(answer(JSON.readTree(line))));
                answers.write('\n');
                answers.flush();
            }
        }
    }

    private ObjectNode answer(JsonNode message) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", message.get("id"));
        switch (message.path("kind").asText()) {
            case "start" -> answer.put("tool", "adjoint");
            case "define" -> define(message.path("module").asText(), answer);
            case "evaluate" -> evaluate(message, answer);
            default -> {
                // Everything else is only acknowledged.
            }
        }
        return answer;
    }

    private void define(String module, ObjectNode answer) {
        if (evals.containsKey(module)) {
            answer.put("success", true);
        } else {
            refuse(answer, "no module " + module);
        }
    }

    private void evaluate(JsonNode message, ObjectNode answer) {
        String module = message.path("module").asText();
        Eval<?, ?> eval = evals.get(module);
        if (eval == null) {
            refuse(answer, "no module " + module);
            return;
        }
        try {
            report(run(eval, message), answer);
        } catch (JsonProcessingException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(answer, e.toString());
        }
    }

    private static <J, I> Workload.Report run(Eval<J, I> eval, JsonNode message) throws JsonProcessingException {
        String function = message.path("function").asText();
        Workload<I, ?> workload = eval.functions().get(function);
        if (workload == null) {
            throw new IllegalArgumentException("no function " + function + " in module " + eval.name());
        }
        JsonNode input = message.path("input");
        int minRuns = input.path("min_runs").asInt(1);
        double minSeconds = input.path("min_seconds").asDouble(0);
        I prepared = eval.prepare().apply(JSON.treeToValue(input, eval.json()));
        return workload.run(prepared, minRuns, minSeconds);
    }

    private static void report(Workload.Report report, ObjectNode answer) {
        answer.put("success", true);
        answer.putPOJO("output", report.output());
        ArrayNode timings = answer.putArray("timings");
        for (long nanoseconds : report.nanoseconds()) {
            timings.addObject().put("name", "evaluate").put("nanoseconds", nanoseconds);
        }
    }

    private static void refuse(ObjectNode answer, String error) {
        answer.put("success", false);
        answer.put("error", error);
    }
}
