package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Event;
import java.io.IOException;
import java.util.List;

/// What a stage's clients receive, on its way into the trace: behind the calls that sent it.
final class Receiving {
    private final Journal journal;
    private final Runnable readEvents;
    private final Receivers receivers;
    private final Sightings<News> news;

    /// The clients.
    interface Receivers {
        /// Whether the client has that connection still.
        boolean has(String client, ClientConnection connection);

        /// It is recorded that the client received that.
        ///
        /// @param ended whether nothing more will come
        void received(String client, String text, boolean ended);
    }

    /// What a client received.
    ///
    /// @param end whether and how the stream ended behind it
    private record News(String client, ClientConnection connection, Bytes received, End end) {}

    private enum End {
        NONE,
        EOF,
        RESET
    }

    /// @param calls the server's, which may be told after what they sent has come
    /// @param readEvents takes in what the server has told
    Receiving(Journal journal, Sightings.Calls calls, Runnable readEvents, Receivers receivers) {
        this.journal = journal;
        this.readEvents = readEvents;
        this.receivers = receivers;
        this.news = new Sightings<>(calls);
    }

    /// Takes what has arrived.
    void take(String client, ClientConnection connection) {
        if (connection.ended()) {
            return;
        }
        try {
            Bytes received = Bytes.of(connection.receive());
            if (received.length() > 0 || connection.ended()) {
                End end = connection.ended() ? End.EOF : End.NONE;
                news.saw(new News(client, connection, received, end));
            }
        } catch (IOException reset) {
            connection.end();
            news.saw(new News(client, connection, Bytes.NONE, End.RESET));
        }
    }

    /// Records what may be recorded by now.
    void record() {
        record(news.due());
    }

    /// Records everything that was taken, if need be after a moment.
    void recordAll() {
        record(news.all());
    }

    boolean hasRecordedAll() {
        return news.isEmpty();
    }

    private void record(List<News> due) {
        if (!due.isEmpty()) {
            readEvents.run();
            due.forEach(this::record);
        }
    }

    /// Whoever has closed meanwhile learns no more.
    private void record(News it) {
        if (!receivers.has(it.client(), it.connection())) {
            return;
        }
        if (it.received().length() > 0) {
            journal.write(new Event.ClientReceived(it.client(), it.received()));
        }
        if (it.end() != End.NONE) {
            journal.write(new Event.ClientSawEof(it.client(), it.end() == End.RESET));
        }
        receivers.received(it.client(), it.received().first(), it.end() != End.NONE);
    }
}
