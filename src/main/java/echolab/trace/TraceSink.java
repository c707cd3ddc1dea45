package echolab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a trace is written to.
interface TraceSink extends AutoCloseable {
    /// Writes whole lines. When that fails, those that are not whole are taken back.
    void write(ByteBuffer lines) throws IOException;

    /// Whether what is written can be found again: a file that was removed can be written to
    /// without any error.
    boolean isStillThere() throws IOException;

    @Override
    void close() throws IOException;

    /// A new file in the place of an old one.
    static TraceSink of(Path file) throws IOException {
        return of(
                file,
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    static TraceSink of(Path file, SeekableByteChannel channel) throws IOException {
        return new ToChannel(file, channel, keyOf(file));
    }

    /// Device and inode; null where the file system has none.
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /// Lines to a file, by `write(2)`: what was written survives the end of this process.
    record ToChannel(Path file, SeekableByteChannel channel, @Nullable Object key)
            implements TraceSink {
        @Override
        public void write(ByteBuffer lines) throws IOException {
            long start = channel.position();
            try {
                while (lines.hasRemaining()) {
                    channel.write(lines);
                }
            } catch (IOException e) {
                channel.truncate(start + wholeLines(lines));
                throw e;
            }
        }

        private static int wholeLines(ByteBuffer lines) {
            int end = lines.position();
            while (end > 0 && lines.get(end - 1) != '\n') {
                end--;
            }
            return end;
        }

        @Override
        public boolean isStillThere() throws IOException {
            try {
                return Objects.equals(key, keyOf(file));
            } catch (NoSuchFileException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
