package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds which method or constructor a call means, and what type the call has. */
final class CallResolver {

    private final BodyContext context;
    private final Universe universe;
    private final OverloadResolver overloads;
    private final CallCandidates candidates;

    CallResolver(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
        this.overloads = new OverloadResolver(context);
        this.candidates = new CallCandidates(context);
    }

    TypeMirror invocation(MethodInvocationTree tree) {
        Optional<TypeMirror> derived = context.derived.type(tree);
        if (derived.isPresent()) {
            return derived.get();
        }
        Optional<Scopes.Inside> inside = context.anonymous.declaring(tree);
        if (inside.isPresent()) {
            context.resolution.setMemberOf(tree, inside.get().tree());
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                context.expressions.type(select.getExpression(), Target.NONE);
            }
            if (context.anonymous.isOverloaded(inside.get(), tree)) {
                context.visitArguments(tree.getArguments());
                return undecided(tree, tree.getArguments(), Optional.of("overloaded in an anonymous class"));
            }
            Optional<MethodTree> own = context.anonymous.ownMethod(inside.get(), tree);
            if (own.isPresent()) {
                return own(tree, own.get());
            }
        }
        if (AnonymousTyper.isSelected(tree.getMethodSelect())) {
            context.visitArguments(tree.getArguments());
            return undecided(tree, tree.getArguments(), Optional.of("member of an anonymous class"));
        }
        Optional<CallCandidates.Found> found =
                inside.isPresent() ? candidates.inherited(tree, inside.get()) : candidates.of(tree);
        context.visitArguments(tree.getArguments());
        if (!tree.getTypeArguments().isEmpty()) {
            tree.getTypeArguments().forEach(context.types::type);
            return undecided(tree, tree.getArguments(), Optional.of("explicit type arguments"));
        }
        if (found.isEmpty()) {
            return undecided(tree, tree.getArguments(), Optional.empty());
        }
        if (isArrayClone(tree, found.get().site())) {
            return found.get().site();
        }
        Tree name = tree.getMethodSelect();
        Optional<Candidate> method = choose(tree, name, found.get().candidates(), tree.getArguments());
        return method.map(each -> called(tree, found.get().site(), each)).orElse(universe.unknown());
    }

    private static boolean isArrayClone(MethodInvocationTree tree, TypeMirror site) {
        return site.getKind() == TypeKind.ARRAY
                && tree.getArguments().isEmpty()
                && tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("clone");
    }

    private TypeMirror called(MethodInvocationTree tree, TypeMirror site, Candidate candidate) {
        context.resolution.setElement(tree, candidate.method());
        context.resolution.setElement(tree.getMethodSelect(), candidate.method());
        if (candidate.method().getSimpleName().contentEquals("getClass") && candidate.arity() == 0) {
            return classOf(site);
        }
        TypeMirror result = candidate.type().getReturnType();
        if (universe.isErroneous(result)) {
            return context.unresolved(tree.getMethodSelect(), simpleName(tree.getMethodSelect()));
        }
        if (TypeVariables.mentions(result, candidate.method())) {
            return context.unsupported(tree, "generic method call");
        }
        if (isSignaturePolymorphic(candidate.method())) {
            return context.unsupported(tree, "call whose types decide what the method is");
        }
        boolean reference = result.getKind() == TypeKind.DECLARED || result.getKind() == TypeKind.TYPEVAR;
        return reference ? universe.types().capture(result) : result;
    }

    /** The methods of handles that take and give what each call says (JLS 15.12.3). */
    private static boolean isSignaturePolymorphic(ExecutableElement method) {
        return method.isVarArgs()
                && method.getModifiers().contains(Modifier.NATIVE)
                && method.getEnclosingElement() instanceof TypeElement owner
                && (owner.getQualifiedName().contentEquals("java.lang.invoke.MethodHandle")
                        || owner.getQualifiedName().contentEquals("java.lang.invoke.VarHandle"));
    }

    /** {@code x.getClass()} has a type of its own (JLS 4.3.2). */
    private TypeMirror classOf(TypeMirror site) {
        TypeMirror bound = universe.types().getWildcardType(universe.types().erasure(site), null);
        return universe.types().capture(universe.types().getDeclaredType(universe.javaLang("Class"), bound));
    }

    /** A call of a method that a class without a name declares. */
    private TypeMirror own(MethodInvocationTree tree, MethodTree method) {
        context.visitArguments(tree.getArguments());
        if (!method.getTypeParameters().isEmpty() || AnonymousTyper.isVarArgs(method)) {
            return undecided(
                    tree, tree.getArguments(), Optional.of("generic or variable arguments in an anonymous class"));
        }
        for (int i = 0; i < tree.getArguments().size(); i++) {
            TypeMirror parameter = type(method.getParameters().get(i).getType());
            context.conditionals.settle(tree.getArguments().get(i), Target.of(parameter));
        }
        context.resolution.setOwnMethod(tree, method);
        return type(method.getReturnType());
    }

    private TypeMirror type(Tree tree) {
        return context.resolution.type(tree).orElse(universe.unknown());
    }

    TypeMirror creation(NewClassTree tree, Target target) {
        if (tree.getEnclosingExpression() != null) {
            context.expressions.type(tree.getEnclosingExpression(), Target.NONE);
            context.visitArguments(tree.getArguments());
            return undecided(tree, tree.getArguments(), Optional.of("qualified new"));
        }
        boolean isAnonymous = tree.getClassBody() != null;
        TypeMirror type = isAnonymous ? parent(tree, target) : context.types.type(tree.getIdentifier());
        context.visitArguments(tree.getArguments());
        if (type.getKind() != TypeKind.DECLARED) {
            return undecided(tree, tree.getArguments(), Optional.empty());
        }
        if (isAnonymous && Universe.elementOf(type).getKind().isInterface()) {
            return context.anonymous.creation(tree, (DeclaredType) type, Optional.empty());
        }
        List<Candidate> constructors =
                ElementFilter.constructorsIn(Universe.elementOf(type).getEnclosedElements()).stream()
                        .filter(each -> context.access.reaches(each)
                                || isAnonymous && each.getModifiers().contains(Modifier.PROTECTED))
                        .map(each -> new Candidate(each, memberOf((DeclaredType) type, each)))
                        .toList();
        Optional<Candidate> chosen = choose(tree, tree.getIdentifier(), constructors, tree.getArguments());
        if (isAnonymous) {
            return chosen.isEmpty()
                    ? universe.unknown()
                    : context.anonymous.creation(tree, (DeclaredType) type, chosen.map(Candidate::method));
        }
        chosen.ifPresent(constructor -> context.resolution.setElement(tree, constructor.method()));
        return type;
    }

    /** What a class without a name is made from; of a diamond, what is expected where that names the same class. */
    private TypeMirror parent(NewClassTree tree, Target target) {
        boolean isDiamond = tree.getIdentifier() instanceof ParameterizedTypeTree generic
                && generic.getTypeArguments().isEmpty();
        TypeMirror type = isDiamond
                ? diamond((ParameterizedTypeTree) tree.getIdentifier(), target)
                : context.types.type(tree.getIdentifier());
        boolean isKnown = type.getKind() == TypeKind.DECLARED;
        if (isKnown && context.mayStillChange(Universe.elementOf(type))) {
            return context.unresolved(tree.getIdentifier(), simpleName(tree.getIdentifier()));
        }
        return isKnown ? type : context.unsupported(tree, "anonymous class");
    }

    private TypeMirror diamond(ParameterizedTypeTree tree, Target target) {
        TypeMirror raw = context.types.type(tree.getType());
        return target.type()
                .filter(expected -> expected instanceof DeclaredType declared
                        && raw.getKind() == TypeKind.DECLARED
                        && declared.asElement().equals(Universe.elementOf(raw))
                        && declared.getTypeArguments().stream()
                                .noneMatch(argument -> argument.getKind() == TypeKind.WILDCARD))
                .orElse(universe.unknown());
    }

    private ExecutableType memberOf(DeclaredType type, ExecutableElement member) {
        return (ExecutableType) universe.types().asMemberOf(type, member);
    }

    /** Chooses among candidates and gives the arguments the types that their parameters expect. */
    private Optional<Candidate> choose(
            Tree call, Tree name, List<Candidate> among, List<? extends ExpressionTree> trees) {
        List<Argument> arguments =
                trees.stream().map(tree -> Argument.of(tree, context)).toList();
        OverloadResolver.Choice choice = overloads.choose(among, arguments);
        if (choice instanceof OverloadResolver.Chosen chosen) {
            settle(trees, chosen);
            return Optional.of(chosen.candidate());
        }
        if (choice instanceof OverloadResolver.Undecided unsettled) {
            undecided(call, trees, unsettled.reason());
        } else {
            context.unresolved(name, simpleName(name));
            undecided(call, trees, Optional.empty());
        }
        return Optional.empty();
    }

    private static String simpleName(Tree name) {
        if (name instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName().toString() : name.toString();
    }

    private void settle(List<? extends ExpressionTree> arguments, OverloadResolver.Chosen chosen) {
        Candidate candidate = chosen.candidate();
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter = candidate.parameter(i, chosen.phase());
            if (TypeVariables.mentions(parameter, candidate.method())) {
                noteUnsettled(arguments.get(i), "argument of a generic method");
            } else {
                context.conditionals.settle(arguments.get(i), Target.of(parameter));
            }
        }
    }

    private TypeMirror undecided(Tree call, List<? extends ExpressionTree> arguments, Optional<String> reason) {
        reason.ifPresent(text -> context.unsupported(call, text));
        arguments.forEach(argument -> noteUnsettled(argument, "argument of a call that is not resolved"));
        return universe.unknown();
    }

    /** Notes why an argument that takes its type from its parameter has none. */
    private void noteUnsettled(ExpressionTree argument, String reason) {
        boolean known = Argument.of(argument, context) instanceof Argument.Value;
        if (!known) {
            context.unsupported(argument, reason);
        }
    }
}
