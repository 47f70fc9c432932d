package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import io.adjoint.processor.ir.Expr;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What an expression stands for where objects are taken apart into the variables of their fields. */
sealed interface Value {

    /** A number, an array, or an object that is held constant. */
    record Plain(Expr expr) implements Value {}

    /** A lambda, whose body is written in place of its calls; its free names are those of the body it stands in. */
    record Function(ExpressionTree tree, Lowering home) implements Value {}

    /**
     * What a class without a name adds to its parent.
     *
     * @param inside its fields, as variables that its methods see
     */
    record Own(AnonymousClass type, Lowering inside) {}

    /**
     * An object that is taken apart. There is one of these for each object that can be told apart from others, so it is
     * compared by identity.
     */
    final class Instance implements Value {
        private final TypeElement type;
        private final String name;
        private final Optional<Expr> reference;
        private final Map<VariableElement, Value> fields = new LinkedHashMap<>();
        private Optional<Own> own = Optional.empty();

        /**
         * @param type its class, exactly, or the parent of one without a name
         * @param name what the names of its variables begin with
         */
        Instance(TypeElement type, String name) {
            this(type, name, Optional.empty());
        }

        /** @param reference the user's own object, of which only some fields are taken apart */
        Instance(TypeElement type, String name, Optional<Expr> reference) {
            this.type = type;
            this.name = name;
            this.reference = reference;
        }

        TypeElement type() {
            return type;
        }

        String name() {
            return name;
        }

        /** The object itself, if it is not made in the method. */
        Optional<Expr> reference() {
            return reference;
        }

        /** What its class adds, if that has no name. */
        Optional<Own> own() {
            return own;
        }

        void extend(Own added) {
            own = Optional.of(added);
        }

        /** What stands for a field; empty before the constructor gives it a value. */
        Optional<Value> field(VariableElement field) {
            return Optional.ofNullable(fields.get(field));
        }

        void set(VariableElement field, Value value) {
            fields.put(field, value);
        }

        Map<VariableElement, Value> fields() {
            return fields;
        }
    }
}
