package io.adjoint.processor.fuzz;

import java.lang.reflect.Array;
import java.util.stream.Stream;

/** Values as text that differs if a bit does; all that is no number counts as one. */
final class Bits {

    static String text(Object value) {
        if (value instanceof Double number) {
            return number + "#" + Long.toHexString(Double.doubleToLongBits(number));
        }
        if (value instanceof Float number) {
            return number + "f#" + Integer.toHexString(Float.floatToIntBits(number));
        }
        if (value instanceof Record) {
            return Stream.of(value.getClass().getRecordComponents())
                    .map(each -> each.getName() + "=" + text(TwinInputs.part(value, each)))
                    .toList()
                    .toString();
        }
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Array.getLength(value); i++) {
            text.append(i > 0 ? ", " : "").append(text(Array.get(value, i)));
        }
        return text.append("]").toString();
    }

    private Bits() {}
}
