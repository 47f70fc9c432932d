package diagnostics;

import io.adjoint.Differentiable;

class ADJ102Instead {
    @Differentiable
    static double instead(double x, Object o, double[] list) {
        double sum = 0;
        for (double v : new double[] {1, 2}) {
            sum += v * x;
        }
        if (o instanceof String) {
            String text = (String) o;
            sum += text.length();
        }
        double largest = list[0];
        for (double v : list) {
            largest = Math.max(largest, v);
        }
        return sum + largest;
    }
}
