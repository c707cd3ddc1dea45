package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.stage.LiveRun;
import echolab.stage.StartOptions;
import echolab.trace.StageState;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a forking server does before its `main` must not be seen in it.
class ForkPreparationTest {
    private final LiveRun run = new LiveRun();

    @AfterEach
    void takeDown() {
        run.close();
    }

    @Test
    void nothing_of_the_rehearsal_is_seen_at_main() {
        StageState state = startAtMain();
        ProcessState process = state.kernel().processes().get(state.server());
        assertThat(process.descriptors().keySet().toString()).isEqualTo("[0, 1, 2]");
        assertThat(process.handled()).isEmpty();
        assertThat(state.terminalOutput()).isEmpty();
        assertThat(state.compared().orElseThrow().divergences()).isEmpty();
        assertThat(childrenOf(state.server())).isEmpty();
    }

    @Test
    void the_virtual_machines_code_and_archive_are_on_huge_pages() throws IOException {
        assumeTrue(kernelHasHugePages(), "this kernel does not know MADV_COLLAPSE (Linux 6.1)");
        Pid server = startAtMain().server();
        List<Mapping> maps = Mapping.parse(Files.readString(proc(server, "maps")));
        assertThat(maps)
                .as("code, the archive's written part, the rest of it")
                .extracting(Mapping::permissions, Mapping::path)
                .contains(tuple("r-xp", ""), tuple("r--p", ""));
        assertThat(hugeKilobytes(server)).isGreaterThan(16 * 1024);
    }

    private StageState startAtMain() {
        run.start(StartOptions.of("process").named("p").stoppingAtMain());
        return run.state("p");
    }

    private static String childrenOf(Pid pid) {
        return new ProcFs()
                .read("/proc/%d/task/%d/children".formatted(pid.value(), pid.value()))
                .found()
                .orElse("");
    }

    private static long hugeKilobytes(Pid pid) throws IOException {
        return Files.readAllLines(proc(pid, "smaps")).stream()
                .filter(line -> line.startsWith("AnonHugePages:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static Path proc(Pid pid, String file) {
        return Path.of("/proc/" + pid.value() + "/" + file);
    }

    private static boolean kernelHasHugePages() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(2 * HugePages.SIZE);
            return HugePages.collapse(HugePages.up(memory.address()), HugePages.SIZE);
        }
    }
}
