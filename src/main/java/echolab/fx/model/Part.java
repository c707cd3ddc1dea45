package echolab.fx.model;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            return "";
        }
    }

    /// What was done to the first server of a recording, in order: to the others the same was done.
    static List<Part> of(Timeline recording) {
        List<Part> parts = new ArrayList<>();
        Map<String, Long> sent = new HashMap<>();
        String stage = recording.size() == 0 ? "" : recording.event(1).stage();
        for (Event event : recording.from(1)) {
            if (event.stage().equals(stage)) {
                switch (event.what()) {
                    case Event.ClientConnected it when !it.stranger() ->
                            parts.add(new Connect(it.client()));
                    case Event.ClientSent it ->
                            parts.add(
                                    new Send(
                                            it.client(),
                                            it.data(),
                                            count(sent, it.client(), it.data())));
                    case Event.ClientClosed it when it.how() != Event.ClientClosed.How.HALF ->
                            parts.add(new Close(it.client()));
                    case Event.TerminalInput it ->
                            parts.add(new Type(it.data(), count(sent, "", it.data())));
                    default -> {}
                }
            }
        }
        return List.copyOf(parts);
    }

    private static long count(Map<String, Long> sums, String whose, Bytes data) {
        return sums.merge(whose, data.length(), Long::sum);
    }
}
