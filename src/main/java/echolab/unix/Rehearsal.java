package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.MemorySegment;

/// Runs once through everything that a forked child will need, on a flight recorder of its own,
/// so that it is loaded and linked in the parent: a child that links a call for itself is slow,
/// and its siblings would each do it again.
final class Rehearsal {
    private static final int NO_FD = Integer.MAX_VALUE;

    private Rehearsal() {}

    static void run(SourcePosition position, Signals signals) {
        int fd = SharedMemory.create("rehearsal", Layout.TOTAL);
        MemorySegment mapped = SharedMemory.map(fd, Layout.TOTAL);
        Memory memory = new Memory(mapped);
        memory.putInt(Layout.RECORDING, 1);
        memory.putInt(Layout.BIRTH_GATE, Layout.OPEN);
        Recorder recorder = new Recorder(memory);
        int slot = recorder.claimSlot(-1, 1, Layout.OPEN);
        Control control = new Control(recorder, position, signals, slot);
        control.makeCurrent();
        control.begin(-1, 1);
        calls();
        control(recorder, control, slot);
        SharedMemory.unmap(mapped);
        Posix.close(fd);
    }

    /// Each of these fails, on a descriptor that does not exist, after going all the way.
    private static void calls() {
        byte[] bytes = {'%', 'd', '\n'};
        rio_t rio = new rio_t();
        Csapp.rio_readinitb(rio, NO_FD);
        int failures =
                Csapp.rio_readlineb(rio, bytes, bytes.length)
                        + Csapp.rio_writen(NO_FD, bytes, bytes.length)
                        + Unix.close(NO_FD)
                        + Unix.waitpid(-1, null, UnixConstants.WNOHANG)
                        + Sockets.accept(NO_FD)
                        + Sockets.shutdown(NO_FD, UnixConstants.SHUT_WR);
        Csapp.fprintf(NO_FD, "%d failures: %s\n", failures, Unix.strerror(Unix.errno()));
    }

    private static void control(Recorder recorder, Control control, int slot) {
        control.enter(Call.EXIT, 0);
        control.block(Reason.NOTHING_TO_READ, NO_FD);
        for (Reason reason : Reason.values()) {
            Blocking.waits(0, reason);
        }
        control.unblock();
        recorder.awaitGate(slot);
        control.deliverSignals();
        int child = control.slotForChild();
        control.becomeParent(child, Ids.getpid());
        control.becomeChild(child);
        control.leave(0);
        control.end();
    }
}
