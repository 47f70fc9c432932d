package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force for one compilation: the built-in rows, then the user's. */
public final class RuleTable {
    private final Map<Op, Rule> rows;

    private RuleTable(Map<Op, Rule> rows) {
        this.rows = rows;
    }

    public static RuleTable of(Collection<Rule> rules) {
        return new RuleTable(Map.of()).with(rules);
    }

    /** A table with these rows added. A second row for the same function is a mistake, not an override. */
    public RuleTable with(Collection<Rule> rules) {
        Map<Op, Rule> all = new LinkedHashMap<>(rows);
        for (Rule rule : rules) {
            if (all.putIfAbsent(rule.op(), rule) != null) {
                throw new IllegalArgumentException(
                        "two rules for " + rule.op() + rule.op().parameters());
            }
        }
        return new RuleTable(all);
    }

    /** A table in which these rows, a user's own, stand instead of those of the same functions. */
    public RuleTable overriddenBy(Collection<Rule> rules) {
        if (rules.isEmpty()) {
            return this;
        }
        Map<Op, Rule> all = new LinkedHashMap<>(rows);
        rules.forEach(rule -> all.put(rule.op(), rule));
        return new RuleTable(all);
    }

    public Optional<Rule> find(Op op) {
        Rule row = rows.get(op);
        return row == null ? LibraryRules.find(op) : Optional.of(row);
    }

    /** The parts of an expression whose derivatives it passes on: not what it is flat in. */
    public List<Expr> passing(Expr expr) {
        List<Expr> children = Exprs.children(expr);
        Optional<Rule> rule = expr instanceof Expr.Apply apply ? find(apply.op()) : Optional.empty();
        if (rule.isEmpty()) {
            return children;
        }
        List<Expr> passing = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if (!rule.get().isFlat(i)) {
                passing.add(children.get(i));
            }
        }
        return passing;
    }

    public List<Rule> rows() {
        return List.copyOf(rows.values());
    }
}
