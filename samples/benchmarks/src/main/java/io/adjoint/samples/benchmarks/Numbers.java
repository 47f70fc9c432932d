package io.adjoint.samples.benchmarks;

import java.lang.reflect.RecordComponent;
import java.util.stream.DoubleStream;

/** The numbers in a result, one after the other: of a number, an array of any rank, a record of such. */
final class Numbers {

    static double[] of(Object result) throws ReflectiveOperationException {
        if (result instanceof Double number) {
            return new double[] {number};
        }
        if (result instanceof double[] numbers) {
            return numbers;
        }
        DoubleStream numbers = DoubleStream.empty();
        for (Object part : result instanceof Object[] array ? array : components(result)) {
            numbers = DoubleStream.concat(numbers, DoubleStream.of(of(part)));
        }
        return numbers.toArray();
    }

    private static Object[] components(Object result) throws ReflectiveOperationException {
        RecordComponent[] components = result.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(
                    "result: expected numbers, arrays and records, found " + result.getClass());
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(result);
        }
        return values;
    }

    private Numbers() {}
}
