package echolab.frame;

import echolab.kernel.Fd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The watched variables of one process, by what their texts say: sets `{0, 3}`, lists `[4, -1]`,
/// read buffers `"hel"`, and numbers.
///
/// Remembers what it has found out, so not for several threads.
final class Values {
    /// The arrays in shared memory by which a process manager knows its services.
    private static final List<String> PORT_MAP = List.of("port", "pid", "load");

    /// With the clients that were sent to a service and are not accepted yet.
    static final List<String> PORT_ARRAYS = List.of("port", "pid", "load", "promised");

    private static final Pattern BUFFER = Pattern.compile("(\\w+)\\[(\\d{1,6})]");
    private static final Pattern DESCRIPTORS = Pattern.compile("(.*fds?p?|buf|client|events)");
    private static final int DIGITS = 9;

    /// The arrays of descriptors, one a client.
    private static final List<String> CLIENTS = List.of("client", "clientfd");

    private final Map<String, String> texts;
    private final String source;
    private final Map<String, SortedSet<Integer>> sets = new HashMap<>();
    private final Map<String, List<Integer>> lists = new HashMap<>();
    private final Map<String, Integer> fillers = new HashMap<>();
    private final Map<String, OptionalInt> lengths = new HashMap<>();
    private final Map<String, Boolean> semaphores = new HashMap<>();

    /// @param texts the values by name
    /// @param source the server's source, which says how long an array is and what is a semaphore
    Values(Map<String, String> texts, String source) {
        this.texts = texts;
        this.source = source;
    }

    /// With all that the source declares, as it will be one day.
    Values and(Map<String, String> declared) {
        Map<String, String> all = new HashMap<>(declared);
        all.putAll(texts);
        return new Values(all, source);
    }

    /// Whether the source makes an epoll instance.
    boolean hasEpoll() {
        return source.contains("Epoll_create1(");
    }

    Map<String, String> texts() {
        return texts;
    }

    /// The members of a set, in order; none where there is no such set.
    SortedSet<Integer> set(String name) {
        return sets.computeIfAbsent(
                name, n -> new TreeSet<>(numbers(texts.getOrDefault(n, ""), "{")));
    }

    List<String> sets() {
        return named("{");
    }

    /// The elements of a list, without those at its end that were never given a value.
    List<Integer> list(String name) {
        return lists.computeIfAbsent(name, n -> numbers(texts.getOrDefault(n, ""), "["));
    }

    /// The lists that are no member of a structure.
    List<String> lists() {
        return named("[").stream()
                .filter(name -> !isPolled(name) && !isMember(name))
                .filter(name -> !portMap().contains(name))
                .toList();
    }

    /// The arrays of the port map, from top to bottom; none where there is no such map.
    List<String> portMap() {
        List<String> arrays = named("[");
        return arrays.containsAll(PORT_MAP)
                ? PORT_ARRAYS.stream().filter(arrays::contains).toList()
                : List.of();
    }

    /// The arrays of `pollfd`, by the name of the array.
    List<String> polled() {
        return named("[").stream().filter(this::isPolled).toList();
    }

    private boolean isPolled(String name) {
        return texts.containsKey(name + "_events") || texts.containsKey(name + "_revents");
    }

    private boolean isMember(String name) {
        return name.endsWith("_events") || name.endsWith("_revents");
    }

    /// The read buffers by name and index, each with its unread bytes in quotes.
    SortedMap<String, SortedMap<Integer, String>> buffers() {
        SortedMap<String, SortedMap<Integer, String>> result = new TreeMap<>();
        texts.forEach((name, text) -> {
            Matcher buffer = BUFFER.matcher(name);
            if (buffer.matches() && text.startsWith("\"")) {
                result.computeIfAbsent(buffer.group(1), _ -> new TreeMap<>())
                        .put(Integer.parseInt(buffer.group(2)), text);
            }
        });
        return result;
    }

    /// All others, which are told by name and value.
    SortedMap<String, String> singles() {
        return texts.entrySet().stream()
                .filter(e -> !e.getValue().startsWith("{") && !e.getValue().startsWith("["))
                .filter(e -> !BUFFER.matcher(e.getKey()).matches())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    OptionalInt number(String name) {
        String text = texts.getOrDefault(name, "");
        return isNumber(text) ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /// Whether the elements of that list are descriptors.
    static boolean holdsDescriptors(String name) {
        return DESCRIPTORS.matcher(name).matches();
    }

    /// What an element holds that was never given a value.
    int filler(String name) {
        return fillers.computeIfAbsent(name, this::fillerInSource);
    }

    private int fillerInSource(String name) {
        return isPolled(name) || isFilled(name) ? -1 : 0;
    }

    /// Whether the source fills the array with -1.
    private boolean isFilled(String name) {
        return source.contains(name + ", -1")
                && Pattern.compile("fill\\([\\w.]*\\b" + name + ", -1").matcher(source).find();
    }

    /// How long the source makes that array; empty where it does not say.
    OptionalInt length(String name) {
        return lengths.computeIfAbsent(name, this::lengthInSource);
    }

    private OptionalInt lengthInSource(String name) {
        if (!source.contains(name + " = new ")) {
            return OptionalInt.empty();
        }
        Matcher made =
                Pattern.compile("\\b" + name + " = new \\w+\\[(?:\\w+\\.)?(\\w+)]").matcher(source);
        if (!made.find()) {
            return OptionalInt.empty();
        }
        String length = made.group(1);
        Matcher constant = Pattern.compile("\\b" + length + " = (\\d{1,6});").matcher(source);
        if (length.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(length));
        }
        return constant.find()
                ? OptionalInt.of(Integer.parseInt(constant.group(1)))
                : number(length);
    }

    boolean isSemaphore(String name) {
        return semaphores.computeIfAbsent(name, this::isSemaphoreInSource);
    }

    private boolean isSemaphoreInSource(String name) {
        return source.contains("sem_t " + name)
                && Pattern.compile("\\bsem_t " + name + "\\b").matcher(source).find();
    }

    /// The descriptor whose bytes such a buffer keeps: that of the same place in an array of
    /// descriptors where there is one, else the one that is its index (`rio[connfd]`).
    Fd owner(int index) {
        return CLIENTS.stream()
                .filter(name -> texts.getOrDefault(name, "").startsWith("["))
                .findFirst()
                .map(name -> index < list(name).size() ? list(name).get(index) : -1)
                .map(Fd::new)
                .orElse(new Fd(index));
    }

    private List<String> named(String bracket) {
        return texts.entrySet().stream()
                .filter(e -> e.getValue().startsWith(bracket))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Integer> numbers(String text, String bracket) {
        if (!text.startsWith(bracket)) {
            return List.of();
        }
        List<Integer> result = new ArrayList<>();
        int begin = 0;
        while (begin <= text.length()) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 ? text.length() : comma;
            String piece = stripped(text, begin, end);
            if (isNumber(piece)) {
                result.add(Integer.valueOf(piece));
            }
            begin = end + 1;
        }
        return List.copyOf(result);
    }

    /// Without brackets and white space.
    private static String stripped(String text, int begin, int end) {
        StringBuilder kept = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if ("[]{} \t\n\f\r".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /// Asked for each element of each array in each picture: too often for a pattern.
    static boolean isNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - first;
        if (digits < 1 || digits > DIGITS) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
