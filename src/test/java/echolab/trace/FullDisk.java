package echolab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A file on a disk with room for so many bytes: a write that does not fit writes what fits, and
/// the next one fails, as `write(2)` does.
record FullDisk(SeekableByteChannel file, long room) implements SeekableByteChannel {
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int fits = (int) Math.min(bytes.remaining(), room - file.position());
        if (fits == 0) {
            throw new IOException("No space left on device");
        }
        int written = file.write(bytes.slice(bytes.position(), fits));
        bytes.position(bytes.position() + written);
        return written;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        return file.position(newPosition);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        return file.truncate(size);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
