package echolab.fx.model;

import echolab.frame.Identities;
import echolab.frame.Identity;
import echolab.trace.ClientState;
import echolab.trace.ClientState.End;
import echolab.trace.StageState;
import java.util.List;
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
        /// On its way from process to process, in a message that nobody has received yet.
        IN_FLIGHT,
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
        ClientPlaces places = new ClientPlaces(stage);
        boolean usable = view.isLive() && !stage.stopped();
        return stage.clients().stream()
                .map(client ->
                        new ClientRow(
                                stage.stage(),
                                client,
                                identities.client(client),
                                places.place(client.local()),
                                places.holders(client.local()),
                                playback.conversation(stage.stage(), client.name()),
                                usable));
    }
}
