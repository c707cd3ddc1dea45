package echolab.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Lines typed in a terminal, with editing, history and completion. Nothing is written to a file.
public final class TerminalLines implements LineSource, AutoCloseable {
    /// For a terminal that does not know its size.
    private static final Size USUAL = new Size(80, 24);

    private final Terminal terminal;
    private final LineReader reader;

    /// @param words what the Tab key offers, asked each time: by what was typed before on the line
    public TerminalLines(Words words) throws IOException {
        this(TerminalBuilder.builder().system(true).build(), words);
    }

    TerminalLines(Terminal terminal, Words words) {
        this.terminal = terminal;
        if (terminal.getWidth() == 0) {
            terminal.setSize(USUAL);
        }
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(new char[0]);
        parser.setQuoteChars(new char[0]);
        reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .parser(parser)
                        .completer(completer(words))
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
    }

    /// What may be typed next.
    @FunctionalInterface
    public interface Words {
        List<String> after(List<String> typed);
    }

    private static Completer completer(Words words) {
        return (_, line, candidates) ->
                words.after(line.words().subList(0, line.wordIndex())).stream()
                        .map(Candidate::new)
                        .forEach(candidates::add);
    }

    @Override
    public Optional<String> read(String prompt) {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public int columns() {
        return terminal.getWidth();
    }

    /// Ctrl-C interrupts the thread that works, and not the program.
    @Override
    public void interruptible(Runnable work) {
        Thread worker = Thread.currentThread();
        Terminal.SignalHandler before =
                terminal.handle(Terminal.Signal.INT, _ -> worker.interrupt());
        try {
            work.run();
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
            Thread.interrupted();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
