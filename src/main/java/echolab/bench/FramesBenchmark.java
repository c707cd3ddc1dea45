package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;
import static java.nio.charset.StandardCharsets.US_ASCII;

import echolab.fx.measure.MeasuredWindow;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Frames of a window of 1000 by 1000 pixels with four servers of 64 connections each, of which
/// everything changes from one frame to the next: from before any client has sent to after all have,
/// and on to when half of them have left.
final class FramesBenchmark implements Benchmark {
    private static final List<Model> MODELS =
            List.of(Model.PROCESS, Model.POOL, Model.EPOLL, Model.THREAD);
    private static final int CLIENTS = 64;
    private static final int BACKLOG = 128;
    private static final int WARM_UP = 450;
    private static final int FRAMES = 300;
    private static final double AIM = 16.7;

    @Override
    public String id() {
        return "frames";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (Run run = new LiveRun()) {
            List<Integer> marks = new ArrayList<>();
            try (MeasuredWindow window = MeasuredWindow.open(() -> run, Model.rightIds())) {
                window.start(servers());
                connect(run);
                marks.add(window.moments());
                run.stages().forEach(stage -> client(i -> send(run, i, stage)));
                settle(run);
                marks.add(window.moments());
                run.stages().forEach(stage -> client(i -> leave(run, i, stage)));
                settle(run);
                marks.add(window.moments());
                List<Integer> shown = new ArrayList<>();
                for (int i = 0; i < WARM_UP + FRAMES; i++) {
                    shown.add(marks.get(i % marks.size()) - i / marks.size() % 8);
                }
                MeasuredWindow.Took took = window.hurry(shown);
                return Outcome.of(figures(took));
            }
        }
    }

    private static List<StartOptions> servers() {
        return MODELS.stream()
                .map(m -> StartOptions.of(m.id()).named(m.id()).withBacklog(BACKLOG))
                .toList();
    }

    private static void connect(Run run) {
        run.stages().forEach(stage -> client(i -> run.connect("C" + i, stage)));
        run.stages().forEach(stage -> run.openGates(new Gates.OfStage(stage)));
        settle(run);
    }

    private static void send(Run run, int client, String stage) {
        run.send("C" + client, stage, "hello\n".getBytes(US_ASCII));
    }

    private static void leave(Run run, int client, String stage) {
        if (client % 2 == 0) {
            run.close("C" + client, stage);
        }
    }

    private static void client(java.util.function.IntConsumer act) {
        for (int i = 1; i <= CLIENTS; i++) {
            act.accept(i);
        }
    }

    private static void settle(Run run) {
        for (String stage : run.stages()) {
            Await.until(stage + " is idle", () -> run.isIdle(new Gates.OfStage(stage)));
        }
    }

    private static List<Double> warm(List<Double> all) {
        return all.subList(WARM_UP, all.size());
    }

    private static List<Figure> figures(MeasuredWindow.Took took) {
        List<Double> millis = warm(took.prepared());
        return List.of(
                Figure.of("frames.whole", MILLISECONDS, warm(took.whole())),
                Figure.of("frames.renewed", MILLISECONDS, warm(took.renewed())),
                Figure.of("frames.p50", MILLISECONDS, millis),
                new Figure("frames.p99", MILLISECONDS, Tail.of(millis, 99), Optional.empty())
                        .atMost(AIM));
    }
}
