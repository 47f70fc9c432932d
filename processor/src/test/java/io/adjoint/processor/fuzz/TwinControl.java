package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Branches, regions and jumps of twin programs. */
final class TwinControl {

    /** What a jump may name, or reach without a name. */
    record Target(String label, boolean isLoop, boolean isNearest) {}

    private final TwinAuthor author;

    TwinControl(TwinAuthor author) {
        this.author = author;
    }

    void any(int depth) {
        boolean canLoop = author.loops < 3;
        new Ways<Runnable>(author.dice)
                .or(6, () -> () -> branch(depth))
                .orIf(canLoop, 9, () -> () -> author.loopWriter.any(depth))
                .or(3, () -> () -> author.switches.groups(depth))
                .or(2, () -> () -> author.switches.arrows(depth))
                .or(1, () -> () -> block(depth))
                .or(1, () -> () -> lasting(depth))
                .take()
                .run();
    }

    private void branch(int depth) {
        author.line("if (#) {", author.numbers.condition(1));
        author.some(author.dice.between(1, 3), depth + 1);
        if (author.dice.chance(50)) {
            author.line("} else {");
            author.some(author.dice.between(1, 3), depth + 1);
        }
        author.line("}");
    }

    private void region(String head, int depth) {
        author.line(head);
        author.some(author.dice.between(1, 3), depth + 1);
        author.line("}");
    }

    /** With a block that is run whatever happens in another. */
    private void lasting(int depth) {
        author.line("try {");
        author.some(author.dice.between(1, 3), depth + 1);
        author.line("} finally {");
        int mark = author.scope.mark();
        int loops = author.loops;
        author.loops = TwinAuthor.WITHOUT_CALLS;
        author.arrays.element();
        author.objects.number();
        author.loops = loops;
        author.scope.release(mark);
        author.line("}");
    }

    private void block(int depth) {
        String label = author.scope.fresh("part");
        inTarget(new Target(label, false, false), () -> region(label + ": {", depth));
    }

    void inTarget(Target target, Runnable body) {
        List<Target> outside = List.copyOf(author.targets);
        if (target.isNearest()) {
            author.targets.replaceAll(each -> new Target(each.label(), each.isLoop(), false));
        }
        author.targets.add(target);
        body.run();
        author.targets.clear();
        author.targets.addAll(outside);
    }

    /** A jump that is not always taken. */
    void jump() {
        List<String> jumps = new ArrayList<>();
        boolean loopIsReachable = false;
        for (Target target : author.targets) {
            if (target.isNearest()) {
                jumps.add("break;");
            }
            if (target.label() != null) {
                jumps.add("break " + target.label() + ";");
                if (target.isLoop()) {
                    jumps.add("continue " + target.label() + ";");
                }
            }
            loopIsReachable |= target.isLoop();
        }
        if (loopIsReachable) {
            jumps.add("continue;");
        }
        boolean returns = author.leave != null && (jumps.isEmpty() || author.dice.chance(20));
        if (!returns && jumps.isEmpty()) {
            author.objects.number();
            return;
        }
        author.line("if (#) {", author.numbers.condition(1));
        int mark = author.scope.mark();
        author.objects.number();
        if (returns) {
            author.leave.run();
        } else {
            author.line(author.dice.pick(jumps));
        }
        author.scope.release(mark);
        author.line("}");
    }
}
