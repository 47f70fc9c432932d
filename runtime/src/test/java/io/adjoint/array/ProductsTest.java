package io.adjoint.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ProductsTest {

    @Test
    void aDotProductIsTheSumOfTheProducts() {
        for (int count = 0; count < 12; count++) {
            double[] x = new double[count + 2];
            double[] y = new double[count + 5];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = i + 1;
            }
            for (int i = 0; i < y.length; i++) {
                y[i] = 2 * i - 7;
            }
            for (int i = 0; i < count; i++) {
                sum += x[1 + i] * y[4 + i]; // of whole numbers, in any order
            }
            assertThat(Products.dot(x, 1, y, 4, count)).isEqualTo(sum);
        }
    }

    @Test
    void whatIsNotThereIsNotPassedOver() {
        double[] x = new double[6];

        assertThat(Products.dot(x, 0, x, 0, -1)).isZero();
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> Products.dot(x, 1, x, 0, 6));
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> Products.dot(x, 0, x, 5, 2));
    }
}
