package io.adjoint.processor.ir;

import io.adjoint.processor.ir.NestedDerivative.Part;
import java.util.List;
import java.util.Optional;

/** Several numbers and arrays in one array: the numbers in its first row, each array in one of its own. */
public record PackedArray(List<Part> parts) {
    public PackedArray {
        parts = List.copyOf(parts);
    }

    /** The type of the array; empty if the parts do not fit into one. */
    public Optional<Type> type() {
        boolean isFloat = parts.stream().allMatch(part -> part.type().leaf() == Type.Scalar.FLOAT);
        Type type = isFloat ? Type.Scalar.FLOAT : Type.Scalar.DOUBLE;
        Type leaf = type;
        boolean fits = parts.stream()
                .allMatch(part -> part.type().isScalar() || part.type().leaf() == leaf);
        int ranks =
                1 + parts.stream().mapToInt(part -> part.type().rank()).max().orElse(0);
        for (int i = 0; i < ranks; i++) {
            type = Type.arrayOf(type);
        }
        return fits ? Optional.of(type) : Optional.empty();
    }

    /** Where a part is. */
    public Expr.Place place(Expr.Place all, Part part) {
        List<Part> numbers =
                parts.stream().filter(each -> each.type().isScalar()).toList();
        if (numbers.size() == parts.size()) {
            return new Expr.Element(all, Expr.Const.of(parts.indexOf(part)));
        }
        List<Part> arrays = parts.stream().filter(each -> each.type().isArray()).toList();
        boolean isNumber = part.type().isScalar();
        int row = isNumber ? 0 : arrays.indexOf(part) + (numbers.isEmpty() ? 0 : 1);
        Expr.Place place = new Expr.Element(all, Expr.Const.of(row));
        while (place.type().rank() > Math.max(part.type().rank(), 1)) {
            place = new Expr.Element(place, Expr.Const.of(0));
        }
        return isNumber ? new Expr.Element(place, Expr.Const.of(numbers.indexOf(part))) : place;
    }
}
