package echolab.cli.book;

import echolab.fx.album.WindowAlbum;
import echolab.fx.album.WindowAlbum.Shot;
import echolab.fx.album.WindowLook;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.trace.TraceHeader;
import echolab.trace.TraceSave;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Situations of the window in which no script brings a server: before one is started, when one
/// cannot be, and when a recording is damaged. Nothing is pretended: the port is really taken, and
/// the recording is that of a real run, cut off.
final class WindowSituations {
    static final List<String> NAMES =
            List.of("window-start-page", "window-port-taken", "window-damaged-recording");

    private final WindowAlbum album;
    private final Supplier<Run> runs;

    WindowSituations(WindowAlbum album, Supplier<Run> runs) {
        this.album = album;
        this.runs = runs;
    }

    Shot shot(String name, WindowLook look) throws IOException {
        return switch (name) {
            case "window-start-page" -> album.ofStartPage(look);
            case "window-port-taken" -> portTaken(look);
            case "window-damaged-recording" -> damagedRecording(look);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Shot portTaken(WindowLook look) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartOptions onSamePort =
                    StartOptions.of("process").named("p").onPort(other.getLocalPort());
            return album.ofStart(runs, List.of(onSamePort), look);
        }
    }

    private Shot damagedRecording(WindowLook look) throws IOException {
        Path trace = Files.createTempFile("echolab-book", ".jsonl");
        try {
            byte[] whole = record();
            Files.write(trace, Arrays.copyOf(whole, whole.length * 9 / 10));
            return album.ofRecording(trace, look);
        } finally {
            Files.delete(trace);
        }
    }

    private byte[] record() {
        try (Run run = runs.get()) {
            run.start(StartOptions.of("process").named("p"));
            run.connect("A", "p");
            return TraceSave.bytes(TraceHeader.here(Instant.now(), "book"), run.timeline());
        }
    }
}
