package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code float} whose lowest bits are masked or flipped goes along with what it comes from. */
class LowBitsTest {
    @TempDir
    Path work;

    /** Of x*x + x. */
    @Test
    void aFloatInTwoPartsHasTheDerivativeOfTheWhole() {
        Built built = new UserProject(work).source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Split {
                            @Differentiable
                            static float f(float x) {
                                float high = Float.intBitsToFloat(Float.floatToRawIntBits(x) & 0xfffff000);
                                float other = Float.intBitsToFloat(Float.floatToIntBits(x) ^ 1);
                                return high * x + (x - high) * x + other;
                            }

                            public static void main(String[] args) {
                                System.out.println(SplitGrad.f$grad(1.25f));
                                System.out.println(SplitGrad.f$valueAndGrad(0.3f).value() == f(0.3f));
                            }
                        }
                        """).build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Split")).isEqualTo("3.5\ntrue\n");
    }
}
