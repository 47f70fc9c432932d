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
import java.util.function.UnaryOperator;

/** The user's own methods as generated code calls them: directly, or a copy where the original is private. */
final class PrimalCopies {
    private final Program program;
    private final Set<Signature> hidden;
    private final GeneratedNames names;
    private final UnaryOperator<Procedure> faster;
    private final Map<Signature, Signature> copies = new LinkedHashMap<>();
    private final Map<Signature, Signature> originals = new LinkedHashMap<>();
    private final List<Helper> helpers = new ArrayList<>();

    /** @param faster what is done to a copy that changes nothing but the time it takes */
    PrimalCopies(Program program, Set<Signature> hidden, GeneratedNames names, UnaryOperator<Procedure> faster) {
        this.faster = faster;
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
            originals.put(copy, callee);
            Procedure original = program.get(callee);
            helpers.add(new Helper(
                    Helper.Kind.PRIMAL,
                    callee,
                    faster.apply(new Procedure(
                            copy,
                            original.parameters(),
                            redirected(original.body()),
                            original.result(),
                            original.origin())),
                    Optional.empty()));
        }
        return copies.get(callee);
    }

    /** The method that one is a copy of; itself if it is none. */
    Signature original(Signature called) {
        return originals.getOrDefault(called, called);
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
