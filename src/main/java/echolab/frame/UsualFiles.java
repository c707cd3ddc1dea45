package echolab.frame;

/// The open files that a picture of a server usually shows. By them its measures are chosen, so that they
/// do not change with every client.
///
/// @param count how many there are
/// @param listeners those of them that have an accept queue
record UsualFiles(int count, int listeners) {
    /// Terminal, listening socket and three connections.
    private static final UsualFiles OF_A_SERVER = new UsualFiles(5, 1);

    /// More of them than this, with their clients, are folded.
    private static final int MOST_SERVICES = 3;

    /// A listening socket, and as many clients as the configuration allows if it says nothing.
    private static final int OF_A_SERVICE = 3;

    /// With a listening socket and its clients for each service of a port distribution; no client stays
    /// with its manager.
    static UsualFiles of(Subject subject) {
        return Panels.foreseen(subject)
                .filter(values -> !values.portMap().isEmpty())
                .map(values -> values.number("services").orElse(0))
                .map(services -> Math.min(services, MOST_SERVICES))
                .map(services -> new UsualFiles(2 + services * OF_A_SERVICE, 1 + services))
                .orElse(OF_A_SERVER);
    }

    /// Whether they need all the height that there is.
    boolean areMany() {
        return listeners > 1;
    }

    /// Those that a core shows; the others are folded.
    UsualFiles core() {
        return new UsualFiles(count - 2, listeners);
    }

    /// The height of their cards, drawn tightly.
    ///
    /// @param queues whether the accept queues are drawn
    int height(boolean queues) {
        FileSize size = FileSize.TIGHT;
        int queue = queues ? size.queueHeight() - size.height() : 0;
        return count * (size.height() + size.gap()) + listeners * queue;
    }
}
