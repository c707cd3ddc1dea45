package echolab.fx.picture;

import echolab.frame.Frame;
import echolab.frame.Stamp;
import echolab.fx.look.Look;
import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/// Draws frames without a window and without a display. Not for the FX thread.
public final class Painter {
    private Painter() {}

    /// Starts the toolkit in memory, unless one runs already: no X server, no GPU, no GTK.
    ///
    /// @throws IllegalStateException when this machine cannot draw; the message says why
    public static Painter start() {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        Look.onTheClassPath();
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(true));
        } catch (IllegalStateException alreadyUp) {
            up.complete(true);
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            throw new IllegalStateException("JavaFX cannot draw here: " + e.getMessage(), e);
        }
        Platform.setImplicitExit(false);
        up.join();
        Look.beginToLoadFonts();
        return new Painter();
    }

    /// Draws with the toolkit of the window that is open.
    public static Painter ofWindow() {
        return new Painter();
    }

    /// The picture as an image.
    ///
    /// @param stamp when it is from
    public BufferedImage image(Frame frame, PictureStyle style, Stamp stamp) {
        return withScene(
                frame,
                style,
                stamp,
                root -> {
                    SnapshotParameters how = new SnapshotParameters();
                    how.setTransform(Transform.scale(style.scale(), style.scale()));
                    return copy(root.snapshot(how, null));
                });
    }

    /// Does something with the laid out picture, on the FX thread.
    <T> T withScene(Frame frame, PictureStyle style, Stamp stamp, Function<Parent, T> action) {
        Look.loadFonts();
        return onFxThread(() -> {
            Region picture = new StagePicture(frame, style, stamp).node();
            Scene scene = new Scene(picture, style.width(), style.height());
            Look.dress(scene, style.dark());
            picture.applyCss();
            picture.layout();
            return action.apply(picture);
        });
    }

    /// The pixels of an image of the toolkit.
    public static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        result.setRGB(0, 0, width, height, pixels, 0, width);
        return result;
    }

    /// Does something on the FX thread and waits for it.
    ///
    /// @throws IllegalStateException when it failed
    public <T> T onFxThread(Callable<T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(body.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be drawn", e.getCause());
        }
    }
}
