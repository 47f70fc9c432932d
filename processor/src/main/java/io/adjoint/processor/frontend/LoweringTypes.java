package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Java's types in the IR, and Java's conversions as nodes. */
final class LoweringTypes {

    /** A type in the IR: a primitive type, a class, or an array of such. */
    static Optional<Type> of(TypeMirror type) {
        return switch (type.getKind()) {
            case DOUBLE -> Optional.of(Scalar.DOUBLE);
            case FLOAT -> Optional.of(Scalar.FLOAT);
            case LONG -> Optional.of(Scalar.LONG);
            case INT -> Optional.of(Scalar.INT);
            case SHORT -> Optional.of(Scalar.SHORT);
            case CHAR -> Optional.of(Scalar.CHAR);
            case BYTE -> Optional.of(Scalar.BYTE);
            case BOOLEAN -> Optional.of(Scalar.BOOLEAN);
            case ARRAY -> of(((ArrayType) type).getComponentType()).map(Type::arrayOf);
            case DECLARED, NULL, TYPEVAR, INTERSECTION, WILDCARD -> ReferenceTypes.of(type);
            default -> Optional.empty();
        };
    }

    /** The value that a variable has before it is assigned. */
    static Expr.Const zero(Type type) {
        return new Expr.Const(type instanceof Scalar scalar ? boxed(0, scalar) : null, type);
    }

    /** A whole number as a literal of a numeric type. */
    static Expr.Const number(int value, Scalar type) {
        return new Expr.Const(boxed(value, type), type);
    }

    /** The expression at another primitive type; a literal becomes a literal. */
    static Expr convert(Expr value, Type to) {
        if (value == Faults.REFUSED || value.type().equals(to)) {
            return value;
        }
        if (value.type() instanceof Type.Reference != to instanceof Type.Reference) {
            return Boxes.convert(value, to);
        }
        if (!isNumeric(value.type()) || !isNumeric(to)) {
            return value;
        }
        if (value instanceof Expr.Const literal) {
            return new Expr.Const(cast(literal.value(), (Scalar) to), to);
        }
        return Expr.Apply.of(new Op.Convert((Scalar) value.type(), (Scalar) to), value);
    }

    /** Unary numeric promotion (JLS 5.6). */
    static Scalar promoted(Type type) {
        return switch ((Scalar) type) {
            case BYTE, SHORT, CHAR -> Scalar.INT;
            default -> (Scalar) type;
        };
    }

    /** Binary numeric promotion (JLS 5.6). */
    static Scalar promoted(Type left, Type right) {
        for (Scalar wide : new Scalar[] {Scalar.DOUBLE, Scalar.FLOAT, Scalar.LONG}) {
            if (left == wide || right == wide) {
                return wide;
            }
        }
        return Scalar.INT;
    }

    static boolean isNumeric(Type type) {
        return type.isScalar() && type != Scalar.BOOLEAN;
    }

    private static Object boxed(int value, Scalar type) {
        return type == Scalar.BOOLEAN ? (Object) (value != 0) : cast(value, type);
    }

    private static Object cast(Object value, Scalar to) {
        if (value instanceof Character character) {
            return cast((int) character, to);
        }
        Number number = (Number) value;
        return switch (to) {
            case DOUBLE -> (Object) number.doubleValue();
            case FLOAT -> number.floatValue();
            case LONG -> number.longValue();
            case INT -> number.intValue();
            case SHORT -> (short) number.intValue();
            case CHAR -> (char) number.intValue();
            case BYTE -> (byte) number.intValue();
            case BOOLEAN -> throw new AssertionError(value);
        };
    }

    private LoweringTypes() {}
}
