package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a generated method: the method that it belongs to writes to arrays that it is given. Whoever calls that method
 * from another compilation, and sees its class file only, must know.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Overwrites {

    /** The names of the parameters that it writes to. */
    String[] value();
}
