package m;

/** Stands for the generated class: more than ours has, so that more can go wrong. */
public class ModelGrad implements AutoCloseable {
    public static final int K = 7;
    public static final String NAME = "unchecked";

    public enum E {
        A,
        B
    }

    public static class Result {
        public double v = 5;

        public double[] arr() {
            return new double[] {1};
        }
    }

    public interface Fn {
        double ap(double x);
    }

    public static class Ex extends Exception {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() {}

    public static java.util.List<String> list() {
        return java.util.List.of("p", "q");
    }

    public static double d(double x) {
        return x;
    }

    public static Result res() {
        return new Result();
    }

    public static double[] loss$grad(double x) {
        return new double[] {x, 42.0};
    }
}
