package echolab.observe;

import echolab.unix.Answer;
import echolab.unix.Kcmp;
import echolab.unix.ProcFs;
import echolab.unix.ResourceLimits;
import echolab.unix.SocketDiag;
import echolab.unix.SocketFacts;
import echolab.unix.SocketProbe;
import echolab.unix.UnixDiag;
import java.util.List;
import java.util.Map;

/// The machine on which we run.
final class LinuxMachine implements Machine {
    private static final int SYN_RECV = 3;
    private static final int TIME_WAIT = 6;
    private static final int OWNED_OR_WAITING = 0xffe & ~(1 << SYN_RECV) & ~(1 << TIME_WAIT);

    private final ProcFs proc = new ProcFs();
    private final SocketProbe sockets = new SocketProbe();
    private final SocketDiag diag = new SocketDiag();
    private final ResourceLimits limits = new ResourceLimits();
    private final UnixDiag unixDiag = new UnixDiag();

    @Override
    public Answer<String> read(String path) {
        return proc.read(path);
    }

    @Override
    public Answer<String> readlink(String path) {
        return proc.readlink(path);
    }

    @Override
    public Answer<int[]> numbers(String directory) {
        return proc.numbers(directory);
    }

    @Override
    public Answer<ResourceLimits.Bounds> nofile(int pid) {
        return limits.nofile(pid);
    }

    @Override
    public Answer<ResourceLimits.Bounds> nproc(int pid) {
        return limits.nproc(pid);
    }

    @Override
    public Kcmp.Answer compareFiles(int pid1, int fd1, int pid2, int fd2) {
        return Kcmp.compareFiles(pid1, fd1, pid2, fd2);
    }

    @Override
    public Kcmp.Answer compareWatched(int pid, int fd, int epollPid, int epfd, int tfd, int nth) {
        return Kcmp.compareWatched(pid, fd, epollPid, epfd, tfd, nth);
    }

    @Override
    public Answer<Map<Long, Long>> unixPeers() {
        return unixDiag.peers();
    }

    @Override
    public Answer<SocketFacts> socket(int pid, int fd) {
        return sockets.ask(pid, fd);
    }

    @Override
    public void letGo() {
        sockets.letGo();
    }

    @Override
    public Answer<List<SocketDiag.Entry>> tcpSockets(int family) {
        return diag.list(family, OWNED_OR_WAITING);
    }
}
