package echolab.fx.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/// Pictures of the window in all its situations, to look at: `Album DIR [SITUATION...]`.
public final class Album {
    private static final List<int[]> SIZES = List.of(new int[] {1280, 720}, new int[] {1920, 1080});

    private Album() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        Path dir = Files.createDirectories(Path.of(args[0]));
        List<String> wanted = List.of(args).subList(1, args.length);
        for (Situation situation : Situation.values()) {
            if (wanted.isEmpty() || wanted.contains(situation.name())) {
                shoot(situation, dir);
            }
        }
        Platform.exit();
    }

    /// English and light small, Korean and dark large.
    private static void shoot(Situation situation, Path dir) {
        for (int[] size : SIZES) {
            boolean large = size[0] > SIZES.getFirst()[0];
            Locale language = large ? Locale.KOREAN : Locale.ENGLISH;
            shoot(situation, dir, language, large, size);
        }
        shoot(situation, dir, Locale.KOREAN, false, SIZES.getFirst());
    }

    private static void shoot(
            Situation situation, Path dir, Locale language, boolean dark, int[] size) {
        String name =
                "%s-%s-%d-%s.png".formatted(situation, language, size[0], dark ? "dark" : "light");
        AtomicReference<Snap> snap = new AtomicReference<>();
        Fx.run(() -> snap.set(situation.open(language, dark, size[0], size[1])));
        Fx.settle();
        Fx.run(() -> snap.get().picture(dir.resolve(name)));
        Fx.run(() -> snap.get().window.close());
    }
}
