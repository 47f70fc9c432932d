package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a static method may hand its arrays to: methods of the classes around it, and those of Java that write. */
final class ArrayHelpers {
    private static final Set<String> WRITE_FIRST =
            Set.of("fill", "sort", "parallelSort", "setAll", "parallelSetAll", "parallelPrefix");

    private final ExecutableElement method;
    private final JavacEnvironment javac;

    ArrayHelpers(ExecutableElement method, JavacEnvironment javac) {
        this.method = method;
        this.javac = javac;
    }

    /** Whether {@code Arrays.sort(a)} or the like writes to an argument. */
    static boolean isWrittenByJava(MethodInvocationTree call, int position) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        String owner = select.getExpression().toString();
        String name = select.getIdentifier().toString();
        boolean isOfArrays = owner.equals("Arrays") || owner.equals("java.util.Arrays");
        boolean isCopy = name.equals("arraycopy") && (owner.equals("System") || owner.equals("java.lang.System"));
        return isOfArrays && position == 0 && WRITE_FIRST.contains(name) || isCopy && position == 2;
    }

    /** The methods that a call may mean, by their names and the number of their parameters. */
    List<MethodTree> called(MethodInvocationTree call) {
        ExpressionTree select = call.getMethodSelect();
        List<MethodTree> found = new ArrayList<>();
        for (Element at = method.getEnclosingElement(); at instanceof TypeElement type; at = at.getEnclosingElement()) {
            boolean isMeant = select instanceof IdentifierTree
                    || select instanceof MemberSelectTree member
                            && member.getExpression() instanceof IdentifierTree owner
                            && owner.getName().contentEquals(type.getSimpleName());
            String name = select instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : select.toString();
            if (isMeant) {
                ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(each -> each.getSimpleName().contentEquals(name)
                                && each.getModifiers().contains(Modifier.STATIC)
                                && each.getParameters().size()
                                        == call.getArguments().size())
                        .map(each -> javac.trees().getTree(each))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
