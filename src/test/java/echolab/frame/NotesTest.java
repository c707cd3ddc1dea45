package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Call;
import echolab.trace.Timeline;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
    @ParameterizedTest
    @CsvSource({"fork, process", "select, select", "pool, pool", "all, all"})
    void every_note_of_a_demo_is_due_in_its_recording_in_order(String demo, String set)
            throws Exception {
        Timeline run =
                TraceReader.read(Path.of("src/main/resources/echolab/demo/" + demo + ".jsonl"))
                        .timeline();
        Notes notes = new Notes(run);

        List<Notes.Note> due =
                IntStream.rangeClosed(1, run.size())
                        .mapToObj(notes::at)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();

        assertThat(due).isEqualTo(notes.all());
        assertThat(due).hasSizeGreaterThan(4).allMatch(note -> note.set().equals(set));
    }

    @Test
    void a_note_holds_until_the_next_one_and_going_back_brings_it_back() {
        Play play = Play.listening();
        Notes notes = new Notes(play.timeline());
        int before = play.timeline().size();
        assertThat(number(notes, before)).contains(1);

        play.connects("A").accepts();
        play.parks(Play.P, Call.FORK, 6);
        assertThat(number(notes, play.timeline().size())).contains(2);
        assertThat(number(notes, before)).contains(1);
    }

    @Test
    void every_note_is_written_in_both_languages() {
        for (String set : List.of("process", "select", "pool", "all")) {
            Notes.Note first = new Notes.Note(set, 1);
            assertThat(first.text(Locale.KOREAN)).isNotEqualTo(first.text(Locale.ENGLISH));
        }
    }

    @Test
    void a_server_of_which_nobody_wrote_has_none() {
        Notes notes = new Notes(Play.started("epoll", 16).timeline());

        assertThat(notes.all()).isEmpty();
        assertThat(notes.at(9)).isEmpty();
    }

    private static Optional<Integer> number(Notes notes, int seq) {
        return notes.at(seq).map(Notes.Note::number);
    }
}
