package echolab.trace;

import echolab.trace.TraceProblem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Changes the bookmarks of a trace file. They stand in its first line; the lines behind it, damaged
/// or not, are copied as they are. The new file is written beside the old one and takes its place when
/// it is whole (rename(2)), so that nothing is lost when that fails.
public final class TraceMarks {
    /// A closing line fits in so many bytes, with fields of a later version too.
    private static final int TAIL = 4096;

    private static final String BOOKMARKS = "bookmarks";

    private final Path file;
    private final Drafts drafts;

    /// How a new file is opened for writing.
    @FunctionalInterface
    interface Drafts {
        SeekableByteChannel open(Path draft) throws IOException;
    }

    private TraceMarks(Path file, Drafts drafts) {
        this.file = file;
        this.drafts = drafts;
    }

    /// The header of a file, with the bookmarks that stand in it now.
    ///
    /// @throws TraceException when it cannot be read
    public static TraceHeader headerOf(Path file) throws TraceException {
        try {
            byte[] first = firstLine(file);
            return TraceReader.header(file, first, TraceJson.mapper());
        } catch (IOException e) {
            throw cannot(Kind.UNREADABLE, file, SystemWords.of(e));
        }
    }

    /// Changes the bookmarks that stand in the file now.
    ///
    /// @param known the header of the run that they are about
    /// @throws TraceException when they are as they were: the file cannot be written, is no more that
    ///     of this run, or has no closing line, so that somebody may still be writing to it
    public static void change(Path file, TraceHeader known, UnaryOperator<List<Bookmark>> change)
            throws TraceException {
        Drafts drafts = draft -> FileChannel.open(draft, StandardOpenOption.WRITE);
        change(file, known, change, drafts);
    }

    static void change(
            Path file, TraceHeader known, UnaryOperator<List<Bookmark>> change, Drafts drafts)
            throws TraceException {
        try {
            new TraceMarks(file.toRealPath(), drafts).change(known, change);
        } catch (IOException e) {
            throw cannot(Kind.CANNOT_MARK, file, SystemWords.of(e));
        }
    }

    private void change(TraceHeader known, UnaryOperator<List<Bookmark>> change)
            throws IOException, TraceException {
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        byte[] first = firstLine(file);
        TraceHeader header = TraceReader.header(file, first, TraceJson.mapper());
        if (!header.created().equals(known.created())) {
            throw cannot(Kind.REPLACED, file);
        }
        if (!isClosed()) {
            throw cannot(Kind.NOT_OVER, file);
        }
        replace(headerWith(change.apply(header.bookmarks()), first), first.length + 1L);
    }

    /// The header with these bookmarks; what a later Echo Lab wrote into it stays there, and one
    /// without a checksum stays without.
    private static byte[] headerWith(List<Bookmark> bookmarks, byte[] first) {
        JsonMapper mapper = TraceJson.mapper();
        ObjectNode header = (ObjectNode) mapper.readTree(first);
        header.remove(List.of("crc", BOOKMARKS));
        if (!bookmarks.isEmpty()) {
            header.set(BOOKMARKS, mapper.valueToTree(bookmarks));
        }
        byte[] json = mapper.writeValueAsBytes(header);
        return Checksum.isOn(first)
                ? Checksum.line(json)
                : (new String(json, StandardCharsets.UTF_8) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] firstLine(Path file) throws IOException, TraceException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new TraceLines(in, TraceReader.LONGEST_LINE)
                    .next()
                    .orElseThrow(() -> cannot(Kind.EMPTY, file))
                    .text();
        }
    }

    private boolean isClosed() throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL);
            in.position(Math.max(0, in.size() - TAIL));
            while (tail.hasRemaining() && in.read(tail) >= 0) {}
            String text = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
            return text.stripTrailing()
                    .lines()
                    .reduce((_, last) -> last)
                    .filter(last -> last.startsWith(TraceEvents.END))
                    .isPresent();
        }
    }

    /// @param from where the rest begins
    private void replace(byte[] header, long from) throws IOException {
        String name = ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid());
        Path draft = file.resolveSibling(name);
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        try {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
            write(draft, header, from);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(Path draft, byte[] header, long from) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                SeekableByteChannel out = drafts.open(draft)) {
            writeAll(out, ByteBuffer.wrap(header));
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            in.position(from);
            while (in.read(piece) >= 0) {
                writeAll(out, piece.flip());
                piece.clear();
            }
            if (out instanceof FileChannel written) {
                written.force(true);
            }
        }
    }

    private static void writeAll(SeekableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static TraceException cannot(Kind kind, Path file, String... details) {
        return new TraceException(new TraceProblem(kind, file, Optional.empty(), List.of(details)));
    }
}
