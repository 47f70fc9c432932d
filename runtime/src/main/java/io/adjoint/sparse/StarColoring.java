package io.adjoint.sparse;

import java.util.Arrays;

/**
 * Colours of the vertices of a graph such that neighbours differ and every path over four vertices has three colours at
 * least: then the entries of a symmetric matrix with this graph can be read off the sums of its columns of one colour.
 *
 * <p>Greedy, in the order of the vertices (Gebremedhin, Tarafdar, Manne and Pothen, 2007, algorithm 4.1). A vertex
 * without neighbours and without a loop is not coloured.
 */
final class StarColoring {
    private static final int NONE = -1;

    private final int[][] adjacency;
    private final int[] colors;
    private int count;

    /** By colour, the last vertex that may not have it. */
    private int[] forbiddenTo = new int[8];

    private StarColoring(int[][] adjacency) {
        this.adjacency = adjacency;
        this.colors = new int[adjacency.length];
        Arrays.fill(colors, NONE);
        Arrays.fill(forbiddenTo, NONE);
    }

    /** @param adjacency by vertex, its neighbours and perhaps itself, in ascending order */
    static int[] of(int[][] adjacency) {
        StarColoring coloring = new StarColoring(adjacency);
        for (int vertex = 0; vertex < adjacency.length; vertex++) {
            if (adjacency[vertex].length > 0) {
                coloring.color(vertex);
            }
        }
        return coloring.colors;
    }

    private void color(int vertex) {
        for (int near : adjacency[vertex]) {
            if (near != vertex) {
                if (colors[near] != NONE) {
                    forbiddenTo[colors[near]] = vertex;
                }
                forbidBeyond(near, vertex);
            }
        }
        int color = 0;
        while (color < count && forbiddenTo[color] == vertex) {
            color++;
        }
        if (color == count) {
            count++;
            grow();
        }
        colors[vertex] = color;
    }

    /** What would give a path of two colours that ends at the vertex, or that could come to pass over it. */
    private void forbidBeyond(int near, int vertex) {
        for (int far : adjacency[near]) {
            if (far == vertex || far == near || colors[far] == NONE || forbiddenTo[colors[far]] == vertex) {
                continue;
            }
            if (colors[near] == NONE || leadsTo(colors[near], far, near)) {
                forbiddenTo[colors[far]] = vertex;
            }
        }
    }

    /** Whether a vertex has a neighbour of a colour, other than the one it was reached from. */
    private boolean leadsTo(int color, int vertex, int from) {
        for (int near : adjacency[vertex]) {
            if (near != from && near != vertex && colors[near] == color) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        if (count > forbiddenTo.length) {
            int before = forbiddenTo.length;
            forbiddenTo = Arrays.copyOf(forbiddenTo, 2 * before);
            Arrays.fill(forbiddenTo, before, forbiddenTo.length, NONE);
        }
    }
}
