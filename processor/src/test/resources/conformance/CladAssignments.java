package conformance;

import io.adjoint.Differentiable;

/** Assignments as expressions, chains of them, overwritten parameters, and several names for one array. */
final class CladAssignments {
    // C23 Assignments f3 x^4 at overwrittenByItself(2.0, 7.0)
    @Differentiable
    static double overwrittenByItself(double x, double y) {
        x = x;
        x = x * x;
        y = x * x;
        x = y;
        return y;
    }

    // C24 Assignments f8 nested array assign at chainIntoCells(3.0, 4.0)
    @Differentiable
    static double chainIntoCells(double x, double y) {
        double[] t = {1, x, y, 1};
        t[3] = (y *= (t[0] = t[1] = t[2]));
        return t[3];
    }

    // C25 Assignments f13 t=x*(y=x) at assignmentAsFactor(3.0, 4.0)
    @Differentiable
    static double assignmentAsFactor(double x, double y) {
        double t = x * (y = x);
        return t * y;
    }

    // C26 fn_increment_in_return at incrementInReturn(3.0)
    @Differentiable
    static double incrementInReturn(double i) {
        double t = i;
        return ++i * t;
    }

    // C27 fn_cond_add_assign at additionsInCondition(3.0, 4.0)
    // warns ADJ301
    @Differentiable
    static double additionsInCondition(double i, double j) {
        double result = 2 * i * j;
        if (result != 0 && (result += 3 * i * j) != 0 && (result += 5 * i * j) != 0) {
            result += 6 * i * j;
        }
        return result;
    }

    // C28 running_sum at runningSum({1, 2, 3, 4})
    @Differentiable
    static double runningSum(double[] p) {
        for (int i = 1; i < p.length; i++) {
            p[i] += p[i - 1];
        }
        return p[p.length - 1];
    }

    // C30 TBRTernary true at operandsOverwritten(2.0, 3.0, true)
    // C31 TBRTernary false at operandsOverwritten(2.0, 3.0, false)
    @Differentiable
    static double operandsOverwritten(double a, double b, boolean first) {
        double result = first ? a * a : b * b;
        a = 0;
        b = 0;
        return result;
    }

    // C36 issue-1108 dead acos must not poison at deadArcCosine(5.0, 3.0), unless everything is recorded
    @Differentiable
    static double deadArcCosine(double a, double c) {
        double angle = Math.acos(-a / c);
        double product = a * c;
        double unused = angle * product;
        return 2 * a * product;
    }

    // C38 Assignments f4 overwrite after copy at copiedThenCleared(3.0, 4.0)
    @Differentiable
    static double copiedThenCleared(double x, double y) {
        y = x;
        x = 0;
        return y;
    }

    // C39 Assignments f5 early return at signTests(-3.0, 4.0)
    // C39 Assignments f6 else path at signTests(3.0, -4.0)
    // warns ADJ304
    @Differentiable
    static double signTests(double x, double y) {
        double t = x * x;
        if (x < 0) {
            t = -t;
            return t;
        }
        if (y < 0) {
            double z = t;
            t = -t;
        }
        return t;
    }

    // C40 Assignments f7 ++ -- += *= /= -= on element at everyAssignment(3.0, 4.0)
    @Differentiable
    static double everyAssignment(double x, double y) {
        double[] t = {1, x, x * x};
        t[0]++;
        t[0]--;
        ++t[0];
        --t[0];
        t[0] = x;
        x = y;
        t[0] += t[1];
        t[0] *= t[1];
        t[0] /= t[1];
        t[0] -= t[1];
        x = ++t[0];
        return t[0];
    }

    // C41 Assignments f9 x*x*y at twoProducts(3.0, 4.0)
    @Differentiable
    static double twoProducts(double x, double y) {
        double t = x;
        t *= x;
        t *= y;
        return t;
    }

    // C42 Assignments f10 chained t=x=y at chain(3.0, 4.0)
    @Differentiable
    static double chain(double x, double y) {
        double t = x;
        t = x = y;
        return t;
    }

    // C43 Assignments f12 conditional store target at conditionalTarget(3.0, 4.0)
    @Differentiable
    static double conditionalTarget(double x, double y) {
        double[] a = {x};
        double[] b = {y};
        (x > y ? a : b)[0] *= y;
        return x > y ? a[0] : b[0];
    }

    // C43 Assignments f12 conditional store target at conditionalIndex(3.0, 4.0)
    @Differentiable
    static double conditionalIndex(double x, double y) {
        double[] both = {x, y};
        return both[x > y ? 0 : 1] *= y;
    }

    // C44 Assignments f14 alias of the parameter at aliasOfParameter({3}, 4.0)
    // warns ADJ304
    @Differentiable
    static double aliasOfParameter(double[] i, double j) {
        double[] a = i;
        a[0] = 2 * i[0];
        a[0] += i[0];
        a[0] *= i[0];
        return i[0];
    }

    // C45 Assignments f15 three aliases at threeAliases({3}, {4})
    @Differentiable
    static double threeAliases(double[] i, double[] j) {
        double[] b = {i[0] * j[0]};
        double[] a = b;
        double[] c = i;
        double[] d = j;
        a[0] *= i[0];
        b[0] += 2 * i[0];
        c[0] += 3 * i[0];
        d[0] *= 3 * j[0];
        return a[0] + c[0] + d[0];
    }

    // C46 Assignments f19 fma(a,b,b) at fused(1.0, 2.0)
    @Differentiable
    static double fused(double a, double b) {
        return Math.fma(a, b, b);
    }

    // C47 Assignments f22 t=x=y=x=0 at everythingCleared(6.0, 4.0)
    // warns ADJ304
    @Differentiable
    static double everythingCleared(double x, double y) {
        double t = 1;
        t = x = y = x = 0;
        return t;
    }

    // C48 Assignments f26 l/=y at divided(8.0, 2.0)
    @Differentiable
    static double divided(double x, double y) {
        double l = x;
        l /= y;
        return l;
    }

    // C49 Assignments f27 x*=y+1 at compoundOnTheRight(3.0, 4.0)
    @Differentiable
    static double compoundOnTheRight(double x, double y) {
        x *= y + 1;
        return x;
    }

    // C75 Gradients f_decls3 x=3.0 at returnsByRange(3.0)
    // C75 Gradients f_decls3 x=-3.0 at returnsByRange(-3.0)
    // C75 Gradients f_decls3 x=0.5 at returnsByRange(0.5)
    // C75 Gradients f_decls3 x=0.0 at returnsByRange(0.0)
    @Differentiable
    static double returnsByRange(double x) {
        double a = 3 * x;
        double c = 333 * a;
        if (x > 1) {
            return 2 * a;
        } else if (x < -1) {
            return -2 * a;
        }
        double b = a * a;
        return b;
    }

    // C76 Gradients f_issue138 local named like a tape temp at likeATemporary(1.0, 2.0)
    @Differentiable
    static double likeATemporary(double x, double y) {
        double _t0 = x * x;
        double xBar = y * y;
        double _t0Tape = _t0 * _t0;
        double value = xBar * xBar;
        double resultBar = _t0Tape + value;
        return resultBar;
    }

    // C77 Gradients fn_cond_side_eff assignment in condition at additionInCondition(1.0)
    @Differentiable
    static double additionInCondition(double x) {
        double result = x;
        if ((result += x) > 100) {
            result = x;
        }
        return result;
    }

    // C78 Gradients f_ref_in_rhs taken at aliasOnOneBranch(3.0, 5.0)
    // C78 Gradients f_ref_in_rhs not taken at aliasOnOneBranch(55.0, 5.0), where it has a jump
    // warns ADJ301
    @Differentiable
    static double aliasOnOneBranch(double x, double y) {
        double[] cell = {y};
        if (x != 55) {
            double[] alias = cell;
            cell[0] = alias[0] * (x + alias[0]);
        } else {
            cell[0] = 1;
        }
        return cell[0];
    }

    // C79 Gradients f_mult3 conditional factor, param overwritten at conditionalFactor(3.0, 5.0)
    @Differentiable
    static double conditionalFactor(double i, double j) {
        i = (i + j) * (i < 10 ? i : j);
        return i;
    }

    // C80 Gradients f_infinity guard against +inf at infinityGuard(-3.0, 4.0)
    @Differentiable
    static double infinityGuard(double x, double y) {
        if (x < Double.POSITIVE_INFINITY) {
            return y;
        }
        return x + y;
    }

    // C85 int result at intResult(3.0, 5.0) by intResultByHand, where it has a jump
    // warns ADJ303
    // warns ADJ304
    @Differentiable
    static double intResult(double u, double v) {
        int result = (int) (u * v);
        return result;
    }

    static double[] intResultByHand(double u, double v) {
        return new double[] {15, 0, 0};
    }

    // C86 without its own pullback at norm({3, 1, 2}, 3.0)
    @Differentiable(wrt = "x")
    static double norm(double[] x, double d) {
        return Math.pow(sumOfPowers(x, d), 1 / d);
    }

    private static double sumOfPowers(double[] x, double d) {
        double sum = 0;
        for (double each : x) {
            sum += Math.pow(each, d);
        }
        return sum;
    }

    private CladAssignments() {}
}
