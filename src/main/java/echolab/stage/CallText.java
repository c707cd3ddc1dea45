package echolab.stage;

import echolab.kernel.Interest;
import echolab.kernel.Signal;
import echolab.unix.RawEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The arguments of a call as C would write them.
final class CallText {
    private static final int MICROS = 1_000_000;
    private static final int F_GETLK = 5;
    private static final int F_SETLK = 6;

    private CallText() {}

    static List<String> arguments(RawEvent raw) {
        List<Long> a = raw.args();
        return switch (raw.call()) {
            case SOCKET ->
                    List.of(name(a, 0, 2, "AF_INET"), name(a, 1, 1, "SOCK_STREAM"), number(a, 2));
            case SETSOCKOPT ->
                    List.of(
                            number(a, 0),
                            name(a, 1, 1, "SOL_SOCKET"),
                            name(a, 2, 2, "SO_REUSEADDR"),
                            number(a, 3));
            case WAITPID -> List.of(number(a, 0), a.get(1) == 0 ? "0" : "WNOHANG");
            case KILL -> List.of(number(a, 0), signal(a.get(1)));
            case SIGACTION -> List.of(signal(a.get(0)), a.get(1) == 0 ? "SIG_DFL" : "handler");
            case SHUTDOWN -> List.of(number(a, 0), how(a.get(1)));
            case SETRLIMIT -> List.of("RLIMIT_NOFILE", number(a, 1));
            case OPEN -> List.of('"' + raw.text().text() + '"', flags(a.get(0)));
            case BIND, LISTEN, READ, WRITE, DUP2 -> List.of(number(a, 0), number(a, 1));
            case ACCEPT, CLOSE, DUP, EXIT, SLEEP, CONNECT -> List.of(number(a, 0));
            case SELECT -> select(raw);
            case POLL -> List.of(raw.text().text(), number(a, 0), number(a, 1));
            case EPOLL_CREATE1 -> List.of(number(a, 0));
            case EPOLL_CTL -> epollCtl(a);
            case EPOLL_WAIT -> List.of(number(a, 0), raw.text().text(), number(a, 1), number(a, 2));
            case FCNTL -> fcntl(a);
            case EXECVE -> execve(raw);
            case MEMFD_CREATE -> List.of('"' + raw.text().text() + '"', number(a, 0));
            case FTRUNCATE -> List.of(number(a, 0), number(a, 1));
            case MMAP -> List.of("NULL", number(a, 1), "MAP_SHARED", number(a, 0));
            case PIPE2 -> List.of(a.get(2) == 0 ? "0" : "O_CLOEXEC");
            case FD_ZERO -> List.of(variable(raw));
            case FD_SET, FD_CLR -> List.of(number(a, 0), variable(raw));
            case FD_COPY -> variables(raw);
            case ASSIGN -> List.of(raw.text().text(), number(a, 0));
            case SENDMSG -> List.of(number(a, 0), rights(a));
            case RECVMSG -> List.of(number(a, 0), a.size() > 2 ? rights(a) : "&msg");
            case SEM_WAIT, SEM_POST -> List.of(variable(raw));
            case PTHREAD_CREATE, PTHREAD_DETACH, PTHREAD_JOIN -> List.of();
            case SOCKETPAIR, SIGPROCMASK, FORK, PIPE, PAUSE, NONE -> List.of();
        };
    }

    private static List<String> select(RawEvent raw) {
        List<String> arguments = new ArrayList<>();
        arguments.add(number(raw.args(), 0));
        variables(raw).forEach(name -> arguments.add(name.equals("NULL") ? name : "&" + name));
        long micros = raw.args().get(1);
        arguments.add(micros < 0 ? "NULL" : "{%d, %d}".formatted(micros / MICROS, micros % MICROS));
        return arguments;
    }

    private static List<String> fcntl(List<Long> a) {
        return switch (a.get(1).intValue()) {
            case F_GETLK, F_SETLK ->
                    List.of(
                            number(a, 0),
                            a.get(1) == F_SETLK ? "F_SETLK" : "F_GETLK",
                            a.get(2) == 2 ? "F_UNLCK" : "F_WRLCK",
                            number(a, 3));
            default -> List.of(number(a, 0), "F_SETFL", a.get(2) == 0 ? "0" : "O_NONBLOCK");
        };
    }

    /// The program, and what its `main` is given.
    private static List<String> execve(RawEvent raw) {
        List<String> lines = variables(raw);
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        '"' + lines.getFirst() + '"',
                        "{" + String.join(", ", lines.subList(1, lines.size())) + "}");
    }

    /// The descriptor that goes along.
    private static String rights(List<Long> a) {
        return a.get(2) < 0 ? "&msg" : "{SCM_RIGHTS: %d}".formatted(a.get(2));
    }

    private static List<String> epollCtl(List<Long> a) {
        String op =
                switch (a.get(1).intValue()) {
                    case 1 -> "EPOLL_CTL_ADD";
                    case 2 -> "EPOLL_CTL_DEL";
                    case 3 -> "EPOLL_CTL_MOD";
                    default -> number(a, 1);
                };
        return List.of(number(a, 0), op, number(a, 2), Interest.text(a.get(3).intValue()));
    }

    private static String variable(RawEvent raw) {
        return "&" + raw.text().text();
    }

    /// The names, one a line.
    private static List<String> variables(RawEvent raw) {
        return raw.text().text().lines().toList();
    }

    private static String number(List<Long> args, int index) {
        return Long.toString(args.get(index));
    }

    /// The constant's name where the argument has its value, else the number.
    private static String name(List<Long> args, int index, long value, String name) {
        return args.get(index) == value ? name : number(args, index);
    }

    static String signal(long number) {
        return Arrays.stream(Signal.values())
                .filter(s -> s.number() == number)
                .map(Signal::name)
                .findFirst()
                .orElse(Long.toString(number));
    }

    private static String how(long how) {
        return switch ((int) how) {
            case 0 -> "SHUT_RD";
            case 1 -> "SHUT_WR";
            default -> "SHUT_RDWR";
        };
    }

    private static String flags(long flags) {
        String access =
                switch ((int) (flags & 3)) {
                    case 0 -> "O_RDONLY";
                    case 1 -> "O_WRONLY";
                    default -> "O_RDWR";
                };
        return access
                + ((flags & 0x40) != 0 ? " | O_CREAT" : "")
                + ((flags & 0x200) != 0 ? " | O_TRUNC" : "")
                + ((flags & 0x400) != 0 ? " | O_APPEND" : "");
    }
}
