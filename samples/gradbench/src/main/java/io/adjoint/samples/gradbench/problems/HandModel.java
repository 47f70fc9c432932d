package io.adjoint.samples.gradbench.problems;

/**
 * A hand: its bones and its skin.
 *
 * @param parents for each bone the bone that it hangs on, or -1; a parent comes before its children
 * @param relatives for each bone its transformation (four by four) against its parent, at rest
 * @param inverseAbsolutes for each bone the inverse of its transformation against the hand, at rest
 * @param positions for each vertex of the skin its homogeneous position at rest
 * @param weights for each vertex how much it goes along with each bone
 * @param triangles the skin: three vertices each
 * @param mirrored whether it is the other hand
 */
public record HandModel(
        int[] parents,
        double[][][] relatives,
        double[][][] inverseAbsolutes,
        double[][] positions,
        double[][] weights,
        int[][] triangles,
        boolean mirrored) {}
