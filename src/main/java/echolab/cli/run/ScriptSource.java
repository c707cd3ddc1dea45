package echolab.cli.run;

import echolab.script.check.ServerFiles;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.SourceFile;
import echolab.trace.SystemWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A script named on the command line: a file, or `-` for standard input.
///
/// @param name as it was named
record ScriptSource(String name) {
    private static final Path HERE = Path.of(".");

    /// A script that cannot be read at all.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Message reason;

        Unreadable(Message reason) {
            super(reason.toString());
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }

    /// Its text.
    ///
    /// @throws Unreadable when there is no such file, or it cannot be read
    /// @throws echolab.script.text.ScriptException when it is not UTF-8
    SourceFile read(InputStream standardInput) throws Unreadable {
        try {
            return SourceFile.decode(shown(), bytes(standardInput));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Unreadable(Message.of(Phrase.NO_SUCH_SCRIPT, name));
        } catch (IOException e) {
            Phrase phrase =
                    Files.isDirectory(Path.of(name))
                            ? Phrase.SCRIPT_IS_FOLDER
                            : Phrase.SCRIPT_UNREADABLE;
            throw new Unreadable(Message.of(phrase, name, SystemWords.of(e)));
        }
    }

    /// Where the servers of its `source` are found: beside it, else in the working directory.
    ServerFiles serverFiles() {
        Path folder = isStandardInput() ? HERE : Path.of(name).toAbsolutePath().getParent();
        return folder == null || folder.equals(HERE)
                ? new ServerFiles(List.of(HERE))
                : new ServerFiles(List.of(folder, HERE));
    }

    /// What its folder of pictures or its trace is called when there are several scripts.
    String stem() {
        String file = String.valueOf(Path.of(shown()).getFileName());
        return file.replaceFirst("\\.[^.]*$", "");
    }

    private String shown() {
        return isStandardInput() ? "stdin" : name;
    }

    private boolean isStandardInput() {
        return name.equals("-");
    }

    private byte[] bytes(InputStream standardInput) throws IOException {
        return isStandardInput() ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name));
    }
}
