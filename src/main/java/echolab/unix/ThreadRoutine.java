package echolab.unix;

import org.jspecify.annotations.NullUnmarked;

/// What a thread runs: `void *thread(void *vargp)` (CS:APP 12.3.2), without its result.
@FunctionalInterface
@NullUnmarked
public interface ThreadRoutine {
    /// Runs on the new thread.
    ///
    /// @param vargp what `pthread_create` was given, perhaps null
    void run(Object vargp);
}
