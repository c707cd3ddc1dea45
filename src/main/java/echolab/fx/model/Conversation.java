package echolab.fx.model;

import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each client said and heard, in the order in which it happened, which the texts of a
/// {@link echolab.trace.ClientState} alone do not tell. Grows with the trace; confined to one
/// thread.
public final class Conversation {
    private final Map<String, List<Line>> lines = new TreeMap<>();
    private int size;

    /// One piece of what was said.
    ///
    /// @param seq where in the trace
    /// @param stage the server it was said to or heard from
    /// @param sent whether the client sent it, otherwise it received it
    public record Line(long seq, String stage, boolean sent, String text) {}

    /// Takes the events up to that place of the trace.
    public void append(Timeline timeline, int end) {
        for (; size < end; size++) {
            Event event = timeline.event(size + 1);
            switch (event.what()) {
                case Event.ClientSent e -> add(event, e.client(), true, e.data().text());
                case Event.ClientReceived e -> add(event, e.client(), false, e.data().text());
                default -> {}
            }
        }
    }

    /// The conversation of a client with a stage up to a place in the trace.
    public List<Line> of(String stage, String client, int seq) {
        return lines.getOrDefault(key(stage, client), List.of()).stream()
                .filter(line -> line.seq() <= seq)
                .toList();
    }

    private void add(Event event, String client, boolean sent, String text) {
        lines.computeIfAbsent(key(event.stage(), client), _ -> new ArrayList<>())
                .add(new Line(event.seq(), event.stage(), sent, text));
    }

    private static String key(String stage, String client) {
        return stage + "\n" + client;
    }
}
