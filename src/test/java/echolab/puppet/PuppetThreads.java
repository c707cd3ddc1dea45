package echolab.puppet;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import echolab.unix.Libc;
import echolab.unix.ServerThreads;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// Threads of a puppet that wait for their end and do nothing else: each runs `sem_wait(3)` of the C
/// library, so the virtual machine knows nothing of it. A thread has the name of the one that made it.
final class PuppetThreads {
    private static final Libc.Function CREATE = Libc.function("pthread_create");
    private static final Libc.Function JOIN = Libc.function("pthread_join");
    private static final Libc.Function SEM_INIT = Libc.function("sem_init");
    private static final Libc.Function SEM_POST = Libc.function("sem_post");
    private static final Libc.Function SIGMASK = Libc.function("pthread_sigmask");
    private static final Libc.Function PRCTL = Libc.function("prctl");
    private static final int PR_SET_NAME = 15;
    private static final int SIG_SETMASK = 2;
    private static final int SEM = 64;
    private static final int SIGSET = 128;

    private final long semWait =
            Linker.nativeLinker().defaultLookup().find("sem_wait").orElseThrow().address();
    private final MemorySegment semaphores = Arena.global().allocate(SEM * (long) Wire.THREADS, 64);
    private final MemorySegment handles = Arena.global().allocate(JAVA_LONG, Wire.THREADS);
    private final MemorySegment all = Arena.global().allocate(SIGSET, 8);
    private final MemorySegment before = Arena.global().allocate(SIGSET, 8);
    private final long servers = Arena.global().allocateFrom(ServerThreads.PREFIX + "t").address();
    private final long puppets = Arena.global().allocateFrom("puppet").address();
    private final boolean[] taken = new boolean[Wire.THREADS];

    PuppetThreads() {
        all.fill((byte) -1);
        before.set(JAVA_BYTE, 0, (byte) 0);
    }

    /// Starts a thread, to which no signal is delivered; its number here, or -1.
    int start() {
        int slot = free();
        if (slot < 0) {
            return -1;
        }
        long semaphore = semaphores.address() + (long) SEM * slot;
        long handle = handles.address() + (long) Long.BYTES * slot;
        int error = Libc.callInt(SEM_INIT, semaphore, 0, 0);
        error |= Libc.callInt(SIGMASK, SIG_SETMASK, all.address(), before.address());
        error |= Libc.callInt(PRCTL, PR_SET_NAME, servers);
        error |= Libc.callInt(CREATE, handle, 0, semWait, semaphore);
        int restored = Libc.callInt(PRCTL, PR_SET_NAME, puppets);
        restored |= Libc.callInt(SIGMASK, SIG_SETMASK, before.address(), 0);
        taken[slot] = error == 0;
        return error == 0 && restored == 0 ? slot : -1;
    }

    private int free() {
        for (int slot = 0; slot < Wire.THREADS; slot++) {
            if (!taken[slot]) {
                return slot;
            }
        }
        return -1;
    }

    /// Lets a thread end and waits until it has.
    int join(int slot) {
        if (slot < 0 || slot >= Wire.THREADS || !taken[slot]) {
            return -1;
        }
        taken[slot] = false;
        int posted = Libc.callInt(SEM_POST, semaphores.address() + (long) SEM * slot);
        int joined = Libc.callInt(JOIN, handles.getAtIndex(JAVA_LONG, slot), 0);
        return posted | joined;
    }

    void forget() {
        for (int slot = 0; slot < Wire.THREADS; slot++) {
            taken[slot] = false;
        }
    }
}
