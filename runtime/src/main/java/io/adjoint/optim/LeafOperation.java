package io.adjoint.optim;

/** What is done at each leaf of parameters and of what goes with them: in place for arrays, by result for numbers. */
interface LeafOperation {

    void doubles(Leaf leaf, double[] parameters, double[] gradient);

    void floats(Leaf leaf, float[] parameters, float[] gradient);

    /** A number that is a {@code float} comes and goes as a {@code double}; the result is rounded once. */
    double number(Leaf leaf, double parameter, double gradient);
}
