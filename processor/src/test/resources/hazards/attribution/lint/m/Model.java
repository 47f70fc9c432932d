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
        List raw = new ArrayList();
        raw.add("x");
        List<String> u = raw;
        System.out.println(u);
        System.out.println(new Integer(4));
        Thread t = Thread.currentThread();
        int z = (int) 3;
        switch (z) {
            case 3:
                System.out.println("f");
            case 4:
                System.out.println("g");
        }
    }
}
