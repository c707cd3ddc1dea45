package echolab.fx.testing;

import echolab.fx.model.Acts;
import java.nio.file.Path;
import java.util.Locale;

/// Pictures of the window in all its states, to look at: `Album DIR`.
public final class Album {
    private Album() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        Path dir = Path.of(args[0]);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
                    Fx.run(() -> shoot(dir, language, dark, size[0], size[1]));
                }
            }
        }
        javafx.application.Platform.exit();
    }

    private static void shoot(Path dir, Locale language, boolean dark, int width, int height)
            throws Exception {
        String name = "%s-%s-%d-".formatted(language, dark ? "dark" : "light", width);
        Snap snap = new Snap(language, dark, width, height);
        snap.picture(dir.resolve(name + "0start.png"));
        Acts acts = snap.start().acts().orElseThrow();
        acts.connect("A", "p");
        acts.step(Story.P);
        acts.step(Story.P);
        snap.picture(dir.resolve(name + "1fork.png"));
        acts.step(Story.P);
        acts.step(Story.CHILD1);
        acts.step(Story.CHILD1);
        acts.connect("B", "p");
        snap.picture(dir.resolve(name + "2blocked.png"));
        snap.session().playback().back();
        acts.step(new echolab.trace.Lane("p.child7"));
        snap.picture(dir.resolve(name + "3problem.png"));
    }
}
