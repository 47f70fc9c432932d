package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static class String {}

    static java.lang.String s() {
        return "z";
    }

    static class java_ {}

    public static void main(java.lang.String[] args) throws Exception {
        var q = s();
        System.out.println(q.length());
        int java = 3;
        var w = s();
        System.out.println(w + java);
    }
}
