package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.ArrayList;
import java.util.List;

/** Branches, loops, switches and regions of twin programs. */
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
                .orIf(canLoop, 9, () -> () -> loop(depth))
                .or(3, () -> () -> groups(depth))
                .or(2, () -> () -> arrows(depth))
                .or(1, () -> () -> block(depth))
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

    private void block(int depth) {
        String label = author.scope.fresh("part");
        inTarget(new Target(label, false, false), () -> region(label + ": {", depth));
    }

    private void inTarget(Target target, Runnable body) {
        List<Target> outside = List.copyOf(author.targets);
        if (target.isNearest()) {
            author.targets.replaceAll(each -> new Target(each.label(), each.isLoop(), false));
        }
        author.targets.add(target);
        body.run();
        author.targets.clear();
        author.targets.addAll(outside);
    }

    private void loop(int depth) {
        String index = author.scope.fresh("i");
        String label = author.dice.chance(40) ? author.scope.fresh("loop") : null;
        String prefix = label == null ? "" : label + ": ";
        String tail = "}";
        int mark = author.scope.mark();
        switch (author.dice.below(6)) {
            case 0 -> {
                author.line("int # = -1;", index);
                author.line(prefix + "while (++# < 3) {", index);
            }
            case 1 -> {
                author.line("int # = 0;", index);
                author.line(prefix + "do {");
                tail = "} while (++" + index + " < 3);";
            }
            case 2 -> author.line(prefix + "for (int # = 2; # >= 0; #--) {", index, index, index);
            case 3 ->
                author.line(
                        prefix + "for (int # = 0, #b = 4; # < 3 && # < #b; #++, #b--) {",
                        index,
                        index,
                        index,
                        index,
                        index,
                        index,
                        index);
            case 4 ->
                author.line(
                        prefix + "for (int # = 0; # < 3 && !(#); #++) {",
                        index,
                        index,
                        author.numbers.condition(0),
                        index);
            default ->
                author.line(prefix + "for (int # = 0; # < #; #++) {", index, index, author.dice.between(1, 3), index);
        }
        author.loops++;
        author.scope.add(Kind.INDEX, index);
        inTarget(new Target(label, true, true), () -> author.some(author.dice.between(1, 5), depth + 1));
        author.scope.release(mark);
        author.loops--;
        author.line(tail);
    }

    private void groups(int depth) {
        author.line("switch (#) {", author.numbers.whole());
        inTarget(new Target(null, false, true), () -> {
            int position = author.dice.below(4);
            for (int i = 0; i < 4; i++) {
                author.line(
                        i == position
                                ? "default:"
                                : author.dice.chance(20) ? "case " + i + ", " + (i + 10) + ":" : "case " + i + ":");
                author.some(author.dice.between(0, 2), depth + 1);
                if (author.dice.chance(50)) {
                    author.line("break;");
                }
            }
        });
        author.line("}");
    }

    private void arrows(int depth) {
        author.line("switch (#) {", author.numbers.whole());
        inTarget(new Target(null, false, true), () -> {
            for (int i = 0; i < 3; i++) {
                author.line(i == 2 ? "default -> {" : "case " + i + " -> {");
                author.some(author.dice.between(1, 2), depth + 1);
                author.line("}");
            }
        });
        author.line("}");
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

    /** Java that no differentiated value enters. */
    void inactive() {
        String name = author.scope.fresh("text");
        switch (author.dice.below(2)) {
            case 0 -> author.line("assert # >= 0 : \"negative\";", author.numbers.whole());
            default -> {
                author.line("String # = \"n\" + #;", name, author.numbers.whole());
                author.line("if (#.length() > 5) { throw new IllegalStateException(#); }", name, name);
            }
        }
    }
}
