package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/// Runs through everything that a forked child will need, on a flight recorder of its own, so that
/// it is loaded, linked and compiled in the parent: a child that links a call for itself is slow, and its
/// siblings would each do it again; and a child has no compiler.
///
/// First come the calls of the runtime, which all fail, on a descriptor that does not exist. Then,
/// if it keeps nothing in static fields that would tell of it, the server itself, with an
/// {@link Understudy} for the kernel: as the child that serves a client, and as the parent.
///
/// Either part runs once as it is, and then is compiled: what it calls in what order is settled by then.
/// What calls others comes before them, and takes those that are small into itself, so that few are compiled.
final class Rehearsal implements AutoCloseable {
    private static final int NO_FD = Integer.MAX_VALUE;
    private static final Reason[] WAITING = Reason.values();

    /// So often that HotSpot has asked of each method whether to compile it.
    private static final int TIMES = JvmOptions.CALLS_UNASKED;

    private final int firstHidden;
    private final int fd;
    private final MemorySegment mapped;
    private final Recorder recorder;
    private final Optional<Compilers> compilers = Compilers.find();

    Rehearsal(int firstHidden) {
        this.firstHidden = firstHidden;
        this.fd = SharedMemory.create("rehearsal", Layout.TOTAL);
        this.mapped = SharedMemory.map(fd, Layout.TOTAL);
        Memory memory = new Memory(mapped);
        memory.putInt(Layout.SWITCHES, Layout.RECORDING);
        memory.putInt(Layout.BIRTH_GATE, Layout.OPEN);
        this.recorder = new Recorder(memory);
        compilers.ifPresent(Compilers::stop);
    }

    /// The runtime's own part. What a server does not do by itself in its rehearsal is how it waits.
    void runtime() {
        Signals signals = new Signals(firstHidden);
        int slot = recorder.claimSlot(-1, 1, Layout.OPEN);
        Control control = begin(signals, slot);
        calls();
        control(control, slot);
        rehearse(() -> waits(control));
        signals.close();
    }

    private Control begin(Signals signals, int slot) {
        Control control = new Control(recorder, signals, slot);
        control.makeCurrent();
        control.begin(-1, 1);
        return control;
    }

    /// Each of these fails, on a descriptor that does not exist, after going all the way.
    private static void calls() {
        byte[] bytes = {'%', 'd', '\n'};
        rio_t rio = new rio_t();
        Csapp.rio_readinitb(rio, NO_FD);
        int failures =
                Csapp.rio_readlineb(rio, bytes, bytes.length)
                        + Csapp.rio_writen(NO_FD, bytes, bytes.length)
                        + Csapp.rio_writen(
                                NO_FD, new byte[2 * Output.SURE_BYTES], 2 * Output.SURE_BYTES)
                        + Unix.close(NO_FD)
                        + Unix.waitpid(-1, null, UnixConstants.WNOHANG)
                        + Programs.execve("")
                        + Sockets.accept(NO_FD)
                        + Sockets.shutdown(NO_FD, UnixConstants.SHUT_WR);
        LineMark.at(0);
        Csapp.fprintf(NO_FD, "%d failures: %s\n", failures, Unix.strerror(Unix.errno()));
    }

    private void control(Control control, int slot) {
        control.enter(Call.EXIT, 0);
        control.enterOpen(Call.READ, NO_FD, 1);
        control.resume(control.interrupt());
        control.enterOpen(Call.READ, NO_FD, 1);
        recorder.awaitGate(slot);
        control.deliverSignals();
        control.resume(control.interrupt());
        int child = control.slotForChild();
        control.becomeParent(child, Ids.getpid());
        control.becomeChild(child);
        control.leave(0);
        control.end();
    }

    /// How calls wait where a handler may run, and where none can.
    private static void waits(Control control) {
        control.enterOpen(Call.READ, NO_FD, 1);
        control.block(Reason.NOTHING_TO_READ, NO_FD);
        control.unblock();
        control.await(NO_FD, Posix.POLLIN, Reason.NOTHING_TO_READ);
        control.awaitReady(NO_FD, Posix.POLLIN, Reason.NOTHING_TO_READ);
        control.resume(control.interrupt());
        for (Reason reason : WAITING) {
            Blocking.waits(0, reason);
        }
        byte[] bytes = {'\n'};
        long failures =
                Libc.call(Posix.READ, NO_FD, control.scratch().bufferAddress, 1)
                        + Output.write(control, NO_FD, bytes, 0, 1);
        control.leave(failures);
    }

    /// The server's part, on either side of `fork(2)`.
    void server(ServerClasses.Main main, String[] argv) {
        rehearse(() -> {
            act(main, argv, true);
            act(main, argv, false);
        });
    }

    private void rehearse(Runnable part) {
        part.run();
        compilers.ifPresent(Compilers::start);
        for (int i = 0; i < TIMES; i++) {
            part.run();
        }
        compilers.ifPresent(Compilers::stop);
    }

    private void act(ServerClasses.Main main, String[] argv, boolean asChild) {
        Signals signals = new Signals(firstHidden);
        begin(signals, recorder.claimSlot(-1, 1, Layout.OPEN));
        Libc.cast(new Understudy(asChild, firstHidden));
        try {
            main.run(argv);
        } catch (InvocationTargetException end) {
            if (!(end.getCause() instanceof Understudy.Curtain)) {
                throw new IllegalStateException("the server failed in rehearsal", end.getCause());
            }
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Libc.cast(null);
            Stdio.forget();
            signals.close();
        }
    }

    @Override
    public void close() {
        SharedMemory.unmap(mapped);
        Posix.close(fd);
    }
}
