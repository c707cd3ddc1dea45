package echolab.observe;

import echolab.unix.Answer;
import echolab.unix.Kcmp;
import echolab.unix.ResourceLimits;
import echolab.unix.SocketDiag;
import echolab.unix.SocketFacts;
import java.util.List;
import java.util.Map;

/// What an observer asks of the machine. Tests put another in its place: one that forbids things, or
/// whose processes vanish while they are read.
interface Machine {
    /// The text of a file under `/proc`.
    Answer<String> read(String path);

    /// Where a link under `/proc` points to.
    Answer<String> readlink(String path);

    /// The numeric entries of a directory under `/proc`, in order.
    Answer<int[]> numbers(String directory);

    /// How many descriptors a process may have, `prlimit(2)`.
    Answer<ResourceLimits.Bounds> nofile(int pid);

    /// How many threads the user of a process may have, `prlimit(2)`.
    Answer<ResourceLimits.Bounds> nproc(int pid);

    /// Whether two descriptors share an open file, `kcmp(2)`.
    Kcmp.Answer compareFiles(int pid1, int fd1, int pid2, int fd2);

    /// Whether a descriptor refers to the open file that an epoll instance watches in the `nth` of its
    /// entries for the number `tfd`, `kcmp(2)`.
    Kcmp.Answer compareWatched(int pid, int fd, int epollPid, int epfd, int tfd, int nth);

    /// The other end of every UNIX socket by inode, `sock_diag(7)`; 0 when it has none.
    Answer<Map<Long, Long>> unixPeers();

    /// What the kernel says of the socket at a descriptor.
    Answer<SocketFacts> socket(int pid, int fd);

    /// Nothing more is asked for now: what was kept for further questions is given back.
    void letGo();

    /// The TCP sockets of a family, `sock_diag(7)`, that listen or may wait in an accept queue or
    /// belong to somebody: all but those in SYN_RECV and TIME_WAIT.
    Answer<List<SocketDiag.Entry>> tcpSockets(int family);
}
