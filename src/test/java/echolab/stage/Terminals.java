package echolab.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Pseudo-terminals of processes. A name alone does not tell that one is gone: its number is given at
/// once to the next terminal that anybody on the machine opens.
final class Terminals {
    private Terminals() {}

    /// Whether the process has the master of that terminal: `tty-index` in `/proc/PID/fdinfo`, proc(5).
    ///
    /// @param terminal `/dev/pts/N`
    static boolean isHeld(long pid, String terminal) {
        String index = terminal.substring(terminal.lastIndexOf('/') + 1);
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fdinfo"))) {
            return open.anyMatch(info -> text(info).contains("tty-index:\t" + index + "\n"));
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    /// Nothing where it was closed meanwhile.
    private static String text(Path info) {
        try {
            return Files.readString(info);
        } catch (IOException closed) {
            return "";
        }
    }
}
