package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A method written for another one, where a differentiable method calls it: its gradient, or a derivative of it in some
 * direction.
 *
 * <p>What is called takes and gives numbers and arrays. Of objects the {@link Packing} makes such.
 *
 * @param of the call: the parameters of the differentiated method, then the directions or the seed
 * @param differentiated the method that it is the derivative of
 * @param names of the parameters
 * @param mode which derivative
 * @param independents by position of a parameter of the differentiated method, in order
 * @param parts what it gives
 * @param packing how the generated method is called; empty if that takes and gives just what is passed here
 * @param overwriting what a {@code void} method writes; empty if the method returns its result
 * @param columns what a matrix is made of: the Hessian of products, a Jacobian of derivatives in a direction
 * @param rows what else a Jacobian is made of: seeded gradients
 */
public record NestedDerivative(
        Signature of,
        Signature differentiated,
        List<String> names,
        Mode mode,
        List<Integer> independents,
        List<Part> parts,
        Optional<Packing> packing,
        Optional<Overwriting> overwriting,
        Optional<NestedDerivative> columns,
        Optional<NestedDerivative> rows)
        implements GivenDerivative {

    /** Which derivative. */
    public enum Mode {
        /** {@code f$grad}, {@code f$valueAndGrad}: with respect to each independent. */
        GRADIENT,
        /** {@code f$vjp}: the same, times a seed. */
        PULLBACK,
        /** {@code f$jvp}: in a direction. */
        TANGENT,
        /** {@code f$hvp}: the gradient's derivative in a direction. */
        HESSIAN_PRODUCT,
        /** {@code f$gradAndHvp}: that and the gradient. */
        GRADIENT_AND_PRODUCT,
        /** {@code f$hessian}: all of these, for each element. */
        HESSIAN,
        /** {@code f$jacobian}: the same of directions or seeds. */
        JACOBIAN;

        /** The order of the derivative. */
        public int order() {
            return this == HESSIAN_PRODUCT || this == GRADIENT_AND_PRODUCT || this == HESSIAN ? 2 : 1;
        }

        /** Whether it is made of many calls of another derivative. */
        public boolean isMatrix() {
            return this == HESSIAN || this == JACOBIAN;
        }
    }

    /** What a part is. */
    public enum Role {
        /** What the differentiated method returns. */
        VALUE,
        /** Its derivative in the direction. */
        TANGENT,
        /** What belongs to one independent. */
        INDEPENDENT,
        /** What belongs to one of the gradient's derivative, where the gradient is given as well. */
        PRODUCT;

        public boolean isOfIndependent() {
            return this == INDEPENDENT || this == PRODUCT;
        }
    }

    /**
     * One of the results.
     *
     * @param name the record's component
     * @param independent which of the independents it belongs to, if it is one of these
     */
    public record Part(String name, Type type, Role role, int independent) {}

    /**
     * How a generated method is called that takes objects, or gives several numbers and arrays.
     *
     * @param parameters those of what is called here, in the other expressions
     * @param call of the generated method
     * @param result what that gives, in the expressions of the parts
     * @param values what is read of it, in the order of the slots
     * @param slots what it is put into; empty if what is given is what the generated method gives
     */
    public record Packing(List<Var> parameters, Expr call, Var result, List<Expr> values, Optional<PackedArray> slots) {
        public Packing {
            parameters = List.copyOf(parameters);
            values = List.copyOf(values);
        }
    }

    /**
     * What is known of a {@code void} method, whose results are the arrays that it writes: the differentiated method
     * calls it on copies, and returns these.
     *
     * @param method the {@code void} method
     * @param positions of the parameters that it was taken to write
     */
    public record Overwriting(Signature method, List<Integer> positions) {}

    public NestedDerivative {
        names = List.copyOf(names);
        independents = List.copyOf(independents);
        parts = List.copyOf(parts);
    }

    /** How many parameters the differentiated method has. */
    public int arity() {
        return differentiated.parameters().size();
    }

    /** The position of the direction that belongs to an independent, or of the seed, which is the first. */
    public int direction(int independent) {
        return arity() + independent;
    }

    /** Whether the parts are given in one array. */
    public boolean isPacked() {
        return packing.flatMap(Packing::slots)
                .filter(slots -> slots.parts().equals(parts))
                .isPresent();
    }

    /** Where a part is in what the call gives. */
    public Expr.Place place(Expr.Place result, Part part) {
        return isPacked() ? new PackedArray(parts).place(result, part) : result;
    }

    /** A part of what the call gives, of its own type. */
    public Expr read(Expr.Place result, Part part) {
        Expr.Place place = place(result, part);
        return part.type() instanceof Type.Scalar type ? Exprs.convert(place, type) : place;
    }

    /** The part that belongs to an independent. */
    public Part partOf(Role role, int independent) {
        return parts.stream()
                .filter(part -> part.role() == role && part.independent() == independent)
                .findFirst()
                .orElseThrow();
    }

    public Optional<Part> part(Role role) {
        return parts.stream().filter(part -> part.role() == role).findFirst();
    }

    /** The positions of the parameters of the differentiated method that can carry a derivative. */
    public List<Integer> continuous() {
        return IntStream.range(0, arity())
                .filter(i -> differentiated.parameters().get(i).isContinuous())
                .boxed()
                .toList();
    }

    @Override
    public boolean offers(int parameter) {
        return true;
    }

    @Override
    public Optional<String> remedy(int parameter) {
        return Optional.empty();
    }

    @Override
    public boolean readsCells() {
        return true;
    }

    @Override
    public boolean readsResult() {
        return false;
    }
}
