package m.other;

public class Pub {
    public static Hidden get() {
        return new Hidden();
    }

    public static java.util.List<Hidden> all() {
        return java.util.List.of(new Hidden());
    }
}

class Hidden {
    public String toString() {
        return "hidden";
    }
}
