package io.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The body of a method as Java text, statement by statement. */
final class StatementWriter implements Stmt.Visitor<Code> {
    private static final String NEXT_SECTION = "Reverse sweep";

    private final Code code = new Code();
    private final ClassNames classes;
    private final Qualifiers qualifiers;
    private final LocalNames names;
    private final Predicate<Signature> isOverloaded;
    private final ExpressionWriter expressions;
    private Scope scope = new Scope(null);
    private boolean isFirst = true;

    /**
     * A writer of one body.
     *
     * @param isOverloaded whether a call's argument must have exactly its parameter's type
     */
    StatementWriter(ClassNames classes, Qualifiers qualifiers, LocalNames names, Predicate<Signature> isOverloaded) {
        this.classes = classes;
        this.qualifiers = qualifiers;
        this.names = names;
        this.isOverloaded = isOverloaded;
        this.expressions = new ExpressionWriter(code, classes, qualifiers, variable -> scope.nameOf(variable));
    }

    /**
     * The text between the method's braces.
     *
     * @param locks the objects whose locks are held by all of it
     */
    CodeBlock body(Procedure procedure, List<Expr> locks) {
        List<Var> parameters = procedure.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            scope.declare(parameters.get(i), names.parameter(i));
        }
        for (Expr lock : locks) {
            code.add("synchronized (");
            expressions.write(lock);
            code.add(") {\n").indent();
        }
        statements(procedure.body());
        if (Reachability.completes(procedure.body())) {
            procedure.result().ifPresent(this::result);
        }
        locks.forEach(lock -> code.unindent().add("}\n"));
        return code.build();
    }

    private void result(Expr result) {
        code.add("return ");
        expressions.writeAssigned(result);
        endStatement();
    }

    private void statements(Block block) {
        for (Stmt stmt : block.statements()) {
            stmt.accept(this);
            isFirst = false;
            if (!Reachability.completes(stmt)) {
                return;
            }
        }
    }

    /** A block between braces, after the text before its opening one; the closing one is left to the caller. */
    private void braced(Block block) {
        Scope outside = scope;
        scope = new Scope(outside);
        code.add(" {\n").indent();
        isFirst = true;
        statements(block);
        isFirst = false;
        code.unindent().add("}");
        scope = outside;
    }

    /** The rest of a call. */
    private void arguments(List<Expr> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            code.add(i == 0 ? "" : ", ");
            expressions.write(arguments.get(i));
        }
        code.add(")");
    }

    private Code endStatement() {
        return code.add(";\n");
    }

    /** The left side of a declaration. What is right of it does not see the variable yet. */
    private Code declaration(Stmt stmt, Var variable) {
        return code.add(classes.typeName(variable.type()))
                .add(" ")
                .add(names.declaredBy(stmt))
                .add(" = ");
    }

    private Code endDeclaration(Stmt stmt, Var variable) {
        scope.declare(variable, names.declaredBy(stmt));
        return endStatement();
    }

    @Override
    public Code visitDeclare(Stmt.Declare declare) {
        declaration(declare, declare.variable());
        expressions.writeAssigned(declare.value());
        return endDeclaration(declare, declare.variable());
    }

    @Override
    public Code visitAssign(Stmt.Assign assign) {
        expressions.write(assign.target());
        Optional<CompoundAssignment> compound = CompoundAssignment.of(assign);
        if (compound.isPresent()) {
            return compound(compound.get());
        }
        code.add(" = ");
        expressions.writeAssigned(assign.value());
        return endStatement();
    }

    @Override
    public Code visitIncrement(Stmt.Increment increment) {
        expressions.write(increment.target());
        return compound(CompoundAssignment.of(increment));
    }

    private Code compound(CompoundAssignment compound) {
        if (compound.isStep()) {
            code.add(compound.sign()).add(compound.sign());
        } else {
            code.add(" ").add(compound.sign()).add("= ");
            expressions.writeAssigned(compound.operand());
        }
        return endStatement();
    }

    @Override
    public Code visitIf(Stmt.If branch) {
        writeIf(branch);
        return code.add("\n");
    }

    private void writeIf(Stmt.If branch) {
        boolean isInverted = branch.then().isEmpty() && !branch.otherwise().isEmpty();
        code.add("if (");
        expressions.write(isInverted ? not(branch.condition()) : branch.condition());
        code.add(")");
        braced(isInverted ? branch.otherwise() : branch.then());
        if (isInverted || branch.otherwise().isEmpty()) {
            return;
        }
        code.add(" else");
        List<Stmt> otherwise = branch.otherwise().statements();
        if (otherwise.size() == 1 && otherwise.get(0) instanceof Stmt.If next) {
            code.add(" ");
            writeIf(next);
        } else {
            braced(branch.otherwise());
        }
    }

    private static Expr not(Expr condition) {
        return Exprs.symbol(condition).filter(symbol -> symbol == Symbol.NOT).isPresent()
                ? Exprs.children(condition).get(0)
                : Expr.Apply.of(new Op.Operator(Symbol.NOT, Type.Scalar.BOOLEAN), condition);
    }

    @Override
    public Code visitFor(Stmt.For loop) {
        Optional<WholeArray> whole = WholeArray.of(loop);
        if (whole.isPresent()) {
            code.add(scope.nameOf(whole.get().tape())).add(whole.get().isRecorded() ? ".pushAll(" : ".popAll(");
            arguments(whole.get().arguments());
            return endStatement();
        }
        Scope outside = scope;
        scope = new Scope(outside);
        code.add("for (");
        declaration(loop, loop.index());
        expressions.writeAssigned(loop.from());
        code.add("; ");
        scope.declare(loop.index(), names.declaredBy(loop));
        expressions.write(Exprs.binary(loop.test(), loop.index(), loop.bound()));
        code.add("; ").add(scope.nameOf(loop.index())).add(loop.isUpwards() ? "++)" : "--)");
        braced(loop.body());
        scope = outside;
        return code.add("\n");
    }

    @Override
    public Code visitWhile(Stmt.While loop) {
        Expr condition = loop.condition();
        Optional<Var> held = Parts.heldCondition(loop);
        if (held.isPresent()) {
            declaration(loop, held.get());
            expressions.writeAssigned(condition);
            endDeclaration(loop, held.get());
            condition = held.get();
        }
        code.add("while (");
        expressions.write(condition);
        code.add(")");
        braced(loop.body());
        return code.add("\n");
    }

    @Override
    public Code visitCountDown(Stmt.CountDown loop) {
        String trips = scope.nameOf(loop.trips());
        code.add("for (; ").add(trips).add(" > 0; ").add(trips).add("--)");
        braced(loop.body());
        return code.add("\n");
    }

    @Override
    public Code visitCall(Stmt.Call call) {
        call.result().ifPresent(result -> target(call, result, call.declares()));
        Signature callee = call.callee();
        List<Expr> arguments = call.arguments();
        if (callee.hasReceiver()) {
            expressions.write(arguments.get(0), Precedence.PRIMARY);
            code.add(".");
            arguments = arguments.subList(1, arguments.size());
        } else if (!isOwn(callee) || callee.name().equals("yield")) { // which needs something before it
            qualifiers.write(callee.owner().isEmpty() ? classes.self() : classes.className(callee.owner()), code);
            code.add(".");
        }
        code.add(callee.name());
        expressions.writeArguments(arguments, !isOwn(callee) || isOverloaded.test(callee));
        return call.declares() ? endDeclaration(call, call.result().orElseThrow()) : endStatement();
    }

    private boolean isOwn(Signature callee) {
        return callee.owner().isEmpty() || callee.owner().equals(classes.self().canonicalName());
    }

    private void target(Stmt stmt, Expr.Place target, boolean declares) {
        if (declares) {
            declaration(stmt, (Var) target);
        } else {
            expressions.write(target);
            code.add(" = ");
        }
    }

    @Override
    public Code visitThrow(Stmt.Throw raise) {
        code.add("throw ");
        expressions.write(raise.value());
        return endStatement();
    }

    @Override
    public Code visitEvaluate(Stmt.Evaluate evaluate) {
        expressions.write(evaluate.call());
        return endStatement();
    }

    @Override
    public Code visitAttempt(Stmt.Attempt attempt) {
        code.add("try {\n").indent();
        attempt.result().ifPresent(result -> target(attempt, result, false));
        expressions.write(attempt.value());
        endStatement();
        String thrown = names.declaredBy(attempt);
        for (Var caught : attempt.caught()) {
            code.unindent().add("} catch (").add(classes.typeName(caught.type()));
            code.add(" ").add(thrown).add(") {\n").indent();
            expressions.write(caught);
            code.add(" = ").add(thrown);
            endStatement();
        }
        return code.unindent().add("}\n");
    }

    @Override
    public Code visitPush(Stmt.Push push) {
        Type.Tape tape = (Type.Tape) push.tape().type();
        code.add(scope.nameOf(push.tape()))
                .add(".")
                .add(Tapes.push(tape, push.value().type()))
                .add("(");
        if (tape.equals(Type.Tape.SHARED)) {
            expressions.write(push.value()); // its type says which kind
        } else {
            expressions.writeAssigned(push.value());
        }
        code.add(")");
        return endStatement();
    }

    @Override
    public Code visitPop(Stmt.Pop pop) {
        Type.Tape tape = (Type.Tape) pop.tape().type();
        Type value = pop.target().type();
        target(pop, pop.target(), pop.declares());
        if (Tapes.isHeldAsInt(value)) {
            code.add("(").add(classes.typeName(value)).add(") ");
        }
        code.add(scope.nameOf(pop.tape())).add(".").add(Tapes.pop(tape, value)).add("()");
        return pop.declares() ? endDeclaration(pop, (Var) pop.target()) : endStatement();
    }

    @Override
    public Code visitComment(Stmt.Comment comment) {
        if (comment.text().equals(NEXT_SECTION) && !isFirst) {
            code.add("\n");
        }
        return code.add("// ").add(SafeText.line(comment.text())).add("\n");
    }
}
