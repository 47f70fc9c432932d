package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds which calls are of generated methods, whose classes may still have to be written, and what they give. */
final class DerivedCalls {
    private final BodyContext context;
    private final GeneratedOwners owners;
    private final JavacEnvironment javac;

    DerivedCalls(BodyContext context, GeneratedOwners owners, JavacEnvironment javac) {
        this.context = context;
        this.owners = owners;
        this.javac = javac;
    }

    /** The type of a call of a generated method, or of a part of what one gave; empty for any other call. */
    Optional<TypeMirror> type(MethodInvocationTree tree) {
        return part(tree)
                .or(() -> call(tree)
                        .map(call -> call.isRecord()
                                ? context.universe.unknown()
                                : call.parts().get(0).type()));
    }

    /** The record that an initialiser gives, once it has been typed. */
    Optional<DerivedCall> record(ExpressionTree tree) {
        if (!(Lowering.stripped(tree) instanceof MethodInvocationTree call)) {
            return Optional.empty();
        }
        Optional<DerivedCall> known = context.resolution.derived(call);
        return (known.isPresent() ? known : call(call)).filter(DerivedCall::isRecord);
    }

    private Optional<TypeMirror> part(MethodInvocationTree tree) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)
                || !tree.getArguments().isEmpty()) {
            return Optional.empty();
        }
        Optional<DerivedCall> whole = Lowering.stripped(select.getExpression()) instanceof IdentifierTree name
                ? named(name)
                : record(select.getExpression());
        Optional<DerivedCall.Part> part =
                whole.flatMap(call -> call.part(select.getIdentifier().toString()));
        part.ifPresent(found -> context.resolution.setPart(tree, found.name()));
        return part.map(DerivedCall.Part::type);
    }

    /** The record that a local holds. */
    private Optional<DerivedCall> named(IdentifierTree name) {
        Optional<VariableTree> variable = context.scopes.all().stream()
                .flatMap(scope -> scope.local(name.getName().toString()).stream())
                .findFirst()
                .map(Scopes.Local::tree);
        Optional<DerivedCall> call = variable.flatMap(context.resolution::derived);
        call.ifPresent(found -> context.resolution.setVariable(name, variable.get()));
        return call;
    }

    private Optional<DerivedCall> call(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        String name = UnresolvedNames.text(select);
        if (!DerivedCall.isGenerated(name)) {
            return Optional.empty();
        }
        Optional<String> owner = owner(select, name);
        Optional<TypeElement> source = owner.flatMap(this::source);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        context.visitArguments(tree.getArguments());
        List<Argument> arguments = tree.getArguments().stream()
                .map(each -> Argument.of(each, context))
                .toList();
        List<DerivedCall> all = DerivedCall.of(owner.get(), name, source.get(), javac);
        List<DerivedCall> fitting =
                all.stream().filter(call -> accepts(call, arguments)).toList();
        boolean isOfVoid =
                all.size() == 1 && all.get(0).differentiated().getReturnType().getKind() == TypeKind.VOID;
        if (fitting.isEmpty() && isOfVoid) {
            // What it writes is not seen
            context.resolution.setDerived(tree, all.get(0).unread());
            return Optional.of(all.get(0).unread());
        }
        Optional<DerivedCall> chosen = fitting.stream()
                .filter(call -> fitting.stream().allMatch(other -> isMoreSpecific(call, other)))
                .findFirst();
        chosen.ifPresent(call -> {
            context.resolution.setDerived(tree, call);
            for (int i = 0; i < tree.getArguments().size(); i++) {
                context.conditionals.settle(
                        tree.getArguments().get(i), Target.of(call.parameters().get(i)));
            }
        });
        return chosen;
    }

    /** The class that a generated class is for: one of this compilation, or one that came compiled beside it. */
    private Optional<TypeElement> source(String generated) {
        return owners.source(generated).or(() -> compiled(generated));
    }

    private Optional<TypeElement> compiled(String generated) {
        if (!generated.endsWith("Grad") || javac.elements().getTypeElement(generated) == null) {
            return Optional.empty();
        }
        String name = generated.substring(0, generated.length() - "Grad".length());
        int simple = name.lastIndexOf('.') + 1;
        return Stream.of(
                        name, name.substring(0, simple) + name.substring(simple).replace('_', '.'))
                .flatMap(each -> Optional.ofNullable(javac.elements().getTypeElement(each)).stream())
                .filter(each -> javac.trees().getTree(each) == null)
                .filter(each -> AnnotatedClass.generatedQualifiedName(each).equals(generated))
                .findFirst();
    }

    /** The canonical name of the generated class that a call names. */
    private Optional<String> owner(ExpressionTree select, String method) {
        if (select instanceof IdentifierTree) {
            return context.imports.ownersOfStatic(method).stream()
                    .filter(each -> source(each).isPresent())
                    .findFirst();
        }
        ExpressionTree qualifier = ((MemberSelectTree) select).getExpression();
        if (!(qualifier instanceof IdentifierTree simple)) {
            return Optional.of(qualifier.toString());
        }
        String name = simple.getName().toString();
        boolean isLocal = context.scopes.all().stream()
                .anyMatch(scope -> scope.local(name).isPresent());
        String home = context.universe
                .elements()
                .getPackageOf(context.owner)
                .getQualifiedName()
                .toString();
        return isLocal
                ? Optional.empty()
                : context.imports.canonical(name, home).stream()
                        .filter(each -> source(each).isPresent())
                        .findFirst();
    }

    private boolean accepts(DerivedCall call, List<Argument> arguments) {
        return call.parameters().size() == arguments.size()
                && IntStream.range(0, arguments.size())
                        .allMatch(i -> fits(arguments.get(i), call.parameters().get(i)));
    }

    private boolean fits(Argument argument, TypeMirror parameter) {
        return !(argument instanceof Argument.Value value)
                || context.universe.isUnknown(value.type())
                || context.conversions.fitsLoosely(
                        value.type(), context.universe.types().erasure(parameter));
    }

    private boolean isMoreSpecific(DerivedCall one, DerivedCall other) {
        return IntStream.range(0, one.parameters().size())
                .allMatch(i -> context.universe
                        .types()
                        .isSubtype(one.parameters().get(i), other.parameters().get(i)));
    }
}
