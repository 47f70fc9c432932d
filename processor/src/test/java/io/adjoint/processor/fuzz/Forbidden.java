package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A random program with one line that a differentiated value must not go through.
 *
 * @param program the program, which has no twin
 * @param line which of its lines it is
 * @param text the line
 */
record Forbidden(TwinProgram program, int line, String text) {
    /**
     * The differentiated value is {@code z}, and what comes out of it goes on in {@code sink}, on which the result
     * depends.
     */
    static final List<String> LINES = List.of(
            "sink += java.util.List.of(z).get(0);",
            "sink += Double.valueOf(z);",
            "Double boxed = z; sink += boxed;",
            "Double[] boxes = {z}; sink += boxes[0];",
            "sink += (Double) (Object) z;",
            "sink += java.util.stream.DoubleStream.of(z).sum();",
            "sink += java.util.stream.Stream.of(z).mapToDouble(v -> v).sum();",
            "sink += java.util.Map.of(\"k\", z).get(\"k\");",
            "sink += java.util.Optional.of(z).get();",
            "sink += java.util.Collections.max(java.util.List.of(sink, z));",
            "java.util.List<Double> list = new java.util.ArrayList<>(); list.add(z); sink += list.get(0);",
            "sink += Double.parseDouble(\"\" + z);",
            "StringBuilder text = new StringBuilder(); text.append(z); sink += Double.parseDouble(text.toString());",
            "sink += Double.valueOf(String.valueOf(z));",
            "sink += Double.longBitsToDouble(Double.doubleToLongBits(z));",
            "long bits = Double.doubleToRawLongBits(z); bits += 3; sink += Double.longBitsToDouble(bits);",
            "sink += Float.intBitsToFloat(Float.floatToIntBits((float) z));",
            "sink += java.math.BigDecimal.valueOf(z).doubleValue();",
            "java.util.concurrent.atomic.DoubleAdder sum = new java.util.concurrent.atomic.DoubleAdder(); sum.add(z); sink += sum.sum();",
            "sink += new java.util.concurrent.atomic.AtomicReference<>(z).get();",
            "sink += hook.applyAsDouble(z);",
            "sink += HOOKS[0].applyAsDouble(z);",
            "total = z; sink += total;",
            "total += z;",
            "TABLE[0] = z;",
            "GRID[0][1] += z;",
            "try { sink += z; } catch (RuntimeException e) { sink = 0; }",
            "Tally other = new Tally(z); other = new Tally(2); sink += other.sum;",
            "sink += java.util.List.of(new Pair(z, 2)).get(0).x();",
            "Object whole = new Pair(z, 2); sink += ((Pair) whole).x();",
            "Object array = new double[] {z}; sink += ((double[]) array)[0];",
            "double[] held = {z}; Runnable run = () -> held[0] = 1; run.run(); sink += held[0];",
            "sink += new Object() { double of() { return z; } }.of();",
            "sink += java.nio.DoubleBuffer.wrap(new double[] {z}).get(0);",
            "double[] mapped = Arrays.stream(new double[] {z, 1}).map(Math::sin).toArray(); sink += mapped[0];",
            "double[] sorted = {z, 1}; Arrays.sort(sorted); sink += sorted[0];",
            "double[] set = new double[2]; Arrays.setAll(set, i -> z); sink += set[0];");

    private static final List<String> FIELDS = List.of(
            "static double total;",
            "static DoubleUnaryOperator hook = Math::sin;",
            "static final DoubleUnaryOperator[] HOOKS = {Math::sin};");

    /** A random one. */
    static Forbidden of(long seed) {
        Dice dice = new Dice(seed);
        List<Twin> lines = new ArrayList<>(TwinProgram.withNumber(seed).lines());
        int head = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).plain().startsWith("@Differentiable"))
                .findFirst()
                .orElseThrow();
        lines.set(head, Twin.of(lines.get(head).plain().replace(" f(", " f(final double z, ")));
        for (int i = head; i < lines.size(); i++) {
            lines.set(i, Twin.of(lines.get(i).plain().replaceFirst("^return (.*);$", "return $1 + sink;")));
        }
        lines.add(head + 1, Twin.of("double sink = 0.5;"));
        List<Integer> before = new ArrayList<>(List.of(head + 2));
        for (int i = head + 1; i < lines.size() - 2; i++) {
            String line = lines.get(i).plain();
            if (line.endsWith(";") && !line.matches("(break|continue|return|throw).*")) {
                before.add(i + 1);
            }
        }
        int at = dice.pick(before);
        String text = dice.pick(LINES);
        lines.add(at, Twin.of("{ " + text + " }"));
        FIELDS.forEach(field -> lines.add(Twin.of(field)));
        return new Forbidden(new TwinProgram(seed, lines), at, text);
    }
}
