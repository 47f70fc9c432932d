package io.adjoint.processor;

import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Program;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the methods of a class do to their callers: found out once for all of them that are made of the same parts. */
final class ClassEffects {
    private final Program whole;
    private final Map<Program, Effects> known = new IdentityHashMap<>();

    ClassEffects(SourceClass source) {
        this.whole = source.program();
    }

    Effects of(SourceMethod method) {
        return of(whole.includes(method.program()) ? whole : method.program());
    }

    private Effects of(Program program) {
        return known.computeIfAbsent(program, Effects::of);
    }
}
