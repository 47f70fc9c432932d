package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The resolver beside javac: on programs made to tell them apart, and on all the sources of this project. */
class ResolverAgreementTest {

    /** Code full of streams, whose generic calls are not resolved; numeric code comes out higher. */
    private static final double FLOOR = 0.8;

    @TempDir
    Path work;

    private final AgreementProcessor agreement = new AgreementProcessor();

    @Test
    void inNumericCodeEveryNodeIsResolvedAsJavacDoes() throws URISyntaxException {
        compile(samples("17"));

        assertAgreement();
        assertThat(agreement.reasons).isEmpty();
        assertThat(agreement.resolved).isEqualTo(agreement.expressions).isGreaterThan(1000);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void patternsOfJava21AreAgreedOn() throws URISyntaxException {
        compile(samples("21"));

        assertAgreement();
        assertThat(agreement.reasons).containsOnlyKeys("record pattern");
        assertThat(agreement.untyped).singleElement().asString().contains("Pair");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void moduleImportsOfJava25AreAgreedOn() throws URISyntaxException {
        compile(samples("25"));

        assertAgreement();
        assertThat(agreement.resolved).isEqualTo(agreement.expressions);
    }

    @Test
    void onTheSourcesOfThisProjectNoNodeIsTakenForSomethingElse() {
        Path module = Path.of(System.getProperty("basedir", "processor")).toAbsolutePath();
        compile(module.resolve("src/main/java"), module.resolveSibling("runtime/src/main/java"));

        assertAgreement();
        assertThat((double) agreement.resolved / agreement.expressions)
                .as("%d of %d expressions resolved", agreement.resolved, agreement.expressions)
                .isGreaterThan(FLOOR);
    }

    private void compile(Path... roots) {
        JavacRun run = new JavacRun(work).option("-nowarn");
        for (Path root : roots) {
            run.directory(root);
        }
        assertThat(run.processor(agreement).run().errors()).isEmpty();
    }

    private void assertAgreement() {
        assertThat(agreement.disagreements).isEmpty();
        assertThat(agreement.unresolved).isEmpty();
        assertThat(agreement.compared).isGreaterThan(agreement.resolved);
    }

    private static Path samples(String javaVersion) throws URISyntaxException {
        return Path.of(ResolverAgreementTest.class
                .getResource("/agreement/" + javaVersion)
                .toURI());
    }
}
