package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.INT;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random statements that store references: variables and rows that come to be other arrays. */
final class RandomReferences {
    static final Type MATRIX = Type.arrayOf(RandomProgram.VECTOR);
    static final int ROWS = 2;

    private final RandomProgram program;
    final List<Var> matrices = new ArrayList<>();

    /** The vectors that may stand on either side of a reference store; the others are only looked into. */
    private final List<Var> fixed = new ArrayList<>();

    /** What makes a new vector: its parameters are (double, int). */
    private final List<Signature> makers = new ArrayList<>();

    RandomReferences(RandomProgram program) {
        this.program = program;
    }

    void begin(List<Var> parameters, boolean keepsParametersOut) {
        matrices.clear();
        fixed.clear();
        parameters.stream().filter(parameter -> parameter.type().equals(MATRIX)).forEach(matrices::add);
        if (keepsParametersOut) {
            parameters.stream().filter(parameter -> parameter.type().isArray()).forEach(fixed::add);
        }
    }

    void makes(Signature maker) {
        makers.add(maker);
    }

    void fix(Var array) {
        fixed.add(array);
    }

    void release(Var array) {
        fixed.remove(array);
    }

    private List<Var> free(List<Var> variables) {
        return variables.stream().filter(variable -> !fixed.contains(variable)).toList();
    }

    private Place row(Var matrix) {
        Expr index = program.ints.isEmpty() || program.random.nextInt(3) == 0
                ? Expr.Const.of(program.random.nextInt(ROWS))
                : Exprs.binary(Symbol.AND, program.pick(program.ints), Expr.Const.of(1));
        return new Expr.Element(matrix, index);
    }

    /** A vector that is there. */
    private Optional<Place> vector() {
        List<Var> vectors = free(program.arrays);
        List<Var> rows = free(matrices);
        if (!rows.isEmpty() && (vectors.isEmpty() || program.random.nextInt(3) == 0)) {
            return Optional.of(row(program.pick(rows)));
        }
        return vectors.isEmpty() ? Optional.empty() : Optional.of(program.pick(vectors));
    }

    /** An array argument. */
    Optional<Expr> argument(Type type) {
        if (type.equals(MATRIX)) {
            return matrices.isEmpty() ? Optional.empty() : Optional.of(program.pick(matrices));
        }
        if (!matrices.isEmpty() && (program.arrays.isEmpty() || program.random.nextInt(4) == 0)) {
            return Optional.of(row(program.pick(matrices)));
        }
        return program.arrays.isEmpty() ? Optional.empty() : Optional.of(program.pick(program.arrays));
    }

    /** An element of a matrix, if there is one. */
    Optional<Place> cell() {
        return matrices.isEmpty() ? Optional.empty() : Optional.of(program.cellOf(row(program.pick(matrices))));
    }

    void add(List<Stmt> out) {
        switch (program.random.nextInt(9)) {
            case 0 -> assign(out);
            case 1 -> newRowOrVector(out);
            case 2 -> storeRow(out);
            case 3 -> swap(out);
            case 4 -> swapRows(out);
            case 5 -> declareMatrix(out);
            case 6 -> chosen(out);
            case 7 -> made(out);
            default -> declareRow(out);
        }
    }

    private void assign(List<Stmt> out) {
        boolean ofMatrices = program.random.nextInt(4) == 0 && !free(matrices).isEmpty();
        List<Var> targets = free(ofMatrices ? matrices : program.arrays);
        if (!targets.isEmpty()) {
            Var target = program.pick(targets);
            Optional<Place> value = ofMatrices ? Optional.of(program.pick(targets)) : vector();
            value.ifPresent(place -> out.add(new Stmt.Assign(target, place, program.origin())));
        }
    }

    private static Expr allocation() {
        return new Expr.NewArray((Type.Array) RandomProgram.VECTOR, List.of(Expr.Const.of(RandomProgram.LENGTH)));
    }

    private void newRowOrVector(List<Stmt> out) {
        vector().ifPresent(target -> {
            out.add(new Stmt.Assign(target, allocation(), program.origin()));
            out.add(new Stmt.Assign(program.cellOf(target), program.value(2), program.origin()));
        });
    }

    private void storeRow(List<Stmt> out) {
        if (!free(matrices).isEmpty()) {
            Place row = row(program.pick(free(matrices)));
            vector().ifPresent(value -> out.add(new Stmt.Assign(row, value, program.origin())));
        }
    }

    private void swap(List<Stmt> out) {
        List<Var> vectors = free(program.arrays);
        if (!vectors.isEmpty()) {
            Var one = program.pick(vectors);
            Var other = program.pick(vectors);
            Var aside = program.fresh("aside", RandomProgram.VECTOR);
            out.add(new Stmt.Declare(aside, one, program.origin()));
            out.add(new Stmt.Assign(one, other, program.origin()));
            out.add(new Stmt.Assign(other, aside, program.origin()));
        }
    }

    private void swapRows(List<Stmt> out) {
        if (!free(matrices).isEmpty()) {
            Var matrix = program.pick(free(matrices));
            Place one = row(matrix);
            Place other = row(matrix);
            Var aside = program.fresh("aside", RandomProgram.VECTOR);
            out.add(new Stmt.Declare(aside, one, program.origin()));
            out.add(new Stmt.Assign(one, other, program.origin()));
            out.add(new Stmt.Assign(other, aside, program.origin()));
        }
    }

    private void declareMatrix(List<Stmt> out) {
        Var matrix = program.fresh("q", MATRIX);
        boolean whole = program.random.nextBoolean();
        List<Expr> lengths = whole
                ? List.of(Expr.Const.of(ROWS), Expr.Const.of(RandomProgram.LENGTH))
                : List.of(Expr.Const.of(ROWS));
        out.add(new Stmt.Declare(matrix, new Expr.NewArray((Type.Array) MATRIX, lengths), program.origin()));
        for (int i = 0; i < ROWS && !whole; i++) {
            Expr row = vector().filter(place -> program.random.nextBoolean())
                    .<Expr>map(place -> place)
                    .orElse(allocation());
            out.add(new Stmt.Assign(new Expr.Element(matrix, Expr.Const.of(i)), row, program.origin()));
        }
        matrices.add(matrix);
        out.add(new Stmt.Assign(program.cellOf(row(matrix)), program.value(2), program.origin()));
    }

    /** {@code double[] c = null; if (…) c = a; else c = b;} */
    private void chosen(List<Stmt> out) {
        Optional<Place> one = vector();
        Optional<Place> other = vector();
        if (one.isPresent()) {
            Var variable = program.fresh("c", RandomProgram.VECTOR);
            out.add(new Stmt.Declare(variable, new Expr.Const(null, RandomProgram.VECTOR), program.origin()));
            Expr then = program.random.nextInt(3) == 0 ? allocation() : one.get();
            out.add(new Stmt.If(
                    program.condition(),
                    Block.of(new Stmt.Assign(variable, then, program.origin())),
                    Block.of(new Stmt.Assign(variable, other.get(), program.origin())),
                    program.origin()));
            program.arrays.add(variable);
        }
    }

    private void made(List<Stmt> out) {
        if (makers.isEmpty()) {
            return;
        }
        Signature maker = program.pick(makers);
        List<Expr> arguments = new ArrayList<>();
        for (Type type : maker.parameters()) {
            Optional<Expr> argument = type == DOUBLE
                    ? Optional.of(program.value(2))
                    : type == INT ? Optional.of(Expr.Const.of(program.random.nextInt(4))) : argument(type);
            if (argument.isEmpty()) {
                return;
            }
            arguments.add(argument.get());
        }
        List<Var> targets = free(program.arrays);
        if (!targets.isEmpty() && program.random.nextBoolean()) {
            out.add(new Stmt.Call(Optional.of(program.pick(targets)), false, maker, arguments, program.origin()));
        } else {
            Var variable = program.fresh("d", RandomProgram.VECTOR);
            out.add(new Stmt.Call(Optional.of(variable), true, maker, arguments, program.origin()));
            program.arrays.add(variable);
        }
    }

    private void declareRow(List<Stmt> out) {
        vector().ifPresent(value -> {
            Var variable = program.fresh("r", RandomProgram.VECTOR);
            out.add(new Stmt.Declare(variable, value, program.origin()));
            program.arrays.add(variable);
        });
    }
}
