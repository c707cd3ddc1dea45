package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a name in a server's source means at this moment, for whoever points at it: a function what
/// it does, a descriptor what it refers to, a variable its value.
public final class Meanings {
    private static final int MOST_ELEMENTS = 8;
    private static final int LONGEST = 240;

    private final Manual manual;
    private final Optional<Things> things;
    private final Optional<LaneState> lane;

    private Meanings(Manual manual, Optional<Things> things, Optional<LaneState> lane) {
        this.manual = manual;
        this.things = things;
        this.lane = lane;
    }

    /// In a server of which nothing is known: functions only.
    public static Meanings in(Locale language) {
        return new Meanings(Manual.in(language), Optional.empty(), Optional.empty());
    }

    /// As one lane sees its variables and descriptors.
    public static Meanings at(StageState state, Lane lane, Locale language) {
        Wording wording = new Wording(Phrases.of(language));
        return new Meanings(
                Manual.in(language),
                Optional.of(new Things(state, wording)),
                Optional.ofNullable(state.lanes().get(lane)));
    }

    /// The descriptors and variables that there are, by their names.
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        things.ifPresent(t ->
                lane.ifPresent(l -> {
                    names.addAll(
                            t.state()
                                    .names()
                                    .getOrDefault(l.pid(), Collections.emptySortedMap())
                                    .values());
                    t.state()
                            .variables()
                            .getOrDefault(process(l.lane()), Collections.emptySortedMap())
                            .keySet()
                            .forEach(name -> names.add(name.replaceFirst("\\[.*", "")));
                }));
        return names;
    }

    /// What that name means; empty for one that means nothing here.
    public Optional<String> of(String name) {
        return descriptor(name)
                .or(() -> variable(name))
                .or(() -> manual.on(name).map(Manual.Page::toString));
    }

    private Optional<String> descriptor(String name) {
        return things.flatMap(t -> lane.flatMap(l -> descriptor(t, l.pid(), name)));
    }

    private static Optional<String> descriptor(Things t, Pid pid, String name) {
        Map<Fd, String> names = t.state().names().getOrDefault(pid, Collections.emptySortedMap());
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(e -> descriptor(t, pid, e.getKey(), name))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "\n" + other);
    }

    private static Optional<String> descriptor(Things t, Pid pid, Fd fd, String name) {
        return t.file(pid, fd)
                .map(file ->
                        t.phrases()
                                .get(
                                        "meaning.descriptor",
                                        "name",
                                        name,
                                        "fd",
                                        fd,
                                        "thing",
                                        t.name(file),
                                        "n",
                                        t.refcnt(file)));
    }

    /// A variable, or the elements of an array that are kept one by one (`clientrio[3]`).
    private Optional<String> variable(String name) {
        if (things.isEmpty() || lane.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values =
                things.get()
                        .state()
                        .variables()
                        .getOrDefault(process(lane.get().lane()), Collections.emptySortedMap());
        List<String> lines =
                values.entrySet().stream()
                        .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name + "["))
                        .map(e -> cut(e.getKey() + " = " + e.getValue()))
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(joined(lines));
    }

    private static String joined(List<String> lines) {
        String first = lines.stream().limit(MOST_ELEMENTS).collect(Collectors.joining("\n"));
        int more = lines.size() - MOST_ELEMENTS;
        return more > 0 ? first + "\n… +" + more : first;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    /// Variables belong to the process, whichever of its threads is asked.
    private static Lane process(Lane lane) {
        return lane.isThread() ? lane.parent().orElse(lane) : lane;
    }
}
