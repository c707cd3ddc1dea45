package echolab.fx.model;

import echolab.frame.Identities;
import echolab.frame.Identity;
import echolab.kernel.Endpoint;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.ClientState.End;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One client in the list of those that talk to a stage.
///
/// @param place where its connection is on the server's side
/// @param holders the descriptors that refer to its connection, `p fd 4`
/// @param lines what it said and heard up to the moment shown
/// @param usable whether something can be done with it now
public record ClientRow(
        String stage,
        ClientState state,
        Identity identity,
        Place place,
        List<String> holders,
        List<Conversation.Line> lines,
        boolean usable) {

    /// Where a connection is on the server's side.
    public enum Place {
        /// In the accept queue: the kernel has accepted it, the server has not.
        QUEUED,
        /// A descriptor refers to it.
        ACCEPTED,
        /// The server has no descriptor for it any more.
        LEFT
    }

    public ClientRow {
        holders = List.copyOf(holders);
        lines = List.copyOf(lines);
    }

    /// Whether bytes can still be sent.
    public boolean canSend() {
        return usable && !state.stranger() && state.end() == End.OPEN;
    }

    /// Whether its side can still be closed.
    public boolean canClose() {
        return usable
                && !state.stranger()
                && (state.end() == End.OPEN || state.end() == End.HALF_CLOSED);
    }

    /// The clients of a stage at the moment shown, in the order in which they connected.
    public static List<ClientRow> of(Playback playback, String stage) {
        RunView view = playback.view();
        return view.stage(stage).stream().flatMap(s -> rows(playback, view, s)).toList();
    }

    private static Stream<ClientRow> rows(Playback playback, RunView view, StageState stage) {
        Identities identities = Identities.of(stage);
        boolean usable = view.isLive() && !stage.stopped();
        return stage.clients().stream()
                .map(client ->
                        new ClientRow(
                                stage.stage(),
                                client,
                                identities.client(client),
                                place(stage.kernel(), client.local()),
                                holders(stage, client.local()),
                                playback.conversation(stage.stage(), client.name()),
                                usable));
    }

    private static Place place(KernelState kernel, Endpoint client) {
        boolean queued =
                kernel.vnodes().values().stream()
                        .anyMatch(v ->
                                v instanceof Vnode.Listener l
                                        && l.queue().stream()
                                                .anyMatch(w -> w.peer().equals(client)));
        if (queued) {
            return Place.QUEUED;
        }
        return openFile(kernel, client).isPresent() ? Place.ACCEPTED : Place.LEFT;
    }

    private static List<String> holders(StageState stage, Endpoint client) {
        return openFile(stage.kernel(), client).stream()
                .flatMap(file -> stage.kernel().references(file).stream())
                .map(ref -> laneName(stage, ref) + " fd " + ref.fd())
                .toList();
    }

    private static String laneName(StageState stage, KernelState.Reference ref) {
        return stage.laneOf(ref.pid()).map(l -> l.lane().name()).orElse(ref.pid().toString());
    }

    private static Optional<OpenFileId> openFile(KernelState kernel, Endpoint client) {
        return kernel.openFiles().values().stream()
                .filter(file ->
                        kernel.vnodes().get(file.vnode()) instanceof Vnode.Connection c
                                && c.peer().equals(client))
                .map(file -> file.id())
                .filter(file -> kernel.refcnt(file) > 0)
                .findFirst();
    }
}
