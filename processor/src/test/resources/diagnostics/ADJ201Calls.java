package diagnostics;

import io.adjoint.Differentiable;
import java.util.Arrays;

class ADJ201Calls {
    @Differentiable
    static double calls(double[] a, double x) {
        System.out.println(x);
//                ^ ADJ201
        Arrays.fill(a, x);
//            ^ ADJ201
        double[] b = a.clone();
//                    ^ ADJ201
        double y = Math.random() + Other.square(x + Other.square(1)) + Double.longBitsToDouble(1L);
//                     ^ ADJ201
//                                      ^ ADJ201
//                                                       ^ ADJ201
//                                                                           ^ ADJ201
        return y + Double.valueOf(x) + b[0] + Double.parseDouble("1") + new double[] {Double.parseDouble("2")}[0];
//                       ^ ADJ201
//                                                  ^ ADJ201
//                                                                                          ^ ADJ201
    }
}

class Other {
    static double square(double x) {
        return x * x;
    }
}
