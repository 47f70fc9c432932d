package io.adjoint.processor.frontend;

import com.sun.source.tree.TryTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code finally}: what stands in it is written at the end and, once more, before each jump and each {@code throw} that
 * leaves. Any other exception just passes: only an array of the caller's could show what it leaves undone.
 */
final class LoweringFinally {
    private static final Hint EFFECT = new Hint(
            "annotate a method of its own that does what stands between try and" + " finally, and call it there");
    private static final Hint NEST = new Hint("write the finally at the outer try, or do what it does after it");
    private static final Hint JUMP = new Hint("put what jumps after the try statement");

    private final Lowering lowering;

    LoweringFinally(Lowering lowering) {
        this.lowering = lowering;
    }

    /** @param body what stands before it, the catch clauses included */
    void lower(TryTree tree, List<Flow> body) {
        List<Flow> last = lowering.statements.block(tree.getFinallyBlock());
        refusal(body, last)
                .ifPresentOrElse(
                        refusal -> lowering.faults.refuse(Diagnostic.ADJ101, tree, refusal.what(), refusal.hint()),
                        () -> write(body, last));
    }

    private record Refusal(String what, Hint hint) {}

    private Optional<Refusal> refusal(List<Flow> body, List<Flow> last) {
        if (FlowCatch.meetsMoreThanThrows(body, lowering)) {
            return Optional.of(new Refusal("finally in a try that catches what passes it", NEST));
        }
        if (!FlowExits.of(last).isEmpty() || FlowEffects.canThrow(last)) {
            return Optional.of(new Refusal("a finally block that is left by a jump", JUMP));
        }
        return FlowEffects.of(last)
                ? Optional.of(new Refusal("a finally block that does something others can see", EFFECT))
                : Optional.empty();
    }

    private void write(List<Flow> body, List<Flow> last) {
        FlowDetour detour =
                new FlowDetour(FlowExits.of(body), jump -> before(jump, last), raise -> before(raise, last));
        lowering.out.addAll(detour.of(body));
        if (FlowExits.completes(body)) {
            lowering.out.addAll(last);
        }
    }

    /** What stands in finally, and then the jump with the value that was there before. */
    private List<Flow> before(Flow.Jump jump, List<Flow> last) {
        List<Flow> copy = new FlowCopy(lowering.variables).apart(last);
        Origin here = lowering.out.origin();
        lowering.out.setOrigin(jump.origin());
        List<Expr> value = new ArrayList<>();
        List<Flow> kept = lowering.out.during(() -> jump.value().ifPresent(given -> value.add(kept(given, last))));
        lowering.out.setOrigin(here);
        List<Flow> all = new ArrayList<>(kept);
        all.addAll(copy);
        all.add(new Flow.Jump(jump.exit(), value.stream().findFirst(), jump.origin()));
        return all;
    }

    /** The same before an exception, if it could be seen afterwards: in an array, or where the exception is caught. */
    private List<Flow> before(Stmt.Throw raise, List<Flow> last) {
        boolean isSeen = !lowering.catching.clauses().isEmpty()
                || !Writing.of(last).elements().isEmpty();
        if (!isSeen) {
            return List.of(new Flow.Straight(raise));
        }
        Var exception = lowering.variables.temporary("thrown", raise.value().type());
        List<Flow> all = new ArrayList<>();
        all.add(new Flow.Straight(new Stmt.Declare(exception, raise.value(), raise.origin())));
        all.addAll(new FlowCopy(lowering.variables).apart(last));
        all.add(new Flow.Straight(new Stmt.Throw(exception, raise.origin())));
        return all;
    }

    private Expr kept(Expr value, List<Flow> last) {
        boolean isText = Exprs.nodes(value).stream().anyMatch(Expr.Opaque.class::isInstance);
        boolean stays = !isText && !Reading.of(value).isDisturbedBy(Writing.of(last));
        return stays || value == Faults.REFUSED ? value : lowering.operands.keep(value, LoweringNames.of(value));
    }
}
