package io.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes that a method's code names.
 *
 * @param types those that stand where only a type can
 * @param qualifiers those that stand left of a dot in an expression, where a variable of that name would be meant
 *     instead
 */
record References(Set<ClassName> types, Set<ClassName> qualifiers) {
    static References of(GeneratedMethod method, ClassNames names) {
        Procedure procedure = method.procedure();
        References references = new References(new LinkedHashSet<>(), new LinkedHashSet<>());
        references.addType(procedure.signature().result(), names);
        procedure.parameters().forEach(parameter -> references.addType(parameter.type(), names));
        for (Stmt stmt : Parts.statements(procedure.body())) {
            references.add(stmt, names);
        }
        procedure.result().ifPresent(result -> references.add(result, names));
        method.locks().forEach(lock -> references.add(lock, names));
        return references;
    }

    private void add(Stmt stmt, ClassNames names) {
        Parts parts = Parts.of(stmt);
        parts.declared().ifPresent(variable -> addType(variable.type(), names));
        parts.expressions().forEach(expr -> add(expr, names));
        if (stmt instanceof Stmt.Call call && !call.callee().hasReceiver()) {
            String owner = call.callee().owner();
            qualifiers.add(owner.isEmpty() ? names.self() : names.className(owner));
        }
    }

    private void add(Expr expr, ClassNames names) {
        Exprs.walk(expr, node -> {
            addType(node.type(), names);
            qualifiersOf(node).forEach(name -> addQualifier(name, names));
        });
    }

    private static List<String> qualifiersOf(Expr node) {
        if (node instanceof Expr.Static constant) {
            return constant.isHidden() ? List.of() : List.of(constant.owner());
        }
        if (node instanceof Expr.Apply apply && apply.op() instanceof Op.Function function) {
            return List.of(function.owner());
        }
        if (node instanceof Expr.Const constant) {
            return Literals.named(constant).map(Literals.Named::owner).stream().toList();
        }
        if (node instanceof Expr.Opaque opaque) {
            return opaque.fragments().stream()
                    .flatMap(fragment -> Markup.classes(fragment).stream())
                    .toList();
        }
        return List.of();
    }

    private void addQualifier(String canonical, ClassNames names) {
        if (!canonical.isEmpty()) {
            qualifiers.add(names.className(canonical));
        }
    }

    private void addType(Type type, ClassNames names) {
        Type leaf = type.leaf();
        if (leaf instanceof Type.Tape tape) {
            types.add(Tapes.className(tape));
            if (Tapes.isGeneric(tape)) {
                addType(tape.element(), names);
            }
        } else if (leaf instanceof Type.Reference reference) {
            if (!reference.name().equals("?")) {
                types.add(names.className(reference.name()));
            }
            reference.arguments().forEach(argument -> addType(argument, names));
        } else if (names.typeName(leaf) instanceof ClassName className) {
            types.add(className);
        }
    }
}
