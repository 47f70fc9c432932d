package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in modules of their own: what is exported or opened can be stepped, what is not is refused. */
class ClosedRecordsTest {

    private static final String FACTORY = """
            package shown;
            public class Factory {
                public record Open(double x) {}
                public static Object open() { return new Open(1); }
                public static Object hidden() { return new hidden.Hidden(1); }
                public static Object opened() { return opened.Opened.make(); }
            }
            """;

    @TempDir
    Path folder;

    private Object make(String what) throws IOException, ReflectiveOperationException {
        write("module-info.java", "module user { exports shown; opens opened; }");
        write("shown/Factory.java", FACTORY);
        write("hidden/Hidden.java", "package hidden; public record Hidden(double x) {}");
        write(
                "opened/Opened.java",
                "package opened; public class Opened { private record P(double x) {}"
                        + " public static Object make() { return new P(1); } }");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.resolve("out").toString(),
                        path("module-info.java"),
                        path("shown/Factory.java"),
                        path("hidden/Hidden.java"),
                        path("opened/Opened.java"));
        assertThat(failed).isZero();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(folder.resolve("out")), ModuleFinder.of(), Set.of("user"));
        return boot.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader())
                .findLoader("user")
                .loadClass("shown.Factory")
                .getMethod(what)
                .invoke(null);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void aPublicRecordInAnExportedPackageIsStepped() throws IOException, ReflectiveOperationException {
        Object one = make("open");
        assertThat(new Sgd(0.25).step(one, one)).hasToString("Open[x=0.75]");
    }

    @Test
    void aPrivateRecordInAnOpenedPackageIsStepped() throws IOException, ReflectiveOperationException {
        Object one = make("opened");
        assertThat(new Sgd(0.25).step(one, one)).hasToString("P[x=0.75]");
    }

    @Test
    void anyOtherRecordIsRefusedWithWhatToWrite() throws IOException, ReflectiveOperationException {
        Object one = make("hidden");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(0.25).step(one, one))
                .withMessage("parameters: expected a record that can be read and made here, but hidden.Hidden is not"
                        + " public in an exported package; make it so, or write \"opens hidden to io.adjoint;\" in the"
                        + " module-info of user");
    }
}
