package echolab.observe;

import echolab.unix.Answer;
import echolab.unix.Kcmp;
import echolab.unix.ResourceLimits;
import echolab.unix.SocketDiag;
import echolab.unix.SocketFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A machine made of texts. It forbids `kcmp(2)` or `pidfd_getfd(2)` when told so, and from a certain
/// question on it can be empty, as when its processes vanish while they are read.
final class FakeMachine implements Machine {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, List<Integer>> directories = new HashMap<>();
    private final Map<String, Integer> openFiles = new HashMap<>();
    private final Map<String, SocketFacts> sockets = new HashMap<>();
    private Optional<List<SocketDiag.Entry>> diag = Optional.empty();
    private final Map<String, Integer> watched = new HashMap<>();
    private final Map<Long, Long> unixPeers = new HashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private int questions;
    private int vanishAt = Integer.MAX_VALUE;
    private boolean kcmpForbidden;
    private boolean socketsForbidden;

    FakeMachine text(String path, String text) {
        texts.put(path, text);
        return this;
    }

    FakeMachine process(int pid, int parent, String state, long pending) {
        text(
                "/proc/" + pid + "/status",
                "Name:\tx\nState:\t%s\nPPid:\t%d\nThreads:\t1\nSigPnd:\t0\nShdPnd:\t%x\n"
                        .formatted(state, parent, pending));
        directories.put("/proc/" + pid + "/fd", new ArrayList<>());
        return this;
    }

    FakeMachine children(int pid, String text) {
        return text("/proc/%d/task/%d/children".formatted(pid, pid), text);
    }

    /// A descriptor that refers to the open file of that number.
    FakeMachine fd(int pid, int fd, String link, String flags, int openFile) {
        String directory = "/proc/" + pid + "/fd";
        directories.computeIfAbsent(directory, _ -> new ArrayList<>()).add(fd);
        links.put(directory + "/" + fd, link);
        text("/proc/" + pid + "/fdinfo/" + fd, "pos:\t0\nflags:\t" + flags + "\n");
        openFiles.put(pid + " " + fd, openFile);
        return this;
    }

    FakeMachine socket(int pid, int fd, SocketFacts facts) {
        sockets.put(pid + " " + fd, facts);
        return this;
    }

    /// What netlink tells; it is forbidden otherwise.
    FakeMachine tcpSockets(SocketDiag.Entry... entries) {
        diag = Optional.of(List.of(entries));
        return this;
    }

    /// A further line of an epoll instance's `fdinfo`; the file watched is the open file of that number.
    FakeMachine watches(int pid, int epfd, int tfd, String events, long inode, int openFile) {
        int nth = 0;
        while (watched.containsKey("%d %d %d %d".formatted(pid, epfd, tfd, nth))) {
            nth++;
        }
        watched.put("%d %d %d %d".formatted(pid, epfd, tfd, nth), openFile);
        return more(
                pid,
                epfd,
                "tfd: %8d events: %8s data: %16x  pos:0 ino:%x sdev:9\n"
                        .formatted(tfd, events, tfd, inode));
    }

    /// A UNIX socket of that inode, with so many descriptors in flight to it.
    FakeMachine unixSocket(int pid, int fd, long inode, int inFlight) {
        return fd(pid, fd, "socket:[" + inode + "]", "02", (int) inode)
                .more(pid, fd, "scm_fds: " + inFlight + "\n")
                .socket(
                        pid,
                        fd,
                        new SocketFacts(1, 1, Optional.empty(), Optional.empty(), 0, 0, 0));
    }

    /// What netlink tells of UNIX sockets: two ends by their inodes.
    FakeMachine unixPair(long one, long other) {
        unixPeers.put(one, other);
        unixPeers.put(other, one);
        return this;
    }

    /// The mask of the first thread of a process (SigBlk).
    FakeMachine blocks(int pid, long mask) {
        texts.merge("/proc/" + pid + "/status", "SigBlk:\t%x\n".formatted(mask), String::concat);
        return this;
    }

    /// A descriptor that takes the signals of that mask.
    FakeMachine signalFd(int pid, int fd, long mask) {
        return fd(pid, fd, "anon_inode:[signalfd]", "02004002", fd)
                .more(pid, fd, "sigmask:\t%016x\n".formatted(mask));
    }

    FakeMachine forbid(String path) {
        forbidden.add(path);
        return this;
    }

    private FakeMachine more(int pid, int fd, String line) {
        texts.merge("/proc/" + pid + "/fdinfo/" + fd, line, String::concat);
        return this;
    }

    /// A process with threads of these ids and names.
    FakeMachine threads(int pid, Map<Integer, String> names) {
        texts.computeIfPresent(
                "/proc/" + pid + "/status",
                (_, text) -> text.replace("Threads:\t1", "Threads:\t" + names.size()));
        directories.put("/proc/" + pid + "/task", List.copyOf(names.keySet()));
        names.forEach((tid, name) -> text("/proc/" + pid + "/task/" + tid + "/comm", name + "\n"));
        return this;
    }

    FakeMachine forbidKcmp() {
        kcmpForbidden = true;
        return this;
    }

    FakeMachine forbidSockets() {
        socketsForbidden = true;
        return this;
    }

    FakeMachine forbidDescriptors(int pid) {
        directories.remove("/proc/" + pid + "/fd");
        return this;
    }

    /// Everything is gone from this question on, counted from 0.
    FakeMachine vanishAt(int question) {
        vanishAt = question;
        questions = 0;
        return this;
    }

    int questions() {
        return questions;
    }

    private boolean gone() {
        return questions++ >= vanishAt;
    }

    private <T> Answer<T> answer(T value) {
        return gone() || value == null ? new Answer.Gone<>() : new Answer.Got<>(value);
    }

    @Override
    public Answer<String> read(String path) {
        return forbidden.contains(path) ? new Answer.Denied<>(13) : answer(texts.get(path));
    }

    @Override
    public Answer<String> readlink(String path) {
        return answer(links.get(path));
    }

    @Override
    public Answer<int[]> numbers(String directory) {
        List<Integer> numbers = directories.get(directory);
        if (numbers == null) {
            return gone() ? new Answer.Gone<>() : new Answer.Denied<>(13);
        }
        return answer(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /// What a container forbids: the text has to tell.
    @Override
    public Answer<ResourceLimits.Bounds> nofile(int pid) {
        return new Answer.Denied<>(1);
    }

    @Override
    public Answer<ResourceLimits.Bounds> nproc(int pid) {
        return new Answer.Denied<>(1);
    }

    @Override
    public Kcmp.Answer compareFiles(int pid1, int fd1, int pid2, int fd2) {
        if (gone()) {
            return Kcmp.Answer.GONE;
        }
        if (kcmpForbidden) {
            return Kcmp.Answer.FORBIDDEN;
        }
        int order = openFiles.get(pid1 + " " + fd1).compareTo(openFiles.get(pid2 + " " + fd2));
        return order == 0 ? Kcmp.Answer.EQUAL : order < 0 ? Kcmp.Answer.LESS : Kcmp.Answer.GREATER;
    }

    @Override
    public Kcmp.Answer compareWatched(int pid, int fd, int epollPid, int epfd, int tfd, int nth) {
        if (gone()) {
            return Kcmp.Answer.GONE;
        }
        if (kcmpForbidden) {
            return Kcmp.Answer.FORBIDDEN;
        }
        Integer file = watched.get("%d %d %d %d".formatted(epollPid, epfd, tfd, nth));
        return openFiles.get(pid + " " + fd).equals(file) ? Kcmp.Answer.EQUAL : Kcmp.Answer.LESS;
    }

    @Override
    public Answer<Map<Long, Long>> unixPeers() {
        if (!gone() && unixPeers.isEmpty()) {
            return new Answer.Denied<>(1);
        }
        questions--;
        return answer(unixPeers);
    }

    @Override
    public Answer<SocketFacts> socket(int pid, int fd) {
        if (!gone() && socketsForbidden) {
            return new Answer.Denied<>(1);
        }
        questions--;
        return answer(sockets.get(pid + " " + fd));
    }

    @Override
    public void letGo() {}

    @Override
    public Answer<List<SocketDiag.Entry>> tcpSockets(int family) {
        if (!gone() && !diag.isPresent()) {
            return new Answer.Denied<>(1);
        }
        questions--;
        return answer(family == 2 ? diag.orElse(null) : List.of());
    }
}
