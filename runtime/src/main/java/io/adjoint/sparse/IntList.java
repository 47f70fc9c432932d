package io.adjoint.sparse;

import java.util.Arrays;

/** Whole numbers, as many as are added. */
final class IntList {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        reserve(1);
        numbers[size++] = number;
    }

    void addAll(int[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, numbers, size, more.length);
        size += more.length;
    }

    private void reserve(int more) {
        if (numbers.length - size < more) {
            numbers = Arrays.copyOf(numbers, Math.max(Math.addExact(size, more), (int) Math.min(1.5 * size, 1 << 30)));
        }
    }

    int size() {
        return size;
    }

    /** Each number once, in ascending order: the list then holds these. */
    int[] distinct() {
        numbers = Indices.distinct(numbers, size);
        size = numbers.length;
        return numbers.clone();
    }
}
