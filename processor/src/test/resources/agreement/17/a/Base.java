package a;

import java.util.ArrayList;
import java.util.List;

/** What {@code Names} inherits. */
class Base<T> {
    protected T value;
    int hidden = 1;
    static long counter;

    T get() {
        return value;
    }

    List<T> all() {
        return new ArrayList<T>();
    }

    double base(int x) {
        return x;
    }
}
