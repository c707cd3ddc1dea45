package echolab.cli;

import echolab.fx.measure.MeasuredWindow;
import echolab.stage.Model;
import java.util.Objects;

/// Does once what people do first, for the cache of classes (JEP 483) that `./echolab` keeps: examines
/// the machine, and shows the window with a recording on a screen in memory.
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] none) throws InterruptedException {
        String[] doctor = {"doctor", "--json"};
        Main.program(doctor).run(doctor);
        try (MeasuredWindow window =
                MeasuredWindow.open(
                        () -> {
                            throw new IllegalStateException("nothing is started here");
                        },
                        Model.rightIds())) {
            String demo = "/echolab/demo/all.jsonl";
            window.rehearse(Objects.requireNonNull(Main.class.getResource(demo), demo));
        }
        System.exit(0);
    }
}
