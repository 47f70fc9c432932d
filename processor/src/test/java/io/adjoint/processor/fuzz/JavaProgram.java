package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A class with a method to differentiate. Two programs are different ones, even if they read the same. */
final class JavaProgram {
    static final String CLASS = "Model";

    private final long seed;
    private final Piece methods;

    private JavaProgram(long seed, Piece methods) {
        this.seed = seed;
        this.methods = methods;
    }

    /** A random one. */
    static JavaProgram of(long seed) {
        Dice dice = new Dice(seed);
        Methods methods = new Methods(dice);
        int helpers = dice.below(5);
        for (int i = 0; i < helpers; i++) {
            methods.helper();
        }
        methods.differentiable(dice.chance(5) ? 30 : dice.between(4, 12));
        return new JavaProgram(seed, Piece.block(List.copyOf(methods.written())));
    }

    /** A random one that calls methods which are there already. */
    static JavaProgram calling(List<Helper> given, String text, long seed) {
        Dice dice = new Dice(seed);
        Methods methods = new Methods(dice);
        given.forEach(methods::offer);
        int helpers = dice.below(4);
        for (int i = 0; i < helpers; i++) {
            methods.helper();
        }
        methods.differentiable(dice.between(6, 14));
        List<Piece> all = new ArrayList<>(methods.written());
        all.add(0, Piece.kept(text));
        return new JavaProgram(seed, Piece.block(all));
    }

    /** What it was made from. */
    long seed() {
        return seed;
    }

    /** The block of its methods. */
    Piece methods() {
        return methods;
    }

    JavaProgram with(Piece other) {
        return new JavaProgram(seed, other);
    }

    /** The file, as it would stand in a package. */
    String source(String packageName) {
        return "package " + packageName + ";\n\nimport io.adjoint.Differentiable;\n\nfinal class " + CLASS + " {"
                + "\n    private static final double RATE = 0.35;\n    private static final int STEPS = 3;\n"
                + methods.text()
                + "}\n";
    }
}
