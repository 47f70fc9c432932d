package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What the names, types and calls of one method body mean, as Adjoint reads them; by tree identity. */
public final class Resolution {

    private final ExecutableElement method;
    private final MethodTree tree;
    private final CompilationUnitTree unit;
    private final Map<Tree, TypeMirror> types = new IdentityHashMap<>();
    private final Map<Tree, Element> elements = new IdentityHashMap<>();
    private final Map<Tree, VariableTree> variables = new IdentityHashMap<>();
    private final Map<NewClassTree, AnonymousClass> anonymous = new IdentityHashMap<>();
    private final Map<Tree, NewClassTree> owners = new IdentityHashMap<>();
    private final Map<MethodInvocationTree, MethodTree> ownMethods = new IdentityHashMap<>();
    private final Map<Tree, DerivedCall> derived = new IdentityHashMap<>();
    private final Map<MethodInvocationTree, String> parts = new IdentityHashMap<>();
    private final Map<Tree, String> reasons = new IdentityHashMap<>();
    private final Set<Tree> unresolved = new LinkedHashSet<>();

    Resolution(ExecutableElement method, MethodTree tree, CompilationUnitTree unit) {
        this.method = method;
        this.tree = tree;
        this.unit = unit;
    }

    public ExecutableElement method() {
        return method;
    }

    public MethodTree tree() {
        return tree;
    }

    public CompilationUnitTree unit() {
        return unit;
    }

    /** The type of an expression, a type tree or a variable declaration; empty if it could not be found out. */
    public Optional<TypeMirror> type(Tree expression) {
        return Optional.ofNullable(types.get(expression));
    }

    /**
     * The field, method, constructor, enum constant or type that the tree names; empty for locals and parameters. For a
     * call, ask with the invocation or with its method select.
     */
    public Optional<Element> element(Tree tree) {
        return Optional.ofNullable(elements.get(tree));
    }

    /** The declaration of the local or parameter that an identifier names. */
    public Optional<VariableTree> variable(Tree identifier) {
        return Optional.ofNullable(variables.get(identifier));
    }

    /** The class without a name that a {@code new} makes an object of. */
    Optional<AnonymousClass> anonymous(NewClassTree tree) {
        return Optional.ofNullable(anonymous.get(tree));
    }

    /**
     * The creation of the class without a name whose member a name is, or whose object {@code this} is; empty if it is
     * one of the class that the method is declared in.
     */
    Optional<NewClassTree> memberOf(Tree name) {
        return Optional.ofNullable(owners.get(name));
    }

    /** The method that a call names, if a class without a name declares it. */
    Optional<MethodTree> ownMethod(MethodInvocationTree call) {
        return Optional.ofNullable(ownMethods.get(call));
    }

    /** The generated method that a call names, or whose record a local holds. */
    Optional<DerivedCall> derived(Tree tree) {
        return Optional.ofNullable(derived.get(tree));
    }

    /** The component of what a generated method gave that a call asks for. */
    Optional<String> part(MethodInvocationTree call) {
        return Optional.ofNullable(parts.get(call));
    }

    /** All calls of generated methods. */
    Map<Tree, DerivedCall> derivedCalls() {
        return derived;
    }

    /**
     * Why a tree could not be resolved, in a few words. A tree without a type has a reason itself, or something has one
     * that it is made of or names.
     */
    public Optional<String> reason(Tree tree) {
        return Optional.ofNullable(reasons.get(tree));
    }

    /** Names that another processor may still write in a later round. */
    public Set<Tree> unresolved() {
        return Collections.unmodifiableSet(unresolved);
    }

    void setType(Tree at, TypeMirror type) {
        types.put(at, type);
    }

    void setElement(Tree at, Element element) {
        elements.put(at, element);
    }

    void setVariable(Tree at, VariableTree declaration) {
        variables.put(at, declaration);
    }

    void setAnonymous(NewClassTree at, AnonymousClass type) {
        anonymous.put(at, type);
    }

    void setMemberOf(Tree name, NewClassTree type) {
        owners.put(name, type);
    }

    void setOwnMethod(MethodInvocationTree call, MethodTree method) {
        ownMethods.put(call, method);
    }

    void setDerived(Tree at, DerivedCall call) {
        derived.put(at, call);
    }

    void setPart(MethodInvocationTree call, String component) {
        parts.put(call, component);
    }

    void setReason(Tree at, String reason) {
        reasons.putIfAbsent(at, reason);
    }

    void setUnresolved(Tree at, String reason) {
        unresolved.add(at);
        setReason(at, reason);
    }

    Map<Tree, TypeMirror> types() {
        return types;
    }

    Map<Tree, Element> elements() {
        return elements;
    }

    Map<MethodInvocationTree, MethodTree> ownMethods() {
        return ownMethods;
    }

    Map<Tree, VariableTree> variables() {
        return variables;
    }
}
