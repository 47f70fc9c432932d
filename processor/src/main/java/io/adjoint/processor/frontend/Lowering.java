package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** One method on its way into the IR: what the parts of the front end that lower it share. */
final class Lowering {
    final Resolution resolution;
    final Surroundings surroundings;
    final JavacEnvironment javac;
    final TreeIndex index;
    final Faults faults;
    final LoweringVariables variables;
    final FlowWriter out;
    final LoweringOperands operands;
    final LoweringExpressions expressions;
    final LoweringConditions conditions;
    final LoweringLogic logic;
    final LoweringAssignments assignments;
    final LoweringArrays arrays;
    final LoweringArrayMethods arrayMethods;
    final LoweringCalls calls;
    final LoweringFields fields;
    final InactiveJava inactive;
    final GivenDerivatives derivatives;
    final LoweringLoops loops;
    final LoweringSwitch switches;
    final LoweringStatements statements;

    /** The methods that this one calls and whose source is read, too. */
    final Set<ExecutableElement> helpers;

    /** The methods of whose parameters some are taken apart, since a derivative of them is called. */
    final Set<FlatMethod> flat;

    /** What returns the arrays that methods write whose derivatives are called. */
    final Set<Procedure> overwriting;

    /** By the key of a loop, how many snapshots it is to be reversed from. */
    final Map<Integer, Integer> snapshots;

    final LoweringCheckpoints checkpoints;
    final LoweringObjects objects;
    final LoweringDerived derived;
    final Followed followed;
    final AssignedVariables assigned;
    final InPlace inPlace;

    /** The catch clauses around the place. */
    final Catching catching;

    /** The methods that this one calls and whose derivatives are given. */
    final Map<Signature, GivenDerivative> given;

    /** Those of them that are called as the parent's own. */
    final Set<ExecutableElement> calledOnSuper;

    /** What must hold at the beginning: that methods of the receiver are not overridden. */
    final Map<ExecutableElement, Expr> guards;

    /** The locks that the method takes. */
    final List<Lock> locks;

    /** The arrays in fields that have a name from the beginning. */
    final Map<Expr, Var> fieldArrays;

    /** Whether this is a body that is written in place of a call. */
    final boolean isInPlace;

    private final Common common;

    private final Optional<Var> receiver;
    private final Optional<Value.Instance> self;

    /** The objects of classes without a name whose inside this is. */
    private final Map<NewClassTree, Value.Instance> anonymous;

    private BodyInPlace place;

    /** A whole method. */
    static Lowering of(
            Resolution resolution,
            Surroundings surroundings,
            JavacEnvironment javac,
            TreeIndex index,
            Faults faults,
            Followed followed,
            List<Carrier> carriers) {
        LoweringVariables variables = new LoweringVariables(resolution);
        TypeElement owner = (TypeElement) resolution.method().getEnclosingElement();
        List<Carrier> ofReceiver = carriers.stream()
                .filter(carrier -> carrier.parameter().isEmpty())
                .toList();
        boolean isReceiverWhole =
                ofReceiver.stream().noneMatch(carrier -> carrier.field().isEmpty());
        Optional<Var> receiver = Signatures.hasReceiver(resolution.method()) && isReceiverWhole
                ? Optional.of(variables.temporary(Signatures.receiverName(owner), Signatures.receiverType(owner)))
                : Optional.empty();
        Common common = new Common(surroundings, javac, index, followed, receiver);
        Optional<Value.Instance> self = ofReceiver.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Value.Instance(owner, Signatures.receiverName(owner), receiver.map(object -> object)));
        return new Lowering(common, resolution, faults, variables, receiver, self, Optional.empty(), Map.of());
    }

    /** What a method and the bodies that are written in place of calls in it have in common. */
    private static final class Common {
        final Surroundings surroundings;
        final JavacEnvironment javac;
        final TreeIndex index;
        final Followed followed;
        final Optional<Var> receiver;
        final InPlace inPlace = new InPlace();
        final Catching catching;
        final FlowWriter out = new FlowWriter();
        final Map<Expr, Var> fieldArrays = new LinkedHashMap<>();
        final Set<ExecutableElement> helpers = new LinkedHashSet<>();
        final Set<FlatMethod> flat = new LinkedHashSet<>();
        final Set<Procedure> overwriting = new LinkedHashSet<>();
        final Map<Signature, GivenDerivative> given = new LinkedHashMap<>();
        final Set<ExecutableElement> calledOnSuper = new LinkedHashSet<>();
        final Map<ExecutableElement, Expr> guards = new LinkedHashMap<>();
        final List<Lock> locks = new ArrayList<>();
        final Map<Integer, Integer> snapshots = new TreeMap<>();
        final Map<VariableTree, DerivedValue> records = new IdentityHashMap<>();

        Common(
                Surroundings surroundings,
                JavacEnvironment javac,
                TreeIndex index,
                Followed followed,
                Optional<Var> receiver) {
            this.surroundings = surroundings;
            this.javac = javac;
            this.index = index;
            this.followed = followed;
            this.receiver = receiver;
            this.catching = new Catching(new ExceptionTypes(javac));
        }
    }

    private Lowering(
            Common common,
            Resolution resolution,
            Faults faults,
            LoweringVariables variables,
            Optional<Var> receiver,
            Optional<Value.Instance> self,
            Optional<LoweringObjects> around,
            Map<NewClassTree, Value.Instance> anonymous) {
        this.anonymous = anonymous;
        this.isInPlace = around.isPresent();
        this.common = common;
        this.surroundings = common.surroundings;
        this.javac = common.javac;
        this.index = common.index;
        this.followed = common.followed;
        this.inPlace = common.inPlace;
        this.catching = common.catching;
        this.out = common.out;
        this.fieldArrays = common.fieldArrays;
        this.helpers = common.helpers;
        this.flat = common.flat;
        this.overwriting = common.overwriting;
        this.given = common.given;
        this.calledOnSuper = common.calledOnSuper;
        this.guards = common.guards;
        this.locks = common.locks;
        this.snapshots = common.snapshots;
        this.resolution = resolution;
        this.faults = faults;
        this.variables = variables;
        this.receiver = receiver;
        this.self = self;
        this.assigned = AssignedVariables.of(resolution);
        fixVariables();
        this.operands = new LoweringOperands(out, variables);
        this.expressions = new LoweringExpressions(this);
        this.conditions = new LoweringConditions(this);
        this.logic = new LoweringLogic(this);
        this.assignments = new LoweringAssignments(this);
        this.arrays = new LoweringArrays(this);
        this.arrayMethods = new LoweringArrayMethods(this);
        this.calls = new LoweringCalls(this);
        this.fields = new LoweringFields(this);
        this.inactive = new InactiveJava(this);
        this.derivatives = new GivenDerivatives(this);
        this.derived = new LoweringDerived(this, common.records);
        this.checkpoints = new LoweringCheckpoints(this, snapshots);
        this.loops = new LoweringLoops(this);
        this.switches = new LoweringSwitch(this);
        this.statements = new LoweringStatements(this);
        this.objects = new LoweringObjects(this, around);
    }

    private void fixVariables() {
        variables.each((tree, variable) -> {
            if (assigned.isFixed(tree)) {
                inPlace.fix(variable);
            }
        });
    }

    /** The body of a method of an object that is taken apart, to be written in place of its call. */
    Lowering inside(Resolution body, Value.Instance object) {
        Optional<Var> whole = object.reference().map(Var.class::cast);
        return inside(body, whole, Optional.of(object));
    }

    /** The body of a static method, or of an object that is held constant. */
    Lowering inside(Resolution body, Optional<Var> object) {
        return inside(body, object, Optional.empty());
    }

    private Lowering inside(Resolution body, Optional<Var> whole, Optional<Value.Instance> object) {
        return new Lowering(
                common,
                body,
                faults.in(body.unit()),
                variables.inside(body),
                whole,
                object,
                Optional.empty(),
                Map.of());
    }

    /** The body of a lambda that stands in this one. */
    Lowering inside(LambdaExpressionTree lambda) {
        return inside(variables.inside(lambda, resolution), anonymous);
    }

    /** The inside of a class without a name that stands in this body. */
    Lowering inside(AnonymousClass type, Value.Instance object) {
        Map<NewClassTree, Value.Instance> all = new IdentityHashMap<>(anonymous);
        all.put(type.tree(), object);
        return inside(variables.inside(type, resolution), all);
    }

    /** The body of a method of the class without a name that this is the inside of. */
    Lowering inside(MethodTree method) {
        return inside(variables.inside(method, resolution), anonymous);
    }

    private Lowering inside(LoweringVariables seen, Map<NewClassTree, Value.Instance> of) {
        return new Lowering(common, resolution, faults, seen, receiver, self, Optional.of(objects), of);
    }

    /** Whether an object is the receiver of the whole method, there from its beginning. */
    boolean isOwn(Expr object) {
        return common.receiver.filter(object::equals).isPresent();
    }

    /** The object whose method this is, if it is taken apart. */
    Optional<Value.Instance> self() {
        return self;
    }

    /** The object whose member a name is, if that is taken apart. */
    Optional<Value.Instance> selfOf(Tree name) {
        Optional<NewClassTree> type = resolution.memberOf(name);
        return type.isPresent() ? Optional.ofNullable(anonymous.get(type.get())) : self;
    }

    /** Whether an expression names the object that the method is called on from inside another: {@code Outer.this}. */
    boolean isOuterThis(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("this")
                && resolution
                        .type(select)
                        .filter(type -> type instanceof DeclaredType declared
                                && declared.asElement().equals(owner()))
                        .isPresent();
    }

    /** Where {@code return} leads, if not out of the method. */
    Optional<BodyInPlace> place() {
        return Optional.ofNullable(place);
    }

    void place(BodyInPlace here) {
        place = here;
    }

    /** Says of a variable that it is not assigned any more. */
    void fix(Var variable) {
        inPlace.fix(variable);
    }

    /** Whether an expression has the same value from here on. */
    boolean isFixed(Expr expr) {
        return inPlace.isFixed(expr);
    }

    void reportUnresolved() {
        for (Tree tree : resolution.unresolved()) {
            String why = resolution.reason(tree).orElse("it is not declared");
            faults.refuse(Diagnostic.ADJ107, tree, UnresolvedNames.text(tree), why);
        }
    }

    /** The class that the generated one belongs to, and stands in the same package as. */
    TypeElement home() {
        return surroundings.home();
    }

    /** The class that the method is declared in: the home, or one that it calls. */
    TypeElement owner() {
        return (TypeElement) resolution.method().getEnclosingElement();
    }

    /** The parameter that stands for {@code this}. */
    Optional<Var> receiver() {
        return receiver;
    }

    /** The type of an expression or declaration, if it is one of ours. */
    Optional<Type> type(Tree tree) {
        return resolution.type(tree).flatMap(LoweringTypes::of);
    }

    /** Where a statement or an expression stands. */
    Origin origin(Tree tree) {
        return tree instanceof ExpressionTree
                ? index.origin(
                        tree,
                        resolution.unit(),
                        tree.toString().lines().findFirst().orElse(""))
                : index.origin(tree, resolution.unit());
    }

    /** Where a call names its method, and the method's name. */
    Origin origin(MethodInvocationTree call, ExecutableElement method) {
        String name = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
        return index.origin(call.getMethodSelect(), resolution.unit(), name);
    }

    static ExpressionTree stripped(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parentheses) {
            inner = parentheses.getExpression();
        }
        return inner;
    }
}
