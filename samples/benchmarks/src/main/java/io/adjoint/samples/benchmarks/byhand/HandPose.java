package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.HandModel;

/**
 * What moves each bone of a hand from rest to its pose, and how that changes with each angle: matrices of three by
 * four, row by row (the fourth row of all is 0, 0, 0, 1).
 *
 * @param moves for each bone
 * @param affected for each angle the bones that hang on its own, which is the first
 * @param derivatives for each angle and affected bone
 */
record HandPose(double[][] moves, int[][] affected, double[][][] derivatives) {

    private static final int ANGLES = 20;

    static HandPose of(double[] theta, HandModel model) {
        int bones = model.parents().length;
        double[][] cosSin = new double[bones][];
        int[] boneOf = new int[ANGLES];
        boolean[] aboutZ = new boolean[ANGLES];
        double[][] angles = angles(theta, bones, boneOf, aboutZ);
        double[][] inverses = new double[bones][];
        double[][] fixed = new double[bones][];
        double[][] relatives = new double[bones][];
        double[][] absolutes = new double[bones][];
        double[][] moves = new double[bones][];
        for (int b = 0; b < bones; b++) {
            cosSin[b] = new double[] {
                Math.cos(angles[b][0]), Math.sin(angles[b][0]), Math.cos(angles[b][1]), Math.sin(angles[b][1])
            };
            fixed[b] = flat(model.relatives()[b]);
            inverses[b] = flat(model.inverseAbsolutes()[b]);
            relatives[b] = product(fixed[b], joint(cosSin[b]), 1);
            int parent = model.parents()[b];
            absolutes[b] = parent == -1 ? relatives[b] : product(absolutes[parent], relatives[b], 1);
            moves[b] = product(absolutes[b], inverses[b], 1);
        }
        int[][] affected = new int[ANGLES][];
        double[][][] derivatives = new double[ANGLES][][];
        for (int angle = 0; angle < ANGLES; angle++) {
            int bone = boneOf[angle];
            affected[angle] = hangingOn(bone, model.parents());
            double[] jointDot = aboutZ[angle] ? jointByZ(cosSin[bone]) : jointByX(cosSin[bone]);
            double[][] absolutesDot = new double[bones][];
            double[][] movesDot = new double[affected[angle].length][];
            for (int c = 0; c < movesDot.length; c++) {
                int b = affected[angle][c];
                int parent = model.parents()[b];
                if (c == 0) {
                    double[] relativeDot = product(fixed[b], jointDot, 0);
                    absolutesDot[b] = parent == -1 ? relativeDot : product(absolutes[parent], relativeDot, 0);
                } else {
                    absolutesDot[b] = product(absolutesDot[parent], relatives[b], 1);
                }
                movesDot[c] = product(absolutesDot[b], inverses[b], 1);
            }
            derivatives[angle] = movesDot;
        }
        return new HandPose(moves, affected, derivatives);
    }

    /** For each bone its angles about x and z; for each angle its bone. */
    private static double[][] angles(double[] theta, int bones, int[] boneOf, boolean[] aboutZ) {
        double[][] angles = new double[bones][2];
        for (int angle = 0; angle < ANGLES; angle++) {
            int root = 2 + 4 * (angle / 4);
            int place = angle % 4;
            boneOf[angle] = root + Math.max(0, place - 1);
            aboutZ[angle] = place == 1;
            angles[boneOf[angle]][aboutZ[angle] ? 1 : 0] = theta[6 + angle];
        }
        return angles;
    }

    private static int[] hangingOn(int bone, int[] parents) {
        boolean[] hanging = new boolean[parents.length];
        hanging[bone] = true;
        int count = 1;
        for (int b = bone + 1; b < parents.length; b++) {
            if (parents[b] != -1 && hanging[parents[b]]) {
                hanging[b] = true;
                count++;
            }
        }
        int[] result = new int[count];
        for (int b = bone, next = 0; b < parents.length; b++) {
            if (hanging[b]) {
                result[next++] = b;
            }
        }
        return result;
    }

    private static double[] joint(double[] cs) {
        return new double[] {
            cs[2], -cs[3] * cs[0], cs[3] * cs[1], 0, cs[3], cs[2] * cs[0], -cs[2] * cs[1], 0, 0, cs[1], cs[0], 0
        };
    }

    private static double[] jointByX(double[] cs) {
        return new double[] {
            0, cs[3] * cs[1], cs[3] * cs[0], 0, 0, -cs[2] * cs[1], -cs[2] * cs[0], 0, 0, cs[0], -cs[1], 0
        };
    }

    private static double[] jointByZ(double[] cs) {
        return new double[] {
            -cs[3], -cs[2] * cs[0], cs[2] * cs[1], 0, cs[2], -cs[3] * cs[0], cs[3] * cs[1], 0, 0, 0, 0, 0
        };
    }

    private static double[] flat(double[][] matrix) {
        double[] flat = new double[12];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(matrix[i], 0, flat, 4 * i, 4);
        }
        return flat;
    }

    /** {@code corner} is the last element of the right factor: 1, or 0 of a derivative. */
    private static double[] product(double[] a, double[] b, double corner) {
        double[] product = new double[12];
        for (int i = 0; i < 12; i += 4) {
            double a0 = a[i];
            double a1 = a[i + 1];
            double a2 = a[i + 2];
            product[i] = a0 * b[0] + a1 * b[4] + a2 * b[8];
            product[i + 1] = a0 * b[1] + a1 * b[5] + a2 * b[9];
            product[i + 2] = a0 * b[2] + a1 * b[6] + a2 * b[10];
            product[i + 3] = a0 * b[3] + a1 * b[7] + a2 * b[11] + a[i + 3] * corner;
        }
        return product;
    }
}
