package diagnostics;

import io.adjoint.Differentiable;

class ADJ101Instead {
    @Differentiable
    static double branches(double x, int n) {
        if (n == 1) {
            return x;
        } else if (n == 2) {
            x += 1;
        } else {
            throw new IllegalStateException("n is " + n);
        }
        report(n);
        return x;
    }

    static void report(int n) {
        if (n < 0) {
            throw new IllegalArgumentException();
        }
    }

    /** What does not touch the differentiated values may do anything. */
    static int read(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return switch (text) {
                case "one" -> 1;
                default -> 0;
            };
        }
    }
}
