package io.stellwerk.benches.flaws;

import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;

/** The constructor without arguments that Quarkus adds to beans when it builds a service, for their proxies. */
final class ProxyConstructor {

    private ProxyConstructor() {}

    /** The class with such a constructor; the same if it has one. */
    static byte[] addedTo(byte[] compiled) {
        ClassFile format = ClassFile.of();
        ClassModel bean = format.parse(compiled);
        boolean present = bean.methods().stream()
                .anyMatch(method -> method.methodName().equalsString(INIT_NAME)
                        && method.methodTypeSymbol().equals(MTD_void));
        if (present) {
            return compiled;
        }
        ClassDesc parent = bean.superclass().orElseThrow().asSymbol();
        return format.transformClass(
                bean,
                ClassTransform.endHandler(builder -> builder.withMethodBody(
                        INIT_NAME,
                        MTD_void,
                        0,
                        code -> code.aload(0)
                                .invokespecial(parent, INIT_NAME, MTD_void)
                                .return_())));
    }
}
