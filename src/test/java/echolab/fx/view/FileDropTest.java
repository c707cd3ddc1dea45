package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import echolab.fx.model.RunView;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.Snap;
import echolab.fx.testing.Story;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files that are dragged into the window.
@ExtendWith(Fx.class)
class FileDropTest {
    private final ScriptedRun run = Story.run();
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_recording_that_is_dropped_on_the_start_page_is_opened() {
        Snap snap = windows.open(run);

        assertThat(isAccepted(snap, List.of(Openings.GOLDEN))).isTrue();
        drop(snap, Openings.GOLDEN);

        assertThat(get(() -> snap.session().playback().view().mode()))
                .isEqualTo(RunView.Mode.RECORDED);
    }

    @Test
    void dropped_on_a_stage_it_takes_the_place_of_the_run() {
        Snap snap = windows.start(run);

        drop(snap, Openings.GOLDEN);

        assertThat(get(() -> snap.session().playback().view().mode()))
                .isEqualTo(RunView.Mode.RECORDED);
        assertThat(run.isClosed()).isTrue();
    }

    @Test
    void a_file_that_is_no_recording_is_told_in_the_window() {
        Snap snap = windows.open(run);

        drop(snap, Path.of("pom.xml"));

        assertThat(get(() -> snap.model.phaseProperty().get())).isInstanceOf(Phase.Choosing.class);
        assertThat(get(() -> snap.model.problemProperty().get())).isPresent();
    }

    @Test
    void what_is_no_file_is_not_taken() {
        assertThat(isAccepted(windows.open(run), List.of())).isFalse();
    }

    private static boolean isAccepted(Snap snap, List<Path> files) {
        return get(() -> {
            DragEvent over = event(DragEvent.DRAG_OVER, files);
            DragEvent.fireEvent(snap.scene.getRoot(), over);
            return over.isAccepted();
        });
    }

    private static void drop(Snap snap, Path file) {
        Fx.run(() ->
                DragEvent.fireEvent(
                        snap.scene.getRoot(), event(DragEvent.DRAG_DROPPED, List.of(file))));
        Fx.settle();
    }

    private static DragEvent event(EventType<DragEvent> type, List<Path> files) {
        return new DragEvent(type, dragged(files), 9, 9, 9, 9, TransferMode.COPY, null, null, null);
    }

    /// What a file manager hands over.
    private static Dragboard dragged(List<Path> files) {
        boolean any = !files.isEmpty();
        return DragboardHelper.createDragboard(
                (TKClipboard)
                        Proxy.newProxyInstance(
                                TKClipboard.class.getClassLoader(),
                                new Class<?>[] {TKClipboard.class},
                                (_, method, _) ->
                                        switch (method.getName()) {
                                            case "getContentTypes" ->
                                                    any ? Set.of(DataFormat.FILES) : Set.of();
                                            case "hasContent" -> any;
                                            case "getContent" ->
                                                    any
                                                            ? files.stream()
                                                                    .map(Path::toFile)
                                                                    .toList()
                                                            : null;
                                            case "getTransferModes" -> Set.of(TransferMode.COPY);
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            method.getName());
                                        }));
    }
}
