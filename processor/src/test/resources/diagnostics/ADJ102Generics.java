package diagnostics;

import io.adjoint.Differentiable;
import java.util.List;
import java.util.function.ToDoubleFunction;

class ADJ102Generics<T extends Comparable<T>> {
    List<T> items;
    ToDoubleFunction<T> weight;

    @Differentiable
    double compared(double x, T other) {
        return x * other.compareTo(items.get(0));
//                      ^ ADJ102
    }

    @Differentiable
    double weighted(double x) {
        return x * weight.applyAsDouble(items.get(0)) * count(items.get(1));
//                       ^ ADJ102
//                                                      ^ ADJ102
    }

    int count(T item) {
        return items.contains(item) ? 1 : 2;
    }
}
