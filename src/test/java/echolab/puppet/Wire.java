package echolab.puppet;

/// What test and puppet say to each other: orders and answers of four 64-bit numbers in the machine's
/// byte order, over pipes at high descriptor numbers.
final class Wire {
    static final int WORDS = 4;
    static final int BYTES = 8 * WORDS;

    /// Descriptors from this one up are the puppet's own: its JVM's first, then the channels.
    static final int FIRST_HIDDEN = 200;

    private static final int CHANNELS = 400;

    /// As many processes of a stage can live at once, the first one included.
    static final int LANES = 8;

    /// Channel 0 is the puppet master's.
    static final int MASTER = 0;

    /// Where a process waits for its orders.
    static int orders(int channel) {
        return CHANNELS + 2 * channel;
    }

    /// Where the test gives the orders; the test opens it by `/proc/PID/fd`.
    static int ordersEnd(int channel) {
        return orders(channel) + 1;
    }

    static final int ANSWERS = CHANNELS + 2 * (LANES + 1);
    static final int ANSWERS_END = ANSWERS + 1;

    /// The signalfds of a process: of the signals that it keeps, and of those that it takes now.
    static final int KEPT = ANSWERS_END + 1;

    static final int TAKEN = KEPT + 1;
    static final int LAST = TAKEN;

    /// Orders to the master: close what the test has opened by now; fork a process for a new stage;
    /// kill a process; reap until there is nothing left.
    static final int DETACH = 1;

    static final int STAGE = 2;
    static final int SLAY = 3;
    static final int REAP_ALL = 4;

    static final int DUP = 10;
    static final int DUP2 = 11;
    static final int PIPE = 12;
    static final int OPEN = 13;
    static final int SOCKET = 14;
    static final int BIND = 15;
    static final int LISTEN = 16;
    static final int ACCEPT = 17;
    static final int SHUTDOWN = 18;
    static final int CLOSE = 19;
    static final int FORK = 20;
    static final int EXIT = 21;
    static final int WAITPID = 22;
    static final int KILL = 23;
    static final int HANDLE = 24;
    static final int UNHANDLE = 25;
    static final int ENTER = 26;
    static final int EPOLL_CREATE = 27;
    static final int EPOLL_ADD = 28;
    static final int EPOLL_MODIFY = 29;
    static final int EPOLL_REMOVE = 30;
    static final int SOCKET_PAIR = 31;
    static final int SEND = 32;
    static final int RECEIVE = 33;
    static final int THREAD = 34;
    static final int JOIN = 35;
    static final int LIMIT = 36;
    static final int LEAVE = 37;
    static final int EXEC = 38;

    /// As many descriptors fit into one message, each a byte of a word.
    static final int MOST_SENT = 3;

    /// As many further threads can a process have at once.
    static final int THREADS = 3;

    /// What the puppet prints when its channels are open.
    static final String READY = "the puppet is ready";

    private Wire() {}
}
