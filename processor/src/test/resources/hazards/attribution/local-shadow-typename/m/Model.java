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
        var list = List.of(1);
        class List {}
        var l2 = new List();
        System.out.println(list.size() + (l2 == null ? 1 : 2));
    }
}
