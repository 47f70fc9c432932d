package io.adjoint.processor.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a source says of the method below it, in a comment: the listed function that it is a port of, and what must
 * hold.
 *
 * <pre>{@code
 * // C12 Loops fn20 at assignmentAsValue({1, 2, 3})
 * // C20 declAfterEarly y==0 at declarationsAfterReturn(3.0, 0.0), where it has a jump
 * // O01 rosenbrock at rosenbrock({0.5, -1.5, 2}) with $hessian by rosenbrockHessian
 * // O04 cubic iteration at cubicIteration(0.4, 0.3) by cubicByHand
 * // T22 cart2polar at polar(3.0, 4.0) seeded {1, 10} by polarByHand
 * // Z12 after a throw, thrown at alwaysThrown(1.5)
 * // C29 f_reuse_global refused ADJ104 at global: a static field is written
 * }</pre>
 *
 * @param id of the listed function
 * @param name of the case; where there is a listed value, it is the value's
 * @param kind what must hold
 * @param method the method that is called
 * @param arguments what it is called with, for {@link Arguments}
 * @param seed what the result's adjoint is, for a method that has several results
 * @param byHand the method that computes value and gradient again, as one array
 * @param more what else is computed again by hand
 * @param care what has to be taken care of in checking it
 * @param refusal what is reported where, for what is refused
 */
record Port(
        String id,
        String name,
        Kind kind,
        String method,
        String arguments,
        Optional<String> seed,
        Optional<String> byHand,
        Optional<More> more,
        Care care,
        Optional<Refusal> refusal) {

    /** What must hold of a port. */
    enum Kind {
        RETURNS,
        THROWS,
        REFUSED
    }

    /** What has to be taken care of in checking a port. */
    enum Care {
        NONE(""),
        /** Difference quotients say nothing. */
        KINK(", where it has a kink"),
        JUMP(", where it has a jump"),
        /** Dead code has infinite derivatives, and is dead only to the analyses. */
        NOT_PLAIN(", unless everything is recorded");

        private final String text;

        Care(String text) {
            this.text = text;
        }

        static Care of(String written) {
            return Stream.of(values())
                    .filter(each -> each.text.equals(written == null ? "" : written))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(written));
        }

        boolean isSmooth() {
            return this != KINK && this != JUMP;
        }
    }

    /**
     * What the processor says of a method that it does not accept.
     *
     * @param diagnostic its id
     * @param token what it is said at
     * @param reason why that is right
     */
    record Refusal(String diagnostic, String token, String reason) {}

    /**
     * What a generated method gives that is written beyond the gradient, where it is given ones as its directions.
     *
     * @param suffix of the generated method
     * @param byHand the method that computes the same numbers, as one array
     */
    record More(String suffix, String byHand) {}

    private static final String HEAD = "^    // ([A-Z]\\d\\d) (.+?)";
    private static final Pattern CALL = Pattern.compile(
            HEAD
                    + "(, thrown)? at (\\w+)\\((.*)\\)(?: seeded (\\{.*}))?(?: by (\\w+))?(?: with (\\$\\w+) by (\\w+))?(, .+)?$");
    private static final Pattern REFUSED = Pattern.compile(HEAD + " refused (ADJ\\d+) at (.+): (.+)$");

    static Optional<Port> in(String line) {
        Matcher refused = REFUSED.matcher(line);
        if (refused.matches()) {
            Refusal refusal = new Refusal(refused.group(3), refused.group(4), refused.group(5));
            return Optional.of(new Port(
                    refused.group(1),
                    refused.group(2),
                    Kind.REFUSED,
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Care.NONE,
                    Optional.of(refusal)));
        }
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Port(
                call.group(1),
                call.group(2),
                call.group(3) == null ? Kind.RETURNS : Kind.THROWS,
                call.group(4),
                call.group(5),
                Optional.ofNullable(call.group(6)),
                Optional.ofNullable(call.group(7)),
                Optional.ofNullable(call.group(8)).map(suffix -> new More(suffix, call.group(9))),
                Care.of(call.group(10)),
                Optional.empty()));
    }

    boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    @Override
    public String toString() {
        return id + " " + name + (isRefused() ? "" : ": " + method + "(" + arguments + ")");
    }
}
