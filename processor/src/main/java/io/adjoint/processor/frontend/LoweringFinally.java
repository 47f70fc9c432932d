package io.adjoint.processor.frontend;

import com.sun.source.tree.TryTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code try} with {@code finally} and nothing else: what stands in {@code finally} is written at the end and, once
 * more, before each jump that leaves. An exception just passes: nobody outside could see what it leaves undone.
 */
final class LoweringFinally {
    private static final Hint CATCH = new Hint("move it into a method that takes no differentiated value: a call of"
            + " such a method is carried over as it stands");
    private static final Hint EFFECT = new Hint(
            "annotate a method of its own that does what stands between try and" + " finally, and call it there");
    private static final Hint JUMP = new Hint("put what jumps after the try statement");

    private final Lowering lowering;

    LoweringFinally(Lowering lowering) {
        this.lowering = lowering;
    }

    void lower(TryTree tree) {
        if (!tree.getResources().isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ101, tree, "try with resources", CATCH);
        } else if (!tree.getCatches().isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ101, tree, "try with catch", CATCH);
        } else {
            List<Flow> body = lowering.statements.block(tree.getBlock());
            List<Flow> last = lowering.statements.block(tree.getFinallyBlock());
            refusal(last)
                    .ifPresentOrElse(
                            refusal -> lowering.faults.refuse(Diagnostic.ADJ101, tree, refusal.what(), refusal.hint()),
                            () -> write(body, last));
        }
    }

    private record Refusal(String what, Hint hint) {}

    private static Optional<Refusal> refusal(List<Flow> last) {
        if (!FlowExits.of(last).isEmpty() || FlowEffects.canThrow(last)) {
            return Optional.of(new Refusal("a finally block that is left by a jump", JUMP));
        }
        return FlowEffects.of(last)
                ? Optional.of(new Refusal("a finally block that does something others can see", EFFECT))
                : Optional.empty();
    }

    private void write(List<Flow> body, List<Flow> last) {
        FlowDetour detour = new FlowDetour(FlowExits.of(body), jump -> before(jump, last));
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

    private Expr kept(Expr value, List<Flow> last) {
        boolean isText = Exprs.nodes(value).stream().anyMatch(Expr.Opaque.class::isInstance);
        boolean stays = !isText && !Reading.of(value).isDisturbedBy(Writing.of(last));
        return stays || value == Faults.REFUSED ? value : lowering.operands.keep(value, LoweringNames.of(value));
    }
}
