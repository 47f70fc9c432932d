package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the insides of classes without a name: what their own members mean, and what they inherit. */
final class AnonymousTyper {

    private final BodyContext context;
    private final Universe universe;

    AnonymousTyper(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    // ---- the class

    /** The parent stands for the class: it has no name, so nobody can ask for more. */
    TypeMirror creation(NewClassTree tree, DeclaredType parent, Optional<ExecutableElement> constructor) {
        context.scopes.inside(new Scopes.Inside(tree, parent), () -> {
            List<? extends Tree> members = tree.getClassBody().getMembers();
            members.forEach(this::declare);
            // Of a method whose header cannot be read nobody knows what it overrides.
            if (!members.stream().allMatch(this::isKnown)) {
                context.unsupported(tree, "anonymous class");
                return;
            }
            context.resolution.setAnonymous(
                    tree, new AnonymousClass(tree, parent, constructor, overridden(members, parent)));
            members.forEach(this::walk);
        });
        return parent;
    }

    private boolean isKnown(Tree member) {
        return !(member instanceof MethodTree method)
                || context.resolution.type(method.getReturnType()).isPresent()
                        && method.getParameters().stream()
                                .allMatch(parameter -> context.resolution
                                        .type(parameter.getType())
                                        .isPresent());
    }

    private void declare(Tree member) {
        if (member instanceof VariableTree field) {
            context.declare(field, context.types.type(field.getType()));
        } else if (member instanceof MethodTree method && method.getReturnType() != null) {
            context.types.type(method.getReturnType());
            method.getParameters().forEach(parameter -> context.types.type(parameter.getType()));
        } else if (member instanceof ClassTree type) {
            context.scopes.declareClass(type.getSimpleName().toString());
            context.unsupported(type, StatementWalker.LOCAL_CLASS);
        }
    }

    private void walk(Tree member) {
        if (member instanceof VariableTree field && field.getInitializer() != null) {
            context.scopes.nested(() -> context.expressions.type(field.getInitializer(), Target.of(type(field))));
        } else if (member instanceof BlockTree block) {
            context.scopes.nested(() -> context.statements.body(block, Target.NONE));
        } else if (member instanceof MethodTree method && method.getBody() != null) {
            context.scopes.nested(() -> {
                method.getParameters().forEach(parameter -> context.declare(parameter, type(parameter.getType())));
                context.statements.body(method.getBody(), Target.ofResult(type(method.getReturnType())));
            });
        }
    }

    private TypeMirror type(Tree tree) {
        return context.resolution.type(tree).orElse(universe.unknown());
    }

    private Map<MethodTree, List<ExecutableElement>> overridden(List<? extends Tree> members, DeclaredType parent) {
        Map<MethodTree, List<ExecutableElement>> overridden = new IdentityHashMap<>();
        for (Tree member : members) {
            if (member instanceof MethodTree method) {
                overridden.put(
                        method,
                        inherited(parent, method.getName().toString()).stream()
                                .filter(each -> !each.getModifiers().contains(Modifier.STATIC))
                                .filter(each -> hasParameters(method, each, parent))
                                .toList());
            }
        }
        return overridden;
    }

    private boolean hasParameters(MethodTree method, ExecutableElement inherited, DeclaredType parent) {
        List<? extends VariableTree> ours = method.getParameters();
        List<? extends TypeMirror> theirs =
                ((ExecutableType) universe.types().asMemberOf(parent, inherited)).getParameterTypes();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            TypeMirror type = type(ours.get(i).getType());
            if (universe.isUnknown(type)
                    || !universe.types()
                            .isSameType(
                                    universe.types().erasure(type),
                                    universe.types().erasure(theirs.get(i)))) {
                return false;
            }
        }
        return true;
    }

    // ---- what its inside names

    /** Whether a member is selected from a new object of such a class, which has more than its parent. */
    static boolean isSelected(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select
                && Lowering.stripped(select.getExpression()) instanceof NewClassTree creation
                && creation.getClassBody() != null;
    }

    /** The field that a class without a name has from its parent. */
    Optional<VariableElement> inheritedField(Scopes.Inside inside, String name) {
        return context.members.field(element(inside.parent()), name).filter(this::isInherited);
    }

    /** The field of its own that {@code this.name} means. */
    Optional<VariableTree> ownField(MemberSelectTree tree) {
        boolean isOfThis = tree.getExpression() instanceof IdentifierTree self
                && self.getName().contentEquals("this");
        return context.scopes.classes().stream()
                .findFirst()
                .filter(inside -> isOfThis)
                .flatMap(inside -> inside.tree().getClassBody().getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> field.getName().equals(tree.getIdentifier()))
                        .findFirst());
    }

    /** The methods that a class without a name has from its parent. */
    List<ExecutableElement> inherited(DeclaredType parent, String name) {
        return context.members.methods(element(parent), name).stream()
                .filter(this::isInherited)
                .filter(method -> !(method.getModifiers().contains(Modifier.STATIC)
                        && method.getEnclosingElement().getKind().isInterface()))
                .toList();
    }

    private boolean isInherited(Element member) {
        if (member.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED)
                || universe.elements()
                        .getPackageOf(member)
                        .equals(universe.elements().getPackageOf(context.owner));
    }

    /** Whether a protected member is one that a class around this place, which has no name, inherits. */
    boolean isInheritedHere(Element member) {
        return member.getModifiers().contains(Modifier.PROTECTED)
                && context.scopes.classes().stream()
                        .anyMatch(inside -> universe.types()
                                .isSubtype(
                                        universe.types().erasure(inside.parent()),
                                        universe.types()
                                                .erasure(member.getEnclosingElement()
                                                        .asType())));
    }

    /** The class without a name that has a method of the name that a call gives. */
    Optional<Scopes.Inside> declaring(MethodInvocationTree tree) {
        if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return context.scopes.classes().stream()
                    .filter(inside -> !own(inside, name).isEmpty()
                            || !inherited(inside.parent(), name).isEmpty())
                    .findFirst();
        }
        boolean isOfThis = tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree self
                && self.getName().contentEquals("this");
        return isOfThis ? context.scopes.classes().stream().findFirst() : Optional.empty();
    }

    /** The methods that a call could mean, one of which is of the class itself. */
    boolean isOverloaded(Scopes.Inside inside, MethodInvocationTree tree) {
        return !own(inside, name(tree)).isEmpty() && candidates(inside, tree).count() > 1;
    }

    /** The method of its own that a call means: the only one that takes as many arguments. */
    Optional<MethodTree> ownMethod(Scopes.Inside inside, MethodInvocationTree tree) {
        return candidates(inside, tree).count() == 1
                ? own(inside, name(tree)).stream()
                        .filter(method -> takes(method, tree))
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Object> candidates(Scopes.Inside inside, MethodInvocationTree tree) {
        AnonymousClass type = context.resolution.anonymous(inside.tree()).orElseThrow();
        Stream<ExecutableElement> inherited = inherited(inside.parent(), name(tree)).stream()
                .filter(method -> type.overridden().values().stream().noneMatch(all -> all.contains(method)))
                .filter(method -> method.isVarArgs()
                        || method.getParameters().size() == tree.getArguments().size());
        return Stream.concat(own(inside, name(tree)).stream().filter(method -> takes(method, tree)), inherited);
    }

    private static boolean takes(MethodTree method, MethodInvocationTree tree) {
        return isVarArgs(method)
                || method.getParameters().size() == tree.getArguments().size();
    }

    static boolean isVarArgs(MethodTree method) {
        int last = method.getParameters().size() - 1;
        return last >= 0 && method.getParameters().get(last).toString().contains("...");
    }

    private static List<MethodTree> own(Scopes.Inside inside, String name) {
        return inside.tree().getClassBody().getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals(name))
                .toList();
    }

    private static String name(MethodInvocationTree tree) {
        return UnresolvedNames.text(tree.getMethodSelect());
    }

    private static TypeElement element(DeclaredType type) {
        return (TypeElement) type.asElement();
    }
}
