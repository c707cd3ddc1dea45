package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.SERVERS;

import echolab.unix.Answer;
import echolab.unix.Errno;
import echolab.unix.Kcmp;
import echolab.unix.Libc;
import echolab.unix.SocketFacts;
import echolab.unix.SocketProbe;
import java.util.List;

/// System calls that servers and the observer need, tried out. Linux only.
final class UnixProbes {
    private static final int STDIN = 0;
    private static final int O_RDWR_O_NOCTTY = 0x102;

    List<Probe> all() {
        return List.of(this::spawn, this::terminal, this::sharedMemory, this::kcmp, this::sockets);
    }

    /// posix_spawn(3): this file action came with glibc 2.34; musl has none.
    private Check spawn(Findings findings) {
        return Libc.has("posix_spawn_file_actions_addclosefrom_np")
                ? findings.ok(SERVERS, "spawn", "ok")
                : findings.missing(SERVERS, "spawn", "missing");
    }

    /// posix_openpt(3), undone at once.
    private Check terminal(Findings findings) {
        int master = Libc.callInt(Libc.function("posix_openpt"), O_RDWR_O_NOCTTY);
        if (master == -1) {
            return findings.missing(SERVERS, "terminal", "missing", Errno.symbol(Libc.errno()));
        }
        boolean unlocked = Libc.callInt(Libc.function("unlockpt"), master) == 0;
        boolean closed = Libc.callInt(Libc.function("close"), master) == 0;
        return unlocked && closed
                ? findings.ok(SERVERS, "terminal", "ok")
                : findings.missing(SERVERS, "terminal", "missing", Errno.symbol(Libc.errno()));
    }

    /// memfd_create(2) without a name fails with EFAULT where it is allowed, and makes nothing.
    private Check sharedMemory(Findings findings) {
        int result = Libc.callInt(Libc.function("memfd_create"), 0);
        int errno = Libc.errno();
        return result == -1 && errno == Errno.EFAULT.number()
                ? findings.ok(SERVERS, "memfd", "ok")
                : findings.missing(SERVERS, "memfd", "missing", Errno.symbol(errno));
    }

    /// kcmp(2) on this process itself.
    private Check kcmp(Findings findings) {
        return Kcmp.compareFiles(self(), STDIN, self(), STDIN) == Kcmp.Answer.FORBIDDEN
                ? findings.limited(SERVERS, "kcmp", "forbidden")
                : findings.ok(SERVERS, "kcmp", "ok");
    }

    /// pidfd_getfd(2) on this process itself, which no rule but seccomp's can forbid. What comes back
    /// need not be a socket.
    private Check sockets(Findings findings) {
        Answer<SocketFacts> answer = new SocketProbe().ask(self(), STDIN);
        return answer instanceof Answer.Denied<SocketFacts>(int errno)
                        && errno != Errno.ENOTSOCK.number()
                ? findings.limited(SERVERS, "sockets", "forbidden", Errno.symbol(errno))
                : findings.ok(SERVERS, "sockets", "ok");
    }

    private static int self() {
        return Math.toIntExact(ProcessHandle.current().pid());
    }
}
