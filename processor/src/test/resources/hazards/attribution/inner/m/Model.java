package m;

import io.adjoint.Differentiable;
import java.util.*;

public class Model {
    @Differentiable
    static double loss(double x) {
        double y = x * x;
        return y;
    }

    class In {
        int v = 9;

        class Deep {
            int d = v + 1;
        }
    }

    static class SubIn extends Model.In {
        SubIn(Model m) {
            m.super();
        }
    }

    enum E {
        A {
            int f() {
                return 1;
            }
        },
        B {
            int f() {
                return new Object() {
                    int h() {
                        return 2;
                    }
                }.h();
            }
        };

        abstract int f();
    }

    record P(int a, int b) {
        P {
            if (a > b) {
                int t = a;
                a = b;
                b = t;
            }
        }

        P(int a) {
            this(a, a);
        }

        static int n;
    }

    public static void main(String[] args) throws Exception {
        Model m = new Model();
        In i = m.new In();
        In.Deep d = i.new Deep();
        In j = m.new In() {
            int w = v;
        };
        System.out.println(i.v + d.d + new SubIn(m).v + j.v);
        In.Deep dd = m.new In().new Deep() {};
        System.out.println(dd.d + dd.getClass().getName());
        for (E e : E.values()) System.out.println(e.f());
        System.out.println(new P(3, 1) + "" + new P(4));
        Runnable r = () -> {
            Runnable s = new Runnable() {
                public void run() {
                    System.out.println(getClass().getName());
                    Runnable t = () -> System.out.println("deep");
                    t.run();
                }
            };
            s.run();
        };
        r.run();
        Comparator<String> cmp = Comparator.comparing(String::length);
        System.out.println(cmp.compare("a", "bb"));
    }
}
