package echolab.fx.model;

import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Recordings that come with the application: inside its jar, where a trace file cannot be read.
final class Bundled {
    private Bundled() {}

    /// The run in that resource.
    static TraceFile open(URL recording, TraceOpener traces) throws TraceException {
        try {
            Path copy = Files.createTempFile("echolab-demo", ".jsonl");
            try (InputStream in = recording.openStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return traces.open(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
