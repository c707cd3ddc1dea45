package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.source.JavaTokens;
import echolab.fx.source.SourceRow;
import echolab.fx.source.Token;
import echolab.fx.testing.Fx;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.Story;
import echolab.stage.StartOptions;
import echolab.trace.StageState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class SourceHintsTest {
    private static final List<Token> LINE =
            JavaTokens.of("    int connfd = Accept(listenfd);  // connfd").getFirst();

    @Test
    void a_line_says_what_its_names_mean_now() {
        Fx.run(() -> {
            SourceHints hints = new SourceHints();
            hints.show(forked(), Optional.of(Story.P), Locale.KOREAN);

            assertThat(hints.of(new SourceRow(1, LINE, List.of())))
                    .startsWith("connfd = 4: A의 연결, 참조 횟수 2\n\nint accept(int listenfd")
                    .endsWith("(csapp.c).");
        });
    }

    @Test
    void names_stand_apart_in_the_line_and_its_text_stays() {
        Fx.run(() -> {
            SourceHints hints = new SourceHints();
            hints.show(forked(), Optional.of(Story.P), Locale.ENGLISH);

            List<Text> pieces =
                    LINE.stream()
                            .flatMap(token -> hints.pieces(token).stream())
                            .map(Text.class::cast)
                            .toList();
            assertThat(String.join("", pieces.stream().map(Text::getText).toList()))
                    .isEqualTo("    int connfd = Accept(listenfd);  // connfd");
            assertThat(
                            pieces.stream()
                                    .filter(text -> text.getStyleClass().contains("explained"))
                                    .map(Text::getText))
                    .containsExactly("connfd", "Accept");
        });
    }

    private static StageState forked() {
        ScriptedRun run = Story.run();
        run.start(StartOptions.of("process"));
        run.connect("A", Story.STAGE);
        run.step(Story.P, Duration.ofSeconds(1));
        run.step(Story.P, Duration.ofSeconds(1));
        return run.state(Story.STAGE);
    }
}
