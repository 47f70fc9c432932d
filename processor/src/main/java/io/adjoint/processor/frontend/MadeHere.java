package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which expressions of a body give objects that are taken apart, and not those that others hold: asked before the
 * expressions are lowered.
 */
final class MadeHere {
    private static final int DEPTH = 12;

    private final Resolution resolution;
    private final Followed followed;
    private final Function<ExpressionTree, Optional<Boolean>> known;
    private final boolean isSelfMade;
    private final int depth;
    private final AssignedVariables assigned;
    private final Set<VariableTree> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param known what is known already of a name */
    MadeHere(
            Resolution resolution,
            Followed followed,
            Function<ExpressionTree, Optional<Boolean>> known,
            boolean isSelfMade) {
        this(resolution, followed, known, isSelfMade, 0);
    }

    private MadeHere(
            Resolution resolution,
            Followed followed,
            Function<ExpressionTree, Optional<Boolean>> known,
            boolean isSelfMade,
            int depth) {
        this.resolution = resolution;
        this.followed = followed;
        this.known = known;
        this.isSelfMade = isSelfMade;
        this.depth = depth;
        this.assigned = AssignedVariables.of(resolution);
    }

    boolean gives(ExpressionTree given) {
        ExpressionTree tree = Lowering.stripped(given);
        Optional<Boolean> answer = known.apply(tree);
        if (answer.isPresent()) {
            return answer.get();
        }
        if (tree instanceof NewClassTree creation) {
            return isTakenApart(creation);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return gives(choice.getTrueExpression()) || gives(choice.getFalseExpression());
        }
        if (tree instanceof IdentifierTree name) {
            return named(name);
        }
        if (tree instanceof MemberSelectTree select) {
            return isObjectLike(type(tree)) && gives(select.getExpression());
        }
        return tree instanceof LambdaExpressionTree || tree instanceof MethodInvocationTree call && isResultMade(call);
    }

    private boolean isTakenApart(NewClassTree tree) {
        Optional<TypeMirror> type = type(tree);
        if (tree.getClassBody() != null) {
            return resolution.anonymous(tree).isPresent() && isObjectLike(type);
        }
        return tree.getEnclosingExpression() == null
                && resolution.element(tree).isPresent()
                && type.flatMap(found -> ObjectShape.of(found, followed)).isPresent();
    }

    private boolean named(IdentifierTree name) {
        Optional<VariableTree> variable = resolution.variable(name);
        if (variable.isPresent()) {
            return holds(variable.get());
        }
        if (name.getName().contentEquals("this") || name.getName().contentEquals("super")) {
            return isMember(name);
        }
        return isMember(name) && isInstanceField(resolution.element(name)) && isObjectLike(type(name));
    }

    /** Whether a name is a member of an object that is taken apart. */
    private boolean isMember(Tree name) {
        return isSelfMade || resolution.memberOf(name).isPresent();
    }

    private static boolean isInstanceField(Optional<Element> element) {
        return element.filter(field -> field.getKind() == ElementKind.FIELD
                        && !field.getModifiers().contains(Modifier.STATIC))
                .isPresent();
    }

    /** Whether one of the values that a variable is given is made here. */
    boolean holds(VariableTree variable) {
        if (!open.add(variable)) {
            return false;
        }
        try {
            return variable.getInitializer() != null && gives(variable.getInitializer())
                    || assigned.valuesOf(variable).stream().anyMatch(this::gives);
        } finally {
            open.remove(variable);
        }
    }

    private Optional<TypeMirror> type(ExpressionTree tree) {
        return resolution.type(tree);
    }

    private boolean isObjectLike(Optional<TypeMirror> type) {
        return type.filter(found -> ObjectShape.of(found, followed).isPresent() || FunctionTypes.isInterface(found))
                .isPresent();
    }

    private boolean isResultMade(MethodInvocationTree call) {
        if (resolution.ownMethod(call).isPresent()) {
            return isObjectLike(type(call));
        }
        Optional<ExecutableElement> method = resolution
                .element(call)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
        if (method.isEmpty() || depth > DEPTH) {
            return false;
        }
        TypeMirror declared = method.get().getReturnType();
        Optional<TypeMirror> result = declared.getKind() == TypeKind.TYPEVAR ? type(call) : Optional.of(declared);
        if (!isObjectLike(result)) {
            return false;
        }
        boolean isReceiverMade = isReceiverMade(call, method.get());
        boolean isDispatched = method.get().getModifiers().contains(Modifier.ABSTRACT)
                || ObjectShape.implicitlyAccessed(method.get(), followed.javac())
                        .isPresent();
        if (isDispatched) {
            return isReceiverMade;
        }
        return followed.body(method.get())
                .filter(body -> returnsMade(body, call.getArguments(), isReceiverMade))
                .isPresent();
    }

    boolean isReceiverMade(MethodInvocationTree call, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? gives(select.getExpression())
                : isMember(call);
    }

    private boolean returnsMade(Resolution body, List<? extends ExpressionTree> arguments, boolean isReceiverMade) {
        Map<VariableTree, Boolean> parameters = new IdentityHashMap<>();
        List<? extends VariableTree> declared = body.tree().getParameters();
        for (int i = 0; i < Math.min(declared.size(), arguments.size()); i++) {
            parameters.put(declared.get(i), gives(arguments.get(i)));
        }
        MadeHere inside = new MadeHere(
                body, followed, tree -> body.variable(tree).map(parameters::get), isReceiverMade, depth + 1);
        return returned(body).stream().anyMatch(inside::gives);
    }

    private static List<ExpressionTree> returned(Resolution body) {
        List<ExpressionTree> found = new java.util.ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                if (tree.getExpression() != null) {
                    found.add(tree.getExpression());
                }
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }
        }.scan(body.tree().getBody(), null);
        return found;
    }
}
