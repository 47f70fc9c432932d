package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Flow.Exit;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The groups of a {@code switch} as branches. Groups that fall through into each other are a run: one branch for all of
 * them, in which each but the last is skipped by who enters after it.
 */
final class SwitchBranches {
    private final SwitchSelector selector;
    private final Exit exit;
    private final Origin origin;

    SwitchBranches(SwitchSelector selector, int target, Origin origin) {
        this.selector = selector;
        this.exit = Exit.breakOf(target);
        this.origin = origin;
    }

    /**
     * A group on its way into a branch.
     *
     * @param mayFall whether the end of the body leads into the next group
     */
    record Case(List<Expr> labels, boolean isDefault, List<Flow> body, boolean mayFall) {
        boolean falls() {
            return mayFall && FlowExits.completes(body);
        }
    }

    /** @param otherwise what is done if there is no default */
    List<Flow> of(List<Case> cases, List<Flow> otherwise) {
        List<List<Case>> runs = runs(cases);
        List<Flow> chain = otherwise;
        for (List<Case> run : runs) {
            if (run.stream().anyMatch(Case::isDefault)) {
                chain = body(run);
            }
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            List<Case> run = runs.get(i);
            if (run.stream().noneMatch(Case::isDefault)) {
                chain = List.of(new Flow.Branch(selector.isOneOf(labels(run)), body(run), chain, origin));
            }
        }
        return chain;
    }

    private static List<List<Case>> runs(List<Case> cases) {
        List<List<Case>> runs = new ArrayList<>();
        boolean fallen = false;
        for (Case each : cases) {
            if (!fallen) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(each);
            fallen = each.falls();
        }
        return runs;
    }

    private static List<Expr> labels(Collection<Case> cases) {
        return cases.stream().flatMap(each -> each.labels().stream()).toList();
    }

    private List<Flow> body(List<Case> run) {
        List<Flow> flow = new ArrayList<>();
        for (int i = 0; i < run.size() - 1; i++) {
            if (!run.get(i).body().isEmpty()) {
                flow.add(new Flow.Branch(entered(run, i), run.get(i).body(), List.of(), origin));
            }
        }
        flow.addAll(withoutBreak(run.get(run.size() - 1).body()));
        return flow;
    }

    /** Whether the run was entered at a group or before it. */
    private Expr entered(List<Case> run, int last) {
        List<Case> upTo = run.subList(0, last + 1);
        List<Case> after = run.subList(last + 1, run.size());
        return upTo.stream().anyMatch(Case::isDefault)
                ? selector.isNoneOf(labels(after))
                : selector.isOneOf(labels(upTo));
    }

    /** A break at the end of the last group leads to where the branch ends anyway. */
    private List<Flow> withoutBreak(List<Flow> body) {
        boolean breaks = !body.isEmpty()
                && body.get(body.size() - 1) instanceof Flow.Jump jump
                && jump.exit().equals(exit);
        return breaks ? body.subList(0, body.size() - 1) : body;
    }
}
