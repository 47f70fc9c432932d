package m;

import io.adjoint.Differentiable;
import java.util.function.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    static <T> T run(Supplier<T> s) {
        return s.get();
    }

    public static void main(String[] args) throws Exception {
        var r = run(() -> {
            if (args.length > 3) return ModelGrad.res();
            else return null;
        });
        System.out.println(r);
        var r2 = run(() -> ModelGrad.d(4));
        System.out.println(r2 + 1);
    }
}
