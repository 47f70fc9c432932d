package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static <T> void g(T[] a) {
        var t = a[0];
        T u = t;
        class Loc<S> {
            S s;
        }
        var loc = new Loc<T>();
        loc.s = u;
        System.out.println(loc.s);
        Runnable r = () -> {
            var inner = loc.s;
            System.out.println(inner);
        };
        r.run();
    }

    public static void main(String[] args) throws Exception {
        g(args.length > 0 ? args : new String[] {"gg"});
    }
}
