package echolab.unix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The classes of a server: the stage leaves them in shared memory, with their lines marked, so they
/// need no file.
final class ServerClasses {
    private final Class<?> server;
    private final boolean ours;

    private final Map<String, byte[]> classes;

    private ServerClasses(Class<?> server, boolean ours, Map<String, byte[]> classes) {
        this.server = server;
        this.ours = ours;
        this.classes = classes;
    }

    /// The full name of the class of that simple name, nested or not; null when there is none.
    @Nullable String programNamed(String simple) {
        for (String name : classes.keySet()) {
            int length = name.length() - simple.length();
            boolean ends = length > 0 && name.endsWith(simple);
            if (ends && (name.charAt(length - 1) == '$' || name.charAt(length - 1) == '.')) {
                return name;
            }
        }
        return classes.containsKey(simple) ? simple : null;
    }

    /// Whether the class calls `fork(2)`: its constants name the function.
    boolean forks(String name) {
        String constants = new String(classes.get(name), StandardCharsets.ISO_8859_1);
        return constants.contains("\u0004fork") || constants.contains("\u0004Fork");
    }

    /// A descriptor with the classes of a server, for it to inherit.
    ///
    /// @param launch which: when it brings no classes, it is one of ours
    static int share(ServerProcess.Launch launch) {
        boolean ours = launch.classes().isEmpty();
        Map<String, byte[]> classes =
                new HashMap<>(ours ? ofApplication(launch.serverClass()) : launch.classes());
        Map<String, Integer> shifts = new HashMap<>();
        launch.programs()
                .forEach((program, shift) -> {
                    Map<String, byte[]> its = ofApplication(program);
                    classes.putAll(its);
                    its.keySet().forEach(name -> shifts.put(name, shift));
                });
        Map<String, byte[]> marked = LineMarks.in(WatchPoints.in(classes), shifts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(ours);
            for (Map.Entry<String, byte[]> entry : marked.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return SharedMemory.of("classes", bytes.toByteArray());
    }

    /// A class on the class path, and those nested in it.
    private static Map<String, byte[]> ofApplication(String server) {
        byte[] bytes = resource(server);
        Map<String, byte[]> classes = new HashMap<>(Map.of(server, bytes));
        ClassFile.of()
                .parse(bytes)
                .findAttribute(Attributes.nestMembers())
                .map(NestMembersAttribute::nestMembers)
                .orElse(List.of())
                .forEach(member -> {
                    String name = member.asInternalName().replace('/', '.');
                    classes.put(name, resource(name));
                });
        return classes;
    }

    private static byte[] resource(String name) {
        String path = "/" + name.replace('.', '/') + ".class";
        try (InputStream in = ServerClasses.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The server's classes, from the descriptor.
    static ServerClasses load(String name, int fd) throws ClassNotFoundException, IOException {
        int size = (int) SharedMemory.size(fd);
        MemorySegment mapped = SharedMemory.map(fd, size);
        byte[] all = mapped.toArray(ValueLayout.JAVA_BYTE);
        SharedMemory.unmap(mapped);
        Map<String, byte[]> classes = new HashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        boolean ours = in.readBoolean();
        while (in.available() > 0) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new ServerClasses(new InMemory(classes).loadClass(name), ours, classes);
    }

    /// Whether its `main` may be run without consequences, up to its calls: one of ours, and without
    /// static fields that would keep something of it.
    boolean canBeRehearsed() {
        return ours
                && Stream.concat(Stream.of(server), Arrays.stream(server.getDeclaredClasses()))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .noneMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    /// Its `main`, with or without arguments, static or not, as the `java` launcher chooses.
    Main main() throws ReflectiveOperationException {
        Method main = find();
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

    private Method find() throws NoSuchMethodException {
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
