package m;

import io.adjoint.Differentiable;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    public static void main(String[] args) throws Exception {
        class L {
            int v = 1;
        }
        var l = new L();
        System.out.println(l.v);
        record R(int a) {
            R {
                if (a < 0) throw new IllegalArgumentException();
            }
        }
        var r = new R(4);
        System.out.println(r + " " + r.getClass().getName());
        enum Z {
            P {
                int f() {
                    return 1;
                }
            },
            Q;

            int f() {
                return 0;
            }
        }
        for (var z : Z.values()) System.out.println(z.f());
        interface I {
            int k();
        }
        var i = (I) () -> 5;
        System.out.println(i.k());
    }
}
