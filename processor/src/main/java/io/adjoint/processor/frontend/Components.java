package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What a parameter of a method is in a procedure: itself, or what it is taken apart into. */
sealed interface Components {

    /** One parameter of the procedure. */
    record Leaf(String name, Type type) {}

    /** Those of the procedure, in order. */
    List<Leaf> leaves();

    /** What is passed to the method, from the parameters of the procedure. */
    Expr made(Iterator<? extends Expr> leaves);

    /** A number, an array, or an object that is held constant. */
    record Whole(Leaf leaf) implements Components {
        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public Expr made(Iterator<? extends Expr> leaves) {
            return leaves.next();
        }
    }

    /** An object beside which some of its fields stand. */
    record Beside(Leaf object, List<VariableElement> fields) implements Components {
        @Override
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>(List.of(object));
            fields.forEach(field -> leaves.add(new Leaf(
                    field.getSimpleName().toString(),
                    LoweringTypes.of(field.asType()).orElseThrow())));
            return leaves;
        }

        @Override
        public Expr made(Iterator<? extends Expr> leaves) {
            Expr object = leaves.next();
            fields.forEach(field -> leaves.next());
            return object;
        }
    }

    /** The components of an object that is made again of them. */
    record Parts(TypeElement type, List<VariableElement> fields, List<Components> of) implements Components {
        @Override
        public List<Leaf> leaves() {
            return of.stream().flatMap(each -> each.leaves().stream()).toList();
        }

        @Override
        public Expr made(Iterator<? extends Expr> leaves) {
            List<Expr> holes = of.stream().map(each -> each.made(leaves)).toList();
            return new Expr.Opaque(
                    Expr.Opaque.ofCall("new ‹" + type.getQualifiedName() + "›", holes.size()),
                    holes,
                    new Type.Reference(type.getQualifiedName().toString()));
        }

        /** Where a field begins among the leaves. */
        int start(VariableElement field) {
            return of.subList(0, fields.indexOf(field)).stream()
                    .mapToInt(each -> each.leaves().size())
                    .sum();
        }
    }

    /** The object of a record-like class in its parts; anything else as it is; empty if it is none of our types. */
    static Optional<Components> of(String name, TypeMirror type, TypeElement home, JavacEnvironment javac) {
        Optional<TypeElement> composite = Composite.of(type, home, javac);
        if (composite.isEmpty()) {
            return LoweringTypes.of(type).map(found -> new Whole(new Leaf(name, found)));
        }
        List<VariableElement> fields = ObjectShape.instanceFields(composite.get());
        List<Components> of = new ArrayList<>();
        for (VariableElement field : fields) {
            Optional<Components> part = of(ObjectCopies.name(name, field), field.asType(), home, javac);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            of.add(part.get());
        }
        return Optional.of(new Parts(composite.get(), fields, List.copyOf(of)));
    }

    /** Reads the leaves of an object, each from its field. */
    static List<Expr> read(Components components, Expr object, TypeElement home, JavacEnvironment javac) {
        if (!(components instanceof Parts parts)) {
            return List.of(object);
        }
        List<Expr> leaves = new ArrayList<>();
        for (int i = 0; i < parts.fields().size(); i++) {
            VariableElement field = parts.fields().get(i);
            Type type = LoweringTypes.of(field.asType()).orElseThrow();
            leaves.addAll(read(parts.of().get(i), ObjectFields.read(object, field, type, home, javac), home, javac));
        }
        return leaves;
    }
}
