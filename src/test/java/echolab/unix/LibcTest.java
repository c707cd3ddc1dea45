package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LibcTest {
    private static final int THREADS = 16;
    private static final int CALLS = 5_000;
    private static final int NOBODY = 0x3fffffff;

    /// Each thread fails in its own way, all at once; one error in another's place is one too many.
    @Test
    void errno_belongs_to_the_thread_whose_call_failed() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Integer>> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int way = i % 4;
                Callable<Integer> failing =
                        () -> {
                            start.await();
                            return wrongErrors(way);
                        };
                wrong.add(threads.submit(failing));
            }
            for (Future<Integer> count : wrong) {
                assertThat(count.get()).isZero();
            }
        }
    }

    private static int wrongErrors(int way) {
        Libc.Function close = Libc.function("close");
        Libc.Function kill = Libc.function("kill");
        Libc.Function open = Libc.function("open");
        Libc.Function listen = Libc.function("listen");
        int wrong = 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nowhere = arena.allocateFrom("/nowhere/at/all");
            for (int i = 0; i < CALLS; i++) {
                boolean right =
                        switch (way) {
                            case 0 -> failed(Libc.callInt(close, -1), Errno.EBADF);
                            case 1 -> failed(Libc.callInt(kill, NOBODY, 0), Errno.ESRCH);
                            case 2 -> failed(Libc.callInt(open, nowhere.address()), Errno.ENOENT);
                            default -> failed(Libc.callInt(listen, 0, 1), Errno.ENOTSOCK);
                        };
                wrong += right ? 0 : 1;
            }
        }
        return wrong;
    }

    private static boolean failed(int result, Errno error) {
        return result == -1 && Libc.errno() == error.number();
    }

    @Test
    void a_function_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Libc.function("fork_without_children"))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessage("this C library has no fork_without_children");
        assertThat(Libc.has("fork_without_children")).isFalse();
        assertThat(Libc.has("fork")).isTrue();
    }

    @Test
    void a_failed_call_says_which_one_on_what_and_why() {
        assertThatThrownBy(() -> Posix.close(-1))
                .isInstanceOfSatisfying(
                        UnixException.class,
                        failure -> {
                            assertThat(failure.call()).isEqualTo("close");
                            assertThat(failure.errno()).isEqualTo(9);
                            assertThat(failure.is(Errno.EBADF)).isTrue();
                        })
                .hasMessage("close(-1): Bad file descriptor (EBADF)");
    }

    @Test
    void six_arguments_and_negative_numbers_arrive() throws Exception {
        int pid = Math.toIntExact(ProcessHandle.current().pid());
        assertThat(Libc.callInt(Libc.function("getpid"))).isEqualTo(pid);
        int fd = SharedMemory.create("six", 4096);
        MemorySegment once = SharedMemory.map(fd, 4096);
        MemorySegment again = SharedMemory.map(fd, 4096);
        once.setString(0, "seen twice");
        assertThat(again.getString(0)).isEqualTo("seen twice");
        assertThat(SharedMemory.size(fd)).isEqualTo(4096);
        SharedMemory.unmap(once);
        SharedMemory.unmap(again);
        Posix.close(fd);
        assertThat(Processes.killGroup(NOBODY, 0)).isFalse();
    }
}
