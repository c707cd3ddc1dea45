package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// `poll(2)` is never restarted after a signal, whatever SA_RESTART says (`signal(7)`).
class PollTest {
    /// With which the virtual machine stops its own threads: nothing comes of it when it did not ask
    /// for that.
    private static final int SIGUSR2 = 12;

    private static final Libc.Function TGKILL = Libc.function("tgkill");

    @Test
    void a_wait_outlasts_the_signals_of_the_virtual_machine() {
        int[] pipe = Posix.pipe();
        AtomicInteger tid = new AtomicInteger();
        CompletableFuture<Short> found =
                CompletableFuture.supplyAsync(() -> {
                    tid.set(Ids.gettid());
                    return Poll.await(pipe[0], Posix.POLLIN);
                });
        for (int i = 0; i < 10; i++) {
            awaitAsleep(tid);
            assertThat(Libc.callInt(TGKILL, Ids.getpid(), tid.get(), SIGUSR2)).isZero();
        }
        awaitAsleep(tid);
        Posix.write(pipe[1], new byte[1]);

        assertThat(found.join()).isEqualTo(Posix.POLLIN);

        Posix.close(pipe[1]);
        Posix.close(pipe[0]);
    }

    private static void awaitAsleep(AtomicInteger tid) {
        await().until(() -> tid.get() != 0 && Processes.state(Ids.getpid(), tid.get()) == 'S');
    }
}
