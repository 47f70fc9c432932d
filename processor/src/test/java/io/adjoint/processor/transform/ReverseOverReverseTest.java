package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Verifier;
import io.adjoint.processor.rules.ElementaryRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A gradient is again a program: its reverse sweep, differentiated in reverse, gives the same Hessian times a direction
 * as its tangent does. Tapes are read as the arrays that they are; methods that call others are left out, as their
 * sweeps share a tape.
 */
class ReverseOverReverseTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.programs", 100);

    @Test
    void reverseOverReverseEqualsForwardOverReverse() {
        for (Options options : List.of(Options.DEFAULT, Options.RECORD_EVERYTHING)) {
            int compared = 0;
            int taped = 0;
            for (int i = 0; i < PROGRAMS; i++) {
                Program program = RandomProgram.of(SEED + i);
                Procedure entry = RandomProgram.entry(program);
                Procedure gradient = flat(program, entry, options);
                if (TapesAsArrays.isPossible(gradient) && isModerate(program, entry)) {
                    compare(SEED + i, program, entry, gradient, options);
                    compared++;
                    taped += TapesAsArrays.hasTape(gradient) ? 1 : 0;
                }
            }
            assertThat(taped)
                    .as("gradients with tapes among %s, %s", compared, options)
                    .isGreaterThan(PROGRAMS / 10);
        }
    }

    private static List<Var> independents(Procedure procedure) {
        return procedure.parameters().stream()
                .filter(parameter -> parameter.type().isContinuous())
                .toList();
    }

    private static Procedure flat(Program program, Procedure entry, Options options) {
        Library library =
                new Library(program, ElementaryRules.TABLE, options, Set.of(), new GeneratedNames("Generated"));
        return GradientBuilder.flat(library, Request.of(entry, independents(entry)));
    }

    private static boolean isModerate(Program program, Procedure entry) {
        return new AgainstDuals(program, entry, ReverseOverReverseTest::arguments).isModerate();
    }

    private static Object[] arguments() {
        return new Object[] {0.7, -0.4, new double[] {0.3, -1.1, 0.8, 0.45}, new double[] {-0.2, 0.9, 1.3, -0.6}, 3};
    }

    private static void compare(long seed, Program program, Procedure entry, Procedure gradient, Options options) {
        Procedure directional = directional(TapesAsArrays.of(gradient));
        assertThat(Verifier.verify(directional)).isEmpty();
        double[] reverse = numbers(run(Ir.program(directional), directional, Set.of(), options, arguments()));
        Object[] all = IntStream.range(0, 9)
                .mapToObj(i -> i < 5 ? arguments()[i] : direction(arguments()[i - 5]))
                .toArray();
        double[] forward = numbers(run(program, entry, Set.of(Emission.HVP), options, all));
        assertThat(reverse).hasSameSizeAs(forward);
        double size = DoubleStream.of(forward).map(Math::abs).max().orElse(0);
        if (size < 1e9) {
            for (int i = 0; i < forward.length; i++) {
                assertThat(reverse[i])
                        .as("seed %s, number %s", seed, i)
                        .isCloseTo(forward[i], within(1e-9 * (1 + size)));
            }
        }
    }

    private static double weight(int i) {
        return 0.3 + 0.25 * i;
    }

    private static Object direction(Object at) {
        return at instanceof double[] array
                ? (Object) IntStream.range(0, array.length)
                        .mapToDouble(ReverseOverReverseTest::weight)
                        .toArray()
                : (Object) weight(0);
    }

    /** The gradient times that direction. */
    private static Procedure directional(Procedure gradient) {
        Names names = Names.of(gradient);
        List<Stmt> body = new ArrayList<>(gradient.body().statements());
        Var sum = names.fresh("sum", Ir.real("").type());
        body.add(Ir.declare(sum, num(0)));
        for (Expr component : ((Expr.Pack) gradient.result().orElseThrow()).components()) {
            Var part = names.fresh("part", component.type());
            body.add(Ir.declare(part, component));
            if (component.type().isScalar()) {
                body.add(Ir.assign(sum, add(sum, mul(num(weight(0)), part))));
            } else {
                Var i = names.fresh("i", Ir.integer("").type());
                Expr weight = add(num(0.3), mul(num(0.25), Exprs.convert(i, Type.Scalar.DOUBLE)));
                body.add(Ir.upTo(
                        i, Ir.constant(0), Ir.length(part), Ir.assign(sum, add(sum, mul(weight, Ir.at(part, i))))));
            }
        }
        Signature signature =
                new Signature("", "directional", gradient.signature().parameters(), sum.type(), false);
        return new Procedure(signature, gradient.parameters(), new Block(body), Optional.of(sum), Origin.NONE);
    }

    /** The gradient of a method, or its Hessian times a direction. */
    private static Object run(
            Program program, Procedure procedure, Set<Emission> emit, Options options, Object... arguments) {
        Request plain = Request.of(procedure, independents(procedure));
        Request request = new Request(procedure, plain.parameters(), plain.entry(), plain.independents(), emit);
        Differentiation written =
                Differentiation.of("MGrad", List.of(request), program, ElementaryRules.TABLE, Set.of(), options);
        Map<Signature, Procedure> all = new LinkedHashMap<>(program.procedures());
        written.helpers().forEach(helper -> all.put(helper.procedure().signature(), helper.procedure()));
        Gradient gradient = written.gradients().get(0);
        gradient.methods().forEach(each -> all.put(each.procedure().signature(), each.procedure()));
        Procedure called = emit.isEmpty()
                ? gradient.gradient()
                : gradient.methods().get(gradient.methods().size() - 1).procedure();
        return Interpreter.run(new Program(all), called.signature(), arguments);
    }

    private static double[] numbers(Object packed) {
        Interpreter.Packed record = (Interpreter.Packed) packed;
        return IntStream.range(0, record.components().size())
                .filter(i -> !record.type().components().get(i).name().equals("value"))
                .mapToObj(i -> record.components().get(i))
                .flatMapToDouble(each ->
                        each instanceof double[] array ? DoubleStream.of(array) : DoubleStream.of((Double) each))
                .toArray();
    }
}
