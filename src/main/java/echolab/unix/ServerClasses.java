package echolab.unix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The classes of a server: on the class path, or, for a server from a source file, in shared
/// memory where the stage left them. They need no file.
final class ServerClasses {
    private ServerClasses() {}

    /// A descriptor with these classes, for the server to inherit.
    static int share(Map<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] all = bytes.toByteArray();
        int fd = SharedMemory.create("classes", all.length);
        if (all.length > 0) {
            MemorySegment mapped = SharedMemory.map(fd, all.length);
            MemorySegment.copy(all, 0, mapped, ValueLayout.JAVA_BYTE, 0, all.length);
            SharedMemory.unmap(mapped);
        }
        return fd;
    }

    /// The server's class, from the descriptor when it holds any classes.
    static Class<?> load(String name, int fd) throws ClassNotFoundException, IOException {
        int size = (int) SharedMemory.size(fd);
        if (size == 0) {
            return Class.forName(name);
        }
        MemorySegment mapped = SharedMemory.map(fd, size);
        byte[] all = mapped.toArray(ValueLayout.JAVA_BYTE);
        SharedMemory.unmap(mapped);
        Map<String, byte[]> classes = new HashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        while (in.available() > 0) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new InMemory(classes).loadClass(name);
    }

    /// Whether its `main` may be run without consequences, up to its calls: one of ours, and without
    /// static fields that would keep something of it.
    static boolean canBeRehearsed(Class<?> server) {
        return server.getClassLoader().equals(ServerClasses.class.getClassLoader())
                && Stream.concat(Stream.of(server), Arrays.stream(server.getDeclaredClasses()))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .noneMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    /// Its `main`, with or without arguments, static or not, as the `java` launcher chooses.
    static Main main(Class<?> server) throws ReflectiveOperationException {
        Method main = find(server);
        main.setAccessible(true);
        Object receiver = null;
        if (!Modifier.isStatic(main.getModifiers())) {
            var constructor = server.getDeclaredConstructor();
            constructor.setAccessible(true);
            receiver = constructor.newInstance();
        }
        Object target = receiver;
        return main.getParameterCount() == 0
                ? _ -> main.invoke(target)
                : argv -> main.invoke(target, (Object) argv);
    }

    private static Method find(Class<?> server) throws NoSuchMethodException {
        try {
            return server.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException withoutArguments) {
            return server.getDeclaredMethod("main");
        }
    }

    /// A server's `main`.
    @FunctionalInterface
    interface Main {
        void run(String[] argv) throws InvocationTargetException, IllegalAccessException;
    }

    /// Defines classes from bytes; a class that the application has too is taken from here.
    private static final class InMemory extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemory(Map<String, byte[]> classes) {
            super(InMemory.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name);
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return bytes == null
                        ? super.loadClass(name, resolve)
                        : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
