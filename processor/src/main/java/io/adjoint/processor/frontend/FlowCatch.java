package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Catching.Clause;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Opaque;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * The body of a {@code try} statement with what is caught turned into jumps: a {@code throw} goes to its clause, and
 * Java that is carried over is attempted on its own. What else might be caught is found, and is a hindrance.
 */
final class FlowCatch implements Flow.Visitor<List<Flow>> {
    private final Catching catching;
    private final List<Clause> clauses;
    private final LoweringVariables variables;
    private Optional<String> hindrance = Optional.empty();
    private boolean attempts;

    FlowCatch(Catching catching, List<Clause> clauses, LoweringVariables variables) {
        this.catching = catching;
        this.clauses = clauses;
        this.variables = variables;
    }

    /** Whether something in a body may be caught around it that is not thrown there in so many words. */
    static boolean meetsMoreThanThrows(List<Flow> body, Lowering lowering) {
        List<Clause> around = lowering.catching.clauses();
        FlowCatch all = new FlowCatch(lowering.catching, around, lowering.variables);
        if (!around.isEmpty()) {
            all.of(body);
        }
        return all.attempts || all.hindrance.isPresent();
    }

    List<Flow> of(List<Flow> flow) {
        List<Flow> all = new ArrayList<>();
        flow.forEach(statement -> all.addAll(statement.accept(this)));
        return all;
    }

    /** What might be thrown and caught at a place that could not be found again. */
    Optional<String> hindrance() {
        return hindrance;
    }

    private void hinder(String by) {
        hindrance = hindrance.or(() -> Optional.of(by));
    }

    @Override
    public List<Flow> visitStraight(Flow.Straight straight) {
        Stmt statement = straight.statement();
        if (statement instanceof Stmt.Throw raise) {
            return thrown(raise);
        }
        if (statement instanceof Stmt.Attempt attempt) {
            return attempted(attempt.result(), attempt.value(), attempt.caught(), attempt.origin());
        }
        Stmts.targets(statement).forEach(this::check);
        if (statement instanceof Stmt.Call call) {
            call.arguments().forEach(this::checkAll);
            if (mayBeCaught(call)) {
                hinder("a call of " + call.callee().name());
            }
            return List.of(straight);
        }
        List<Flow> out = new ArrayList<>();
        if (statement instanceof Stmt.Evaluate evaluate && evaluate.call() instanceof Opaque java) {
            return attempted(Optional.empty(), java, List.of(), statement.origin());
        }
        if (statement instanceof Stmt.Declare declare) {
            Expr value = declare.value() instanceof Opaque java && mayThrow(java)
                    ? attempted(declare.variable(), java, declare.origin(), out)
                    : met(declare.value(), declare.origin(), out);
            if (value != declare.variable()) {
                out.add(straight(new Stmt.Declare(declare.variable(), value, declare.origin())));
            }
            return out;
        }
        if (statement instanceof Stmt.Assign assign) {
            Expr value = met(assign.value(), assign.origin(), out);
            out.add(straight(new Stmt.Assign(assign.target(), value, assign.origin())));
            return out;
        }
        Stmts.expressions(statement).forEach(this::checkAll);
        return List.of(straight);
    }

    /** A value with each call in it that may be caught made before it, in a variable of its own. */
    private Expr met(Expr expr, Origin origin, List<Flow> out) {
        check(expr);
        List<Expr> nodes = Exprs.nodes(expr);
        if (nodes.stream().noneMatch(node -> node instanceof Opaque java && mayThrow(java))) {
            return expr;
        }
        if (nodes.stream().anyMatch(FlowCatch::isLazy)) {
            hinder("a call that is only made under a condition in an expression");
            return expr;
        }
        return Exprs.map(expr, node -> {
            boolean isMet = node instanceof Opaque java && mayThrow(java);
            return isMet
                    ? attempted(variables.temporary(LoweringNames.of(node), node.type()), (Opaque) node, origin, out)
                    : node;
        });
    }

    private static boolean isLazy(Expr node) {
        return node instanceof Expr.Conditional
                || Exprs.symbol(node)
                        .filter(symbol -> symbol == Symbol.COND_AND || symbol == Symbol.COND_OR)
                        .isPresent();
    }

    private Var attempted(Var result, Opaque java, Origin origin, List<Flow> out) {
        out.add(straight(new Stmt.Declare(result, LoweringTypes.zero(java.type()), origin)));
        out.addAll(attempted(Optional.of(result), java, List.of(), origin));
        return result;
    }

    /** @param caught what clauses further inside catch of it */
    private List<Flow> attempted(Optional<Var> result, Opaque java, List<Var> caught, Origin origin) {
        List<Flow> out = new ArrayList<>();
        List<Clause> met = clauses.stream()
                .filter(clause -> catching.mayThrow(java, clause.type()))
                .filter(clause -> caught.stream().noneMatch(inner -> isCovered(inner, clause)))
                .toList();
        java.holes().forEach(this::check);
        List<Var> all = Stream.concat(caught.stream(), met.stream().map(Clause::exception))
                .toList();
        if (all.isEmpty()) {
            out.add(straight(
                    result.isPresent()
                            ? new Stmt.Assign(result.get(), java, origin)
                            : new Stmt.Evaluate(java, origin)));
            return out;
        }
        attempts |= !met.isEmpty();
        Var thrown = variables.temporary("thrown", all.get(0).type());
        out.add(straight(new Stmt.Attempt(result, java, all, thrown, origin)));
        for (Clause clause : met) {
            Expr nothing = LoweringTypes.zero(clause.exception().type());
            Expr isCaught = LoweringOperators.differs(clause.exception(), nothing);
            out.add(new Flow.Branch(isCaught, List.of(jump(clause, origin)), List.of(), origin));
        }
        return out;
    }

    /** Whether an inner clause takes all that a clause would: javac refuses a second one then. */
    private boolean isCovered(Var inner, Clause clause) {
        return catching.types()
                .of(inner)
                .filter(type -> catching.types().isSubtype(clause.type(), type))
                .isPresent();
    }

    private List<Flow> thrown(Stmt.Throw raise) {
        check(raise.value());
        Optional<TypeMirror> type = catching.types().of(raise.value());
        boolean isExact = raise.value() instanceof Opaque java && Catching.isCreation(java);
        for (Clause clause : clauses) {
            if (type.isEmpty() || !isExact && catching.types().isProperSubtype(clause.type(), type.get())) {
                hinder("an exception whose class is not known");
                break;
            }
            if (catching.types().isSubtype(type.get(), clause.type())) {
                Stmt assign = new Stmt.Assign(clause.exception(), raise.value(), raise.origin());
                return List.of(straight(assign), jump(clause, raise.origin()));
            }
        }
        return List.of(straight(raise));
    }

    private static Flow straight(Stmt statement) {
        return new Flow.Straight(statement);
    }

    private static Flow jump(Clause clause, Origin origin) {
        return new Flow.Jump(Flow.Exit.breakOf(clause.target()), Optional.empty(), origin);
    }

    /** The runtime's own functions throw nothing but what they meet null with. */
    private boolean mayBeCaught(Stmt.Call call) {
        return clauses.stream()
                        .anyMatch(clause -> !call.callee().owner().startsWith("io.adjoint.")
                                || catching.types().isSubtype("java.lang.NullPointerException", clause.type()))
                && !catching.isCalm(call.callee());
    }

    private boolean mayThrow(Opaque java) {
        return clauses.stream().anyMatch(clause -> catching.mayThrow(java, clause.type()));
    }

    /** What is thrown by Java itself cannot be told from what is thrown on purpose. */
    private void check(Expr expr) {
        Faulting.of(expr).stream()
                .filter(fault ->
                        clauses.stream().anyMatch(clause -> catching.types().isSubtype(fault, clause.type())))
                .findFirst()
                .ifPresent(fault -> hinder("what might throw a " + fault.substring(fault.lastIndexOf('.') + 1)));
    }

    private void checkAll(Expr expr) {
        check(expr);
        if (Exprs.nodes(expr).stream().anyMatch(node -> node instanceof Opaque java && mayThrow(java))) {
            hinder("a call as an argument or in the head of a loop");
        }
    }

    @Override
    public List<Flow> visitBranch(Flow.Branch branch) {
        List<Flow> out = new ArrayList<>();
        Expr condition = met(branch.condition(), branch.origin(), out);
        out.add(new Flow.Branch(condition, of(branch.then()), of(branch.otherwise()), branch.origin()));
        return out;
    }

    @Override
    public List<Flow> visitCounted(Flow.Counted loop) {
        checkAll(loop.from());
        checkAll(loop.bound());
        return List.of(new Flow.Counted(
                loop.index(),
                loop.from(),
                loop.test(),
                loop.bound(),
                of(loop.body()),
                calm(loop.update()),
                loop.target(),
                loop.origin()));
    }

    @Override
    public List<Flow> visitLoop(Flow.Loop loop) {
        checkAll(loop.condition());
        return List.of(new Flow.Loop(
                calm(loop.prelude()),
                loop.condition(),
                loop.testsFirst(),
                of(loop.body()),
                calm(loop.update()),
                loop.target(),
                loop.origin()));
    }

    /** Statements that may not jump: what comes before a condition, and what follows each turn. */
    private List<Flow> calm(List<Flow> flow) {
        List<Flow> all = of(flow);
        if (!FlowExits.of(all).equals(FlowExits.of(flow))) {
            hinder("a call in the head of a loop");
        }
        return all;
    }

    @Override
    public List<Flow> visitRegion(Flow.Region region) {
        return List.of(new Flow.Region(of(region.body()), region.exit()));
    }

    @Override
    public List<Flow> visitJump(Flow.Jump jump) {
        List<Flow> out = new ArrayList<>();
        Optional<Expr> value = jump.value().map(given -> met(given, jump.origin(), out));
        out.add(new Flow.Jump(jump.exit(), value, jump.origin()));
        return out;
    }
}
