package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what identifiers and selections mean: a variable before a type before a package (JLS 6.5). */
final class NameResolver {

    /** What stands before a dot. */
    sealed interface Qualifier {}

    record OfType(TypeElement type) implements Qualifier {}

    record OfValue(TypeMirror type) implements Qualifier {}

    record OfPackage(String name) implements Qualifier {}

    /** Something that could not be found out; the reason has been noted. */
    enum Unclear implements Qualifier {
        UNCLEAR
    }

    private record Field(VariableElement element, TypeMirror type, boolean certain) {}

    private final BodyContext context;
    private final Universe universe;

    NameResolver(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    /** The type of an identifier that stands for a value. */
    TypeMirror identifier(IdentifierTree tree) {
        String name = tree.getName().toString();
        Optional<Scopes.Inside> inside = context.scopes.classes().stream().findFirst();
        if (name.equals("this")) {
            inside.ifPresent(type -> context.resolution.setMemberOf(tree, type.tree()));
            return context.record(
                    tree, inside.<TypeMirror>map(Scopes.Inside::parent).orElse(context.owner.asType()));
        }
        if (name.equals("super")) {
            inside.ifPresent(type -> context.resolution.setMemberOf(tree, type.tree()));
            TypeMirror parent = inside.map(this::parent).orElse(context.owner.getSuperclass());
            return universe.isErroneous(parent) ? context.unresolved(tree, name) : context.record(tree, parent);
        }
        return variable(tree).orElseGet(() -> context.unresolved(tree, name));
    }

    private TypeMirror parent(Scopes.Inside type) {
        return Universe.elementOf(type.parent()).getKind().isInterface() ? universe.object() : type.parent();
    }

    /** The type of the local or field that an identifier names, if it names one. */
    private Optional<TypeMirror> variable(IdentifierTree tree) {
        String name = tree.getName().toString();
        for (Scopes.Scope scope : context.scopes.all()) {
            Optional<Scopes.Local> local = scope.local(name);
            if (local.isPresent()) {
                context.resolution.setVariable(tree, local.get().tree());
                return Optional.of(context.record(tree, local.get().type()));
            }
            Optional<VariableElement> inherited =
                    scope.inside().flatMap(type -> context.anonymous.inheritedField(type, name));
            if (inherited.isPresent()) {
                Scopes.Inside type = scope.inside().get();
                context.resolution.setMemberOf(tree, type.tree());
                TypeMirror found = context.members.typeIn(type.parent(), inherited.get());
                return Optional.of(recordField(tree, new Field(inherited.get(), found, true)));
            }
        }
        return field(name).map(field -> recordField(tree, field));
    }

    private TypeMirror recordField(Tree tree, Field field) {
        if (!field.certain() || universe.isErroneous(field.type())) {
            return context.unresolved(tree, field.element().getSimpleName().toString());
        }
        return context.record(tree, field.type(), field.element());
    }

    private Optional<Field> field(String name) {
        boolean certain = true;
        for (Element outer = context.owner; outer instanceof TypeElement type; outer = outer.getEnclosingElement()) {
            certain &= isCertain(type, name);
            Optional<VariableElement> field = context.members.field(type, name);
            if (field.isPresent()) {
                return Optional.of(new Field(field.get(), context.members.typeIn(type.asType(), field.get()), certain));
            }
        }
        boolean certainOutside = certain;
        return context.imports.field(name).map(field -> new Field(field, field.asType(), certainOutside));
    }

    private boolean isCertain(TypeElement type, String field) {
        return context.members.declaredField(type, field).isPresent() || !context.mayStillChange(type);
    }

    /** The type of a selection that stands for a value. */
    TypeMirror select(MemberSelectTree tree) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return classLiteral(tree);
        }
        if (name.equals("this")) {
            return outerThis(tree);
        }
        if (name.equals("super")) {
            return context.unsupported(tree, "qualified super");
        }
        if (AnonymousTyper.isSelected(tree)) {
            return context.unsupported(tree, "member of an anonymous class");
        }
        Qualifier qualifier = qualifier(tree.getExpression());
        Optional<VariableTree> own = context.anonymous.ownField(tree);
        if (own.isPresent()) {
            context.resolution.setVariable(tree, own.get());
            return context.record(tree, context.resolution.type(own.get()).orElse(universe.unknown()));
        }
        if (qualifier instanceof OfType owner) {
            return member(tree, owner.type(), owner.type().asType());
        }
        if (qualifier instanceof OfPackage) {
            return context.unresolved(root(tree), tree.toString());
        }
        if (qualifier instanceof OfValue value) {
            return selectFrom(tree, value.type());
        }
        return universe.unknown();
    }

    private TypeMirror selectFrom(MemberSelectTree tree, TypeMirror site) {
        if (site.getKind() == TypeKind.ARRAY && tree.getIdentifier().contentEquals("length")) {
            return context.record(tree, universe.intType());
        }
        TypeMirror bound = context.conversions.upperBound(site);
        if (universe.isUnknown(bound)) {
            return universe.unknown();
        }
        if (bound.getKind() != TypeKind.DECLARED) {
            return context.unsupported(tree, "field of " + bound);
        }
        return member(tree, Universe.elementOf(bound), bound);
    }

    private TypeMirror member(MemberSelectTree tree, TypeElement owner, TypeMirror site) {
        String name = tree.getIdentifier().toString();
        Optional<VariableElement> field = context.members.field(owner, name);
        if (field.isEmpty()) {
            return context.unresolved(tree, name);
        }
        TypeMirror type = context.members.typeIn(site, field.get());
        return recordField(tree, new Field(field.get(), type, isCertain(owner, name)));
    }

    private TypeMirror outerThis(MemberSelectTree tree) {
        TypeMirror type = context.types.type(tree.getExpression());
        return universe.isUnknown(type)
                ? type
                : context.record(tree, Universe.elementOf(type).asType());
    }

    private TypeMirror classLiteral(MemberSelectTree tree) {
        TypeMirror type = context.types.type(tree.getExpression());
        if (universe.isUnknown(type)) {
            return type;
        }
        TypeMirror argument = type.getKind() == TypeKind.VOID
                ? universe.javaLang("Void").asType()
                : context.conversions.boxed(universe.types().erasure(type));
        return context.record(tree, universe.types().getDeclaredType(universe.javaLang("Class"), argument));
    }

    /** What stands before the dot of a selection or call. */
    Qualifier qualifier(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return ofIdentifier(identifier, true);
        }
        if (tree instanceof MemberSelectTree select && !isKeyword(select)) {
            return ofSelect(select, true);
        }
        TypeMirror type = context.expressions.type(tree, Target.NONE);
        return universe.isUnknown(type) ? Unclear.UNCLEAR : new OfValue(type);
    }

    /** What stands before the dot of a type name, where no variable can be meant. */
    Qualifier typeQualifier(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return ofIdentifier(identifier, false);
        }
        if (tree instanceof MemberSelectTree select) {
            return ofSelect(select, false);
        }
        context.unsupported(tree, "qualified type");
        return Unclear.UNCLEAR;
    }

    private static boolean isKeyword(MemberSelectTree tree) {
        String name = tree.getIdentifier().toString();
        return name.equals("this") || name.equals("class") || name.equals("super");
    }

    private Qualifier ofIdentifier(IdentifierTree tree, boolean mayBeVariable) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            return new OfValue(identifier(tree));
        }
        Optional<TypeMirror> variable = mayBeVariable ? variable(tree) : Optional.empty();
        if (variable.isPresent()) {
            return universe.isUnknown(variable.get()) ? Unclear.UNCLEAR : new OfValue(variable.get());
        }
        if (context.scopes.isLocalClass(name)) {
            context.unsupported(tree, StatementWalker.LOCAL_CLASS);
            return Unclear.UNCLEAR;
        }
        Optional<TypeResolver.Named> named = context.types.named(name);
        if (named.isEmpty()) {
            return new OfPackage(name);
        }
        if (!named.get().certain()) {
            context.unresolved(tree, name);
            return Unclear.UNCLEAR;
        }
        if (named.get().element() instanceof TypeElement type) {
            return ofType(tree, type);
        }
        context.unsupported(tree, "type variable");
        return Unclear.UNCLEAR;
    }

    private Qualifier ofType(Tree tree, TypeElement type) {
        context.record(tree, type.asType(), type);
        return new OfType(type);
    }

    private Qualifier ofSelect(MemberSelectTree tree, boolean mayBeVariable) {
        String name = tree.getIdentifier().toString();
        Qualifier outer = mayBeVariable ? qualifier(tree.getExpression()) : typeQualifier(tree.getExpression());
        if (outer instanceof OfPackage inPackage) {
            String qualified = inPackage.name() + "." + name;
            return universe.find(qualified).map(type -> ofType(tree, type)).orElseGet(() -> new OfPackage(qualified));
        }
        if (outer instanceof OfType owner) {
            Optional<TypeElement> member = context.members.memberType(owner.type(), name);
            boolean isField =
                    mayBeVariable && context.members.field(owner.type(), name).isPresent();
            if (!isField && member.isPresent() && !context.mayStillChange(owner.type())) {
                return ofType(tree, member.get());
            }
            return ofValue(member(tree, owner.type(), owner.type().asType()));
        }
        return outer instanceof OfValue value ? ofValue(selectFrom(tree, value.type())) : Unclear.UNCLEAR;
    }

    private Qualifier ofValue(TypeMirror type) {
        return universe.isUnknown(type) ? Unclear.UNCLEAR : new OfValue(type);
    }

    /** The leftmost name of a selection: it is this one that could not be found. */
    static Tree root(MemberSelectTree tree) {
        ExpressionTree root = tree;
        while (root instanceof MemberSelectTree select) {
            root = select.getExpression();
        }
        return root;
    }
}
