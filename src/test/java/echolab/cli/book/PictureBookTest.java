package echolab.cli.book;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.run.OpenRuns;
import echolab.cli.status.ExitCode;
import echolab.fx.album.WindowAlbum;
import echolab.fx.album.WindowLook;
import echolab.fx.picture.Painter;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture book: real servers, every text readable.
class PictureBookTest {
    private static final List<String> MODELS =
            Arrays.stream(Model.values()).map(Model::id).toList();

    /// Where there is least room, in both languages, and where there is most: each mark is looked at in
    /// one of them, in turn.
    private static final List<WindowLook> LOOKS =
            List.of(
                    new WindowLook(Locale.ENGLISH, false, 1280, 720),
                    new WindowLook(Locale.KOREAN, true, 1280, 720),
                    new WindowLook(Locale.ENGLISH, true, 3840, 2160),
                    new WindowLook(Locale.KOREAN, false, 1280, 720));

    @ParameterizedTest
    @ValueSource(strings = {"process", "pool", "ports", "signals", "limits", "four", "names"})
    void every_text_of_the_window_can_be_read_over_real_servers(String name) {
        WindowAlbum album = new WindowAlbum(Painter.start(), Model.rightIds());
        List<String> flaws = new ArrayList<>();
        try (Run run = new LiveRun()) {
            Chapter chapter = Chapter.load(name, MODELS);
            AtomicInteger turn = new AtomicInteger();
            var failed =
                    chapter.play(
                            run,
                            mark -> {
                                WindowLook look = LOOKS.get(turn.getAndIncrement() % LOOKS.size());
                                String where = chapter.situation(mark) + " " + look + ": ";
                                album.ofRun(run, mark.state(), look)
                                        .flaws()
                                        .forEach(flaw -> flaws.add(where + flaw));
                            });

            assertThat(failed).isEmpty();
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void it_has_a_page_and_a_picture_for_each_look(@TempDir Path dir) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<WindowLook> looks = List.of(new WindowLook(Locale.KOREAN, true, 1280, 720));

        ExitCode code =
                book().make(
                                new BookOrder(dir, List.of("window-", "select-frozen"), looks),
                                new PrintWriter(out),
                                new PrintWriter(err));

        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.HELD);
        assertThat(out.toString().lines().toList())
                .startsWith("1/4  window-start-page  (1 pictures)")
                .endsWith(
                        dir.resolve("index.html")
                                + ": 4 pictures, 0 with text that cannot be read");
        assertThat(files(dir.resolve("pictures")))
                .containsExactly(
                        "1280x720-ko-dark/select-frozen.png",
                        "1280x720-ko-dark/window-damaged-recording.png",
                        "1280x720-ko-dark/window-port-taken.png",
                        "1280x720-ko-dark/window-start-page.png");
        assertThat(files(dir.resolve("thumbnails"))).isEqualTo(files(dir.resolve("pictures")));
        Path picture = dir.resolve("pictures/1280x720-ko-dark/select-frozen.png");
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
        assertThat(Files.readString(dir.resolve("index.html")))
                .contains("\"select-frozen\":\"A silent client blocks everything else\"")
                .contains("\"file\":\"pictures/1280x720-ko-dark/select-frozen.png\"")
                .doesNotContain("@PICTURES@");
    }

    @Test
    void the_book_has_every_script_of_its_folder() throws IOException {
        assertThat(files(Path.of("src/main/resources/echolab/book")))
                .containsExactlyInAnyOrderElementsOf(
                        Chapter.NAMES.stream().map(name -> name + ".echo").toList());
    }

    @Test
    void every_situation_has_a_title_and_every_title_a_situation() {
        Stream<String> titles =
                bundle().keySet().stream()
                        .filter(key -> key.contains("-") && !key.startsWith("page."));

        assertThat(titles).containsExactlyInAnyOrderElementsOf(book().situations());
    }

    private static PictureBook book() {
        return new PictureBook(
                LiveRun::new,
                OpenRuns.closedAtExit(),
                MODELS,
                Locale.ENGLISH,
                (key, arguments) -> {
                    Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
                    return java.text.MessageFormat.format(bundle().getString(key), plain);
                });
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("echolab.cli.book.book", Locale.ROOT);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
