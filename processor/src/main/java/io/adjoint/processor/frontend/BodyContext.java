package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What the parts of the resolver share while they read one body, and the parts themselves. */
final class BodyContext {

    final Universe universe;
    final Conversions conversions;
    final Members members;
    final Imports imports;
    final Access access;
    final Scopes scopes = new Scopes();

    final TypeElement owner;
    final ExecutableElement method;
    final Resolution resolution;

    final TypeResolver types;
    final NameResolver names;
    final ExpressionTyper expressions;
    final ConditionalTyper conditionals;
    final CallResolver calls;
    final LambdaTyper lambdas;
    final AnonymousTyper anonymous;
    final PatternBindings bindings;
    final StatementWalker statements;
    final SwitchWalker switches;
    final DerivedCalls derived;

    private final boolean mayChange;

    /**
     * @param mayChange whether a later round may still add members to types with a missing super type; if not, what is
     *     found in spite of it counts
     * @param owners the classes that are generated
     */
    BodyContext(
            Universe universe,
            Members members,
            Imports imports,
            TypeElement owner,
            ExecutableElement method,
            Resolution resolution,
            boolean mayChange,
            GeneratedOwners owners,
            JavacEnvironment javac) {
        this.universe = universe;
        this.conversions = new Conversions(universe);
        this.members = members;
        this.imports = imports;
        this.access = new Access(universe, owner);
        this.owner = owner;
        this.method = method;
        this.resolution = resolution;
        this.mayChange = mayChange;
        this.types = new TypeResolver(this);
        this.names = new NameResolver(this);
        this.expressions = new ExpressionTyper(this);
        this.conditionals = new ConditionalTyper(this);
        this.calls = new CallResolver(this);
        this.lambdas = new LambdaTyper(this);
        this.anonymous = new AnonymousTyper(this);
        this.bindings = new PatternBindings(this);
        this.statements = new StatementWalker(this);
        this.switches = new SwitchWalker(this);
        this.derived = new DerivedCalls(this, owners, javac);
    }

    /** Whether what is found in a type, or beyond it, could still be hidden by what a later round writes. */
    boolean mayStillChange(TypeElement type) {
        return mayChange && !members.isComplete(type);
    }

    TypeMirror record(Tree at, TypeMirror type) {
        if (!universe.isUnknown(type)) {
            resolution.setType(at, type);
        }
        return type;
    }

    TypeMirror record(Tree at, TypeMirror type, Element element) {
        resolution.setElement(at, element);
        return record(at, type);
    }

    TypeMirror declare(VariableTree variable, TypeMirror type) {
        scopes.declare(variable, type);
        return record(variable, type);
    }

    /** Notes that we do not read this Java; its type is unknown. */
    TypeMirror unsupported(Tree at, String reason) {
        resolution.setReason(at, reason);
        return universe.unknown();
    }

    /** Notes that a name means nothing, or nothing yet; its type is unknown. */
    TypeMirror unresolved(Tree at, String name) {
        resolution.setUnresolved(at, name);
        return universe.unknown();
    }

    /** Types the arguments of a call as far as that can be done before its method is chosen. */
    void visitArguments(List<? extends ExpressionTree> arguments) {
        arguments.forEach(argument -> expressions.type(argument, Target.UNKNOWN));
    }
}
