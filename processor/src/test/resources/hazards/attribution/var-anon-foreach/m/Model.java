package m;

import io.adjoint.Differentiable;
import java.util.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        for (var a : List.of(new Object() {
            int k = 2;
        })) System.out.println(a.k);
        var sup = new java.util.function.Supplier<Integer>() {
            int n = 1;

            public Integer get() {
                return n;
            }
        };
        System.out.println(sup.get() + sup.n);
    }
}
