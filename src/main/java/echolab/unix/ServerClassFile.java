package echolab.unix;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses and changes the compiled classes of a server, which may extend each other.
final class ServerClassFile {
    private ServerClassFile() {}

    /// @param classes a server's class files, by name
    static ClassFile of(Map<String, byte[]> classes) {
        return ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofResourceParsing(type -> find(type, classes))
                                .orElse(
                                        ClassHierarchyResolver.ofClassLoading(
                                                ServerClassFile.class.getClassLoader()))));
    }

    /// One of these classes, for whoever asks what it extends; null when it is none of them.
    private static @Nullable InputStream find(ClassDesc type, Map<String, byte[]> classes) {
        byte[] bytes = classes.get(name(type));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /// The name of a class, `echolab.server.EchoServerP`.
    static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
