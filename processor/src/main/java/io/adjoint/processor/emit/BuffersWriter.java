package io.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.adjoint.processor.ir.Type;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** Writes a class of buffers: arrays of the caller's, numbers, and the tapes that are used again and again. */
final class BuffersWriter {
    private static final String ZERO =
            "Sets all numbers to zero, and frees what a call that threw an exception has left behind.\n";

    private final ClassNames classes;

    BuffersWriter(ClassNames classes) {
        this.classes = classes;
    }

    TypeSpec write(GeneratedBuffers declared) {
        Modifier[] visibility = MethodWriter.modifiers(declared.visibility());
        TypeSpec.Builder type = TypeSpec.classBuilder(declared.type().name())
                .addJavadoc(JavadocLayout.code(declared.javadoc(), classes))
                .addModifiers(visibility)
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(visibility)
                .addJavadoc("Buffers of the caller's, which are not copied; a number is what its sum starts from.\n");
        MethodSpec.Builder zero =
                MethodSpec.methodBuilder("zero").addModifiers(visibility).addJavadoc(ZERO);
        for (Type.Bundle.Component component : declared.type().components()) {
            String name = component.name();
            TypeName typeName = classes.typeName(component.type());
            type.addField(FieldSpec.builder(typeName, name, visibility)
                    .addModifiers(component.type().isArray() ? new Modifier[] {Modifier.FINAL} : new Modifier[0])
                    .addJavadoc("The gradients with respect to {@code $L}, added up.\n", name)
                    .build());
            constructor.addParameter(typeName, name).addStatement("this.$L = $L", name, name);
            if (declared.visibility() == Visibility.PUBLIC) {
                constructor.addJavadoc("\n@param $L what is added to\n", name);
            }
            zero.addCode(zeroed(component.type(), CodeBlock.of("$L", name), 0));
        }
        declared.tapes().forEach((name, tape) -> {
            type.addField(tape(name, tape));
            zero.addStatement("$L.clear()", name);
        });
        return type.addMethod(constructor.build()).addMethod(zero.build()).build();
    }

    private FieldSpec tape(String name, Type.Tape tape) {
        TypeName typeName = classes.typeName(tape);
        return FieldSpec.builder(typeName, name, Modifier.PRIVATE, Modifier.FINAL)
                .initializer(
                        typeName instanceof ParameterizedTypeName ? "new $T<>()" : "new $T()", Tapes.className(tape))
                .build();
    }

    private static CodeBlock zeroed(Type type, CodeBlock place, int depth) {
        if (!(type instanceof Type.Array array)) {
            return CodeBlock.builder().addStatement("$L = 0", place).build();
        }
        if (array.element().isScalar()) {
            return CodeBlock.builder()
                    .addStatement("$T.fill($L, 0)", Arrays.class, place)
                    .build();
        }
        String row = "row" + (depth == 0 ? "" : depth + 1);
        return CodeBlock.builder()
                .beginControlFlow("for ($L $L : $L)", array.element(), row, place)
                .add(zeroed(array.element(), CodeBlock.of("$L", row), depth + 1))
                .endControlFlow()
                .build();
    }
}
