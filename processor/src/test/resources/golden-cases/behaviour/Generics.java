package cases;

import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes and methods with type parameters. */
class Generics<T extends Comparable<T>, N extends Number> {
    private final List<T> items = new ArrayList<>();
    private final Map<T, Double> weights = new HashMap<>();
    private T first;
    N number;
    private double rate = 0.5;
    N[] none;

    Generics() {
        add(three());
        add(three());
    }

    @SuppressWarnings("unchecked")
    private T three() {
        number = (N) Integer.valueOf(3);
        return (T) Integer.valueOf(3);
    }

    private void add(T item) {
        first = item;
        items.add(item);
        weights.put(item, 2.5);
    }

    // at fields(1.5)
    @Differentiable
    double fields(double x) {
        double s = rate * x + number.doubleValue() * x * x;
        for (T item : items) {
            s += x * item.hashCode();
        }
        N n = number;
        return s * items.size() * n.intValue() + cubed(x) + (none == null ? x : none[0].doubleValue());
    }

    private double cubed(double x) {
        return x * x * x * number.floatValue();
    }

    // at mapped(1.5)
    @Differentiable
    double mapped(double x) {
        List<T> copy = new ArrayList<>(items);
        T t = copy.get(0);
        return x * x * weights.get(first) * (t.equals(first) ? copy.size() : 2);
    }

    // at methods(1.5)
    @Differentiable
    double methods(double x) {
        return weight(first, x) + weight(items.get(1), 2 * x) + open(items, x) + named(number, x);
    }

    private double weight(T item, double x) {
        return item.equals(first) ? x * x : x;
    }

    double open(List<T> all, double x) {
        return all.size() * x * x * weight(first, x);
    }

    static <S extends Number> double named(S value, double x) {
        return value.doubleValue() * Math.sin(x);
    }

    // at generic(1.5)
    @Differentiable
    <S> double generic(double x) {
        List<S> empty = new ArrayList<>();
        return x * x + empty.size() * x;
    }
}
