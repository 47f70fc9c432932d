package io.adjoint.array;

/** Sums of products, whose terms are added in no particular order: what is added to an adjoint. */
public final class Products {

    private Products() {}

    /**
     * The dot product of a part of one array and a part of another, in four sums side by side: each addition need not
     * wait for the one before.
     *
     * @param xFrom the index of the first element of {@code x}
     * @param yFrom that of {@code y}
     * @param count the length of both parts; 0 is the sum if it is not greater than 0
     * @throws ArrayIndexOutOfBoundsException if an array has no such elements
     */
    public static double dot(double[] x, int xFrom, double[] y, int yFrom, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            first += x[xFrom + i] * y[yFrom + i];
            second += x[xFrom + i + 1] * y[yFrom + i + 1];
            third += x[xFrom + i + 2] * y[yFrom + i + 2];
            fourth += x[xFrom + i + 3] * y[yFrom + i + 3];
        }
        for (; i < count; i++) {
            first += x[xFrom + i] * y[yFrom + i];
        }
        return first + second + (third + fourth);
    }
}
