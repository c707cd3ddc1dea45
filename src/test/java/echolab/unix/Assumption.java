package echolab.unix;

import java.io.IOException;
import java.lang.classfile.TypeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What compiled code assumes about classes.
///
/// @param kind as HotSpot names it
/// @param context the class or interface that it is about
/// @param only what it is assumed to be or to have alone; a method as `CLASS::NAME(ARGUMENTS)RESULT`
record Assumption(String kind, String context, String only) {
    private static final Pattern NAMED =
            Pattern.compile(
                    "<(?:klass|type|method) id='(\\d+)'(?: holder='(\\d+)')? name='([^']*)'"
                            + "(?: return='(\\d+)')?(?: arguments='([^']*)')?");
    private static final Pattern ASSUMED =
            Pattern.compile("<dependency type='(\\w+)' ctxk='(\\d+)'(?: x='(\\d+)')?");

    /// The log numbers classes and methods anew for each compilation. That nobody redefines a class, or
    /// gives it a finalizer, may be assumed: the first cannot be, and nothing is finalized.
    static Set<Assumption> in(Path log) throws IOException {
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

    /// Of a class or type; of a method with its class and descriptor.
    private static String nameOf(Matcher named, Map<String, String> names) {
        if (named.group(2) == null) {
            return named.group(3);
        }
        String arguments =
                Stream.ofNullable(named.group(5))
                        .flatMap(ids -> Stream.of(ids.split(" ")))
                        .map(id -> descriptor(names.get(id)))
                        .collect(Collectors.joining("", "(", ")"));
        return names.get(named.group(2))
                + "::"
                + named.group(3)
                + arguments
                + descriptor(names.get(named.group(4)));
    }

    private static String descriptor(String type) {
        return Stream.of(TypeKind.values())
                .filter(kind -> kind.upperBound().displayName().equals(type))
                .map(kind -> kind.upperBound().descriptorString())
                .findFirst()
                .orElseGet(
                        () -> (type.startsWith("[") ? type : "L" + type + ";").replace('.', '/'));
    }
}
