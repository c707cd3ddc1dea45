package echolab.fx.album;

import echolab.fx.picture.Painter;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes pictures of the window over a run, without a display. Not for the FX thread.
public final class WindowAlbum {
    private final Painter painter;
    private final List<String> models;

    /// @param models the ids of the models that its start page offers
    public WindowAlbum(Painter painter, List<String> models) {
        this.painter = painter;
        this.models = List.copyOf(models);
    }

    /// A picture, and what cannot be read in it.
    ///
    /// @param flaws one line a text; see {@link TextFlaws}
    public record Shot(BufferedImage image, List<String> flaws) {
        public Shot {
            flaws = List.copyOf(flaws);
        }
    }

    /// The window over a run on which the servers stand still. The run stays as it is.
    public Shot ofRun(Run run, WindowState state, WindowLook look) {
        return shot(() -> run, look, window -> window.show(state));
    }

    /// The start page.
    public Shot ofStartPage(WindowLook look) {
        return shot(WindowAlbum::noRun, look, _ -> {});
    }

    /// The window after an attempt to start servers, which fails unless somebody closes them.
    public Shot ofStart(Supplier<Run> runs, List<StartOptions> servers, WindowLook look) {
        return shot(runs, look, window -> window.start(servers));
    }

    /// The window after a recording was opened.
    public Shot ofRecording(Path trace, WindowLook look) {
        return shot(WindowAlbum::noRun, look, window -> window.open(trace));
    }

    private Shot shot(Supplier<Run> runs, WindowLook look, Consumer<AlbumWindow> action) {
        return painter.onFxThread(() -> {
            AlbumWindow window = new AlbumWindow(models, runs, look);
            action.accept(window);
            var scene = window.settled();
            return new Shot(Painter.copy(scene.snapshot(null)), TextFlaws.in(scene));
        });
    }

    private static Run noRun() {
        throw new IllegalStateException("nothing is started here");
    }
}
