package m;

import io.adjoint.Differentiable;
import java.util.*;
import java.util.stream.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(ModelGrad.list().stream()
                .map(s -> s + ModelGrad.d(1))
                .map(s -> {
                    var u = s + "x";
                    return u;
                })
                .collect(Collectors.toList()));
    }
}
