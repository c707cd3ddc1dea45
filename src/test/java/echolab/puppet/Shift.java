package echolab.puppet;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Numbers that move up when what took one of them is left out: a process that was forked, a
/// descriptor that was opened (or two, by a pipe).
///
/// @param names the components of acts that hold such numbers
/// @param from the lowest number that moves
/// @param by how far it does
record Shift(Set<String> names, int from, int by) {
    private static final Set<String> PROCESSES = Set.of("lane", "victim");
    private static final Set<String> DESCRIPTORS =
            Set.of("fd", "newfd", "epfd", "listenfd", "socket", "fds");
    private static final int FIRST_FREE = 3;
    private static final int HIGHEST = 13;

    /// Every move that can be of use.
    static List<Shift> all() {
        Stream<Shift> processes =
                IntStream.range(1, Wire.LANES).mapToObj(from -> new Shift(PROCESSES, from, 1));
        Stream<Shift> descriptors =
                IntStream.rangeClosed(1, 2)
                        .boxed()
                        .flatMap(by ->
                                IntStream.rangeClosed(FIRST_FREE + by, HIGHEST)
                                        .mapToObj(from -> new Shift(DESCRIPTORS, from, by)));
        return Stream.concat(processes, descriptors).toList();
    }

    /// The same act on the numbers as they are now.
    Act apply(Act act) {
        return SimplerActs.with(act, (name, value) -> names.contains(name) ? move(value) : value);
    }

    private Object move(Object value) {
        return switch (value) {
            case Integer number -> number >= from ? number - by : number;
            case List<?> list -> list.stream().map(this::move).toList();
            default -> value;
        };
    }
}
