package m;

import io.adjoint.Differentiable;
import java.util.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static <T extends Comparable<T> & java.io.Serializable> T pick(boolean b, T x) {
        return x;
    }

    public static void main(String[] args) throws Exception {
        var l = args.length > 0 ? 1 : "s";
        System.out.println(l);
        var li = List.of(1, "a");
        System.out.println(li);
        for (var e : li) System.out.println(e);
        var r = (Runnable & java.io.Serializable) () -> System.out.println("run");
        r.run();
    }
}
