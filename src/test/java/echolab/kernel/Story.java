package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import java.util.List;
import java.util.stream.Stream;

/// A run as a chain of changes, for tests that read like the events they tell.
record Story(KernelState state) {
    static final Pid STAGE = new Pid(50);
    static final Pid SERVER = new Pid(100);
    static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);

    /// A server that handles SIGCHLD, with its terminal on 0, 1 and 2.
    static Story server() {
        return new Story(KernelState.empty())
                .then(new Change.Started(SERVER, STAGE, "/dev/pts/3"))
                .then(new Change.Handles(SERVER, Signal.SIGCHLD, true));
    }

    /// The same, listening on descriptor 3 with room for two.
    static Story listening() {
        return server().then(new Change.Socket(SERVER, new Fd(3)))
                .then(new Change.Bound(SERVER, new Fd(3), LISTENER))
                .then(new Change.Listening(SERVER, new Fd(3), 2));
    }

    static Endpoint client(int port) {
        return new Endpoint("127.0.0.1", port);
    }

    Story then(Change change) {
        return new Story(KernelRules.apply(state, change));
    }

    Story arrived(int port) {
        return then(new Change.Arrived(LISTENER, client(port)));
    }

    Story accepted(int port, int fd) {
        return then(new Change.Accepted(SERVER, new Fd(3), new Fd(fd), client(port)));
    }

    Story forked(int child) {
        return forked(SERVER, child);
    }

    Story forked(Pid parent, int child) {
        return then(new Change.Forked(parent, new Pid(child)));
    }

    Story closed(int pid, int fd) {
        return then(new Change.Closed(new Pid(pid), new Fd(fd)));
    }

    Story dup(int fd, int newfd) {
        return then(new Change.Duplicated(SERVER, new Fd(fd), new Fd(newfd)));
    }

    Story opened(int fd, String path, Access access) {
        return then(new Change.Opened(SERVER, new Fd(fd), path, access));
    }

    Story piped(int readEnd, int writeEnd) {
        return then(new Change.Piped(SERVER, new Fd(readEnd), new Fd(writeEnd)));
    }

    Story epoll(int fd) {
        return then(new Change.EpollCreated(SERVER, new Fd(fd)));
    }

    Story watch(int epfd, int fd, int events) {
        return then(new Change.EpollAdded(SERVER, new Fd(epfd), new Fd(fd), events));
    }

    Story socketPair(int first, int second) {
        return then(new Change.SocketPair(SERVER, new Fd(first), new Fd(second)));
    }

    Story sent(int pid, int socket, Integer... fds) {
        return then(new Change.DescriptorsSent(new Pid(pid), new Fd(socket), fds(fds)));
    }

    Story received(int pid, int socket, Integer... fds) {
        return then(new Change.DescriptorsReceived(new Pid(pid), new Fd(socket), fds(fds)));
    }

    private static List<Fd> fds(Integer... numbers) {
        return Stream.of(numbers).map(Fd::new).toList();
    }

    Story exited(int pid, int code) {
        return then(new Change.Ended(new Pid(pid), new ExitStatus.Exited(code)));
    }

    Story reaped(int child) {
        return then(new Change.Reaped(SERVER, new Pid(child)));
    }

    String text() {
        return KernelText.of(state);
    }

    String vnodeAt(int fd) {
        return KernelText.of(state.vnodeOf(file(fd)));
    }

    /// The open file at a descriptor of the server.
    OpenFileId file(int fd) {
        return States.fileId(this, new Fd(fd));
    }
}
