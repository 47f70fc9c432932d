package io.adjoint.processor.ir;

import java.util.List;

/**
 * A procedure as a call names it.
 *
 * @param owner the canonical name of the class that declares it, or empty for the generated class itself; what follows
 *     a {@code #} tells forms of one method apart
 * @param name the method's name
 * @param parameters its parameter types; the receiver's comes first if there is one
 * @param result its result, or {@link Type.Void}
 * @param hasReceiver whether it is called on its first argument
 */
public record Signature(String owner, String name, List<Type> parameters, Type result, boolean hasReceiver) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    @Override
    public int hashCode() { // overloads are rare
        return 31 * owner.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return (owner.isEmpty() ? "" : owner.split("#", 2)[0] + ".") + name;
    }
}
