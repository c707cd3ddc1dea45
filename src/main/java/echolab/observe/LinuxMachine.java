package echolab.observe;

import echolab.unix.Answer;
import echolab.unix.Kcmp;
import echolab.unix.ProcFs;
import echolab.unix.SocketFacts;
import echolab.unix.SocketProbe;

/// The machine on which we run.
final class LinuxMachine implements Machine {
    private final ProcFs proc = new ProcFs();
    private final SocketProbe sockets = new SocketProbe();

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
    public Kcmp.Answer compareFiles(int pid1, int fd1, int pid2, int fd2) {
        return Kcmp.compareFiles(pid1, fd1, pid2, fd2);
    }

    @Override
    public Answer<SocketFacts> socket(int pid, int fd) {
        return sockets.ask(pid, fd);
    }
}
