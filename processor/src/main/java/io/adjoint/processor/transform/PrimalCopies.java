package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The user's own methods as generated code calls them: directly, or a copy where the original is private. */
final class PrimalCopies {
    private final Program program;
    private final Set<Signature> hidden;
    private final GeneratedNames names;
    private final Map<Signature, Signature> copies = new LinkedHashMap<>();
    private final List<Helper> helpers = new ArrayList<>();

    PrimalCopies(Program program, Set<Signature> hidden, GeneratedNames names) {
        this.program = program;
        this.hidden = hidden;
        this.names = names;
    }

    List<Helper> helpers() {
        return helpers;
    }

    Signature callable(Signature callee) {
        if (!hidden.contains(callee)) {
            return callee;
        }
        if (!copies.containsKey(callee)) {
            Signature copy =
                    new Signature("", names.unique(callee.name()), callee.parameters(), callee.result(), false);
            copies.put(callee, copy);
            Procedure original = program.get(callee);
            helpers.add(new Helper(
                    Helper.Kind.PRIMAL,
                    callee,
                    new Procedure(
                            copy,
                            original.parameters(),
                            redirected(original.body()),
                            original.result(),
                            original.origin()),
                    Optional.empty()));
        }
        return copies.get(callee);
    }

    /** The user's method that a copy is of; any other method is itself. */
    Signature original(Signature called) {
        return copies.entrySet().stream()
                .filter(copy -> copy.getValue().equals(called))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(called);
    }

    private Block redirected(Block block) {
        return new Block(block.statements().stream().map(this::redirected).toList());
    }

    private Stmt redirected(Stmt stmt) {
        if (stmt instanceof Stmt.Call call) {
            return new Stmt.Call(
                    call.result(), call.declares(), callable(call.callee()), call.arguments(), call.origin());
        }
        return Stmts.mapBlocks(stmt, this::redirected);
    }
}
