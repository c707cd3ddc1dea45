package echolab.trace;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The calls that a server can make, by their C names. The ordinal is the number that stands in the
/// flight recorder, so new calls are added at the end.
public enum Call {
    NONE("none"),
    SOCKET("socket"),
    SETSOCKOPT("setsockopt"),
    BIND("bind"),
    LISTEN("listen"),
    ACCEPT("accept"),
    READ("read"),
    WRITE("write"),
    CLOSE("close"),
    SHUTDOWN("shutdown"),
    DUP("dup"),
    DUP2("dup2"),
    PIPE("pipe"),
    OPEN("open"),
    FORK("fork"),
    EXIT("exit"),
    WAITPID("waitpid"),
    KILL("kill"),
    SIGACTION("sigaction"),
    SIGPROCMASK("sigprocmask"),
    SETRLIMIT("setrlimit"),
    PAUSE("pause"),
    SLEEP("sleep"),
    CONNECT("connect"),
    SELECT("select"),
    POLL("poll"),
    EPOLL_CREATE1("epoll_create1"),
    EPOLL_CTL("epoll_ctl"),
    EPOLL_WAIT("epoll_wait"),
    FCNTL("fcntl"),
    SOCKETPAIR("socketpair"),
    SENDMSG("sendmsg"),
    RECVMSG("recvmsg"),
    PTHREAD_CREATE("pthread_create"),
    PTHREAD_DETACH("pthread_detach"),
    PTHREAD_JOIN("pthread_join"),
    SEM_WAIT("sem_wait"),
    SEM_POST("sem_post"),
    PIPE2("pipe2"),
    EXECVE("execve"),
    MEMFD_CREATE("memfd_create"),
    FTRUNCATE("ftruncate"),
    MMAP("mmap"),

    // operations of a server's own code, at which it stops where details are asked for
    FD_ZERO("FD_ZERO"),
    FD_SET("FD_SET"),
    FD_CLR("FD_CLR"),
    FD_COPY("FD_COPY"),
    ASSIGN("assign");

    private static final Set<Call> MOVE_BYTES = EnumSet.of(READ, WRITE, SENDMSG, RECVMSG);

    private static final Set<Call> OPERATIONS =
            EnumSet.of(FD_ZERO, FD_SET, FD_CLR, FD_COPY, ASSIGN);

    private final String cName;

    Call(String cName) {
        this.cName = cName;
    }

    /// The name in C, as scripts and pictures show it.
    public String cName() {
        return cName;
    }

    /// Whether the kernel makes it; the others are operations of a server's own code.
    public boolean isSystemCall() {
        return !OPERATIONS.contains(this);
    }

    /// The calls that read or write bytes.
    public static Set<Call> moveBytes() {
        return Collections.unmodifiableSet(MOVE_BYTES);
    }

    /// The call of that C name; empty when no server makes such a call.
    public static Optional<Call> named(String cName) {
        return Arrays.stream(values()).filter(c -> c.cName.equals(cName)).findFirst();
    }
}
