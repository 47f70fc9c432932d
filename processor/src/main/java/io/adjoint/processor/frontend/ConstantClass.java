package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The class of the object that a constant holds, where its declaration says so: {@code static final Statistic SUM = new
 * Sum()}. What is called on it is looked into, and checked at run time to be what runs.
 */
final class ConstantClass {
    private final JavacEnvironment javac;

    ConstantClass(JavacEnvironment javac) {
        this.javac = javac;
    }

    Optional<TypeElement> of(Element constant) {
        boolean isConstant = constant.getKind() == ElementKind.FIELD
                && constant.getModifiers().contains(Modifier.STATIC)
                && constant.getModifiers().contains(Modifier.FINAL);
        TreePath path = isConstant ? javac.trees().getPath(constant) : null;
        return path != null
                        && path.getLeaf() instanceof VariableTree field
                        && field.getInitializer() instanceof NewClassTree creation
                        && creation.getClassBody() == null
                        && creation.getEnclosingExpression() == null
                ? named(creation.getIdentifier(), (TypeElement) constant.getEnclosingElement(), path)
                : Optional.empty();
    }

    /** The class that a name means in a class (JLS 6.4.1). */
    private Optional<TypeElement> named(Tree tree, TypeElement from, TreePath path) {
        if (tree instanceof ParameterizedTypeTree generic) {
            return named(generic.getType(), from, path);
        }
        String name = tree.toString();
        Elements elements = javac.elements();
        if (tree instanceof MemberSelectTree select) {
            return named(select.getExpression(), from, path)
                    .flatMap(outer -> member(select.getIdentifier().toString(), outer))
                    .or(() -> Optional.ofNullable(elements.getTypeElement(name)));
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        String inPackage = elements.getPackageOf(from).getQualifiedName().toString();
        return member(name, from)
                .or(() -> imported(unit, "." + name, "").findFirst())
                .or(() -> Optional.ofNullable(
                        elements.getTypeElement(inPackage.isEmpty() ? name : inPackage + "." + name)))
                .or(() -> imported(unit, ".*", "." + name).findFirst());
    }

    private Optional<TypeElement> member(String name, TypeElement from) {
        return Stream.<Element>iterate(from, TypeElement.class::isInstance, Element::getEnclosingElement)
                .flatMap(scope -> ElementFilter.typesIn(javac.elements().getAllMembers((TypeElement) scope)).stream())
                .filter(type -> type.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private Stream<TypeElement> imported(CompilationUnitTree unit, String ending, String instead) {
        return unit.getImports().stream()
                .filter(each -> !each.isStatic())
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .filter(each -> each.endsWith(ending))
                .map(each -> instead.isEmpty() ? each : each.substring(0, each.length() - ending.length()) + instead)
                .map(javac.elements()::getTypeElement)
                .flatMap(Stream::ofNullable);
    }
}
