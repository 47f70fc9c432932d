package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be left out of the lines of a program so that its braces still match. */
final class TwinLines {

    /** Without each line or block, and without the braces of each block; the shortest first. */
    static List<List<Twin>> without(List<Twin> lines) {
        List<List<Twin>> all = new ArrayList<>();
        for (int from = 0; from < lines.size(); from++) {
            int to = end(lines, from);
            if (to > 0) {
                all.add(without(lines, from, to));
            }
            if (to - from > 1) {
                List<Twin> unwrapped = new ArrayList<>(lines);
                unwrapped.remove(to - 1);
                unwrapped.remove(from);
                all.add(unwrapped);
            }
        }
        all.sort(Comparator.comparing(List::size));
        return all;
    }

    private static List<Twin> without(List<Twin> lines, int from, int to) {
        List<Twin> left = new ArrayList<>(lines.subList(0, from));
        left.addAll(lines.subList(to, lines.size()));
        return left;
    }

    /** The line after a line, or after the block that it opens; 0 if it closes one. */
    private static int end(List<Twin> lines, int from) {
        int open = 0;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).plain();
            if (i == from && line.startsWith("}")) {
                return 0;
            }
            open += (int) (line.chars().filter(c -> c == '{').count()
                    - line.chars().filter(c -> c == '}').count());
            if (open == 0 || open < 0) {
                return open == 0 ? i + 1 : 0;
            }
        }
        return 0;
    }

    private TwinLines() {}
}
