package echolab.observe;

import echolab.kernel.Fd;
import echolab.unix.Answer;
import echolab.unix.Kcmp;
import echolab.unix.ResourceLimits;
import echolab.unix.SocketDiag;
import echolab.unix.SocketFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// This machine, but as a container may show it: some ways of asking are forbidden.
public final class Forbidding implements Machine {
    private static final int EPERM = 1;

    private final Machine machine = new LinuxMachine();
    private final Set<Way> forbidden;

    /// A way of asking.
    public enum Way {
        KCMP,
        PIDFD_GETFD,
        SOCK_DIAG
    }

    private Forbidding(Set<Way> forbidden) {
        this.forbidden = Set.copyOf(forbidden);
    }

    /// An observer to whom these ways are forbidden.
    public static Observer observer(Set<Way> forbidden, Fd firstHidden) {
        return new Observer(new Forbidding(forbidden), firstHidden);
    }

    @Override
    public Answer<String> read(String path) {
        return machine.read(path);
    }

    @Override
    public Answer<String> readlink(String path) {
        return machine.readlink(path);
    }

    @Override
    public Answer<int[]> numbers(String directory) {
        return machine.numbers(directory);
    }

    @Override
    public Answer<ResourceLimits.Bounds> nofile(int pid) {
        return machine.nofile(pid);
    }

    @Override
    public Answer<ResourceLimits.Bounds> nproc(int pid) {
        return machine.nproc(pid);
    }

    @Override
    public Kcmp.Answer compareFiles(int pid1, int fd1, int pid2, int fd2) {
        return forbidden.contains(Way.KCMP)
                ? Kcmp.Answer.FORBIDDEN
                : machine.compareFiles(pid1, fd1, pid2, fd2);
    }

    @Override
    public Kcmp.Answer compareWatched(int pid, int fd, int epollPid, int epfd, int tfd, int nth) {
        return forbidden.contains(Way.KCMP)
                ? Kcmp.Answer.FORBIDDEN
                : machine.compareWatched(pid, fd, epollPid, epfd, tfd, nth);
    }

    @Override
    public Answer<Map<Long, Long>> unixPeers() {
        return forbidden.contains(Way.SOCK_DIAG) ? new Answer.Denied<>(EPERM) : machine.unixPeers();
    }

    @Override
    public Answer<SocketFacts> socket(int pid, int fd) {
        return forbidden.contains(Way.PIDFD_GETFD)
                ? new Answer.Denied<>(EPERM)
                : machine.socket(pid, fd);
    }

    @Override
    public void letGo() {
        machine.letGo();
    }

    @Override
    public Answer<List<SocketDiag.Entry>> tcpSockets(int family) {
        return forbidden.contains(Way.SOCK_DIAG)
                ? new Answer.Denied<>(EPERM)
                : machine.tcpSockets(family);
    }
}
