package a;

import static a.Names.Constants.*;
import static java.lang.Double.MAX_VALUE;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names that shadow, obscure and hide each other. */
class Names extends Base<double[]> {
    interface Constants {
        double C = 1.5;
        int x = 7;

        static float scaled(float x) {
            return x;
        }

        default long defaulted() {
            return 1;
        }
    }

    class Inner implements Constants {
        float hidden = 2;

        double of(int value) {
            double sum = hidden + Names.this.hidden + counter + C + x + value + this.hidden + defaulted();
            sum += Names.this.value[0] + get()[1] + base(1);
            return sum + only(2);
        }
    }

    record Point(double x, float y, int... more) {
        Point {
            if (x < 0) {
                x = -x;
            }
        }

        double norm() {
            return Math.sqrt(x * x + y() * y) + more.length + more()[0];
        }
    }

    enum Shape {
        ROUND(1) {
            @Override
            double size(int n) {
                return factor * n;
            }
        },
        FLAT(2);

        final int factor;

        Shape(int factor) {
            this.factor = factor;
        }

        double size(int n) {
            return factor + ordinal() + values().length + valueOf("FLAT").factor + ROUND.name().length();
        }
    }

    long hidden = 3;

    static double only(int x) {
        return x;
    }

    double shadows(double value, Point point, Map<String, double[]> map) {
        double Math = java.lang.Math.abs(value) + super.value[0] + super.hidden + hidden + this.value[1];
        int a = 3;
        Math += a + C + scaled(a) + MAX_VALUE + Names.counter + Base.counter + new Point(1, 2, 3).norm() + point.x();
        {
            float b = a;
            Math += b;
        }
        long b = a;
        for (int i = 0, j = 1; i < j; i++, j--) {
            Math += i * j;
        }
        for (Map.Entry<String, double[]> entry : map.entrySet()) {
            Math += entry.getValue()[0] + entry.getKey().length();
        }
        Inner inner = new Inner();
        return Math + b + inner.of(1) + inner.hidden + get()[0] + all().get(0)[1] + Shape.FLAT.size(1)
                + Names.counter + Integer.MAX_VALUE + int.class.getName().length() + double[].class.hashCode();
    }

    double patterns(Object o, Number n) throws IOException {
        if (!(o instanceof double[] array)) {
            return o instanceof Integer i && i > 3 ? i : n instanceof Double d ? d : 0;
        }
        double sum = array[0];
        while (!(n instanceof Integer count)) {
            n = 1;
        }
        sum += count + (n instanceof Long l && l > 1 ? l : 2f);
        if (o instanceof String s) {
            sum += s.length();
        } else if (o instanceof float[] s && s.length > 0) {
            sum += s[0];
        }
        try (StringReader reader = new StringReader("x");
                var other = new StringReader("y")) {
            sum += reader.read() + other.read();
        } catch (RuntimeException e) {
            sum += e.getMessage().length();
        } finally {
            sum++;
        }
        synchronized (o) {
            assert sum > 0 : "sum " + sum;
        }
        outer:
        do {
            if (sum > 3) {
                break outer;
            }
            continue outer;
        } while (sum-- > 0);
        return sum;
    }
}
