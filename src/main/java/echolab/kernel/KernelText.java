package echolab.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A state in plain words, for messages and failing tests: the textbook's three tables, one line an
/// entry.
public final class KernelText {
    private KernelText() {}

    /// The whole state, several lines, each ended by a newline.
    public static String of(KernelState state) {
        StringBuilder text = new StringBuilder();
        state.processes().values().forEach(p -> appendProcess(text, p));
        Map<OpenFileId, Integer> refcnts = state.refcnts();
        state.openFiles()
                .forEach((id, f) -> text.append(of(f, refcnts.getOrDefault(id, 0))).append('\n'));
        state.vnodes()
                .forEach((id, v) -> text.append("v-node " + id.value() + ": " + of(v) + "\n"));
        return text.toString();
    }

    private static void appendProcess(StringBuilder text, ProcessState process) {
        StringJoiner line = new StringJoiner(", ", "", "\n");
        line.add("process " + process.pid()).add("parent " + process.parent());
        if (!process.handled().isEmpty()) {
            line.add("handles " + words(process.handled()));
        }
        if (!process.pending().isEmpty()) {
            line.add("pending " + words(process.pending()));
        }
        if (!process.blocked().isEmpty()) {
            line.add("blocked " + words(process.blocked()));
        }
        if (!process.threads().isEmpty()) {
            line.add("threads " + words(process.threads()));
        }
        process.nofile().ifPresent(limit -> line.add("nofile " + limit));
        process.exit().ifPresent(status -> line.add("zombie: " + of(status)));
        text.append(line);
        descriptorsByFile(process)
                .forEach((file, fds) ->
                        text.append("  " + words(fds) + " -> file " + file.value() + "\n"));
    }

    private static Map<OpenFileId, List<Fd>> descriptorsByFile(ProcessState process) {
        Map<OpenFileId, List<Fd>> byFile = new LinkedHashMap<>();
        process.descriptors()
                .forEach(
                        (fd, file) -> byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(fd));
        return byFile;
    }

    private static String of(OpenFile file, int refcnt) {
        return "file %d: refcnt %d, %s -> v-node %d"
                .formatted(file.id().value(), refcnt, of(file.access()), file.vnode().value());
    }

    /// `read-write` and so on.
    public static String of(OpenFile.Access access) {
        return switch (access) {
            case READ -> "read";
            case WRITE -> "write";
            case READ_WRITE -> "read-write";
        };
    }

    /// How a process ended.
    public static String of(ExitStatus status) {
        return switch (status) {
            case ExitStatus.Exited e -> "exited with " + e.code();
            case ExitStatus.Killed k -> "killed by " + signal(k.signal());
        };
    }

    private static String signal(int number) {
        return Stream.of(Signal.values())
                .filter(s -> s.number() == number)
                .map(Signal::name)
                .findFirst()
                .orElse("signal " + number);
    }

    /// A v-node with its details.
    public static String of(Vnode vnode) {
        return switch (vnode) {
            case Vnode.Terminal t -> "terminal " + t.path();
            case Vnode.FreshSocket _ -> "TCP socket";
            case Vnode.BoundSocket b -> "TCP socket bound to " + b.local();
            case Vnode.Listener l ->
                    "listening at %s, backlog %d, queue %s"
                            .formatted(l.local(), l.backlog(), queue(l.queue()));
            case Vnode.Connection c ->
                    "connection of %s to %s, %s".formatted(c.peer(), c.local(), c.state());
            case Vnode.Pipe _ -> "pipe";
            case Vnode.RegularFile f -> "file " + f.path();
            case Vnode.UnixSocket u -> of(u);
            case Vnode.Epoll(List<Interest> interests) ->
                    interests.stream().map(KernelText::of).collect(list("epoll [", "]"));
            case Vnode.Other o -> o.name();
        };
    }

    private static String of(Vnode.UnixSocket socket) {
        String peer = socket.peer().map(id -> "to v-node " + id.value()).orElse("without peer");
        String queue =
                socket.queue().stream()
                        .map(m -> m.files().stream().map(KernelText::of).collect(list("{", "}")))
                        .collect(list("[", "]"));
        return "UNIX socket " + peer + (socket.queue().isEmpty() ? "" : ", in flight " + queue);
    }

    private static String of(Interest interest) {
        return interest.fd() + " (" + of(interest.file()) + "): " + interest.eventsText();
    }

    private static String of(OpenFileId file) {
        return file.equals(OpenFileId.UNSEEN) ? "unseen file" : "file " + file.value();
    }

    private static Collector<CharSequence, ?, String> list(String open, String close) {
        return Collectors.joining(", ", open, close);
    }

    /// The connections of an accept queue.
    public static String queue(List<Vnode.Waiting> queue) {
        return queue.stream()
                .map(w -> w.peer() + " " + w.state())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// Descriptors by process: `process 100 fd 0, 1; process 101 fd 0`.
    public static String references(Collection<KernelState.Reference> references) {
        return references.stream()
                .collect(
                        Collectors.groupingBy(
                                KernelState.Reference::pid,
                                TreeMap::new,
                                Collectors.mapping(
                                        r -> r.fd().toString(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> "process " + e.getKey() + " fd " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    /// Signals by name; `none` when there are none.
    public static String signals(Collection<Signal> signals) {
        return signals.isEmpty() ? "none" : words(signals);
    }

    /// Thread ids; `none` when there are none.
    public static String threads(Collection<Integer> tids) {
        return tids.isEmpty() ? "none" : words(tids);
    }

    private static String words(Iterable<?> things) {
        StringJoiner list = new StringJoiner(", ");
        things.forEach(thing -> list.add(String.valueOf(thing)));
        return list.toString();
    }
}
