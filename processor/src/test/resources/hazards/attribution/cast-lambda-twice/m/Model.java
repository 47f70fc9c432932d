package m;

import io.adjoint.Differentiable;
import java.util.*;
import java.util.function.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    interface A {
        int f(int x);
    }

    static int ap(A a, int v) {
        return a.f(v);
    }

    static int ap(Function<String, Integer> a, String v) {
        return a.apply(v);
    }

    public static void main(String[] args) throws Exception {
        System.out.println(ap(x -> x + 1, 3) + ap(s -> s.length(), "ab"));
        BiFunction<Integer, Integer, Integer> bf = (var a, var b) -> a + b;
        System.out.println(bf.apply(1, 2));
        System.out.println(Optional.of(3)
                .map(q -> new Object() {
                    int w = q;
                })
                .get()
                .w);
        var sw = switch (args.length) {
            case 0 -> {
                var in = 3;
                yield in * 2;
            }
            default -> 1;
        };
        System.out.println(sw);
    }
}
