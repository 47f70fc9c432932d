package diagnostics;

import io.adjoint.AdjointOf;
import io.adjoint.Differentiable;

class ADJ414Instead {
    @Differentiable
    static double price(double s, double v) {
        return s * Math.sqrt(v);
    }

    record Greeks(double s, double v) {}

    @AdjointOf("price")
    static Greeks greeks(double s, double v) {
        return new Greeks(Math.sqrt(v), s / (2 * Math.sqrt(v)));
    }

    @AdjointOf("diagnostics.ADJ414Instead.price(double, double)")
    static ADJ414InsteadGrad.PriceGrad asItIsGenerated(double s, double v) {
        return new ADJ414InsteadGrad.PriceGrad(price(s, v), Math.sqrt(v), s / (2 * Math.sqrt(v)));
    }

    @Differentiable(wrt = "v")
    static double square(double v, int times) {
        return v * v * times;
    }

    @AdjointOf("square")
    static double squareByHand(double v, int times) {
        return 2 * v * times;
    }
}
