package conformance;

import io.adjoint.Differentiable;

/** Switches: old and arrow form, falling through, in loops, over an enum, returning. */
final class CladSwitches {
    // C21 Switch fn1 fallthrough at fallThrough(3.0, 5.0, 1)
    @Differentiable
    static double fallThrough(double i, double j, int choice) {
        double result = 0;
        switch (choice) {
            case 0:
                result += i * j;
                return result;
            case 1: {
                result += i * i;
            }
            case 2: {
                result += j * j;
                break;
            }
            default:
        }
        return result + i * i * j * j;
    }

    // C22 Switch fn7 grouped labels at groupedLabels(3.0, 5.0)
    @Differentiable
    static double groupedLabels(double i, double j) {
        double result = 0;
        for (int k = 0; k < 5; k++) {
            switch (k) {
                case 0:
                case 1:
                case 2:
                    result += i;
                    break;
                default:
                    result += j;
                    break;
            }
        }
        return result;
    }

    // C81 Switch fn2 label 2 then break (dead statements first) at firstToSecond(3.0, 5.0, 2)
    @Differentiable
    static double firstToSecond(double i, double j, int choice) {
        double result = 0;
        switch (choice) {
            case 1:
                result += i * i;
            case 2:
                result += i * j;
                break;
            default:
                result = j;
        }
        return result;
    }

    // C82 Switch fn3 switch in while, fallthrough + break at switchInWhile(3.0, 5.0)
    @Differentiable
    static double switchInWhile(double i, double j) {
        double result = 0;
        int choice = 2;
        while (choice-- > 0) {
            switch (choice) {
                case 0:
                    result += i * i * j * j;
                case 1:
                    result += i * i;
                    continue;
                case 2:
                    result += j * j;
                    break;
                default:
            }
            result += i + j;
        }
        return result;
    }

    enum Operation {
        ADD,
        SUB,
        MUL,
        DIV
    }

    // C83 Switch fn24 enum ADD at operation(3.0, 5.0, Operation.ADD)
    // C83 Switch fn24 enum SUB at operation(3.0, 5.0, Operation.SUB)
    // C83 Switch fn24 enum MUL at operation(3.0, 5.0, Operation.MUL)
    // C83 Switch fn24 enum DIV at operation(3.0, 5.0, Operation.DIV)
    @Differentiable
    static double operation(double i, double j, Operation operation) {
        double result = 0;
        switch (operation) {
            case ADD:
                result = i + j;
                break;
            case SUB:
                result = i - j;
                break;
            case MUL:
                result = i * j;
                break;
            case DIV:
                result = i / j;
                break;
        }
        return result;
    }

    // C83 Switch fn24 enum ADD at operationAsExpression(3.0, 5.0, Operation.ADD)
    // C83 Switch fn24 enum SUB at operationAsExpression(3.0, 5.0, Operation.SUB)
    // C83 Switch fn24 enum MUL at operationAsExpression(3.0, 5.0, Operation.MUL)
    // C83 Switch fn24 enum DIV at operationAsExpression(3.0, 5.0, Operation.DIV)
    @Differentiable
    static double operationAsExpression(double i, double j, Operation operation) {
        return switch (operation) {
            case ADD -> i + j;
            case SUB -> i - j;
            case MUL -> {
                double product = i * j;
                yield product;
            }
            case DIV -> i / j;
        };
    }

    // C84 Switch switchReturn k=0 at returns(3.0, 5.0, 0)
    // C84 Switch switchReturn k=1 at returns(3.0, 5.0, 1)
    // C84 Switch switchReturn k=2 at returns(3.0, 5.0, 2)
    @Differentiable
    static double returns(double x, double y, int k) {
        switch (k) {
            case 0:
                return x * x;
            case 1:
                return x * y;
            default:
                return y * y;
        }
    }

    // C84 Switch switchReturn k=0 at returnsFromArrows(3.0, 5.0, 0)
    // C84 Switch switchReturn k=1 at returnsFromArrows(3.0, 5.0, 1)
    // C84 Switch switchReturn k=2 at returnsFromArrows(3.0, 5.0, 2)
    @Differentiable
    static double returnsFromArrows(double x, double y, int k) {
        switch (k) {
            case 0 -> {
                return x * x;
            }
            case 1 -> {
                return x * y;
            }
            default -> {
                return y * y;
            }
        }
    }

    private CladSwitches() {}
}
