package diagnostics;

import io.adjoint.Differentiable;

class ADJ104Fields {
    static double counter;
    static final double[] TABLE = {1, 2};
    private static final double COMPUTED = Math.sqrt(2);
    private static final double CONSTANT = 2;
    static final double VISIBLE = Math.sqrt(2);
    static final Double BOXED = 1.0;
    double weight;
    final double[] weights = {};
    ADJ104Fields next;

    @Differentiable
    double fields(double x) {
        counter += x;
//      ^ ADJ104
        weight = x;
//      ^ ADJ104
        double y = weight * x + this.weight + weights[0] + weights.length;
//                 ^ ADJ104
//                                  ^ ADJ104
//                                            ^ ADJ104
//                                                         ^ ADJ104
        weights[0] = y++;
//      ^ ADJ104
        counter++;
//      ^ ADJ104
        return y + TABLE[0] + COMPUTED * CONSTANT * VISIBLE + BOXED + next.next.weight + ADJ104Fields.counter;
//                 ^ ADJ104
//                            ^ ADJ104
//                                                            ^ ADJ104
//                                                                             ^ ADJ104
//                                                                                                   ^ ADJ104
    }
}
