package io.adjoint.processor.ir;

import java.util.stream.Collectors;

/** The language as compact text, for tests and messages: close to Java, but every conversion is written out. */
public final class Printer implements Stmt.Visitor<Void> {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Printer() {}

    public static String print(Procedure procedure) {
        Printer printer = new Printer();
        String parameters =
                procedure.parameters().stream().map(Printer::declared).collect(Collectors.joining(", "));
        printer.line(procedure.signature().result() + " " + procedure.name() + "(" + parameters + ") {");
        printer.depth++;
        printer.statements(procedure.body());
        procedure.result().ifPresent(result -> printer.line("return " + print(result) + ";"));
        printer.depth--;
        printer.line("}");
        return printer.out.toString();
    }

    public static String print(Block block) {
        Printer printer = new Printer();
        printer.statements(block);
        return printer.out.toString();
    }

    public static String print(Stmt statement) {
        return print(Block.of(statement));
    }

    public static String print(Expr expr) {
        return ExprPrinter.print(expr);
    }

    private static String declared(Expr.Var variable) {
        return variable.type() + " " + variable;
    }

    private void line(String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }

    private void statements(Block block) {
        block.statements().forEach(statement -> statement.accept(this));
    }

    /** A head, the block inside braces left open for what follows. */
    private void nested(String head, Block body) {
        line(head + " {");
        depth++;
        statements(body);
        depth--;
    }

    @Override
    public Void visitDeclare(Stmt.Declare declare) {
        line(declared(declare.variable()) + " = " + print(declare.value()) + ";");
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign assign) {
        line(print(assign.target()) + " = " + print(assign.value()) + ";");
        return null;
    }

    @Override
    public Void visitIncrement(Stmt.Increment increment) {
        line(print(increment.target()) + " += " + print(increment.value()) + ";");
        return null;
    }

    @Override
    public Void visitIf(Stmt.If branch) {
        nested("if (" + print(branch.condition()) + ")", branch.then());
        if (!branch.otherwise().isEmpty()) {
            nested("} else", branch.otherwise());
        }
        line("}");
        return null;
    }

    @Override
    public Void visitFor(Stmt.For loop) {
        String index = loop.index().toString();
        nested(
                "for (" + declared(loop.index()) + " = " + print(loop.from()) + "; " + index + " "
                        + loop.test().sign() + " " + print(loop.bound()) + "; " + index
                        + (loop.isUpwards() ? "++)" : "--)"),
                loop.body());
        line("}");
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While loop) {
        nested("while (" + print(loop.condition()) + ")", loop.body());
        line("}");
        return null;
    }

    @Override
    public Void visitCountDown(Stmt.CountDown loop) {
        nested("for (; " + loop.trips() + " > 0; " + loop.trips() + "--)", loop.body());
        line("}");
        return null;
    }

    @Override
    public Void visitCall(Stmt.Call call) {
        String target = call.result()
                .map(result -> (call.declares() ? declared(result) : result.toString()) + " = ")
                .orElse("");
        line(target + call.callee() + "(" + ExprPrinter.list(call.arguments()) + ");");
        return null;
    }

    @Override
    public Void visitThrow(Stmt.Throw raise) {
        line("throw " + print(raise.value()) + ";");
        return null;
    }

    @Override
    public Void visitEvaluate(Stmt.Evaluate evaluate) {
        line(print(evaluate.call()) + ";");
        return null;
    }

    @Override
    public Void visitAttempt(Stmt.Attempt attempt) {
        String target = attempt.result().map(result -> result + " = ").orElse("");
        line("try { " + target + print(attempt.value()) + "; }");
        attempt.caught().forEach(caught -> line("catch (" + caught.type() + ") { " + caught + " }"));
        return null;
    }

    @Override
    public Void visitPush(Stmt.Push push) {
        line(push.tape() + ".push(" + print(push.value()) + ");");
        return null;
    }

    @Override
    public Void visitPop(Stmt.Pop pop) {
        String type = pop.declares() ? pop.target().type() + " " : "";
        line(type + print(pop.target()) + " = " + pop.tape() + ".pop();");
        return null;
    }

    @Override
    public Void visitComment(Stmt.Comment comment) {
        line("// " + comment.text());
        return null;
    }
}
