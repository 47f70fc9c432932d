package io.adjoint.samples.benchmarks.compiletime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the script {@code compile-time} starts: what the annotation processor adds to the time of a compilation. */
@Command(
        name = "compile-time",
        mixinStandardHelpOptions = true,
        description = "Compiles classes with the processor, and without it together with what it wrote.")
public final class CompileTime implements Callable<Integer> {

    @Option(names = "--runs", defaultValue = "3", description = "How often each (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--classes",
            split = ",",
            defaultValue = "125,250,500",
            description = "How many (${DEFAULT-VALUE}).")
    private List<Integer> classes;

    @Option(
            names = "--lengths",
            split = ",",
            defaultValue = "25,50,100,200",
            description = "How many statements the methods of another fifty classes have (${DEFAULT-VALUE}).")
    private List<Integer> lengths;

    @Option(
            names = "--lines",
            split = ",",
            defaultValue = "500,1000,2000",
            description = "How many lines of code a method has that is compiled alone (${DEFAULT-VALUE}).")
    private List<Integer> lines;

    private static final int CLASSES_OF_LENGTH = 50;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("compile-time");
        System.out.println(
                "| what | lines written | with, processor | without | ratio | with, clock | without | ratio |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: |");
        for (int number : classes) {
            show(number + " classes of 10 methods", Comparison.of(folder, number, VariedMethods.TEXT, runs));
        }
        for (int length : lengths) {
            show(
                    CLASSES_OF_LENGTH + " methods of " + length + " statements",
                    Comparison.of(folder, CLASSES_OF_LENGTH, VariedMethods.ofLength(length), runs));
        }
        for (int length : lines) {
            show("one method of " + length + " lines", Comparison.of(folder, 1, VariedMethods.ofLength(length), runs));
        }
        return 0;
    }

    private static void show(String what, Comparison comparison) {
        System.out.printf("| %-28s | %s%n", what, comparison);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new CompileTime()).execute(args));
    }
}
