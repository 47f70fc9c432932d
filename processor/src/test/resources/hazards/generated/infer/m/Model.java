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
        var x = List.of(ModelGrad.res());
        System.out.println(x.get(0).v);
        List<ModelGrad.Result> y = new ArrayList<>(List.of(ModelGrad.res()));
        System.out.println(y.get(0).v);
        var z = new ArrayList<ModelGrad.Result>();
        System.out.println(z.size());
    }
}
