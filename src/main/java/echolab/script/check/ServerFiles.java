package echolab.script.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the file of `source PATH`.
///
/// @param folders where a relative path is looked for, in this order: the script's own, then the
///     working directory
public record ServerFiles(List<Path> folders) {
    public ServerFiles {
        folders = List.copyOf(folders);
    }

    /// The folders that such a path is looked for in; an absolute one only in its own.
    List<Path> folders(String path) {
        return path.startsWith("/") ? List.of(Path.of("/")) : folders;
    }

    /// The readable file of that path; empty when there is none.
    public Optional<Path> find(String path) {
        return first(path, file -> Files.isRegularFile(file) && Files.isReadable(file));
    }

    /// Whether the path names a folder where a file is asked for.
    boolean hasFolder(String path) {
        return first(path, Files::isDirectory).isPresent();
    }

    private Optional<Path> first(String path, Predicate<Path> fits) {
        try {
            return folders.stream().map(folder -> folder.resolve(path)).filter(fits).findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
