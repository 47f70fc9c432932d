package a;

/** The patterns of Java 21: what they declare is known, whatever is not read of them. */
class Patterns {
    record Pair(double x, Object y) {}

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    double area(Shape shape) {
        return switch (shape) {
            case Circle c when c.radius() > 1 -> Math.PI * c.radius() * c.radius();
            case Circle c -> c.radius();
            case Square s -> s.side() * s.side();
        };
    }

    double first(Object o) {
        switch (o) {
            case null -> throw new IllegalArgumentException();
            case Integer i when i > 3 -> {
                double d = i;
                return d;
            }
            case double[] array -> {
                return array[0];
            }
            default -> {}
        }
        if (o instanceof Pair(double x, String y)) {
            return x + y.length();
        }
        return 0;
    }
}
