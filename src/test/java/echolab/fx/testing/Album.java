package echolab.fx.testing;

import echolab.fx.model.Acts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Pictures of the window in its states, to look at:
/// `Album DIR en|ko light|dark WIDTH HEIGHT [lecture]`.
public final class Album {
    private final Snap snap;
    private final Path dir;
    private final String name;

    private Album(Snap snap, Path dir, String name) {
        this.snap = snap;
        this.dir = dir;
        this.name = name;
    }

    public static void main(String[] args) throws InterruptedException {
        Fx.start();
        AtomicReference<Snap> snap = new AtomicReference<>();
        Fx.run(() -> snap.set(snap(args)));
        String name = "%s-%s-%s-".formatted(args[1], args[2], args[3]);
        new Album(snap.get(), Path.of(args[0]), name).shoot();
    }

    private static Snap snap(String... args) {
        Snap snap =
                new Snap(
                        Locale.forLanguageTag(args[1]),
                        args[2].equals("dark"),
                        Double.parseDouble(args[3]),
                        Double.parseDouble(args[4]));
        snap.appearance.lectureProperty().set(args.length > 5);
        return snap;
    }

    private void shoot() {
        picture("0start");
        Fx.run(snap::start);
        act(a -> a.connect("A", "p"));
        act(a -> a.step(Story.P));
        act(a -> a.step(Story.P));
        picture("1fork");
        act(a -> a.step(Story.P));
        act(a -> a.step(Story.CHILD1));
        act(a -> a.step(Story.CHILD1));
        act(a -> a.connect("B", "p"));
        picture("2blocked");
        act(a -> a.send("A", "p", "hello"));
        act(a -> a.step(Story.CHILD1));
        act(a -> a.close("A", "p"));
        act(a -> a.step(Story.CHILD1));
        act(a -> a.step(Story.CHILD1));
        act(a -> a.step(Story.CHILD1));
        picture("3zombie");
        Fx.run(() -> snap.session().playback().goTo(9));
        picture("4past");
        act(a -> a.reset("B", "p"));
        picture("5problem");
        act(a -> a.stop("p"));
        Fx.run(snap.model::dismissProblem);
        picture("6finished");
    }

    private void act(Consumer<Acts> act) {
        Fx.run(() -> act.accept(snap.session().acts().orElseThrow()));
    }

    private void picture(String what) {
        Fx.settle();
        Fx.run(() -> snap.picture(dir.resolve(name + what + ".png")));
    }
}
