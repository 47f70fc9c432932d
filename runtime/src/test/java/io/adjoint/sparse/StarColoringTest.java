package io.adjoint.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StarColoringTest {

    private static int[][] graph(int vertices, double density, Random random) {
        boolean[][] edge = new boolean[vertices][vertices];
        for (int i = 0; i < vertices; i++) {
            for (int j = 0; j <= i; j++) {
                edge[i][j] = random.nextDouble() < density;
                edge[j][i] = edge[i][j];
            }
        }
        return IntStream.range(0, vertices)
                .mapToObj(i ->
                        IntStream.range(0, vertices).filter(j -> edge[i][j]).toArray())
                .toArray(int[][]::new);
    }

    @Test
    void neighboursDifferAndEveryPathOfFourHasThreeColours() {
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            int[][] graph = graph(1 + random.nextInt(14), random.nextDouble() / 2, random);
            int[] colors = StarColoring.of(graph);
            for (int a = 0; a < graph.length; a++) {
                assertThat(colors[a] < 0).isEqualTo(graph[a].length == 0);
                for (int b : graph[a]) {
                    if (b != a) {
                        assertThat(colors[b]).isNotEqualTo(colors[a]);
                        assertPathsHaveThreeColours(graph, colors, a, b);
                    }
                }
            }
        }
    }

    private static void assertPathsHaveThreeColours(int[][] graph, int[] colors, int a, int b) {
        for (int c : graph[b]) {
            for (int d : graph[c]) {
                if (c != b && c != a && d != a && d != b && d != c) {
                    assertThat(colors[c] == colors[a] && colors[d] == colors[b])
                            .as("%s %s %s %s of two colours", a, b, c, d)
                            .isFalse();
                }
            }
        }
    }
}
