package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The clients of a stage in words.
final class ClientLines {
    private final Subject subject;
    private final Set<Endpoint> queued = new HashSet<>();
    private final Map<Endpoint, OpenFileId> files = new HashMap<>();
    private final Map<OpenFileId, Set<Pid>> holders = new HashMap<>();

    ClientLines(Subject subject) {
        this.subject = subject;
        KernelState kernel = subject.kernel();
        for (Vnode vnode : kernel.vnodes().values()) {
            if (vnode instanceof Vnode.Listener listener) {
                listener.queue().forEach(waiting -> queued.add(waiting.peer()));
            }
        }
        for (OpenFileId file : kernel.openFiles().keySet()) {
            if (kernel.vnodeOf(file) instanceof Vnode.Connection c) {
                files.putIfAbsent(c.peer(), file);
            }
        }
        for (ProcessState process : kernel.processes().values()) {
            for (OpenFileId file : process.descriptors().values()) {
                holders.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(process.pid());
            }
        }
    }

    List<ClientLine> lines() {
        return subject.now().clients().stream().map(this::line).toList();
    }

    private ClientLine line(ClientState client) {
        return new ClientLine(
                client.name(),
                subject.identities().client(client),
                client.local().port(),
                client.stranger(),
                status(client),
                client.sent(),
                client.received(),
                subject.mark(subject.before().flatMap(b -> b.client(client.name())), client));
    }

    private String status(ClientState client) {
        List<String> parts = new ArrayList<>();
        switch (client.end()) {
            case OPEN -> {}
            case HALF_CLOSED -> parts.add(phrases().get("client.halfclosed"));
            case CLOSED -> parts.add(phrases().get("client.closed"));
            case RESET -> parts.add(phrases().get("client.reset"));
        }
        parts.add(place(client));
        return String.join(" · ", parts);
    }

    private String place(ClientState client) {
        if (queued.contains(client.local())) {
            return phrases().get("client.queued");
        }
        Optional<OpenFileId> open = Optional.ofNullable(files.get(client.local()));
        List<String> names =
                open.stream()
                        .flatMap(file -> holders.getOrDefault(file, Set.of()).stream())
                        .map(this::who)
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            boolean flies = open.filter(file -> subject.kernel().refcnt(file) > 0).isPresent();
            return phrases().get(flies ? "client.flight" : "client.left");
        }
        String key = names.size() == 1 ? "client.accepted" : "client.shared";
        return phrases().get(key, "who", phrases().list(names));
    }

    private String who(Pid pid) {
        return subject.now()
                .laneOf(pid)
                .map(lane -> subject.wording().theProcess(subject.now(), lane.lane()))
                .orElseGet(() -> phrases().get("process", "pid", pid));
    }

    private Phrases phrases() {
        return subject.phrases();
    }
}
