package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a procedure must be for every pass to rely on: typed exactly, each variable declared once in a scope and before
 * its use, statements unique by identity, counted loops that count. It looks at one procedure alone; what a callee
 * writes is not seen here.
 */
public final class Verifier implements Stmt.Visitor<Void> {
    private static final Set<Op.Symbol> TESTS = EnumSet.of(Op.Symbol.LT, Op.Symbol.LE, Op.Symbol.GT, Op.Symbol.GE);

    private final List<String> faults = new ArrayList<>();
    private final Scope scope = new Scope();
    private final ExprVerifier exprs = new ExprVerifier(scope, this::fault);
    private final Set<Stmt> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private String place = "";

    private Verifier() {}

    /** The faults found, each with the statement it is in; none if the procedure is sound. */
    public static List<String> verify(Procedure procedure) {
        Verifier verifier = new Verifier();
        verifier.procedure(procedure);
        return List.copyOf(verifier.faults);
    }

    private void fault(String message) {
        faults.add(place + ": " + message);
    }

    private void procedure(Procedure procedure) {
        Signature signature = procedure.signature();
        place = "head of " + signature;
        scope.open();
        procedure.parameters().forEach(this::declare);
        List<Type> parameters = procedure.parameters().stream().map(Var::type).toList();
        if (!parameters.equals(signature.parameters())) {
            fault("parameters are of types " + parameters + ", but the signature says " + signature.parameters());
        }
        scope.open();
        statements(procedure.body());
        place = "result of " + signature;
        Type result = signature.result();
        procedure.result().ifPresent(expr -> exprs.require(result, expr, "the result"));
        if (procedure.result().isEmpty() != (result == Type.Void.VOID)) {
            fault(procedure.result().isEmpty() ? "there is no " + result : "the signature says void");
        }
    }

    private void statements(Block block) {
        for (Stmt statement : block.statements()) {
            place = firstLine(statement);
            if (!seen.add(statement)) {
                fault("the same statement object occurs twice");
            }
            statement.accept(this);
        }
    }

    private static String firstLine(Stmt statement) {
        String text = Printer.print(statement).lines().findFirst().orElse("");
        int line = statement.origin().line();
        return line == 0 ? text : "line " + line + ", " + text;
    }

    private void block(Block block) {
        scope.open();
        statements(block);
        scope.close();
    }

    private void declare(Var variable) {
        scope.declare(variable).ifPresent(this::fault);
        if (variable.type() == Type.Void.VOID) {
            fault(variable + " is declared void");
        }
    }

    @Override
    public Void visitDeclare(Stmt.Declare declare) {
        exprs.requireDeclared(declare.variable().type(), declare.value());
        declare(declare.variable());
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign assign) {
        exprs.check(assign.target()).ifPresent(type -> {
            if (type.isArray()) {
                exprs.requireDeclared(type, assign.value());
            } else {
                assign(type, assign.value());
            }
        });
        return null;
    }

    @Override
    public Void visitIncrement(Stmt.Increment increment) {
        exprs.check(increment.target()).ifPresent(type -> {
            assign(type, increment.value());
            if (type.isScalar() && !Typing.isArithmetic(type)) {
                fault("a " + type + " cannot be incremented");
            }
        });
        return null;
    }

    private void assign(Type type, Expr value) {
        if (!type.isScalar()) {
            fault("the target is of type " + type + " and no scalar");
        }
        exprs.require(type, value, "the value");
    }

    @Override
    public Void visitIf(Stmt.If branch) {
        exprs.require(Scalar.BOOLEAN, branch.condition(), "the condition");
        block(branch.then());
        block(branch.otherwise());
        return null;
    }

    @Override
    public Void visitFor(Stmt.For loop) {
        exprs.require(Scalar.INT, loop.from(), "the start");
        exprs.require(Scalar.INT, loop.bound(), "the bound");
        if (!TESTS.contains(loop.test())) {
            fault("the test is " + loop.test().sign());
        }
        LoopWrites.faults(loop).forEach(this::fault);
        scope.open();
        declare(loop.index());
        exprs.require(Scalar.INT, loop.index(), "the index");
        statements(loop.body());
        scope.close();
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While loop) {
        exprs.require(Scalar.BOOLEAN, loop.condition(), "the condition");
        block(loop.body());
        return null;
    }

    @Override
    public Void visitCountDown(Stmt.CountDown loop) {
        exprs.require(Scalar.INT, loop.trips(), "the number of trips");
        block(loop.body());
        return null;
    }

    @Override
    public Void visitCall(Stmt.Call call) {
        exprs.requireAll(call.callee().parameters(), call.arguments());
        call.result().ifPresent(result -> {
            if (call.declares()) {
                declare(result);
            }
            exprs.require(call.callee().result(), result, "the result");
        });
        return null;
    }

    @Override
    public Void visitThrow(Stmt.Throw raise) {
        exprs.check(raise.value())
                .filter(type -> !(type instanceof Type.Reference))
                .ifPresent(type -> fault("a " + type + " cannot be thrown"));
        return null;
    }

    @Override
    public Void visitEvaluate(Stmt.Evaluate evaluate) {
        exprs.check(evaluate.call());
        boolean isCall = evaluate.call() instanceof Expr.Apply apply && apply.op() instanceof Op.Function;
        if (!isCall && !(evaluate.call() instanceof Expr.Opaque)) {
            fault("only a function or Java text is evaluated for what it does");
        }
        return null;
    }

    @Override
    public Void visitAttempt(Stmt.Attempt attempt) {
        exprs.check(attempt.value());
        attempt.result().ifPresent(result -> exprs.require(attempt.value().type(), result, "the result"));
        attempt.caught().forEach(exprs::check);
        return null;
    }

    @Override
    public Void visitPush(Stmt.Push push) {
        checkTape(push.tape(), push.value());
        return null;
    }

    @Override
    public Void visitPop(Stmt.Pop pop) {
        if (pop.declares() && pop.target() instanceof Var variable) {
            declare(variable);
        } else if (pop.declares()) {
            fault("only a variable can be declared");
        }
        checkTape(pop.tape(), pop.target());
        return null;
    }

    private void checkTape(Var tape, Expr value) {
        exprs.check(tape);
        if (!(tape.type() instanceof Type.Tape type)) {
            fault(tape + " is a " + tape.type() + " and no tape");
        } else if (type.element() == Type.Void.VOID) {
            exprs.check(value);
        } else {
            exprs.require(type.element(), value, "what is on the tape,");
        }
    }

    @Override
    public Void visitComment(Stmt.Comment comment) {
        return null;
    }
}
