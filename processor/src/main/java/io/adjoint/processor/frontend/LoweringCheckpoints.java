package io.adjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Origin;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The loops of a method whose variable is annotated with {@code @Checkpoint}. */
final class LoweringCheckpoints {
    private static final String PACKAGE = "io.adjoint";
    private static final String NAME = "Checkpoint";

    private final Lowering lowering;
    private final Map<Integer, Integer> snapshots;
    private final Set<Tree> ofLoops = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param snapshots by the key of a loop, how many snapshots it may have */
    LoweringCheckpoints(Lowering lowering, Map<Integer, Integer> snapshots) {
        this.lowering = lowering;
        this.snapshots = snapshots;
    }

    /** Notes what is asked of a loop. */
    void note(List<? extends Tree> variables, Origin loop) {
        for (Tree tree : variables) {
            ofLoops.add(tree);
            if (tree instanceof VariableTree variable) {
                annotation(variable).flatMap(this::number).ifPresent(number -> snapshots.put(loop.key(), number));
            }
        }
    }

    /** Reports the annotation of a variable that belongs to no loop. */
    void check(VariableTree variable) {
        if (!ofLoops.contains(variable)) {
            annotation(variable)
                    .ifPresent(annotation -> lowering.faults.refuse(
                            Diagnostic.ADJ417,
                            annotation,
                            "on a variable that is not of a loop",
                            new Hint("put it on the variable of a for loop; a while loop can be written as for (;;)")));
        }
    }

    private Optional<AnnotationTree> annotation(VariableTree variable) {
        return variable.getModifiers().getAnnotations().stream()
                .filter(annotation -> isOurs(annotation.getAnnotationType()))
                .<AnnotationTree>map(annotation -> annotation)
                .findFirst();
    }

    private boolean isOurs(Tree type) {
        if (type instanceof MemberSelectTree qualified) {
            return qualified.toString().equals(PACKAGE + "." + NAME);
        }
        CompilationUnitTree unit = lowering.resolution.unit();
        return type instanceof IdentifierTree name
                && name.getName().contentEquals(NAME)
                && unit.getImports().stream()
                        .filter(each -> !each.isStatic())
                        .map(each -> each.getQualifiedIdentifier().toString())
                        .anyMatch(each -> each.equals(PACKAGE + "." + NAME) || each.equals(PACKAGE + ".*"));
    }

    private Optional<Integer> number(AnnotationTree annotation) {
        for (ExpressionTree argument : annotation.getArguments()) {
            ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            Optional<Integer> number = constant(Lowering.stripped(value)).filter(each -> each >= 1);
            if (number.isEmpty()) {
                lowering.faults.refuse(
                        Diagnostic.ADJ417,
                        value,
                        "with this number of snapshots",
                        new Hint("write a number of at least 1, or the name of a constant of this class"));
            }
            return number;
        }
        return Optional.empty(); // javac says what is missing
    }

    private Optional<Integer> constant(ExpressionTree value) {
        if (value instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
            return Optional.of(number);
        }
        Optional<TypeElement> owner = Optional.of(lowering.owner());
        String name = value.toString();
        if (value instanceof MemberSelectTree select) {
            owner = owner(select.getExpression().toString());
            name = select.getIdentifier().toString();
        }
        String field = name;
        return owner.flatMap(
                type -> ElementFilter.fieldsIn(lowering.javac.elements().getAllMembers(type)).stream()
                        .filter(each -> each.getSimpleName().contentEquals(field))
                        .map(VariableElement::getConstantValue)
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .findFirst());
    }

    /** A class of the same file or package, by its name. */
    private Optional<TypeElement> owner(String name) {
        for (TypeElement type = lowering.owner(); type != null; ) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            type = type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
        }
        String ofPackage = lowering.javac
                .elements()
                .getPackageOf(lowering.owner())
                .getQualifiedName()
                .toString();
        return Optional.ofNullable(
                lowering.javac.elements().getTypeElement(ofPackage.isEmpty() ? name : ofPackage + "." + name));
    }
}
