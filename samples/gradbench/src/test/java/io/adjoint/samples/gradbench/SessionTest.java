package io.adjoint.samples.gradbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyMessageIsAnsweredByALineWithItsId() throws IOException {
        List<JsonNode> answers = answers(
                "{'id': 0, 'kind': 'start', 'eval': 'hello', 'config': {'any': [1]}}",
                "{'id': 1, 'kind': 'define', 'module': 'hello'}",
                "{'id': 2, 'kind': 'evaluate', 'module': 'hello', 'function': 'square', 'input': 3}",
                "{'id': 3, 'kind': 'analysis', 'of': 2, 'valid': true}",
                "{'id': 4, 'kind': 'evaluate', 'module': 'hello', 'function': 'double', 'input': 9.0}");

        assertThat(answers).extracting(answer -> answer.get("id").asInt()).containsExactly(0, 1, 2, 3, 4);
        assertThat(answers.get(0).get("tool").asText()).isEqualTo("adjoint");
        assertThat(answers.get(1).get("success").asBoolean()).isTrue();
        assertThat(answers.get(2).get("success").asBoolean()).isTrue();
        assertThat(answers.get(2).get("output").asDouble()).isEqualTo(9);
        assertThat(answers.get(3)).isEqualTo(JSON.createObjectNode().put("id", 3));
        assertThat(answers.get(4).get("output").asDouble()).isEqualTo(18);
    }

    @Test
    void aFunctionIsRunAtLeastSoManyTimesAndEachTimeIsTold() throws IOException {
        JsonNode answer = answers("{'id': 0, 'kind': 'evaluate', 'module': 'llsq', 'function': 'gradient',"
                        + " 'input': {'x': [0, 1], 'n': 3, 'min_runs': 5, 'min_seconds': 0}}")
                .get(0);

        assertThat(answer.get("timings")).hasSize(5).allSatisfy(timing -> {
            assertThat(timing.get("name").asText()).isEqualTo("evaluate");
            assertThat(timing.get("nanoseconds").isIntegralNumber()).isTrue();
        });
        assertThat(answer.get("output")).isEqualTo(JSON.readTree("[0.0, 0.0]"));
    }

    @Test
    void aFunctionIsRunForAtLeastSoLong() throws IOException {
        JsonNode answer = answers("{'id': 0, 'kind': 'evaluate', 'module': 'lse', 'function': 'primal',"
                        + " 'input': {'x': [0, 1], 'min_runs': 1, 'min_seconds': 0.01}}")
                .get(0);

        long total = 0;
        for (JsonNode timing : answer.get("timings")) {
            total += timing.get("nanoseconds").asLong();
        }
        assertThat(total).isGreaterThanOrEqualTo(10_000_000);
    }

    @Test
    void whatIsNotOfferedIsSaidAndTheSessionGoesOn() throws IOException {
        List<JsonNode> answers = answers(
                "{'id': 0, 'kind': 'define', 'module': 'nothing'}",
                "{'id': 1, 'kind': 'evaluate', 'module': 'hello', 'function': 'triple', 'input': 3}",
                "{'id': 2, 'kind': 'evaluate', 'module': 'lse', 'function': 'primal', 'input': {'x': 'text'}}",
                "{'id': 3, 'kind': 'define', 'module': 'gmm'}");

        assertThat(answers.subList(0, 3)).allSatisfy(answer -> {
            assertThat(answer.get("success").asBoolean()).isFalse();
            assertThat(answer.get("error").asText()).isNotEmpty();
        });
        assertThat(answers.get(3).get("success").asBoolean()).isTrue();
    }

    @Test
    void ofBundleAdjustmentOnlyTheBeginningAndTheEndAreShown() throws IOException {
        String input = "{'n': 2, 'm': 3, 'p': 12, 'cam': [0.1, 0.2, 0.3, 0, 0, 0, 1, 0, 0, 0, 0], 'x': [1, 2, 3],"
                + " 'w': 0.5, 'feat': [0, 0]}";
        List<JsonNode> answers = answers(
                "{'id': 0, 'kind': 'evaluate', 'module': 'ba', 'function': 'objective', 'input': " + input + "}",
                "{'id': 1, 'kind': 'evaluate', 'module': 'ba', 'function': 'jacobian', 'input': " + input + "}");

        JsonNode objective = answers.get(0).get("output");
        assertThat(objective.get("reproj_error").get("elements")).hasSize(2);
        assertThat(objective.get("reproj_error").get("repeated").asInt()).isEqualTo(12);
        assertThat(objective.get("w_err")).isEqualTo(JSON.readTree("{\"element\": 0.75, \"repeated\": 12}"));
        JsonNode jacobian = answers.get(1).get("output");
        assertThat(jacobian.get("rows")).hasSize(31);
        assertThat(jacobian.get("rows").get(30).asInt()).isEqualTo(12 * 31);
        assertThat(jacobian.get("cols")).hasSize(31);
        assertThat(jacobian.get("cols").get(30).asInt()).isEqualTo(2 * 11 + 3 * 3 + 11);
        assertThat(jacobian.get("vals")).hasSize(31);
        assertThat(jacobian.get("vals").get(30).asDouble()).isEqualTo(-1);
    }

    /** The answers to messages, which are written with single quotes. */
    private static List<JsonNode> answers(String... messages) throws IOException {
        StringWriter out = new StringWriter();
        String in = String.join("\n", messages).replace('\'', '"');
        new Session(Tool.evals()).run(new BufferedReader(new StringReader(in)), out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
