package echolab.unix;

import static echolab.stage.StageDriver.P;
import static echolab.stage.StageDriver.server;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.StageDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Descriptors as a server gets them from the real kernel: the lowest free number, shared open
/// files, limits, and what each mistake is called. After every call the kernel is asked.
class DescriptorCallsTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void every_call_takes_the_lowest_free_numbers() {
        stage.atMain("Descriptors.java").stepOut(P);
        assertThat(stage.results(P))
                .containsExactly(
                        "dup(0) = 3",
                        "dup(1) = 4",
                        "close(3) = 0",
                        "dup(2) = 3",
                        "dup2(0, 7) = 7",
                        "dup2(7, 7) = 7",
                        "dup2(4, 7) = 7",
                        "pipe() = 0",
                        "write(6, 5) = 5",
                        "read(5, 3) = 3",
                        "read(5, 8) = 2",
                        "close(6) = 0",
                        "read(5, 8) = 0",
                        "close(5) = 0",
                        "pipe() = 0",
                        "close(5) = 0",
                        "write(6, 1) = -1 EPIPE");
        stage.kernelAgreed();
    }

    @Test
    void every_mistake_has_its_error_and_a_success_leaves_errno_alone() {
        stage.atMain("Errors.java").stepOut(P);
        int pid = stage.events(echolab.trace.Event.LaneBorn.class).getFirst().pid().value();
        assertThat(stage.results(P))
                .containsExactly(
                        "close(9) = -1 EBADF",
                        "dup(99) = -1 EBADF",
                        "dup2(9, 5) = -1 EBADF",
                        "dup2(0, -1) = -1 EBADF",
                        "read(-1, 1) = -1 EBADF",
                        "write(9, 1) = -1 EBADF",
                        "open(\"/nowhere/at/all\", O_RDONLY) = -1 ENOENT",
                        "open(\"/\", O_WRONLY) = -1 EISDIR",
                        "pipe() = 0",
                        "read(4, 1) = -1 EBADF",
                        "write(3, 1) = -1 EBADF",
                        "read(3, 0) = 0",
                        "waitpid(-1, 0) = -1 ECHILD",
                        "waitpid(%d, WNOHANG) = -1 ECHILD".formatted(pid),
                        "kill(1073741823, SIGTERM) = -1 ESRCH",
                        "kill(%d, 99) = -1 EINVAL".formatted(pid),
                        "kill(-1, 0) = -1 EPERM",
                        "sigaction(SIGKILL, handler) = -1 EINVAL",
                        "sigaction(0, SIG_DFL) = -1 EINVAL",
                        "setrlimit(RLIMIT_NOFILE, 1099511627776) = -1 EINVAL",
                        "close(3) = 0",
                        "write(1, 20) = 20");
        assertThat(stage.run().state("p").terminalOutput()).isEqualTo("22 Invalid argument\r\n");
        stage.kernelAgreed();
    }

    @Test
    void a_full_table_fails_every_call_that_wants_a_number() {
        stage.start(server("Limits.java").withNofile(5).stoppingAtMain()).stepOut(P);
        assertThat(stage.results(P))
                .containsExactly(
                        "dup(0) = 3",
                        "pipe() = -1 EMFILE",
                        "dup(0) = 4",
                        "dup(0) = -1 EMFILE",
                        "socket(AF_INET, SOCK_STREAM, 0) = -1 EMFILE",
                        "open(\"/dev/null\", O_RDONLY) = -1 EMFILE",
                        "dup2(0, 5) = -1 EBADF",
                        "setrlimit(RLIMIT_NOFILE, 7) = 0",
                        "dup(0) = 5",
                        "pipe() = -1 EMFILE",
                        "dup(0) = 6",
                        "setrlimit(RLIMIT_NOFILE, 3) = 0",
                        "close(4) = 0",
                        "dup(0) = -1 EMFILE");
        stage.kernelAgreed();
    }

    @Test
    void descriptors_of_one_open_file_share_its_position(@TempDir Path folder) throws Exception {
        stage.atMain("Files.java").step(P);
        assertThat(stage.call(P)).as("blocked on the terminal").startsWith("read(0");
        stage.type(folder + "\n").stepOut(P).type("\u0004").stepOut(P);
        String name = "\"" + folder + "/한 file\"";
        assertThat(stage.results(P))
                .containsExactlyElementsOf(
                        List.of(
                                "read(0, 8192) = " + (folder.toString().length() + 1),
                                "open(" + name + ", O_RDONLY) = -1 ENOENT",
                                "open(" + name + ", O_WRONLY | O_CREAT | O_TRUNC) = 3",
                                "write(3, 10) = 10",
                                "open(" + name + ", O_RDONLY) = 4",
                                "read(4, 4) = 4",
                                "dup(4) = 5",
                                "read(5, 4) = 4",
                                "read(4, 4) = 2",
                                "read(4, 4) = 0",
                                "close(3) = 0",
                                "open(" + name + ", O_WRONLY | O_APPEND) = 3",
                                "write(3, 2) = 2",
                                "read(4, 4) = 2",
                                "read(0, 8192) = 0",
                                "write(1, 15) = 15"));
        assertThat(Files.readString(folder.resolve("한 file"))).isEqualTo("012345678989");
        stage.kernelAgreed();
    }
}
