package echolab.frame;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of which a server's source says that they will be watched, each as it is before anything
/// was put into it. By them a picture keeps room for what is not there yet.
final class Declarations {
    private static final Pattern TYPE = Pattern.compile(".*\\b(?:class|record|interface)\\b.*\\{");
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "\\s*(?<words>(?:static |final )*)"
                            + "(?<type>int|sem_t|fd_set|(?:int|rio_t|pollfd|epoll_event)\\[])"
                            + " (?<name>\\w+)(?: = [^;]*)?;.*");

    /// So many sources are remembered: more than stand on stage at once.
    private static final int REMEMBERED = 32;

    /// Every picture of a run asks for those of the same source. The one that was asked for longest ago is
    /// forgotten first.
    private static final Map<String, Map<String, String>> READ =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, Map<String, String>> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private final String source;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Declarations(String source) {
        this.source = source;
    }

    /// Their texts by name, in the form of {@link Values}.
    static Map<String, String> of(String source) {
        return READ.computeIfAbsent(source, Declarations::read);
    }

    private static Map<String, String> read(String source) {
        Declarations declarations = new Declarations(source);
        declarations.read();
        return Map.copyOf(declarations.found);
    }

    private void read() {
        Deque<Boolean> blocks = new ArrayDeque<>();
        for (String line : source.split("\n")) {
            String code = line.replaceFirst("//.*", "");
            Matcher declaration = DECLARATION.matcher(code);
            if (declaration.matches()) {
                add(declaration, Boolean.TRUE.equals(blocks.peek()));
            }
            enter(code, blocks);
            if (blocks.isEmpty() && code.startsWith("}")) {
                break; // behind it stand the programs that the server executes
            }
        }
        if (source.contains("PortTable.map(")) {
            Values.PORT_ARRAYS.forEach(name -> found.put(name, "[0]"));
        }
    }

    /// What a line opens and closes.
    private static void enter(String code, Deque<Boolean> blocks) {
        boolean type = TYPE.matcher(code).matches();
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '{') {
                blocks.push(type);
            } else if (code.charAt(i) == '}') {
                blocks.poll();
            }
        }
    }

    /// A variable of a method is watched only where it is a structure.
    ///
    /// @param field whether it stands in a class, not in a method
    private void add(Matcher declaration, boolean field) {
        String name = declaration.group("name");
        switch (declaration.group("type")) {
            case "fd_set" -> found.put(name, "{}");
            case "epoll_event[]" -> found.put(name, "[]");
            case "pollfd[]" -> {
                found.put(name, "[]");
                found.put(name + "_events", "[]");
                found.put(name + "_revents", "[]");
            }
            case "rio_t[]" -> found.put(name + "[0]", "\"\"");
            case "int[]" -> {
                if (isStoredInto(name)) {
                    found.put(name, "[]");
                }
            }
            default -> {
                boolean constant = declaration.group("words").contains("static final");
                if (field && !constant) {
                    found.put(name, "0");
                }
            }
        }
    }

    /// Whether the server itself puts numbers into that array, as the kernel does into that of a pipe.
    private boolean isStoredInto(String name) {
        return Pattern.compile("\\b" + name + "\\[[^\\n]*?] = |fill\\([\\w.]*\\b" + name + ",")
                .matcher(source)
                .find();
    }
}
