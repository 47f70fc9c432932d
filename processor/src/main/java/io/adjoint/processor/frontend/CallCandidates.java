package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the methods that a call could mean by its name, and the type they are called on (JLS 15.12.1). */
final class CallCandidates {

    /**
     * What a call's name can mean.
     *
     * @param site the type whose members the methods are
     */
    record Found(TypeMirror site, List<Candidate> candidates) {}

    private final BodyContext context;
    private final Universe universe;

    CallCandidates(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    /** The candidates; empty if there are none, for a reason that has been noted. */
    Optional<Found> of(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            if (name.equals("this") || name.equals("super")) {
                return constructors(identifier, name);
            }
            return inScope(identifier, name);
        }
        return selected((MemberSelectTree) select);
    }

    /** Those of the class itself, or of the one above it: {@code this(…)}, {@code super(…)}. */
    private Optional<Found> constructors(IdentifierTree tree, String name) {
        TypeMirror type = name.equals("this") ? context.owner.asType() : context.owner.getSuperclass();
        if (type.getKind() != TypeKind.DECLARED) {
            context.unsupported(tree, "constructor call");
            return Optional.empty();
        }
        List<ExecutableElement> constructors =
                ElementFilter.constructorsIn(Universe.elementOf(type).getEnclosedElements());
        List<Candidate> candidates = constructors.stream()
                .filter(each ->
                        context.access.reaches(each) || each.getModifiers().contains(Modifier.PROTECTED))
                .map(each ->
                        new Candidate(each, (ExecutableType) universe.types().asMemberOf((DeclaredType) type, each)))
                .toList();
        return found(tree, name, true, type, candidates);
    }

    /** The inherited methods of a class without a name. */
    Optional<Found> inherited(MethodInvocationTree tree, Scopes.Inside inside) {
        String name = UnresolvedNames.text(tree.getMethodSelect());
        List<Candidate> candidates = members(inside.parent(), context.anonymous.inherited(inside.parent(), name));
        return found(tree.getMethodSelect(), name, true, inside.parent(), candidates);
    }

    /** The innermost class that has a method of that name decides, whatever its parameters; then imports. */
    private Optional<Found> inScope(IdentifierTree tree, String name) {
        boolean certain = true;
        for (Element outer = context.owner; outer instanceof TypeElement type; outer = outer.getEnclosingElement()) {
            certain &= !context.mayStillChange(type);
            List<Candidate> candidates = members(type.asType(), context.members.methods(type, name));
            if (!candidates.isEmpty()) {
                return found(tree, name, certain, type.asType(), candidates);
            }
        }
        List<Candidate> imported = imported(context.imports.methods(name, false));
        if (imported.isEmpty()) {
            imported = imported(context.imports.methods(name, true));
        }
        return found(tree, name, certain, context.owner.asType(), imported);
    }

    private List<Candidate> imported(List<ExecutableElement> methods) {
        return members(universe.unknown(), methods);
    }

    private Optional<Found> selected(MemberSelectTree tree) {
        NameResolver.Qualifier qualifier = context.names.qualifier(tree.getExpression());
        String name = tree.getIdentifier().toString();
        if (qualifier instanceof NameResolver.OfType owner) {
            return membersOf(tree, name, owner.type().asType());
        }
        if (qualifier instanceof NameResolver.OfValue value) {
            return membersOf(tree, name, value.type());
        }
        if (qualifier instanceof NameResolver.OfPackage) {
            Tree root = NameResolver.root(tree);
            context.unresolved(root, root.toString());
        }
        return Optional.empty();
    }

    private Optional<Found> membersOf(MemberSelectTree tree, String name, TypeMirror receiver) {
        if (receiver.getKind() == TypeKind.ARRAY) {
            List<ExecutableElement> ofObject = context.members.methods(universe.javaLang("Object"), name);
            return found(tree, name, true, receiver, members(universe.object(), ofObject));
        }
        TypeMirror site = context.conversions.upperBound(receiver);
        if (site.getKind() != TypeKind.DECLARED) {
            context.unsupported(tree, "call on " + site);
            return Optional.empty();
        }
        TypeElement type = Universe.elementOf(site);
        List<Candidate> candidates = members(site, context.members.methods(type, name));
        return found(tree, name, !context.mayStillChange(type), site, candidates);
    }

    private Optional<Found> found(
            Tree name, String text, boolean certain, TypeMirror site, List<Candidate> candidates) {
        if (!certain || candidates.isEmpty()) {
            context.unresolved(name, text);
            return Optional.empty();
        }
        return Optional.of(new Found(site, candidates));
    }

    private List<Candidate> members(TypeMirror site, List<ExecutableElement> methods) {
        return methods.stream()
                .filter(each -> context.access.reaches(each) || context.anonymous.isInheritedHere(each))
                .map(each -> new Candidate(each, (ExecutableType) context.members.typeIn(site, each)))
                .toList();
    }
}
