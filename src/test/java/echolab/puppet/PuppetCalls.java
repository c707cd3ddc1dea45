package echolab.puppet;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import echolab.unix.Libc;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The plain calls of a puppet. A result is as in C; two more numbers may come with it: the ends of a
/// pipe, a port and an address, a status.
final class PuppetCalls {
    private static final Libc.Function DUP = Libc.function("dup");
    private static final Libc.Function DUP2 = Libc.function("dup2");
    private static final Libc.Function PIPE = Libc.function("pipe");
    private static final Libc.Function OPEN = Libc.function("open");
    private static final Libc.Function SOCKET = Libc.function("socket");
    private static final Libc.Function BIND = Libc.function("bind");
    private static final Libc.Function GETSOCKNAME = Libc.function("getsockname");
    private static final Libc.Function LISTEN = Libc.function("listen");
    private static final Libc.Function ACCEPT = Libc.function("accept");
    private static final Libc.Function SHUTDOWN = Libc.function("shutdown");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final Libc.Function FORK = Libc.function("fork");
    private static final Libc.Function EXIT = Libc.function("_exit");
    private static final Libc.Function WAITPID = Libc.function("waitpid");
    private static final Libc.Function KILL = Libc.function("kill");
    private static final Libc.Function SYSCALL = Libc.function("syscall");
    private static final Libc.Function EPOLL_CREATE = Libc.function("epoll_create1");
    private static final Libc.Function EPOLL_CTL = Libc.function("epoll_ctl");
    private static final Libc.Function SOCKETPAIR = Libc.function("socketpair");
    private static final Libc.Function SETRLIMIT = Libc.function("setrlimit");
    private static final Libc.Function EXECVE = Libc.function("execve");
    private static final int EPOLL_CTL_ADD = 1;
    private static final int EPOLL_CTL_DEL = 2;
    private static final int EPOLL_CTL_MOD = 3;
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int RLIMIT_NOFILE = 7;
    private static final int CLOSE_RANGE = 436;
    private static final int WNOHANG = 1;
    private static final int SHUT_WR = 1;
    private static final int O_NOCTTY = 0x100;
    private static final int SOCKADDR_IN = 16;
    private static final int WORDS = 16;

    private final MemorySegment paths;
    private final long[] path = new long[3];
    private final MemorySegment words = Arena.global().allocate(JAVA_LONG, WORDS);
    private final MemorySegment length = Arena.global().allocate(JAVA_INT);
    private final PuppetMessages messages = new PuppetMessages();
    private final PuppetThreads threads = new PuppetThreads();
    private final PuppetSignals signals = new PuppetSignals();
    private final long program = Arena.global().allocateFrom("/bin/sleep").address();
    private final MemorySegment arguments = Arena.global().allocate(JAVA_LONG, 3);
    private long first;
    private long second;

    PuppetCalls(String terminal, String file0, String file1) {
        String[] all = {file0, file1, terminal};
        paths = Arena.global().allocate(3 * 4096L);
        for (int i = 0; i < all.length; i++) {
            paths.setString(i * 4096L, all[i]);
            path[i] = paths.address() + i * 4096L;
        }
        arguments.setAtIndex(JAVA_LONG, 0, program);
        arguments.setAtIndex(JAVA_LONG, 1, Arena.global().allocateFrom("60").address());
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    int make(int what, int a, int b, int c) {
        first = 0;
        second = 0;
        return switch (what) {
            case Wire.DUP -> Libc.callInt(DUP, a);
            case Wire.DUP2 -> Libc.callInt(DUP2, a, b);
            case Wire.PIPE -> pipe();
            case Wire.OPEN -> Libc.callInt(OPEN, a < 0 ? 0 : path[a], b | O_NOCTTY);
            case Wire.SOCKET -> Libc.callInt(SOCKET, 2, 1, 0);
            case Wire.BIND -> bind(a);
            case Wire.LISTEN -> listen(a, b);
            case Wire.ACCEPT -> accept(a);
            case Wire.SHUTDOWN -> Libc.callInt(SHUTDOWN, a, SHUT_WR);
            case Wire.CLOSE -> Libc.callInt(CLOSE, a);
            case Wire.EXIT -> exit(a);
            case Wire.WAITPID -> waitpid(a);
            case Wire.KILL -> a <= 0 ? -1 : Libc.callInt(KILL, a, b);
            case Wire.HANDLE -> signals.handle(a);
            case Wire.UNHANDLE -> signals.unhandle(a);
            case Wire.ENTER -> signals.enter(a);
            case Wire.LEAVE -> signals.leave(a);
            case Wire.LIMIT -> limit(a);
            case Wire.EXEC -> exec(a);
            case Wire.THREAD -> threads.start();
            case Wire.JOIN -> threads.join(a);
            case Wire.EPOLL_CREATE -> Libc.callInt(EPOLL_CREATE, 0);
            case Wire.EPOLL_ADD -> epoll(EPOLL_CTL_ADD, a, b, c);
            case Wire.EPOLL_REMOVE -> epoll(EPOLL_CTL_DEL, a, b, 0);
            case Wire.EPOLL_MODIFY -> epoll(EPOLL_CTL_MOD, a, b, c);
            case Wire.SOCKET_PAIR -> socketPair();
            case Wire.SEND -> messages.send(a, b, c);
            case Wire.RECEIVE -> receive(a, b);
            default -> throw new IllegalArgumentException("no such order");
        };
    }

    /// `struct epoll_event` is packed on x86-64, and elsewhere it is not; the mask comes first.
    private int epoll(int operation, int epfd, int fd, int mask) {
        words.set(JAVA_LONG, 0, 0);
        words.set(JAVA_INT, 0, mask);
        return Libc.callInt(EPOLL_CTL, epfd, operation, fd, words.address());
    }

    private int socketPair() {
        int result = Libc.callInt(SOCKETPAIR, AF_UNIX, SOCK_STREAM, 0, words.address());
        first = words.getAtIndex(JAVA_INT, 0);
        second = words.getAtIndex(JAVA_INT, 1);
        return result;
    }

    private int receive(int fd, int room) {
        int result = messages.receive(fd, room);
        first = messages.count();
        second = messages.packed();
        return result;
    }

    private int limit(int nofile) {
        words.setAtIndex(JAVA_LONG, 0, nofile);
        words.setAtIndex(JAVA_LONG, 1, Wire.LAST + 1);
        return nofile < 0 ? -1 : Libc.callInt(SETRLIMIT, RLIMIT_NOFILE, words.address());
    }

    /// Becomes a program that sleeps for a minute.
    private int exec(int what) {
        if (what < 0) {
            return Libc.callInt(EXECVE, 0, arguments.address(), 0);
        }
        int masked = signals.execute();
        return exit(masked + Libc.callInt(EXECVE, program, arguments.address(), 0));
    }

    private int pipe() {
        int result = Libc.callInt(PIPE, words.address());
        first = words.getAtIndex(JAVA_INT, 0);
        second = words.getAtIndex(JAVA_INT, 1);
        return result;
    }

    /// Binds to a free port of 127.0.0.1 and tells it.
    private int bind(int fd) {
        words.set(JAVA_LONG, 0, 0);
        words.set(JAVA_LONG, 8, 0);
        words.set(JAVA_SHORT, 0, (short) 2);
        words.set(JAVA_INT, 4, Integer.reverseBytes(0x7f000001));
        int result = Libc.callInt(BIND, fd, words.address(), SOCKADDR_IN);
        return result == 0 ? name(fd) : result;
    }

    /// Listens, and tells the port and the address, because an unbound socket gets them by this.
    private int listen(int fd, int backlog) {
        int result = Libc.callInt(LISTEN, fd, backlog);
        return result == 0 ? name(fd) : result;
    }

    private int name(int fd) {
        length.set(JAVA_INT, 0, SOCKADDR_IN);
        int result = Libc.callInt(GETSOCKNAME, fd, words.address(), length.address());
        tellAddress();
        return result;
    }

    private void tellAddress() {
        first = Short.toUnsignedInt(Short.reverseBytes(words.get(JAVA_SHORT, 2)));
        second = Integer.toUnsignedLong(Integer.reverseBytes(words.get(JAVA_INT, 4)));
    }

    private int accept(int fd) {
        length.set(JAVA_INT, 0, SOCKADDR_IN);
        int result = Libc.callInt(ACCEPT, fd, words.address(), length.address());
        tellAddress();
        return result;
    }

    private int waitpid(int pid) {
        int result = Libc.callInt(WAITPID, pid, words.address(), WNOHANG);
        first = words.get(JAVA_INT, 0);
        return result;
    }

    /// Waits for all children and adopted orphans until there are none.
    int reapAll() {
        int reaped = 0;
        while (Libc.callInt(WAITPID, -1, 0, 0) > 0) {
            reaped++;
        }
        return reaped;
    }

    /// A child has none of its parent's threads.
    int fork() {
        int pid = Libc.callInt(FORK);
        if (pid == 0) {
            threads.forget();
            if (openSignals() != 0) {
                exit(1);
            }
        }
        return pid;
    }

    int openSignals() {
        return signals.forked();
    }

    int exit(int status) {
        return Libc.callInt(EXIT, status);
    }

    /// Puts a new open file of the terminal onto 0, 1 and 2.
    void takeTerminal() {
        int fd = make(Wire.OPEN, 2, 2, 0);
        for (int number = 0; number <= 2; number++) {
            make(Wire.DUP2, fd, number, 0);
        }
        make(Wire.CLOSE, fd, 0, 0);
    }

    void closeRange(int from, int to) {
        if (Libc.call(SYSCALL, CLOSE_RANGE, from, to, 0) == -1) {
            for (int fd = from; fd <= to; fd++) {
                if (Libc.callInt(CLOSE, fd) == -1 && Libc.errno() != 9) {
                    exit(1);
                }
            }
        }
    }
}
