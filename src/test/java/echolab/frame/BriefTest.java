package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What happened, in the few words for which a small tile has room.
class BriefTest {
    @Test
    void it_keeps_what_matters_of_each_call() {
        assertThat(brief(Play.listening().connects("A").accepts(), Locale.ENGLISH))
                .isEqualTo("accept(3) = 4: descriptor 4 is A’s connection now.");
        assertThat(brief(Play.listening().connects("A").accepts().forks(), Locale.ENGLISH))
                .isEqualTo(
                        "fork() = 4712 in the parent: the child has a copy of all 5 descriptors.");
        assertThat(brief(Play.serving(1), Locale.ENGLISH))
                .isEqualTo("Child 1 blocks in read(4, 8192): nothing to read from A.");
        assertThat(brief(ended().handlerBegins().reaps(1), Locale.ENGLISH))
                .isEqualTo("waitpid(-1, WNOHANG) = 4712 in the parent: child 1 is reaped.");
        assertThat(brief(ended(), Locale.KOREAN)).isEqualTo("자식 1이 끝나 좀비가 되었습니다(종료 상태 0).");
    }

    @Test
    void a_long_line_is_told_by_its_beginning() {
        Play play =
                Play.listening()
                        .connects("A")
                        .sends("A", "a line that is far too long for a tile\n");

        assertThat(brief(play, Locale.ENGLISH)).isEqualTo("Client A sent \"a line that …\".");
    }

    @Test
    void what_happened_before_is_told_briefly_too_while_something_happens_elsewhere() {
        Play play = Play.serving(1);
        String alone = brief(play, Locale.ENGLISH);

        assertThat(brief(play.beside(), Locale.ENGLISH)).isEqualTo(alone);
    }

    private static Play ended() {
        return Play.serving(1).childSeesEnd(1).childCloses(1).childExits(1);
    }

    private static String brief(Play play, Locale locale) {
        Film film = new Film(play.timeline());
        FrameOptions options = FrameOptions.standard().in(locale);
        return film.frame("p", film.moments().count(), options)
                .orElseThrow()
                .narration()
                .brief()
                .plain();
    }
}
