package io.adjoint.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TapesTest {

    /** A tape of some type: push something made of a number; pop, and say whether it was made of that number. */
    record Kind(String name, IntConsumer push, IntPredicate popIs, Runnable clear, BooleanSupplier isEmpty) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        DoubleTape doubles = new DoubleTape();
        FloatTape floats = new FloatTape();
        LongTape longs = new LongTape();
        IntTape ints = new IntTape();
        BooleanTape booleans = new BooleanTape();
        ReferenceTape<String> references = new ReferenceTape<>();
        return Stream.of(
                new Kind(
                        "doubles",
                        i -> doubles.push(i / 3.0),
                        i -> doubles.pop() == i / 3.0,
                        doubles::clear,
                        doubles::isEmpty),
                new Kind(
                        "floats",
                        i -> floats.push(i / 3f),
                        i -> floats.pop() == i / 3f,
                        floats::clear,
                        floats::isEmpty),
                new Kind(
                        "longs",
                        i -> longs.push(i * -5_000_000_000L),
                        i -> longs.pop() == i * -5_000_000_000L,
                        longs::clear,
                        longs::isEmpty),
                new Kind("ints", i -> ints.push(-i), i -> ints.pop() == -i, ints::clear, ints::isEmpty),
                new Kind(
                        "booleans",
                        i -> booleans.push(i % 3 == 0),
                        i -> booleans.pop() == (i % 3 == 0),
                        booleans::clear,
                        booleans::isEmpty),
                new Kind(
                        "references",
                        i -> references.push("" + i),
                        i -> references.pop().equals("" + i),
                        references::clear,
                        references::isEmpty));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTapeThatIsClearedIsEmptyAndGoesOn(Kind tape) {
        for (int i = 0; i < 100; i++) {
            tape.push().accept(i);
        }

        tape.clear().run();

        assertThat(tape.isEmpty().getAsBoolean()).isTrue();
        tape.push().accept(7);
        assertThat(tape.popIs().test(7)).isTrue();
        assertThat(tape.isEmpty().getAsBoolean()).isTrue();
    }

    @Test
    void aSharedTapeThatIsClearedForgetsEveryKind() {
        Tape tape = new Tape();
        tape.clear();
        tape.push(1.5);
        tape.push(1.5f);
        tape.push(1L);
        tape.push(1);
        tape.push(true);
        tape.pushReference("one");

        tape.clear();

        assertThat(tape.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsPushedLastIsPoppedFirstHoweverMuchThereIs(Kind tape) {
        assertThat(tape.isEmpty().getAsBoolean()).isTrue();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                tape.push().accept(i);
            }
            for (int i = 4999; i >= 0; i--) {
                assertThat(tape.isEmpty().getAsBoolean()).isFalse();
                assertThat(tape.popIs().test(i)).as("value %s", i).isTrue();
            }
            assertThat(tape.isEmpty().getAsBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyTapeSaysSoAndCanStillBeUsed(Kind tape) {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> tape.popIs().test(0))
                .withMessageContaining("the tape is empty");
        tape.push().accept(7);
        assertThat(tape.popIs().test(7)).isTrue();
    }

    @Test
    void valuesComeBackToTheBit() {
        DoubleTape tape = new DoubleTape();
        double[] values = {0.0, -0.0, Double.NaN, Double.longBitsToDouble(0x7ff8000000000123L), Double.MIN_VALUE};
        for (double value : values) {
            tape.push(value);
        }
        for (int i = values.length - 1; i >= 0; i--) {
            assertThat(Double.doubleToRawLongBits(tape.pop())).isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }

    @Test
    void aReferenceMayBeNull() {
        ReferenceTape<double[]> tape = new ReferenceTape<>();
        double[] array = {1};
        tape.push(array);
        tape.push(null);
        assertThat(tape.pop()).isNull();
        assertThat(tape.pop()).isSameAs(array);
    }

    @Test
    void aPoppedReferenceIsNotHeldByTheTape() throws InterruptedException {
        ReferenceTape<Object> tape = new ReferenceTape<>();
        tape.push(new double[1000]);
        WeakReference<Object> popped = new WeakReference<>(tape.pop());
        for (int i = 0; i < 100 && popped.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(popped.get()).isNull();
        assertThat(tape.isEmpty()).isTrue();
    }

    @Test
    void theCompositeTapeKeepsOneStackForEachKind() {
        Tape tape = new Tape();
        assertThat(tape.isEmpty()).isTrue();
        tape.push(1.5);
        tape.push(2.5f);
        tape.push(3L);
        tape.push(4);
        tape.push('x');
        tape.push(true);
        tape.pushReference("six");
        tape.pushReference(null);
        tape.push(7.5);
        assertThat(tape.isEmpty()).isFalse();
        assertThat(tape.popInt()).isEqualTo('x');
        assertThat(tape.popInt()).isEqualTo(4);
        assertThat(tape.popLong()).isEqualTo(3L);
        assertThat(tape.popFloat()).isEqualTo(2.5f);
        assertThat(tape.<Object>popReference()).isNull();
        String six = tape.popReference();
        assertThat(six).isEqualTo("six");
        assertThat(tape.popDouble()).isEqualTo(7.5);
        assertThat(tape.popBoolean()).isTrue();
        assertThat(tape.isEmpty()).isFalse();
        assertThat(tape.popDouble()).isEqualTo(1.5);
        assertThat(tape.isEmpty()).isTrue();
    }

    @Test
    void theCompositeTapeSaysWhenAKindIsExhausted() {
        Tape untouched = new Tape();
        Tape used = new Tape();
        used.push(1);
        used.popInt();
        for (Tape tape : new Tape[] {untouched, used}) {
            Stream.<Runnable>of(
                            tape::popDouble,
                            tape::popFloat,
                            tape::popLong,
                            tape::popInt,
                            tape::popBoolean,
                            tape::popReference)
                    .forEach(pop -> assertThatThrownBy(pop::run)
                            .isInstanceOf(NoSuchElementException.class)
                            .hasMessageContaining("the tape is empty"));
        }
    }

    @Test
    void capacityDoublesUpToTheLargestArrayAndThenSaysSo() {
        assertThat(Capacity.after(16)).isEqualTo(32);
        assertThat(Capacity.after(1 << 30)).isEqualTo(Integer.MAX_VALUE - 8);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> Capacity.after(Integer.MAX_VALUE - 8));
    }

    @Test
    void aWholeArrayComesBackInTheOrderInWhichItWasPushed() {
        DoubleTape doubles = new DoubleTape();
        FloatTape floats = new FloatTape();
        LongTape longs = new LongTape();
        IntTape ints = new IntTape();
        Tape shared = new Tape();
        doubles.push(7);
        for (int length : new int[] {0, 3, 100}) {
            double[] values = new double[length];
            float[] singles = new float[length];
            long[] wide = new long[length];
            int[] whole = new int[length];
            for (int i = 0; i < length; i++) {
                values[i] = i / 3.0;
                singles[i] = i / 3f;
                wide[i] = i * -5_000_000_000L;
                whole[i] = -i;
            }
            doubles.pushAll(values);
            floats.pushAll(singles);
            longs.pushAll(wide);
            ints.pushAll(whole);
            shared.pushAll(values);
            shared.pushAll(singles);
            shared.pushAll(wide);
            shared.pushAll(whole);
            for (int round = 0; round < 2; round++) {
                double[] valuesBack = new double[length];
                float[] singlesBack = new float[length];
                long[] wideBack = new long[length];
                int[] wholeBack = new int[length];
                if (round == 0) {
                    doubles.popAll(valuesBack);
                    floats.popAll(singlesBack);
                    longs.popAll(wideBack);
                    ints.popAll(wholeBack);
                } else {
                    shared.popAll(valuesBack);
                    shared.popAll(singlesBack);
                    shared.popAll(wideBack);
                    shared.popAll(wholeBack);
                }
                assertThat(valuesBack).isEqualTo(values);
                assertThat(singlesBack).isEqualTo(singles);
                assertThat(wideBack).isEqualTo(wide);
                assertThat(wholeBack).isEqualTo(whole);
            }
        }
        assertThat(doubles.pop()).isEqualTo(7);
    }

    @Test
    void tooFewValuesForAnArrayAreLeftWhereTheyAre() {
        DoubleTape tape = new DoubleTape();
        tape.push(1);
        double[] into = {5, 6};

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> tape.popAll(into));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> new Tape().popAll(into));

        assertThat(into).containsExactly(5, 6);
        assertThat(tape.pop()).isEqualTo(1);
    }

    @Test
    void elementsOfAnArrayComeBackToTheirPlaces() {
        double[] values = {0, 1, 2, 3, 4};
        float[] singles = {0, 1, 2, 3, 4};
        long[] wide = {0, 1, 2, 3, 4};
        int[] whole = {0, 1, 2, 3, 4};
        Tape shared = new Tape();
        for (int round = 0; round < 30; round++) { // longer than what a tape begins with
            shared.pushAll(values, 1, 4);
            shared.pushAll(singles, 1, 4);
            shared.pushAll(wide, 1, 4);
            shared.pushAll(whole, 1, 4);
        }
        for (int round = 0; round < 30; round++) {
            double[] valuesBack = new double[5];
            float[] singlesBack = new float[5];
            long[] wideBack = new long[5];
            int[] wholeBack = new int[5];
            shared.popAll(valuesBack, 1, 4);
            shared.popAll(singlesBack, 1, 4);
            shared.popAll(wideBack, 1, 4);
            shared.popAll(wholeBack, 1, 4);
            assertThat(valuesBack).containsExactly(0, 1, 2, 3, 0);
            assertThat(singlesBack).containsExactly(0, 1, 2, 3, 0);
            assertThat(wideBack).containsExactly(0, 1, 2, 3, 0);
            assertThat(wholeBack).containsExactly(0, 1, 2, 3, 0);
        }
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> shared.popAll(values, 0, 1));
    }

    @Test
    void elementsThatAnArrayHasNotArePassedOver() {
        DoubleTape tape = new DoubleTape();
        double[] values = {1, 2};

        tape.pushAll(null, 0, 3);
        tape.pushAll(values, 2, 1);
        tape.pushAll(values, -1, 1);
        assertThat(tape.isEmpty()).isTrue();

        tape.pushAll(values, 1, 5);
        assertThat(tape.pop()).isEqualTo(2);
        assertThat(tape.isEmpty()).isTrue();
    }
}
