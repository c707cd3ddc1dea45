package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What a new thread of the C library needs to become a thread of control of the server.
final class ThreadStart {
    private static final Libc.Function PRCTL = Libc.function("prctl");
    private static final int PR_SET_NAME = 15;
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<Long, ThreadStart> STARTING = new ConcurrentHashMap<>();

    /// `void *entry(void *number)`, made for the first thread.
    private static @Nullable MemorySegment entry;

    private final ThreadPlace place;
    private final ThreadRoutine routine;
    private final @Nullable Object argument;
    private final long number = NUMBERS.incrementAndGet();
    private final CountDownLatch born = new CountDownLatch(1);

    ThreadStart(ThreadPlace place, ThreadRoutine routine, @Nullable Object argument) {
        this.place = place;
        this.routine = routine;
        this.argument = argument;
        STARTING.put(number, this);
    }

    long number() {
        return number;
    }

    /// The address that a new thread begins at.
    static synchronized long entry() {
        MemorySegment made = entry;
        if (made == null) {
            made = makeEntry();
            entry = made;
        }
        return made.address();
    }

    private static MemorySegment makeEntry() {
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup()
                                    .findStatic(
                                            ThreadStart.class,
                                            "run",
                                            MethodType.methodType(long.class, long.class)),
                            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG),
                            Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /// There will be no such thread.
    void failed() {
        STARTING.remove(number);
        place.giveBack();
    }

    /// Returns when the thread has said that it is there.
    void awaitBirth() {
        try {
            born.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Called by the C library, on the new thread.
    @SuppressWarnings("unused") // by the stub
    private static long run(long number) {
        ThreadStart start = STARTING.remove(number);
        if (start != null) {
            start.run();
        }
        return 0;
    }

    private void run() {
        try (Arena memory = Arena.ofConfined()) {
            name(memory);
            Control control = place.take(memory);
            born.countDown();
            try {
                routine.run(argument);
            } catch (Throwable failure) {
                ServerHost.fail(failure, control);
            }
            control.end();
            control.forget();
        }
    }

    private void name(Arena memory) {
        byte[] name = (ServerThreads.PREFIX + number + "\0").getBytes(StandardCharsets.UTF_8);
        MemorySegment text = memory.allocate(name.length);
        MemorySegment.copy(name, 0, text, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, name.length);
        Libc.callInt(PRCTL, PR_SET_NAME, text.address());
    }
}
