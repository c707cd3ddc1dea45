package echolab.puppet;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import echolab.unix.Libc;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The puppet: a JVM that is kept still, because it forks. Its first process, the master, forks one
/// process for each stage and adopts the orphans of it; every process of a stage obeys the orders of
/// its own channel. A process ends when its orders do, so nothing outlives the test.
public final class Puppet {
    private static final Libc.Function PIPE = Libc.function("pipe");
    private static final Libc.Function DUP2 = Libc.function("dup2");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final Libc.Function READ = Libc.function("read");
    private static final Libc.Function WRITE = Libc.function("write");
    private static final Libc.Function GETPID = Libc.function("getpid");
    private static final Libc.Function PRCTL = Libc.function("prctl");
    private static final Libc.Function SETRLIMIT = Libc.function("setrlimit");
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int RLIMIT_NOFILE = 7;

    private final MemorySegment order = Arena.global().allocate(Wire.BYTES, 8);
    private final MemorySegment answer = Arena.global().allocate(Wire.BYTES, 8);
    private final MemorySegment limits = Arena.global().allocate(JAVA_LONG, 2);
    private final PuppetCalls calls;
    private int channel = Wire.MASTER;

    private Puppet(String terminal, String file0, String file1) {
        this.calls = new PuppetCalls(terminal, file0, file1);
    }

    /// Takes the terminal of the stages, their limit of descriptors, and two files to open.
    public static void main(String[] args) {
        Puppet puppet = new Puppet(args[0], args[2], args[3]);
        puppet.limits.setAtIndex(JAVA_LONG, 0, Long.parseLong(args[1]));
        puppet.limits.setAtIndex(JAVA_LONG, 1, Wire.LAST + 1);
        puppet.openChannels();
        puppet.rehearse();
        System.out.println(Wire.READY);
        puppet.obey();
    }

    private void openChannels() {
        must(Libc.callInt(PRCTL, PR_SET_CHILD_SUBREAPER, 1));
        for (int i = 0; i <= Wire.LANES; i++) {
            openChannel(Wire.orders(i), Wire.ordersEnd(i));
        }
        openChannel(Wire.ANSWERS, Wire.ANSWERS_END);
    }

    private void openChannel(int readEnd, int writeEnd) {
        must(Libc.callInt(PIPE, answer.address()));
        int from = answer.getAtIndex(JAVA_INT, 0);
        int to = answer.getAtIndex(JAVA_INT, 1);
        must(Libc.callInt(DUP2, from, readEnd));
        must(Libc.callInt(DUP2, to, writeEnd));
        must(Libc.callInt(CLOSE, from));
        must(Libc.callInt(CLOSE, to));
    }

    private static void must(int result) {
        if (result == -1) {
            throw new IllegalStateException("errno " + Libc.errno());
        }
    }

    /// A forked child should not have to load a class: it has neither the descriptors to do it nor the
    /// time. So everything is used before, and often enough for the JVM to be done with whatever it
    /// does to method handles that are used often (after 127 calls).
    private void rehearse() {
        for (int round = 0; round < 200; round++) {
            must(calls.openSignals());
            for (int what = Wire.DUP; what <= Wire.EXEC; what++) {
                if (what != Wire.FORK && what != Wire.EXIT) {
                    rehearse(what);
                }
            }
        }
        calls.reapAll();
    }

    private void rehearse(int what) {
        int result = calls.make(what, -1, -1, -1);
        if (what == Wire.THREAD) {
            must(calls.make(Wire.JOIN, result, 0, 0));
        } else if (what == Wire.EPOLL_CREATE) {
            calls.make(Wire.CLOSE, result, 0, 0);
        } else if (what == Wire.PIPE || what == Wire.SOCKET_PAIR) {
            rehearsePair(what);
        } else if (what == Wire.SOCKET) {
            calls.make(Wire.LISTEN, result, 0, 0);
            calls.make(Wire.CLOSE, result, 0, 0);
        }
    }

    private void rehearsePair(int what) {
        int one = (int) calls.first();
        int other = (int) calls.second();
        if (what == Wire.SOCKET_PAIR) {
            calls.make(Wire.SEND, one, (2 << 8) | 1, 2);
            must(calls.make(Wire.RECEIVE, other, 2, 0));
            int received = (int) calls.second();
            must(calls.make(Wire.CLOSE, received & 0xff, 0, 0));
            must(calls.make(Wire.CLOSE, received >> 8, 0, 0));
        }
        calls.make(Wire.CLOSE, one, 0, 0);
        calls.make(Wire.CLOSE, other, 0, 0);
    }

    private void obey() {
        while (true) {
            long n = Libc.call(READ, Wire.orders(channel), order.address(), Wire.BYTES);
            if (n != Wire.BYTES) {
                calls.exit(0);
            }
            obey((int) word(0), (int) word(1), (int) word(2), (int) word(3));
        }
    }

    private long word(int index) {
        return order.getAtIndex(JAVA_LONG, index);
    }

    private void obey(int what, int a, int b, int c) {
        switch (what) {
            case Wire.DETACH -> reply(detach());
            case Wire.STAGE -> stage(a);
            case Wire.SLAY -> reply(calls.make(Wire.KILL, a, 9, 0));
            case Wire.REAP_ALL -> reply(calls.reapAll());
            case Wire.FORK -> fork(a);
            default -> reply(calls.make(what, a, b, c));
        }
    }

    /// From here on the test alone can give orders: when it is gone, all of us go.
    private int detach() {
        for (int i = 0; i <= Wire.LANES; i++) {
            must(Libc.callInt(CLOSE, Wire.ordersEnd(i)));
        }
        return Libc.callInt(CLOSE, Wire.ANSWERS);
    }

    /// The child answers, when it is ready.
    private void fork(int childsChannel) {
        int pid = calls.fork();
        if (pid == 0) {
            channel = childsChannel;
            reply(Libc.callInt(GETPID));
        } else if (pid == -1) {
            reply(pid);
        }
    }

    /// The first process of a stage: the terminal on 0, 1 and 2 and nothing else, an open file of
    /// its own as a server has. It answers itself, when it is ready.
    private void stage(int firstChannel) {
        if (calls.fork() == 0) {
            channel = firstChannel;
            calls.closeRange(3, Wire.FIRST_HIDDEN - 1);
            calls.takeTerminal();
            must(Libc.callInt(SETRLIMIT, RLIMIT_NOFILE, limits.address()));
            reply(Libc.callInt(GETPID));
        }
    }

    private void reply(int result) {
        answer.setAtIndex(JAVA_LONG, 0, result);
        answer.setAtIndex(JAVA_LONG, 1, result == -1 ? Libc.errno() : 0);
        answer.setAtIndex(JAVA_LONG, 2, calls.first());
        answer.setAtIndex(JAVA_LONG, 3, calls.second());
        if (Libc.call(WRITE, Wire.ANSWERS_END, answer.address(), Wire.BYTES) != Wire.BYTES) {
            calls.exit(1);
        }
    }
}
