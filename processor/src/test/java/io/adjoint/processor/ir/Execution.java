package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Map;

/** Runs the procedures of a program, statement by statement. */
final class Execution {
    /** More turns than any test needs: a loop that takes as many does not end. */
    private static final int MAX_TURNS = 20_000_000;

    private final Program program;
    private final Values values;
    private int turns;

    Execution(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    Object call(Signature callee, List<Object> arguments) {
        Procedure procedure = RuntimeProcedures.get(callee, program);
        Environment environment = new Environment(Map.of());
        for (int i = 0; i < arguments.size(); i++) {
            environment.declare(procedure.parameters().get(i), arguments.get(i));
        }
        Frame frame = new Frame(environment);
        procedure
                .body()
                .statements()
                .forEach(statement -> statement.accept(frame)); // the result is in the body's scope
        return procedure.result().map(frame.evaluation::value).orElse(null);
    }

    Object evaluate(Expr expr, Map<Var, Object> variables) {
        return new Frame(new Environment(variables)).evaluation.value(expr);
    }

    private Object callOwn(Op.Function function, List<Object> arguments) {
        Signature callee = program.procedures().keySet().stream()
                .filter(signature -> signature.owner().isEmpty()
                        && signature.name().equals(function.name())
                        && signature.parameters().equals(function.parameters()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no procedure " + function));
        return call(callee, arguments);
    }

    private void turn() {
        if (++turns > MAX_TURNS) {
            throw new AssertionError("the program does not end");
        }
    }

    /** One call. */
    private final class Frame implements Stmt.Visitor<Void> {
        private final Environment environment;
        private final Evaluation evaluation;

        Frame(Environment environment) {
            this.environment = environment;
            this.evaluation = new Evaluation(values, environment, Execution.this::callOwn);
        }

        private void block(Block block) {
            block.statements().forEach(statement -> statement.accept(this));
            for (Stmt statement : block.statements()) {
                if (declares(statement)) {
                    Stmts.targets(statement).forEach(variable -> environment.end((Var) variable));
                }
            }
        }

        private static boolean declares(Stmt statement) {
            return statement instanceof Stmt.Declare
                    || statement instanceof Stmt.Call call && call.declares()
                    || statement instanceof Stmt.Pop pop && pop.declares();
        }

        private void assign(Expr.Place target, Object value) {
            if (target instanceof Expr.Element element) {
                Object array = evaluation.value(element.array());
                values.store(array, evaluation.integer(element.index()), value);
            } else {
                environment.set((Var) target, value);
            }
        }

        private Object plus(Expr.Place target, Object value) {
            Op add = new Op.Operator(Symbol.ADD, (Scalar) target.type());
            return values.apply(add, List.of(evaluation.value(target), value), List.of(false, false));
        }

        private Object integer(int value) {
            return values.constant(value, Scalar.INT);
        }

        @Override
        public Void visitDeclare(Stmt.Declare declare) {
            environment.declare(declare.variable(), evaluation.value(declare.value()));
            return null;
        }

        @Override
        public Void visitAssign(Stmt.Assign assign) {
            assign(assign.target(), evaluation.value(assign.value()));
            return null;
        }

        @Override
        public Void visitIncrement(Stmt.Increment increment) {
            assign(increment.target(), plus(increment.target(), evaluation.value(increment.value())));
            return null;
        }

        @Override
        public Void visitIf(Stmt.If branch) {
            block(evaluation.isTrue(branch.condition()) ? branch.then() : branch.otherwise());
            return null;
        }

        @Override
        public Void visitFor(Stmt.For loop) {
            Expr goesOn = Exprs.binary(loop.test(), loop.index(), loop.bound());
            environment.declare(loop.index(), evaluation.value(loop.from()));
            while (evaluation.isTrue(goesOn)) {
                turn();
                block(loop.body());
                environment.set(loop.index(), integer(evaluation.integer(loop.index()) + (loop.isUpwards() ? 1 : -1)));
            }
            environment.end(loop.index());
            return null;
        }

        @Override
        public Void visitWhile(Stmt.While loop) {
            while (evaluation.isTrue(loop.condition())) {
                turn();
                block(loop.body());
            }
            return null;
        }

        @Override
        public Void visitCountDown(Stmt.CountDown loop) {
            while (evaluation.integer(loop.trips()) > 0) {
                turn();
                block(loop.body());
                environment.set(loop.trips(), integer(evaluation.integer(loop.trips()) - 1));
            }
            return null;
        }

        @Override
        public Void visitCall(Stmt.Call call) {
            Object result = Execution.this.call(call.callee(), evaluation.all(call.arguments()));
            call.result().ifPresent(variable -> {
                if (call.declares()) {
                    environment.declare(variable, result);
                } else {
                    environment.set(variable, result);
                }
            });
            return null;
        }

        @Override
        public Void visitThrow(Stmt.Throw raise) {
            if (!(raise.value() instanceof Expr.Opaque)
                    && evaluation.value(raise.value()) instanceof RuntimeException exception) {
                throw exception;
            }
            throw new Interpreter.Thrown(Printer.print(raise.value()));
        }

        @Override
        public Void visitEvaluate(Stmt.Evaluate evaluate) {
            evaluation.value(evaluate.call());
            return null;
        }

        @Override
        public Void visitAttempt(Stmt.Attempt attempt) {
            throw new Interpreter.Thrown(Printer.print(attempt)); // Java text is not run
        }

        @Override
        public Void visitPush(Stmt.Push push) {
            tape(push.tape()).push(push.value().type(), evaluation.value(push.value()));
            return null;
        }

        @Override
        public Void visitPop(Stmt.Pop pop) {
            Object value = tape(pop.tape()).pop(pop.target().type());
            if (pop.declares()) {
                environment.declare((Var) pop.target(), value);
            } else {
                assign(pop.target(), value);
            }
            return null;
        }

        private TestTape tape(Var variable) {
            return (TestTape) environment.get(variable);
        }

        @Override
        public Void visitComment(Stmt.Comment comment) {
            return null;
        }
    }
}
