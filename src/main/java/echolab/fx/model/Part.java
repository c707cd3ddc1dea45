package echolab.fx.model;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody outside the servers does in a demo: one of its clients, or whoever sits at the terminal.
public sealed interface Part {
    /// The client; empty for the terminal.
    String client();

    /// Connects to every server.
    record Connect(String client) implements Part {}

    /// Sends bytes to every server.
    ///
    /// @param upTo how many bytes it has sent then in all
    record Send(String client, Bytes data, long upTo) implements Part {}

    /// Closes its connections.
    record Close(String client) implements Part {}

    /// Types on the terminal.
    ///
    /// @param upTo how many bytes were typed then in all
    record Type(Bytes keys, long upTo) implements Part {
        @Override
        public String client() {
            return Done.TERMINAL;
        }
    }

    /// What was done to the first server of a recording, in order: to the others the same was done.
    static List<Part> of(Timeline recording) {
        List<Part> parts = new ArrayList<>();
        Done done = new Done();
        String stage = recording.size() == 0 ? "" : recording.event(1).stage();
        for (Event event : recording.from(1)) {
            if (event.stage().equals(stage)) {
                done.add(event.what());
                in(event.what(), done).ifPresent(parts::add);
            }
        }
        return List.copyOf(parts);
    }

    private static Optional<Part> in(Event.What what, Done upToIt) {
        return switch (what) {
            case Event.ClientConnected it when !it.stranger() ->
                    Optional.of(new Connect(it.client()));
            case Event.ClientSent it ->
                    Optional.of(new Send(it.client(), it.data(), upToIt.sent(it.client())));
            case Event.ClientClosed it when it.how() != Event.ClientClosed.How.HALF ->
                    Optional.of(new Close(it.client()));
            case Event.TerminalInput it ->
                    Optional.of(new Type(it.data(), upToIt.sent(Done.TERMINAL)));
            default -> Optional.empty();
        };
    }
}
