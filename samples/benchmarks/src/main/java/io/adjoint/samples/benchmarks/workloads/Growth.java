package io.adjoint.samples.benchmarks.workloads;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sizes over which a workload's ratio must not grow. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Growth {

    /** Values of the parameter {@code size}. */
    String[] value();
}
