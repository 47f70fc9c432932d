package io.adjoint.samples.benchmarks.compiletime;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The compiler in a virtual machine of its own, as a build starts it. */
public final class Javac {

    /**
     * What a compilation took, in seconds.
     *
     * @param processor of all threads, those of the just-in-time compiler included
     * @param clock from the start of the virtual machine to its end
     */
    record Time(double processor, double clock) {}

    private static final double NANOSECONDS = 1e9;

    /** Compiles in a new process; {@code flags} are those of the virtual machine. */
    static Time run(List<String> flags, List<String> options, List<Path> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Javac.class.getName()));
        command.addAll(options);
        files.forEach(file -> command.add(file.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        double clock = (System.nanoTime() - start) / NANOSECONDS;
        if (status != 0) {
            throw new IllegalStateException("the compiler failed: " + said);
        }
        return new Time(Double.parseDouble(said.strip()), clock);
    }

    /** Compiles; prints what time that took on the processor. */
    public static void main(String[] args) {
        int status = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, args);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / NANOSECONDS);
        System.exit(status);
    }

    private Javac() {}
}
