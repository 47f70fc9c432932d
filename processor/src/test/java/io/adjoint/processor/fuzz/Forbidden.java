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
            "StringBuilder builder = new StringBuilder(); builder.append(z); sink += Double.parseDouble(builder.toString());",
            "sink += Double.valueOf(String.valueOf(z));",
            "java.util.List<String> texts = new java.util.ArrayList<>(); texts.add(\"\" + z); sink += Double.parseDouble(texts.get(0));",
            "sink += Double.longBitsToDouble(Double.doubleToLongBits(z));",
            "long raw = Double.doubleToRawLongBits(z); raw += 3; sink += Double.longBitsToDouble(raw);",
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
            "try (java.io.StringReader in = new java.io.StringReader(\"a\")) { sink += z; }",
            "java.util.function.Supplier<Double> given = () -> z; sink += given.get();",
            "DoubleUnaryOperator composed = HOOKS[0].andThen(v -> v * z); sink += composed.applyAsDouble(z);",
            "sink += java.util.stream.IntStream.range(0, 3).mapToDouble(i -> i * z).sum();",
            "sink += Arrays.stream(new double[] {z, 2}).max().getAsDouble();",
            "sink += Arrays.asList(z, 2.0).get(0);",
            "double[] prefix = {z, 1}; Arrays.parallelPrefix(prefix, (v, w) -> v * w); sink += prefix[1];",
            "sink += new java.util.Scanner(\"\" + z).nextDouble();",
            "sink += String.format(\"%s\", z).length() > 0 ? Double.parseDouble(String.format(\"%s\", z)) : 0;",
            "sink += ((Number) z).doubleValue();",
            "Number number = z; sink += number.doubleValue();",
            "java.util.OptionalDouble maybe = java.util.OptionalDouble.of(z); sink += maybe.getAsDouble();",
            "java.util.DoubleSummaryStatistics sums = new java.util.DoubleSummaryStatistics(); sums.accept(z); sink += sums.getSum();",
            "java.util.PriorityQueue<Double> queue = new java.util.PriorityQueue<>(); queue.add(z); sink += queue.peek();",
            "Double[][] deep = {{z}}; sink += deep[0][0];",
            "Iterable<Double> all = java.util.List.of(z); for (double each : all) { sink += each; }",
            "Tally one = new Tally(z); Tally[] many = {one}; many[0].sum = 3; sink += one.sum;",
            "Tally same = new Tally(z); if (z > 0) { same = new Tally(1); } same.sum += z; sink += same.sum;",
            "java.util.function.Function<Double, Double> half = v -> v / 2; sink += half.apply(z);",
            "sink += Model.<Double>same(z);",
            "double[] shared = TABLE; shared[1] = z;",
            "sink += new java.util.concurrent.CompletableFuture<Double>().completeOnTimeout(z, 1, java.util.concurrent.TimeUnit.SECONDS).getNow(z);",
            "sink += unread(z);",
            "Tally other = new Tally(z); other = new Tally(2); sink += other.sum;",
            "sink += java.util.List.of(new Pair(z, 2)).get(0).x();",
            "Object whole = new Pair(z, 2); sink += ((Pair) whole).x();",
            "Object array = new double[] {z}; sink += ((double[]) array)[0];",
            "double[] held = {z}; Thread run = new Thread(() -> held[0] = 1); run.run(); sink += held[0];",
            "StringBuilder same = new StringBuilder(); StringBuilder other = same; other.append(z); sink += Double.parseDouble(same.toString());",
            "Object[] hidden = {new double[] {z}}; sink += ((double[]) hidden[0])[0];",
            "java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(); new java.io.PrintStream(bytes).print(z); sink += Double.parseDouble(bytes.toString());",
            "sink += new Object() { double of() { return z; } }.of();",
            "sink += java.nio.DoubleBuffer.wrap(new double[] {z}).get(0);",
            "double[] mapped = Arrays.stream(new double[] {z, 1}).map(Math::sin).toArray(); sink += mapped[0];",
            "double[] sorted = {z, 1}; Arrays.sort(sorted); sink += sorted[0];",
            "double[] set = new double[2]; Arrays.setAll(set, i -> z); sink += set[0];");

    private static final List<String> FIELDS = List.of(
            "static double total;",
            "static DoubleUnaryOperator hook = Math::sin;",
            "static <T> T same(T value) { return value; }",
            "static native double unread(double z);",
            "static final DoubleUnaryOperator[] HOOKS = {Math::sin};");

    /** The same with fewer lines; its own is among them. */
    Forbidden with(List<Twin> lines) {
        return new Forbidden(
                new TwinProgram(program.seed(), lines),
                lines.indexOf(program.lines().get(line)),
                text);
    }

    /** A random one. */
    static Forbidden of(long seed) {
        return of(seed, new Dice(seed + 1).pick(LINES));
    }

    /** One with a given line in a random place. */
    static Forbidden of(long seed, String text) {
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
        lines.add(at, Twin.of("{ " + text + " }"));
        FIELDS.forEach(field -> lines.add(Twin.of(field)));
        return new Forbidden(new TwinProgram(seed, lines), at, text);
    }
}
