package cases;

import io.adjoint.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Methods that make objects, which are taken apart, and lambdas. */
public class Objects {
    static class Box { double v; Box(double v) { this.v = v; } Box add(double d) { v += d; return this; } double bump() { return ++v; } }
    static class Pair { final Box a; final Box b; Pair(Box a, Box b) { this.a = a; this.b = b; } double sum() { return a.v + b.v; } void swap() { double t = a.v; a.v = b.v; b.v = t; } }
    static class Acc { double s; int n; void add(double x) { s += x; n++; } double mean() { return n == 0 ? 0 : s / n; } }
    static class Base { protected double k = 2; Base() { k = k * 3; } double f(double x) { return g(x) * k; } double g(double x) { return x; } }
    static class Derived extends Base { final double c; Derived(double c) { super(); this.c = c; k += c; } @Override double g(double x) { return x * x * c; } }
    record V(double x, double y) {
        V { if (x > 100) throw new IllegalArgumentException("big"); }
        V(double x) { this(x, x * 2); }
        V add(V o) { return new V(x + o.x, y + o.y); }
        static V zero() { return new V(0, 0); }
        double get(int i) { return i == 0 ? x : y; }
        V step(int n) { V r = this; for (int i = 0; i < n; i++) { if (r.x > 3) return r; r = r.add(new V(y, x)); } return r; }
    }
    interface Op { double apply(double a, double b); }
    record Scale(double k) implements DoubleUnaryOperator { public double applyAsDouble(double t) { return k * t; } }
    record Lin(double[] w, DoubleUnaryOperator act) { double out(double x) { double s = 0; for (double c : w) s = s * x + c; return act.applyAsDouble(s); } }
    static class Stack { double[] data = new double[8]; int top; void push(double x) { data[top++] = x; } double pop() { return data[--top]; } }

    @Differentiable
    static double evaluationOrder(double a, double b) { Box x = new Box(a); return x.v + x.bump() * x.v + f2(x.v, x.add(b).v, x.v); }
    static double f2(double a, double b, double c) { return a * b - c; }
    @Differentiable
    static double chainMut(double a) { return new Box(a).add(a * a).add(3).v; }
    @Differentiable
    static double pairs(double a, double b) { Box p = new Box(a), q = new Box(b); Pair r = new Pair(p, q); r.swap(); p.v *= 2; r.b.v += p.v; Pair s = new Pair(q, q); s.a.v *= 3; return r.sum() * s.b.v + s.sum(); }
    @Differentiable
    static double mean(double[] x) { Acc acc = new Acc(); for (double v : x) { if (v < 0) continue; acc.add(v * v); } return acc.mean(); }
    @Differentiable
    static double inherit(double a, double x) { Derived d = new Derived(a); Base e = new Derived(x); return d.f(x) + e.f(a) + new Base().f(a); }
    @Differentiable
    static double values(double a, double b, int n) { V v = new V(a); V w = v; v = v.add(new V(b, 1)); V z = n > 2 ? v : w; for (int i = 0; i < n; i++) { V old = z; z = z.add(w); w = old; } return z.step(n).y() * w.get(0) + z.get(n); }
    @Differentiable
    static double localFunctions(double a, double b) { Op m = (p, q) -> p * q; Op n = (p, q) -> { double t = m.apply(p, q); for (int i = 0; i < 3; i++) { t += p; if (t > 4) break; } return t; }; return twice(n, a, b) + twice((p, q) -> q, a, b) + twice(m, b, b); }
    static double twice(Op o, double a, double b) { return o.apply(o.apply(a, b), b); }
    @Differentiable
    static double callable(double k, double x) { DoubleUnaryOperator f = new Scale(k); Lin l = new Lin(new double[] {k, x, 2}, f); Lin m = new Lin(l.w(), t -> t * t + k); return f.applyAsDouble(x) + l.out(x) * m.out(k); }
    @Differentiable
    static double stackOfNumbers(double a, double b) { Stack s = new Stack(); s.push(a); s.push(b); s.push(s.pop() * s.pop()); s.push(a + 1); return s.pop() / s.pop(); }
    @Differentiable
    static double objectsInConditions(double a) { Box b = new Box(a); int n = 0; while (b.bump() < 6 && n < 10) { n++; b.v += a * 0.1; } do { b.v *= 0.5; } while (b.bump() > 5); return b.v * a; }
    @Differentiable
    static double changedInConditions(double a, double b) { Box x = new Box(a); Box y = new Box(b); double r = a > b ? x.bump() : y.bump(); return r * x.v + y.v + (b > 0 && x.bump() > 1 ? x.v * b : 2 * y.bump()); }
    @Differentiable
    static double returnedLambda(double w) { DoubleUnaryOperator f = make(w); DoubleSupplier s = () -> f.applyAsDouble(w) + w; return s.getAsDouble() * f.applyAsDouble(2); }
    static DoubleUnaryOperator make(double w) { double k = w * w; return t -> t * k; }
    @Differentiable
    static double lateInit(double a, boolean f) { V v; if (f) { v = new V(a, 1); } else { v = new V(2, a); } V u = v; u = u.add(v); return u.x * v.y; }
    @Differentiable
    static double captured(double a) { Acc acc = new Acc(); DoubleConsumer c = t -> acc.add(t * a); for (int i = 0; i < 4; i++) c.accept(i + a); return acc.s; }
    @Differentiable
    static double loopObj(double[] x) { double s = 0; for (int i = 0; i < x.length; i++) { Box b = new Box(x[i]); V v = new V(b.v, i); b.add(v.y * s); s += b.v * v.x; } return s; }
    record P(double x, double y) {
        P plus(P o) { return new P(x + o.x, y + o.y); }
        P scale(double k) { return new P(k * x(), k * y); }
        double norm() { return Math.sqrt(x * x + y * y); }
        static P of(double a) { return new P(a, a); }
    }
    static class Counter {
        double v; int n = 1; double[] buf = new double[2];
        Counter(double v) { this.v = v; }
        void add(double d) { v += d; n++; }
        double get() { return v; }
        void set(double d) { this.v = d; }
    }
    record Unit(double x, double y) {
        Unit { double n = Math.sqrt(x * x + y * y); if (n == 0) throw new IllegalArgumentException("zero " + x); x = x / n; y /= n; }
    }
    record Seg(P from, P to) { double len() { return to.plus(from.scale(-1)).norm(); } }
    static void twice(Counter b) { b.v *= 2; }
    static P pick(P a, P b, double t) { if (t > 0) return a; if (t < -1) { return a.plus(b); } return b; }

    @Differentiable
    static double recordChain(double a, double b) {
        P p = new P(a, b);
        P q = p.plus(new P(b, 2)).scale(a);
        return q.norm() + q.x();
    }
    @Differentiable
    static double swappedInLoop(double a, double b, int n) {
        P p = P.of(a);
        P v = new P(b, a);
        for (int i = 0; i < n; i++) {
            p = p.plus(v.scale(0.5));
            p = new P(p.y, p.x);
        }
        return p.x * p.y();
    }
    @Differentiable
    static double aliased(double a, int n) {
        Counter b = new Counter(a);
        Counter c = b;
        for (int i = 0; i < n; i++) { b.add(a * i); c.v *= 1.5; }
        twice(c);
        b.set(b.get() * a);
        b.buf[0] = b.v;
        return b.buf[0] * c.v + b.n;
    }
    @Differentiable
    static double compact(double a, double b) {
        Unit u = new Unit(a, b);
        return u.x() * 3 + u.y;
    }
    @Differentiable
    static double nested(double a, double b) {
        Seg s = new Seg(new P(a, b), new P(b, 1));
        P m = a > b ? s.from() : s.to;
        return s.len() * m.x;
    }
    @Differentiable
    static double severalReturns(double a, double b) {
        P p = pick(new P(a, b), new P(b * 2, 1), a - b);
        P r; 
        if (a > 0) r = p; else r = p.scale(2);
        return r.x + r.y * p.x;
    }
    @Differentiable
    static double lambdas(double w, double b) {
        DoubleUnaryOperator f = t -> t * w + b;
        DoubleBinaryOperator g = (s, t) -> { if (s > t) return s; return f.applyAsDouble(s) * t; };
        return integrate(f, 0, 1, 4) + g.applyAsDouble(w, b);
    }
    static double integrate(DoubleUnaryOperator f, double from, double to, int n) {
        double sum = 0;
        double h = (to - from) / n;
        for (int i = 0; i < n; i++) sum += f.applyAsDouble(from + (i + 0.5) * h);
        return sum * h;
    }
}
