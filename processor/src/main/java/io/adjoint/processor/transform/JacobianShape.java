package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** The arrays that hold first derivatives: subscripts of the result first, then those of the independent. */
final class JacobianShape {

    /** The type for derivatives of one type with respect to another: of numbers of the wider of both. */
    static Type.Array type(Type.Array result, Type independent) {
        Type leaf = result.leaf() == Type.Scalar.DOUBLE ? result.leaf() : independent.leaf();
        return (Type.Array) stacked(result, stacked(independent, leaf));
    }

    /** An array of a type with the shape of another; the type itself if that is no array. */
    static Type stacked(Type like, Type element) {
        return like instanceof Type.Array array ? Type.arrayOf(stacked(array.element(), element)) : element;
    }

    /** A new array of zeros for each element of an array, in the shape of the independent. */
    static List<Stmt> allocation(Var matrix, Place result, Place independent, Names names) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Declare(matrix, rows(matrix, result, independent), Origin.NONE));
        out.addAll(inner(matrix, result, independent, names));
        return out;
    }

    /** The first rows: with those of the independent, if the result is an array of numbers. */
    private static Expr.NewArray rows(Place matrix, Place result, Place independent) {
        boolean isLast = !((Type.Array) result.type()).element().isArray();
        return new Expr.NewArray(
                (Type.Array) matrix.type(),
                isLast && independent.type().isArray()
                        ? List.of(new Expr.Length(result), new Expr.Length(independent))
                        : List.of(new Expr.Length(result)));
    }

    private static List<Stmt> inner(Place matrix, Place result, Place independent, Names names) {
        boolean isLast = !((Type.Array) result.type()).element().isArray();
        if (isLast && !hasRows(independent)) {
            return List.of();
        }
        return List.of(EachElement.eachRow(result, names, "i", (index, row) -> {
            Expr.Element target = new Expr.Element(matrix, index);
            if (isLast) {
                return List.of(independentRows(target, independent, names));
            }
            List<Stmt> out = new ArrayList<>();
            out.add(new Stmt.Assign(target, rows(target, row, independent), Origin.NONE));
            out.addAll(inner(target, row, independent, names));
            return out;
        }));
    }

    private static Stmt independentRows(Place matrix, Place independent, Names names) {
        return EachElement.eachRow(independent, names, "j", (index, row) -> {
            Expr.Element target = new Expr.Element(matrix, index);
            List<Stmt> out = new ArrayList<>();
            out.add(new Stmt.Assign(
                    target, new Expr.NewArray((Type.Array) target.type(), List.of(new Expr.Length(row))), Origin.NONE));
            if (hasRows(row)) {
                out.add(independentRows(target, row, names));
            }
            return out;
        });
    }

    /** Whether it is an array of arrays. */
    static boolean hasRows(Place array) {
        return array.type() instanceof Type.Array type && type.element().isArray();
    }

    private JacobianShape() {}
}
