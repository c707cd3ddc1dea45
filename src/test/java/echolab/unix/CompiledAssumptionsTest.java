package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the compiled code of a forking server assumes about classes, by HotSpot's own log. A child that
/// loaded a class against such an assumption would wait forever for the thread that replaces the code; so
/// no class of the JDK may be against any.
class CompiledAssumptionsTest {
    private static final Pattern NAMED =
            Pattern.compile(
                    "<(?:klass|type|method) id='(\\d+)'(?: holder='(\\d+)')? name='([^']*)'"
                            + "(?: return='\\d+')?(?: arguments='([^']*)')?");
    private static final Pattern ASSUMED =
            Pattern.compile("<dependency type='(\\w+)' ctxk='(\\d+)'(?: x='(\\d+)')?");

    @TempDir private Path folder;

    @Test
    void no_class_of_the_jdk_is_against_what_compiled_code_assumes() throws Exception {
        Set<Assumption> assumptions = new LinkedHashSet<>();
        for (String server : List.of("EchoServerP", "PreforkServer", "PreforkPassServer")) {
            assumptions.addAll(assumptions(log("echolab.server." + server, Map.of())));
        }
        Map<String, byte[]> fromFile = Map.of(Silent.class.getName(), bytes(Silent.class));
        assumptions.addAll(assumptions(log(Silent.class.getName(), fromFile)));
        Kinship kinship = Kinship.ofJdk();

        assertThat(assumptions)
                .as("leaf types, only implementors, only methods")
                .hasSizeGreaterThan(20);
        assertThat(assumptions.stream().collect(Collectors.toMap(it -> it, kinship::against)))
                .allSatisfy((assumption, against) -> assertThat(against).isEmpty());
    }

    /// A server that is not ours is not rehearsed.
    static final class Silent {
        static void main() {}
    }

    /// @param kind as HotSpot names it
    /// @param context the class or interface that it is about
    /// @param only what it is assumed to be or to have alone; `CLASS::METHOD/ARGUMENTS`
    private record Assumption(String kind, String context, String only) {}

    /// Runs a virtual machine that makes itself ready to fork as that server's does.
    private Path log(String server, Map<String, byte[]> fromFile)
            throws IOException, InterruptedException {
        Path log = folder.resolve(server + ".log");
        Path classes = folder.resolve(server + ".classes");
        var launch =
                new ServerProcess.Launch(
                        true,
                        0,
                        List.of(),
                        server,
                        Map.of(),
                        fromFile,
                        1,
                        false,
                        0,
                        "0",
                        Optional.empty());
        Files.copy(Path.of("/proc/self/fd/" + ServerClasses.share(launch)), classes);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(true, 64));
        command.addAll(
                List.of(
                        "-XX:+LogCompilation",
                        "-XX:LogFile=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RehearsedServer.class.getName(),
                        server,
                        classes.toString()));
        Process machine = new ProcessBuilder(command).inheritIO().start();
        assertThat(machine.waitFor()).isZero();
        return log;
    }

    /// The log numbers classes and methods anew for each compilation. That nobody redefines a class, or
    /// gives it a finalizer, may be assumed: the first cannot be, and nothing is finalized.
    private static Set<Assumption> assumptions(Path log) throws IOException {
        Set<Assumption> found = new LinkedHashSet<>();
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("<task ")) {
                names.clear();
            }
            Matcher named = NAMED.matcher(line);
            if (named.find()) {
                names.put(named.group(1), nameOf(named, names));
            }
            Matcher assumed = ASSUMED.matcher(line);
            if (assumed.find() && !assumed.group(1).equals("no_finalizable_subclasses")) {
                String only =
                        assumed.group(3) == null ? "" : names.getOrDefault(assumed.group(3), "?");
                found.add(new Assumption(assumed.group(1), names.get(assumed.group(2)), only));
            }
        }
        return found;
    }

    /// Of a class or type; of a method with its class and how many arguments it has.
    private static String nameOf(Matcher named, Map<String, String> names) {
        if (named.group(2) == null) {
            return named.group(3);
        }
        int arguments = named.group(4) == null ? 0 : named.group(4).split(" ").length;
        return names.get(named.group(2)) + "::" + named.group(3) + "/" + arguments;
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    /// Which classes there are in the JDK, and from what each descends.
    private record Kinship(Map<String, ClassModel> classes, Map<String, Set<String>> below) {
        static Kinship ofJdk() throws IOException {
            Map<String, ClassModel> classes = new HashMap<>();
            Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
            try (Stream<Path> files = Files.walk(modules)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !file.endsWith("module-info.class"))
                        .map(Kinship::parse)
                        .forEach(model -> classes.put(name(model.thisClass()), model));
            }
            for (String name : Kin.NAMES) {
                classes.computeIfAbsent(name, Kinship::ours);
            }
            Map<String, Set<String>> below = new HashMap<>();
            classes.forEach((name, model) ->
                    parents(model)
                            .forEach(parent ->
                                    below.computeIfAbsent(parent, _ -> new HashSet<>()).add(name)));
            return new Kinship(classes, below);
        }

        private static ClassModel parse(Path file) {
            try {
                return ClassFile.of().parse(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static ClassModel ours(String name) {
            try {
                return ClassFile.of()
                        .parse(bytes(Class.forName(name, false, Kin.class.getClassLoader())));
            } catch (ClassNotFoundException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static String name(ClassEntry entry) {
            return entry.asInternalName().replace('/', '.');
        }

        private static Stream<String> parents(ClassModel model) {
            return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                    .map(Kinship::name);
        }

        /// The classes that are against it, where none of them is loaded before the first fork: that one
        /// would end the assumption.
        Set<String> against(Assumption it) {
            Set<String> against =
                    switch (it.kind()) {
                        case "leaf_type" -> descendants(it.context());
                        case "unique_implementor" -> otherImplementors(it);
                        case "unique_concrete_method_2", "unique_concrete_method_4" ->
                                otherMethods(it);
                        default -> Set.of(it.kind());
                    };
            if (against.stream().anyMatch(Kin.NAMES::contains)) {
                return Set.of();
            }
            return isOpen(it) ? Set.of("a class of a server") : against;
        }

        /// Whether a server may have a class that is against it.
        private boolean isOpen(Assumption it) {
            ClassModel model = classes.get(it.context());
            return model != null
                    && isExported(it.context())
                    && model.flags().has(AccessFlag.PUBLIC)
                    && !model.flags().has(AccessFlag.FINAL)
                    && model.findAttribute(Attributes.permittedSubclasses()).isEmpty()
                    && (!it.only().contains("::") || isOverridable(it.only()));
        }

        /// Whether a class of another package may have its own version of the method.
        private boolean isOverridable(String only) {
            String holder = only.substring(0, only.indexOf("::"));
            ClassModel model = classes.get(holder);
            return model == null
                    || model.methods().stream()
                            .filter(m -> only.equals(holder + "::" + name(m)))
                            .anyMatch(m ->
                                    m.flags().has(AccessFlag.PUBLIC)
                                            || m.flags().has(AccessFlag.PROTECTED));
        }

        private static boolean isExported(String name) {
            return name.startsWith("java.");
        }

        private Set<String> otherImplementors(Assumption it) {
            return descendants(it.context()).stream()
                    .filter(name -> !isInterface(name) && !name.equals(it.only()))
                    .filter(name -> !descendants(it.only()).contains(name))
                    .collect(Collectors.toSet());
        }

        private Set<String> otherMethods(Assumption it) {
            String holder = it.only().substring(0, it.only().indexOf("::"));
            String method = it.only().substring(holder.length() + 2);
            return descendants(it.context()).stream()
                    .filter(name -> !name.equals(holder) && declares(name, method))
                    .flatMap(name -> Stream.concat(Stream.of(name), descendants(name).stream()))
                    .filter(name -> !classes.get(name).flags().has(AccessFlag.ABSTRACT))
                    .collect(Collectors.toSet());
        }

        private boolean declares(String name, String method) {
            return classes.get(name).methods().stream()
                    .filter(m -> method.equals(name(m)))
                    .anyMatch(m ->
                            !m.flags().has(AccessFlag.STATIC)
                                    && !m.flags().has(AccessFlag.ABSTRACT));
        }

        private static String name(MethodModel method) {
            return method.methodName().stringValue()
                    + "/"
                    + method.methodTypeSymbol().parameterCount();
        }

        private boolean isInterface(String name) {
            return classes.get(name).flags().has(AccessFlag.INTERFACE);
        }

        private Set<String> descendants(String name) {
            Set<String> found = new HashSet<>();
            below.getOrDefault(name, Set.of())
                    .forEach(child -> {
                        found.add(child);
                        found.addAll(descendants(child));
                    });
            return found;
        }
    }
}
