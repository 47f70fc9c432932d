package a;

import module java.base;

/** A module import (Java 25), which single imports and the package shadow. */
class Modules {
    double sum(List<double[]> rows, Map<String, Integer> counts) {
        double sum = rows.get(0)[1] + counts.get("x");
        for (double[] row : rows) {
            sum += row.length + Objects.hash(row, sum);
        }
        return sum + new AtomicInteger(3).get();
    }
}
