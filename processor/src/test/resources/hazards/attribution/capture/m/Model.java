package m;

import io.adjoint.Differentiable;
import java.util.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static List<?> wild() {
        return List.of("w");
    }

    static List<? super Integer> sup() {
        return new ArrayList<>(List.of(1));
    }

    public static void main(String[] args) throws Exception {
        var w = wild();
        var e = w.get(0);
        System.out.println(e);
        var c = e.getClass();
        System.out.println(c.getName());
        var s = sup();
        s.add(3);
        for (var q : s) System.out.println(q);
        var g = args.getClass().getTypeParameters();
        System.out.println(g.length);
    }
}
