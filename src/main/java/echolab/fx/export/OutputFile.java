package echolab.fx.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears whole or not at all: it is written beside its place under another name
/// and put there when it is complete. A file that was there before stays until then.
public final class OutputFile implements AutoCloseable {
    private final Path place;
    private final Path draft;

    private OutputFile(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /// What keeps a file from being written.
    public enum Obstacle {
        /// The folder that it is to be in does not exist.
        NO_FOLDER,
        /// The permissions.
        DENIED,
        /// A folder of that name.
        FOLDER,
        /// There is no room left on the disk, or none for this user.
        FULL,
        OTHER;

        /// The one that this failure tells of.
        public static Obstacle of(IOException e) {
            return switch (e) {
                case IsFolder _ -> FOLDER;
                case NoSuchFileException _, NotDirectoryException _ -> NO_FOLDER;
                case AccessDeniedException _ -> DENIED;
                case IOException full when isFull(full) -> FULL;
                default -> OTHER;
            };
        }
    }

    /// ENOSPC and EDQUOT have no exception of their own.
    private static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded");
    }

    private static final class IsFolder extends FileSystemException {
        private static final long serialVersionUID = 1;

        IsFolder(Path file) {
            super(file.toString());
        }
    }

    /// Makes sure that it can be written, before anything else is done.
    ///
    /// @throws IOException when it cannot; {@link Obstacle#of} tells why
    public static OutputFile at(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new IsFolder(whole);
        }
        Path real = Files.exists(whole) ? whole.toRealPath() : whole;
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(real.toString());
        }
        String name = ".%s.%d.part".formatted(real.getFileName(), ProcessHandle.current().pid());
        Path draft = real.resolveSibling(name);
        Files.deleteIfExists(draft);
        return new OutputFile(real, Files.createFile(draft));
    }

    /// Puts it there, whole.
    public void write(byte[] contents) throws IOException {
        Files.write(draft, contents);
        if (Files.exists(place)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(place));
        }
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Takes away what was not completed.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
