package echolab.unix;

import java.io.IOException;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which classes there are in the JDK, in servers and their runtime, and from what each descends.
record Kinship(Map<String, ClassModel> classes, Map<String, Set<String>> below) {
    /// Of the JDK's and those in the folders.
    static Kinship of(List<Path> folders) throws IOException {
        Map<String, ClassModel> classes = new HashMap<>();
        read(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules"), classes);
        for (Path folder : folders) {
            read(folder, classes);
        }
        Map<String, Set<String>> below = new HashMap<>();
        classes.forEach((name, model) ->
                parents(model)
                        .forEach(parent ->
                                below.computeIfAbsent(parent, _ -> new HashSet<>()).add(name)));
        return new Kinship(classes, below);
    }

    private static void read(Path folder, Map<String, ClassModel> classes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .map(Kinship::parse)
                    .forEach(model -> classes.put(name(model.thisClass()), model));
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
                    case "unique_concrete_method_2", "unique_concrete_method_4" -> otherMethods(it);
                    default -> Set.of(it.kind());
                };
        if (against.stream().anyMatch(Kin.NAMES::contains)) {
            return Set.of();
        }
        return isOpen(it) ? Set.of("a class of a server") : against;
    }

    /// Whether there may be a class against it that is nowhere yet: one of a server, or one that is made for
    /// a lambda.
    private boolean isOpen(Assumption it) {
        ClassModel model = classes.get(it.context());
        return model != null
                && !model.flags().has(AccessFlag.FINAL)
                && model.findAttribute(Attributes.permittedSubclasses()).isEmpty()
                && (isFunctional(model)
                        || (isExported(it.context())
                                && model.flags().has(AccessFlag.PUBLIC)
                                && (!it.only().contains("::") || isOverridable(it.only()))));
    }

    private static boolean isFunctional(ClassModel model) {
        return model.flags().has(AccessFlag.INTERFACE)
                && model.methods().stream().filter(m -> m.flags().has(AccessFlag.ABSTRACT)).count()
                        == 1;
    }

    /// Whether a class of another package may have its own version of the method.
    private boolean isOverridable(String only) {
        String holder = only.substring(0, only.indexOf("::"));
        ClassModel model = classes.get(holder);
        return model == null
                || model.methods().stream()
                        .filter(m -> only.equals(holder + "::" + name(m)))
                        .anyMatch(m ->
                                !m.flags().has(AccessFlag.FINAL)
                                        && (m.flags().has(AccessFlag.PUBLIC)
                                                || m.flags().has(AccessFlag.PROTECTED)));
    }

    private static boolean isExported(String name) {
        return name.startsWith("java.") || name.startsWith("echolab.unix.");
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
                        !m.flags().has(AccessFlag.STATIC) && !m.flags().has(AccessFlag.ABSTRACT));
    }

    private static String name(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
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
