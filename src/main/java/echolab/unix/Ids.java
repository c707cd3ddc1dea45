package echolab.unix;

/// The numbers by which the kernel knows this process and this thread.
final class Ids {
    private static final Libc.Function GETPID = Libc.function("getpid");
    private static final Libc.Function GETTID = Libc.function("gettid");

    private Ids() {}

    static int getpid() {
        return Libc.callWithoutErrno(GETPID);
    }

    static int gettid() {
        return Libc.callWithoutErrno(GETTID);
    }
}
