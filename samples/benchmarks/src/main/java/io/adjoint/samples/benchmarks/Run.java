package io.adjoint.samples.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the script {@code run} starts: checks that all gradients agree, measures, prints one table of ratios. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures gradients beside what they are gradients of, and prints the ratios.")
public final class Run implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = "Only workloads whose name contains this, as GaussianMixture or gauss.")
    private List<String> names = List.of();

    @Option(names = "--quick", description = "One short round: all workloads in about five minutes.")
    private boolean quick;

    @Option(
            names = "--rounds",
            description = "How often everything is measured; the ratios are medians over the rounds.")
    private int rounds;

    @Option(names = "--growth", description = "How gradient / primal changes with the size, over three decades.")
    private boolean growth;

    @Option(names = "--optimizers", description = "What a step of Adam costs beside a loop written by hand.")
    private boolean optimizers;

    @Option(names = "--list", description = "Only names the workloads.")
    private boolean list;

    @Override
    public Integer call() throws Exception {
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        if (rounds > 0) {
            effort = effort.withRounds(rounds);
        }
        if (optimizers) {
            System.out.print(OptimizerSteps.measured(effort));
            return 0;
        }
        List<Case> cases = Case.named(names, growth);
        if (list) {
            cases.forEach(System.out::println);
            return 0;
        }
        for (Case each : cases) {
            Agreement.check(each);
        }
        List<Measured> measured = Measured.of(cases, growth ? "(primal|generated)" : ".*", effort);
        System.out.print(growth ? GrowthTable.of(measured) : RatioTable.of(measured));
        return 0;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Run()).execute(args));
    }
}
