package io.adjoint.processor.frontend;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.frontend.Catching.Clause;
import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code try} with {@code catch}: what is thrown and caught is a jump to its clause. */
final class LoweringTry {
    private static final Hint MOVE = new Hint("move it into a method that takes no differentiated value: a call of"
            + " such a method is carried over as it stands");
    private static final Hint NAME = new Hint("catch an exception of a class of your own, or that a single call throws,"
            + " and test indices, divisors and null with if");
    private static final Hint SPLIT = new Hint("write a clause for each of the exceptions");
    private static final Hint WRAP = new Hint("throw a new exception that has the caught one as its cause");

    private final Lowering lowering;
    private final FlowWriter out;

    LoweringTry(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
    }

    void lower(TryTree tree) {
        if (!tree.getResources().isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ101, tree, "try with resources", MOVE);
        } else if (tree.getFinallyBlock() == null) {
            caught(tree);
        } else {
            new LoweringFinally(lowering).lower(tree, out.during(() -> caught(tree)));
        }
    }

    private void caught(TryTree tree) {
        List<Clause> clauses = new ArrayList<>();
        int faults = lowering.faults.count();
        tree.getCatches().forEach(handler -> clause(handler).ifPresent(clauses::add));
        List<Flow> body =
                out.during(() -> lowering.catching.within(clauses, () -> lowering.statements.lower(tree.getBlock())));
        List<List<Flow>> blocks = new ArrayList<>();
        tree.getCatches().forEach(handler -> blocks.add(lowering.statements.block(handler.getBlock())));
        if (lowering.faults.count() > faults) {
            return;
        }
        FlowCatch jumping = new FlowCatch(lowering.catching, clauses, lowering.variables);
        List<Flow> flow = jumping.of(body);
        if (jumping.hindrance().isPresent()) {
            String what = "try with catch around " + jumping.hindrance().get();
            lowering.faults.refuse(Diagnostic.ADJ101, tree, what, NAME);
        } else {
            write(flow, clauses, blocks);
        }
    }

    private Optional<Clause> clause(CatchTree tree) {
        VariableTree parameter = tree.getParameter();
        Optional<TypeMirror> type =
                lowering.resolution.type(parameter).filter(found -> found.getKind() == TypeKind.DECLARED);
        Optional<Var> variable = lowering.variables.of(parameter);
        if (type.isEmpty() || variable.isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ101, parameter, "catch of several exceptions", SPLIT);
            return Optional.empty();
        }
        if (lowering.catching.types().isChecked(type.get())) {
            refuseRethrown(tree, parameter);
        }
        return Optional.of(new Clause(type.get(), variable.get(), lowering.variables.target()));
    }

    /** What is thrown again has, for javac, the types that the body throws, and for us the type of the parameter. */
    private void refuseRethrown(CatchTree tree, VariableTree parameter) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitThrow(ThrowTree again, Void unused) {
                if (Lowering.stripped(again.getExpression()) instanceof IdentifierTree name
                        && name.getName().equals(parameter.getName())) {
                    lowering.faults.refuse(Diagnostic.ADJ101, again, "throwing a caught exception again", WRAP);
                }
                return super.visitThrow(again, null);
            }
        }.scan(tree.getBlock(), null);
    }

    private void write(List<Flow> body, List<Clause> clauses, List<List<Flow>> blocks) {
        int end = lowering.variables.target();
        List<Flow> all = body;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Flow.Exit start = Flow.Exit.breakOf(clause.target());
            if (FlowExits.of(all).contains(start)) {
                out.declare(
                        clause.exception(),
                        LoweringTypes.zero(clause.exception().type()));
                List<Flow> both = new ArrayList<>();
                both.add(new Flow.Region(ending(all, end), start));
                both.addAll(blocks.get(i));
                all = both;
            }
        }
        if (FlowExits.of(all).contains(Flow.Exit.breakOf(end))) {
            out.add(new Flow.Region(all, Flow.Exit.breakOf(end)));
        } else {
            out.addAll(all);
        }
    }

    /** Statements and, where they come to their end, the jump over the clauses. */
    private List<Flow> ending(List<Flow> flow, int end) {
        List<Flow> all = new ArrayList<>(flow);
        if (FlowExits.completes(flow)) {
            all.add(new Flow.Jump(Flow.Exit.breakOf(end), Optional.empty(), out.origin()));
        }
        return all;
    }
}
