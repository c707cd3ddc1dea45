package echolab.cli.book;

import echolab.fx.album.WindowAlbum.Shot;
import echolab.fx.album.WindowLook;
import echolab.fx.picture.Pictures;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// The files of the book. Pictures are compressed and written beside the drawing of the next one.
final class BookFolder implements AutoCloseable {
    private static final int THUMBNAIL_WIDTH = 384;

    /// Images that may wait to be written: one of the largest size takes 33 MB.
    private static final int MOST_WAITING = 3;

    private final Path folder;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("book-writer").factory());
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final List<Future<BookPicture>> pictures = new ArrayList<>();

    BookFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Takes a picture; it may be written later.
    void add(String situation, WindowLook look, Shot shot) throws InterruptedException {
        waiting.acquire();
        pictures.add(
                writer.submit(() -> {
                    try {
                        return write(situation, look, shot);
                    } finally {
                        waiting.release();
                    }
                }));
    }

    /// All pictures so far, when they are written.
    List<BookPicture> written() throws IOException, InterruptedException {
        List<BookPicture> result = new ArrayList<>();
        for (Future<BookPicture> picture : pictures) {
            try {
                result.add(picture.get());
            } catch (ExecutionException e) {
                throw cause(e);
            }
        }
        return result;
    }

    void page(String html) throws IOException {
        Files.writeString(folder.resolve("index.html"), html);
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }

    private static IOException cause(ExecutionException e) {
        return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }

    private BookPicture write(String situation, WindowLook look, Shot shot) throws IOException {
        String theme = look.dark() ? "dark" : "light";
        String size = look.width() + "x" + look.height();
        String language = look.language().toLanguageTag();
        String name = "%s-%s-%s/%s.png".formatted(size, language, theme, situation);
        put("pictures/" + name, shot.image());
        put("thumbnails/" + name, small(shot.image()));
        return new BookPicture(
                situation,
                language,
                theme,
                size,
                "pictures/" + name,
                "thumbnails/" + name,
                shot.flaws());
    }

    private void put(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.png(image));
    }

    private static BufferedImage small(BufferedImage image) {
        int height = Math.round((float) THUMBNAIL_WIDTH * image.getHeight() / image.getWidth());
        BufferedImage half = image;
        while (half.getWidth() >= 4 * THUMBNAIL_WIDTH) {
            half = scaled(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        return scaled(half, THUMBNAIL_WIDTH, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }
}
