package echolab.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A terminal whose keys are typed by the test, each line once its prompt is there.
class TerminalLinesTest {
    private static final String UP = "\u001BOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Terminal terminal;
    private TerminalLines lines;
    private int prompts;

    @BeforeEach
    void open() throws IOException {
        terminal =
                new ExternalTerminal(
                        "test",
                        "xterm",
                        new PipedInputStream(keys),
                        screen,
                        StandardCharsets.UTF_8);
        lines = new TerminalLines(terminal, typed -> typed.isEmpty() ? List.of("stop") : List.of());
    }

    @AfterEach
    void close() throws IOException {
        keys.close();
        lines.close();
        terminal.close();
    }

    @Test
    void a_line_is_taken_as_it_is_typed() {
        assertThat(typing("send A \"안녕\\n\" # !! $x 'y\r")).hasValue("send A \"안녕\\n\" # !! $x 'y");
    }

    @Test
    void earlier_lines_come_back_with_the_arrow_key() {
        typing("step p\r");
        typing("lanes\r");
        assertThat(typing(UP + UP + ".child1\r")).hasValue("step p.child1");
    }

    @Test
    void the_tab_key_completes() {
        assertThat(typing("sto\tp\r")).hasValue("stop p");
    }

    @Test
    void ctrl_c_gives_a_line_up_and_the_next_one_is_fresh() {
        assertThat(typing("half", CTRL_C)).hasValue("");
        assertThat(typing("whole\r")).hasValue("whole");
    }

    @Test
    void ctrl_d_ends() {
        assertThat(typing(CTRL_D)).isEmpty();
    }

    @Test
    void ctrl_c_interrupts_what_runs_and_nothing_of_it_is_left() {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        lines.interruptible(() -> {
            terminal.raise(Terminal.Signal.INT);
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(interrupted.join()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /// Types each text once the prompt and the texts before it stand on the screen. A signal
    /// overtakes the keys before it that the reader has not taken yet: they would be in the next
    /// line.
    private Optional<String> typing(String... texts) {
        prompts++;
        String prompt = "prompt" + prompts + "> ";
        CompletableFuture<Void> typist = CompletableFuture.runAsync(() -> type(prompt, texts));
        Optional<String> line = lines.read(prompt);
        typist.orTimeout(10, TimeUnit.SECONDS).join();
        return line;
    }

    private void type(String prompt, String... texts) {
        String shown = prompt;
        for (String text : texts) {
            awaitOnScreen(shown);
            try {
                keys.write(text.getBytes(StandardCharsets.UTF_8));
                keys.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shown += text;
        }
    }

    private void awaitOnScreen(String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> screen.toString(StandardCharsets.UTF_8).contains(text));
    }
}
