package echolab.unix;

/// Names a thread, `pthread_self(3)`.
public final class pthread_t {
    /// What the C library knows it by.
    long handle;

    public pthread_t() {}

    pthread_t(long handle) {
        this.handle = handle;
    }
}
