package echolab.frame;

import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clients of a stage in words.
record ClientLines(Subject subject) {

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
        if (isQueued(client)) {
            return phrases().get("client.queued");
        }
        List<String> holders =
                file(client).stream()
                        .flatMap(f -> subject.kernel().references(f).stream())
                        .map(ref -> who(ref.pid()))
                        .distinct()
                        .toList();
        if (holders.isEmpty()) {
            return phrases().get("client.left");
        }
        String key = holders.size() == 1 ? "client.accepted" : "client.shared";
        return phrases().get(key, "who", phrases().list(holders));
    }

    private boolean isQueued(ClientState client) {
        return subject.kernel().vnodes().values().stream()
                .filter(Vnode.Listener.class::isInstance)
                .flatMap(v -> ((Vnode.Listener) v).queue().stream())
                .anyMatch(w -> w.peer().equals(client.local()));
    }

    private Optional<OpenFileId> file(ClientState client) {
        return subject.kernel().openFiles().keySet().stream()
                .filter(id ->
                        subject.kernel().vnodeOf(id) instanceof Vnode.Connection c
                                && c.peer().equals(client.local()))
                .findFirst();
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
