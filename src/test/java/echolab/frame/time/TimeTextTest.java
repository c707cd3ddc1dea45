package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.trace.Event.ClientClosed.How;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/echolab/trace/version-1.jsonl");

    /// The textbook's story, from the first connection to the reaped child.
    static Play story() {
        return Play.listening()
                .blocksInAccept()
                .connects("A")
                .forkOne()
                .childReads(1)
                .sends("A", "hello\n")
                .childGets(1, "hello\n")
                .childWrites(1, 6)
                .receives("A", "hello\n")
                .childReads(1)
                .blocksInAccept()
                .ends("A", How.WHOLE)
                .childSeesEnd(1)
                .childCloses(1)
                .childExits(1)
                .handlerBegins()
                .reaps(1)
                .handlerEnds();
    }

    @Test
    void the_whole_story_is_told_with_its_causes() {
        assertThat(TimeText.of(new Chart(story().timeline()), 100, Locale.ENGLISH))
                .isEqualTo(
                        """
                                          1         11        21
                        parent 4711       ─████░░███──────░░░░░!██░
                        client A                ▄─────▄─▄──▄
                        child 1 4712              ──█░░██░░░██×┄┄
                          client A (step 7) → parent 4711 (step 8): the connection is accepted
                          parent 4711 (step 9) → child 1 4712 (step 9): fork
                          client A (step 13) → child 1 4712 (step 14): what was sent is read
                          child 1 4712 (step 15) → client A (step 15): what was written arrives
                          client A (step 18) → child 1 4712 (step 19): what was sent is read
                          child 1 4712 (step 21) → parent 4711 (step 22): signal
                          child 1 4712 (step 21) → parent 4711 (step 23): reaped

                        █ call   ░ waits in a call   ▄ client   ! signal handler begins   × end   ┄ zombie
                        """);
    }

    @Test
    void korean_letters_keep_the_columns() {
        String text = TimeText.of(new Chart(Play.serving(1).timeline()), 80, Locale.KOREAN);

        assertThat(text)
                .isEqualTo(
                        """
                                          1         11
                        부모 4711         ─████─███──
                        클라이언트 A           ▄─────
                        자식 1 4712              ──█░
                          클라이언트 A (6단계) → 부모 4711 (7단계): 연결을 받아들임
                          부모 4711 (8단계) → 자식 1 4712 (8단계): fork

                        █ 호출   ░ 호출 안에서 기다림   ▄ 클라이언트   ! 시그널 핸들러 시작   × 끝   ┄ 좀비
                        """);
    }

    @Test
    void every_kind_of_event_has_its_place() throws Exception {
        Chart chart = new Chart(TraceReader.read(GOLDEN).timeline());

        assertThat(TimeText.of(chart, 100, Locale.ENGLISH))
                .isEqualTo(
                        """
                                          1         11        21        31        41
                        parent 100        ─███─█░░███████───────!█──×┄██████████████████ ██
                        client A                 ▄────────▄▄─▄▄───────
                        child 1 101                    ──█─█──█×┄┄
                        client B                                  ▄▄
                        thread 1 105                                                   ─×
                          client A (step 8) → parent 100 (step 9): the connection is accepted
                          parent 100 (step 14) → child 1 101 (step 14): fork
                          child 1 101 (step 21) → client A (step 21): the end of the connection is seen
                          child 1 101 (step 22) → parent 100 (step 23): signal
                          child 1 101 (step 22) → parent 100 (step 24): reaped

                        █ call   ░ waits in a call   ▄ client   ! signal handler begins   × end   ┄ zombie
                        """);
    }
}
