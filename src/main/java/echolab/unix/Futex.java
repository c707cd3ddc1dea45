package echolab.unix;

/// Waiting for a word of shared memory to change, `futex(2)`, across processes.
final class Futex {
    private static final Libc.Function SYSCALL = Libc.function("syscall");
    private static final int FUTEX_WAIT = 0;
    private static final int FUTEX_WAKE = 1;

    private Futex() {}

    /// Sleeps while the word has the expected value; returns when it was woken, when the value
    /// differs, or on a signal. The caller looks at the word again in every case.
    static void await(Memory memory, long offset, int expected) {
        waitFor(memory.address(offset), expected, 0);
    }

    private static void waitFor(long address, int expected, long timespec) {
        long result =
                Libc.call(
                        SYSCALL,
                        Architecture.HERE.futex(),
                        address,
                        FUTEX_WAIT,
                        expected,
                        timespec,
                        0);
        if (result == -1 && Libc.errno() == Errno.EFAULT.number()) {
            throw new UnixException("futex", Libc.errno(), "FUTEX_WAIT", expected);
        }
    }

    /// Wakes everybody who waits for the word.
    static void wakeAll(Memory memory, long offset) {
        long result =
                Libc.call(
                        SYSCALL,
                        Architecture.HERE.futex(),
                        memory.address(offset),
                        FUTEX_WAKE,
                        Integer.MAX_VALUE,
                        0,
                        0);
        if (result == -1) {
            throw new UnixException("futex", Libc.errno(), "FUTEX_WAKE");
        }
    }
}
